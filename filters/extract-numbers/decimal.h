/* decimal.h - exact decimal numbers: digit strings and a power of ten.
 *
 * A decimal is  +/- digits * 10^exponent.  The digits are ASCII, without
 * leading or trailing zeros; zero has no digits.  They live in the text, in
 * static memory or in the arena; a decimal is copied by assignment.  Nothing
 * here ever goes through a binary fraction.
 *
 * Calls that make digits give false when memory ends or the result would
 * have more than DECIMAL_DIGITS digits (a number that long is no figure of a
 * news article, and RECORD.md's limit is 100 digits written). */
#ifndef DECIMAL_H
#define DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "out.h"
#include "slice.h"

enum {
    DECIMAL_DIGITS = 100, /* significant, and written */
    DECIMAL_QUOTIENT = 12 /* digits of a quotient that does not end */
};

struct decimal {
    const char *digits;
    uint16_t count;
    int16_t exponent;
    bool negative;
};

/* From a whole number. */
bool decimal_of(struct decimal *d, uint64_t n, struct arena *a);

/* From text: digits, with everything but digits and the decimal mark at byte
 * `point` (SIZE_MAX: there is none) skipped: "1,234.5" with point 5. */
bool decimal_read(struct decimal *d, struct slice s, size_t point,
                  struct arena *a);

/* d * 10^power. */
bool decimal_shift(struct decimal *d, int power);

bool decimal_add(struct decimal *sum, struct decimal a, struct decimal b,
                 struct arena *arena);
bool decimal_times(struct decimal *product, struct decimal a, uint32_t factor,
                   struct arena *arena);

/* a to the nth power; n 0 is 1.  The digits of a must fit a uint32_t. */
bool decimal_power(struct decimal *power, struct decimal a, unsigned n,
                   struct arena *arena);

/* a / divisor (1 to 10^17): exact where it ends within DECIMAL_QUOTIENT digits
 * more than a has, else DECIMAL_QUOTIENT significant digits, rounded half up,
 * and *exact false. */
bool decimal_over(struct decimal *quotient, struct decimal a, uint64_t divisor,
                  bool *exact, struct arena *arena);

/* -1, 0 or 1. */
int decimal_compare(struct decimal a, struct decimal b);

/* The number as a small unsigned integer; false where it is none or above
 * max. */
bool decimal_uint(struct decimal d, uint64_t max, uint64_t *n);

/* The JSON number: "-3600000000", "0.25"; with an exponent only where more
 * than DECIMAL_DIGITS digits would be written. */
void decimal_out(struct out *o, struct decimal d);

#endif
