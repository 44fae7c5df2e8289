/* guess.h - an encoding by what its text would look like.
 *
 * Each encoding that can decode the bytes is tried on a sample, and the
 * likeliest text wins (model.h), with small priors for what is rare in news.
 * The sample is every byte beyond ASCII with its neighbours, from three places
 * of the text. */
#ifndef GUESS_H
#define GUESS_H

#include <stdbool.h>

#include "detect.h"

/* The best guess and how sure it is; declared (may be NULL) gets a bonus.
 * detector->fallback where nothing can decode the bytes. */
const struct charset *guess(const struct detector *d, struct slice bytes,
                            const struct charset *declared, double *confidence);

/* "UTF-16LE" or "UTF-16BE" if bytes without a BOM are text in it that has few
 * zero bytes, as in Chinese; else NULL. */
const char *guess_utf16(struct slice bytes);

/* Can the encoding decode all bytes? */
bool guess_decodes(const struct detector *d, const struct charset *cs,
                   struct slice bytes);

#endif
