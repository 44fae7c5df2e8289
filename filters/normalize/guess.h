/* guess.h - an encoding by what its text would look like.
 *
 * Each encoding that can decode the bytes is tried on a sample, and the
 * likeliest text wins (model.h), with small priors for what is rare in news. */
#ifndef GUESS_H
#define GUESS_H

#include <stdbool.h>

#include "detect.h"

/* The best guess and how sure it is; declared (may be NULL) gets a bonus.
 * windows-1252 is always among the candidates. */
const struct charset *guess(const struct detector *d, struct slice bytes,
                            const struct charset *declared, double *confidence);

/* Can the encoding decode all bytes? */
bool guess_decodes(const struct detector *d, const struct charset *cs,
                   struct slice bytes);

#endif
