/* token.h - words, numbers and punctuation of a text, and its sentences.
 *
 * Both walk the text forward from a byte offset, in one pass; text_init()
 * comes first.  Offsets are bytes. */
#ifndef TOKEN_H
#define TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text.h"

/* ---- tokens ----------------------------------------------------------- */

enum token_kind {
    TOKEN_WORD,   /* letters and marks, with apostrophes between letters */
    TOKEN_NUMBER, /* ASCII digits, no separators */
    TOKEN_PUNCT,  /* one code point that is none of the others */
    TOKEN_BREAK   /* a line end; the run of white space around it */
};

enum token_flag {
    TOKEN_SPACED = 1, /* white space before it */
    TOKEN_UPPER = 2,  /* word: first letter upper case */
    TOKEN_CAPS = 4,   /* word: two letters or more, none of them lower case */
    TOKEN_ASCII = 8,  /* word: nothing but ASCII */
    TOKEN_CUE = 16    /* whoever reads may set it: worth a look */
};

struct token {
    uint32_t start; /* bytes into the text */
    uint32_t end;
    union {
        uint32_t hash; /* words: table_hash() of the bytes, ASCII folded */
        uint32_t key;  /* instead of that: see tokens.h */
    };
    uint32_t cp;   /* punctuation: the code point; words: the first one */
    uint8_t kind;  /* enum token_kind */
    uint8_t flags; /* enum token_flag */
};

/* The next token at or after *at and before end; moves *at behind it.  False
 * when only white space is left.  Each byte is read once: linear.
 * Texts are at most 4 GiB - 1 bytes (a line is at most 128 MiB). */
bool token_next(const struct text *t, size_t *at, size_t end,
                struct token *token);

/* Is the word token this lower-case ASCII word?  Most are told apart by their
 * first byte, which costs no call. */
bool token_is_all(const struct text *t, const struct token *token,
                  const char *word);

static inline bool token_is(const struct text *t, const struct token *token,
                            const char *word)
{
    return (t->bytes.p[token->start] | 0x20) == word[0] &&
           token_is_all(t, token, word);
}

/* ---- sentences -------------------------------------------------------- */

/* The next sentence in a paragraph from *at on, before end, trimmed; moves
 * *at behind it.  A sentence ends at . ! ? … (with marks and brackets that
 * close after it) before white space and an upper-case letter, digit,
 * opening mark or the end, unless an abbreviation (common/abbreviations.txt),
 * an initial or a decimal point is what the dot is for.  Line ends do not end
 * it.  False at the end. */
bool text_sentence(const struct text *t, size_t *at, size_t end,
                   struct span *sentence);

#endif
