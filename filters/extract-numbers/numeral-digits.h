/* numeral-digits.h - numerals that begin with digits. */
#ifndef NUMERAL_DIGITS_H
#define NUMERAL_DIGITS_H

#include "numeral.h"

/* 1,234.5   1 234   .5   2 1/2   3/4   ½   1.99×10⁻³⁰   21st */
bool numeral_digits(struct scan *s, size_t at, struct numeral *n);

#endif
