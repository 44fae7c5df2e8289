/* numeral-list.h - the words of a language that are numbers.
 *
 * Word lists: numerals*.txt. */
#ifndef NUMERAL_LIST_H
#define NUMERAL_LIST_H

#include "window.h"

enum word_class {
    WORD_OTHER,
    WORD_ZERO,
    WORD_UNIT,     /* 1 to 9 */
    WORD_TEEN,     /* 10 to 19 */
    WORD_TENS,     /* 20 to 90 */
    WORD_SCORE,    /* vingt: 20, or 80 behind quatre */
    WORD_HUNDREDS, /* doscientos: added */
    WORD_HUNDRED,  /* the power 2 */
    WORD_SCALE,    /* a power of ten from 3 on */
    WORD_DOZEN,    /* a factor */
    WORD_VAGUE,    /* hundreds: from value to ten times the value */
    WORD_ORDINAL,
    WORD_PART, /* a denominator: half, thirds */
    WORD_ARTICLE,
    WORD_AND,
    WORD_POINT,
    WORD_COMPOUND /* a German number in one word */
};

struct numeral_word {
    enum word_class class;
    uint64_t value;
};

/* A word in the list of the scan's language. */
struct numeral_word numeral_look_up(const struct scan *s, struct slice w,
                                    uint32_t hash);

#endif
