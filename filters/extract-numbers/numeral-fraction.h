/* numeral-fraction.h - fractions in words. */
#ifndef NUMERAL_FRACTION_H
#define NUMERAL_FRACTION_H

#include "numeral.h"

/* a third of   half the   half a million   a quarter of a million */
bool numeral_fraction(struct scan *s, size_t at, struct numeral *n);

/* Makes a number in words a numerator where a denominator follows it: (two)
 * thirds, (three) twenty-fifths. */
void numeral_part(struct scan *s, struct numeral *n);

/* Behind a fraction: (half) a million, (a quarter) of a million. */
bool numeral_scaled_part(struct scan *s, struct numeral *n);

/* Adds the fraction behind "and": (two) and a half, (five) and three quarters.
 * The last two: false when memory ends. */
bool numeral_and_part(struct scan *s, struct numeral *n);

#endif
