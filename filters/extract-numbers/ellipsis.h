/* ellipsis.h - a bare number that leaves out what the one before it has:
 * "fell 1" after per cents, "from 21 mpg to 23", "6 million homes, including
 * 1.5 million in the city"; and what it leaves to the one behind it: "45 and
 * 50 mg". */
#ifndef ELLIPSIS_H
#define ELLIPSIS_H

#include "window.h"

/* Gives a bare cardinal the unit or the counted thing of the number before it
 * in its sentence, where one is understood. */
void ellipsis(struct scan *s, struct number *n);

/* Gives the bare numbers of a list that ends with n, "95, 215 and 500 kg",
 * n's unit.  n is not yet among those found. */
void ellipsis_share(struct scan *s, const struct number *n);

#endif
