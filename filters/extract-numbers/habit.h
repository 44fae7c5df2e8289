/* habit.h - how a document writes its decimals.
 *
 * Some English pages have a comma before them, 3,5 per cent and 1.234,5: those
 * with at least one such number, none with a point (3.5), and none whose
 * commas may part thousands (12,000). */
#ifndef HABIT_H
#define HABIT_H

#include <stdbool.h>

#include "slice.h"

/* Has the text decimal commas? */
bool habit_decimal_comma(struct slice text);

#endif
