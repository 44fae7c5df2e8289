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

#endif
