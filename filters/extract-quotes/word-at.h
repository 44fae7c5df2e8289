/* word-at.h - small questions about the word at an index of a block.
 *
 * Words inside marks, and indexes behind the last word, answer no. */
#ifndef WORD_AT_H
#define WORD_AT_H

#include <stdbool.h>
#include <stdint.h>

#include "block.h"

static inline uint32_t classes_at(const struct block *b, uint32_t i)
{
    return b->word[i].classes;
}

/* A word that may belong to a mention at all. */
static inline bool usable(const struct block *b, uint32_t i)
{
    return i < b->words && b->word[i].stretch == WORD_NONE &&
           b->word[i].token.kind != TOKEN_BREAK;
}

static inline bool is_word(const struct block *b, uint32_t i)
{
    return usable(b, i) && b->word[i].token.kind == TOKEN_WORD;
}

static inline bool is_cp(const struct block *b, uint32_t i, uint32_t cp)
{
    return usable(b, i) && b->word[i].token.kind == TOKEN_PUNCT &&
           b->word[i].token.cp == cp;
}

static inline bool glued(const struct block *b, uint32_t i)
{
    return !(b->word[i].token.flags & TOKEN_SPACED);
}

static inline bool upper(const struct block *b, uint32_t i)
{
    return is_word(b, i) && (b->word[i].token.flags & TOKEN_UPPER);
}

#endif
