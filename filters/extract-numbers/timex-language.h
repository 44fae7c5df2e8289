/* timex-language.h - which words may be the heart of a time expression. */
#ifndef TIMEX_LANGUAGE_H
#define TIMEX_LANGUAGE_H

#include "timex-cue.h"

/* Is a word the heart of a time expression: a month, a unit, "yesterday"?
 * What may be attached to it ("year's", "l'année") is taken off before. */
bool language_is_head(const struct timex_reader *r, const struct token *t);

/* May a word be a head?  Most are turned away here at once. */
static inline bool language_may_head(const struct timex_reader *r,
                                     const struct token *t)
{
    return cue_has_bit(r->language, t->hash) || r->language->elides;
}

#endif
