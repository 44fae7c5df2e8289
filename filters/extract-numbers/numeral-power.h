/* numeral-power.h - exponents. */
#ifndef NUMERAL_POWER_H
#define NUMERAL_POWER_H

#include "numeral.h"

/* Exponents behind a value: 1.99×10⁻³⁰, 10^6, 1.3e6.  False when memory
 * ends or the number is too long. */
bool numeral_power(struct scan *s, struct numeral *n);

#endif
