/* numeral.h - a number as it is written, in digits or in words.
 *
 * Its parts (numeral-digits.h, -words.h, -fraction.h, -power.h) read from token
 * `at` on and give true with n->last one behind what they took. */
#ifndef NUMERAL_H
#define NUMERAL_H

#include "window.h"

enum numeral_form {
    NUMERAL_DIGITS,   /* 1,234.5   3.6 billion   2 1/2 */
    NUMERAL_WORDS,    /* two and a half million   a dozen */
    NUMERAL_ORDINAL,  /* 21st   twenty-first */
    NUMERAL_FRACTION, /* two-thirds   half   3/4 */
    NUMERAL_VAGUE     /* dozens   tens of thousands: low and high */
};

struct numeral {
    size_t last; /* one behind its last token */
    enum numeral_form form;
    struct decimal value;
    struct decimal low, high; /* NUMERAL_VAGUE */
    bool has_parts;           /* num / den, as written */
    struct decimal num, den;
    bool plain;  /* nothing but one token of digits: may be a year, a day */
    bool scaled; /* a scale word or letter is in it */
    int power;   /* of ten, of the last scale */
};

/* The longest numeral that begins at a token, without its sign. */
bool numeral_match(struct scan *s, size_t at, struct numeral *n);

#endif
