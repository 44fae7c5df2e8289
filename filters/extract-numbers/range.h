/* range.h - two numbers as one: 5 to 6 km, between 20 and 30, 15-22 mph;
 * scores, 2-1, and ratios, one in five. */
#ifndef RANGE_H
#define RANGE_H

#include "part.h"

/* Joins part a, the first of two, with what follows it.  False where it
 * stands alone. */
bool range_match(struct scan *s, const struct part *a, struct number *n);

/* "2-1", "3–0": two small numbers with nothing counted. */
bool score_match(struct scan *s, const struct part *a, struct number *n);

/* "one in five", "nine out of ten", "3:1": value num/den. */
bool ratio_match(struct scan *s, const struct part *a, struct number *n);

/* "3:1", "2-to-1": the same, at a token. */
bool odds_match(struct scan *s, size_t at, struct number *n);

#endif
