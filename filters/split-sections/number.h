/* number.h - the number before a heading or an item: 2. 1.2 IV. A) */
#ifndef NUMBER_H
#define NUMBER_H

#include <stddef.h>

#include "slice.h"

/* The bytes of an outline number and the space behind it at the start of a
 * line ("2. ", "1.2 ", "IV. ", "A) "), or 0.  *value is its last number (4
 * for IV, 1 for A), *depth how many numbers it has. */
size_t number_match(struct slice line, unsigned *value, unsigned *depth);

#endif
