/* counted.h - the thing that a number counts: 250 [displaced people].
 *
 * No parser: a noun phrase goes on until a word of a closed class, a mark or
 * a verb by its ending, and ends with its first plural (of one: with its
 * singular). */
#ifndef COUNTED_H
#define COUNTED_H

#include "counted-word.h"

/* How many are counted, which tells the form of the noun. */
enum counted_number {
    COUNTED_ONE,  /* one, or an order is given to one ("the second city") */
    COUNTED_MANY, /* plural */
    COUNTED_PART  /* "half of the": plural, else singular */
};

/* The noun phrase at a token.  *last is one behind it. */
bool counted_match(struct scan *s, size_t at, enum counted_number number,
                   struct counted *counted, size_t *last);

#endif
