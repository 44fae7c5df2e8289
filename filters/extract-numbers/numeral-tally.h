/* numeral-tally.h - a number while its words come in, one after another.
 *
 * A tally starts zeroed; tally_take() adds a word or says that it does not fit
 * and belongs to another number.  The value so far is total + current. */
#ifndef NUMERAL_TALLY_H
#define NUMERAL_TALLY_H

#include "numeral-list.h"

struct tally {
    uint64_t total;   /* closed by a scale: two million */
    uint64_t current; /* three hundred and five */
    uint64_t power;   /* of the last scale; a later one must be less */
    enum word_class before;
    bool ordinal;
    bool french;
    bool small; /* no scale may come: (two) point five (million) */
};

bool tally_take(struct tally *t, struct numeral_word w);

/* Is it one of the words that are added: five, fifteen, fifty? */
bool tally_is_small(enum word_class c);

/* *n * factor; false, with *n unchanged, when it would not fit. */
bool tally_times(uint64_t *n, uint64_t factor);

#endif
