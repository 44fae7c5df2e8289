/* level.h - how deep each heading stands. */
#ifndef LEVEL_H
#define LEVEL_H

#include <stddef.h>

#include "heading.h"

/* Sets the level of each heading, from its style and rank: those that look
 * alike have the same. */
void level_set(struct heading *headings, size_t count);

#endif
