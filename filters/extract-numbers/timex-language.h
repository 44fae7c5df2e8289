/* timex-language.h - which words may be the heart of a time expression. */
#ifndef TIMEX_LANGUAGE_H
#define TIMEX_LANGUAGE_H

#include "timex.h"

/* Is there an apostrophe in the word, so that a head may have something
 * attached: "year's", "l'année"? */
bool language_has_head_inside(const struct timex_reader *r,
                              const struct token *t);

/* May a word be a head: a month, a unit, "yesterday"?  Answers by its hash,
 * so that it says yes to one other word in fifty, too. */
static inline bool language_may_head(const struct timex_reader *r,
                                     const struct token *t)
{
    uint32_t bit = t->hash % TIMEX_BITS;

    if (t->end - t->start < 2)
        return false;
    return (r->language->heads[bit / 64] >> bit % 64 & 1) != 0 ||
           language_has_head_inside(r, t);
}

#endif
