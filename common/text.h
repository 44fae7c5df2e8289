/* text.h - the text of one article: bytes inside, code points at the edges.
 *
 * Order of calls: text_init() once a record; then any of the others.
 * Offsets are bytes into text.bytes unless a name says cp (code points).
 *
 * Text is UTF-8, with lone surrogates as WTF-8 (see json_unescape()). */
#ifndef TEXT_H
#define TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "slice.h"

struct text {
    struct slice bytes;
    bool ascii;       /* then a byte offset is a code point offset */
    uint32_t *mark;   /* mark[i]: code points before byte 256 * i */
    size_t cps;       /* length in code points */
    size_t last_byte; /* the last pair asked for: spans come mostly */
    size_t last_cp;   /*   in order, so the next is near */
};

/* Counts the text and sets checkpoints.  The bytes are borrowed and must
 * outlive the text; the checkpoints live in the arena.  False when memory
 * ends. */
bool text_init(struct text *t, struct arena *a, struct slice bytes);

/* Code points before a byte offset that lies on a code point's edge. */
size_t text_cp(struct text *t, size_t byte);

/* The byte offset of a code point, or SIZE_MAX beyond the end. */
size_t text_byte(struct text *t, size_t cp);

/* ---- code points ------------------------------------------------------ */

/* The code point that starts at p (p < end), its length in *n.  Never reads
 * beyond end; a broken sequence counts as one byte, U+FFFD. */
uint32_t text_decode(const char *p, const char *end, size_t *n);

/* The code point that ends at p (start < p), its length in *n. */
uint32_t text_decode_back(const char *start, const char *p, size_t *n);

/* Writes c as UTF-8 to buf (4 bytes of room); gives its length. */
size_t text_encode(uint32_t c, char *buf);

/* General categories by Unicode (utf8proc), ASCII answered at once. */
bool char_is_letter(uint32_t c); /* L* */
bool char_is_upper(uint32_t c);  /* Lu, Lt */
bool char_is_lower(uint32_t c);  /* Ll */
bool char_is_digit(uint32_t c);  /* ASCII 0-9 only: what numbers are made of */
bool char_is_space(uint32_t c);  /* Zs, tab, line ends, NBSP and the like */
bool char_is_mark(uint32_t c);   /* Mn, Mc, Me */
uint32_t char_lower(uint32_t c); /* simple lower case */

/* Hyphen-minus, U+2010, U+2011 and U+2013 U+2014 U+2015, U+2212. */
bool char_is_dash(uint32_t c);

/* ---- lines and paragraphs --------------------------------------------- */

/* The next line of the text from *at on, without its newline, trimmed of
 * white space at both ends (start == end where it is blank); moves *at
 * behind the newline.  False at the end of the text. */
bool text_line(const struct text *t, size_t *at, struct span *line);

/* The paragraphs of a text that nobody has split yet: with a blank line
 * anywhere they are what blank lines separate, else every line is one.
 * Trimmed, never empty.  NULL (with *count 0) only when memory ends. */
struct span *text_paragraphs(const struct text *t, struct arena *a,
                             size_t *count);

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
    TOKEN_ASCII = 8   /* word: nothing but ASCII */
};

struct token {
    uint32_t start; /* bytes into the text */
    uint32_t end;
    uint32_t hash; /* words: table_hash() of the bytes, ASCII folded */
    uint32_t cp;   /* punctuation: the code point; words: the first one */
    uint8_t kind;  /* enum token_kind */
    uint8_t flags; /* enum token_flag */
};

/* The next token at or after *at and before end; moves *at behind it.  False
 * when only white space is left.  Each byte is read once: linear.
 * Texts are at most 4 GiB - 1 bytes (a line is at most 64 MiB). */
bool token_next(const struct text *t, size_t *at, size_t end,
                struct token *token);

/* Is the word token this lower-case ASCII word? */
bool token_is(const struct text *t, const struct token *token,
              const char *word);

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
