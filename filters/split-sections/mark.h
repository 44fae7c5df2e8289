/* mark.h - headings that their decoration gives away.
 *
 * These styles need no second look: nothing else is written like them.
 * mark_match() is asked for each line in turn. */
#ifndef MARK_H
#define MARK_H

#include <stdbool.h>
#include <stddef.h>

#include "heading.h"
#include "line.h"

/* Is line i the first line of a marked heading?  Fills h but for its level. */
bool mark_match(const struct lines *lines, size_t i, struct heading *h);

/* Is the line nothing but one mark again and again: "* * *", "___"? */
bool mark_is_rule(struct slice line);

/* The bytes of an outline number and the space behind it at the start of a
 * line ("2. ", "1.2 ", "IV. ", "A) "), or 0.  *value is its last number (4
 * for IV, 1 for A), *depth how many numbers it has. */
size_t mark_number(struct slice line, unsigned *value, unsigned *depth);

#endif
