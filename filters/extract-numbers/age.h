/* age.h - ages of persons: aged 18, 14-year-olds, Senard, 65, she was 93, in
 * his 40s, the over-65s. */
#ifndef AGE_H
#define AGE_H

#include "part.h"

/* Is the number n, which the part p begins, an age by what stands around it?
 * Widens n over "aged" and "years old". */
bool age_match(const struct scan *s, const struct part *p, struct number *n);

/* Makes an age of a number; of years, where it has no unit. */
void age_set(struct number *n);

/* In his [40s]; the [over-65s]: digits with a plural, at a token. */
bool age_plural_match(struct scan *s, size_t at, struct number *n);

#endif
