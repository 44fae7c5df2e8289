/* ellipsis.h - a bare number that leaves out what the one before it has:
 * "fell 1" after per cents, "from 21 mpg to 23", "6 million homes, including
 * 1.5 million in the city". */
#ifndef ELLIPSIS_H
#define ELLIPSIS_H

#include "number.h"

/* Gives a bare cardinal the unit or the counted thing of the number before it
 * in its sentence, where one is understood. */
void ellipsis(const struct scan *s, struct number *n);

#endif
