/* ratio.h - two numbers that are told apart from a range: scores, 2-1, and
 * ratios, one in five. */
#ifndef RATIO_H
#define RATIO_H

#include "part.h"

/* "2-1", "3–0": two small numbers with nothing counted. */
bool score_match(struct scan *s, const struct part *a, struct number *n);

/* "one in five", "nine out of ten", "3:1": value num/den. */
bool ratio_match(struct scan *s, const struct part *a, struct number *n);

/* "3:1", "2-to-1": the same, at a token. */
bool odds_match(struct scan *s, size_t at, struct number *n);

#endif
