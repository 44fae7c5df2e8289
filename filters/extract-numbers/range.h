/* range.h - two numbers as one: 5 to 6 km, between 20 and 30, 15-22 mph. */
#ifndef RANGE_H
#define RANGE_H

#include "part.h"

/* Joins part a, the first of two, with what follows it.  False where it
 * stands alone. */
bool range_match(struct scan *s, const struct part *a, struct number *n);

/* Is the token a dash, or the tilde that some write for it? */
bool range_dash(const struct scan *s, size_t at);

/* Is the word, "between" or "from", before the part, with at most two words
 * between: from up to 252 miles? */
bool range_opened_by(const struct scan *s, const struct part *a,
                     const char *word);

#endif
