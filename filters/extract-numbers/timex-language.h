/* timex-language.h - which words may be the heart of a time expression. */
#ifndef TIMEX_LANGUAGE_H
#define TIMEX_LANGUAGE_H

#include "timex.h"

/* Is a word the heart of a time expression: a month, a unit, "yesterday"?
 * What may be attached to it ("year's", "l'année") is taken off before. */
bool language_is_head(const struct timex_reader *r, const struct token *t);

/* A bit of a word's hash: where it is not set, the word is neither a head nor
 * the name of a month or weekday, with a possessive 's or without.  It is set
 * for one other word in twenty. */
static inline bool language_has_bit(const struct timex_language *l,
                                    uint32_t hash)
{
    uint32_t bit = hash % TIMEX_BITS;

    return (l->heads[bit / 64] >> bit % 64 & 1) != 0;
}

/* May a word be a head?  Most are turned away here at once. */
static inline bool language_may_head(const struct timex_reader *r,
                                     const struct token *t)
{
    return language_has_bit(r->language, t->hash) || r->language->elides;
}

#endif
