/* mark-list.h - the quotation marks of a block, each with what its shape and
 * the white space around it allow.  Apostrophes, elisions ('tis, '90s) and
 * primes are in the list where they look like marks; marks.h pairs them. */
#ifndef MARK_LIST_H
#define MARK_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "block.h"

enum mark_type {
    MARK_STRAIGHT, /* "..." */
    MARK_CURLY,    /* “...” and ”...” */
    MARK_LOW,      /* „...“ and „...” */
    MARK_ANGLE,    /* «...» and »...« */
    MARK_CORNER,   /* 「...」 */
    MARK_TWICE,    /* ''...'' and ``...'' */
    MARK_SINGLE,   /* ‘...’ and '...' */
    MARK_LOW_SINGLE,
    MARK_ANGLE_SINGLE,
    MARK_NO_TYPE = 0xff
};

#define MARK_BIT(type) (1u << (type))

/* What a mark opens and closes by its shape alone. */
struct mark_shape {
    uint32_t cp;
    uint8_t opens;   /* enum mark_type, or MARK_NO_TYPE */
    uint16_t closes; /* bits of enum mark_type */
};

/* A mark as it stands in the text. */
struct mark {
    const struct mark_shape *shape;
    uint32_t at;     /* its first word */
    uint32_t width;  /* words: 2 for '' */
    bool looks_open; /* white space before it and none after */
    bool looks_shut; /* none before it */
};

/* Lists the marks in the order of the text, on the arena.  False when memory
 * ends. */
bool marks_list(const struct block *b, struct arena *a, struct mark **list,
                size_t *count);

/* Does it count only as a closed pair around words? */
static inline bool mark_type_is_single(uint8_t type)
{
    return type >= MARK_SINGLE && type != MARK_NO_TYPE;
}

/* The token at word i, NULL beyond the block. */
static inline const struct token *token_of(const struct block *b, uint32_t i)
{
    return i < b->words ? &b->word[i].token : NULL;
}

/* Does it stand without white space before it? */
static inline bool token_is_glued(const struct token *t)
{
    return t && !(t->flags & TOKEN_SPACED);
}

#endif
