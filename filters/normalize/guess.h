/* guess.h - an encoding by what its text would look like.
 *
 * Each encoding that can decode the bytes is tried on a sample, and the
 * likeliest text wins (model.h), with small priors for what is rare in news. */
#ifndef GUESS_H
#define GUESS_H

#include <stdbool.h>

#include "charset.h"
#include "decode.h"
#include "model.h"
#include "sample.h"

enum { GUESS_SINGLES = 22, GUESS_DECODED_MAX = SAMPLE_MAX + 1024 };

/* What guesses share in a run: the letters of single-byte encodings, and room
 * to work in that would be much for a stack. */
struct guesser {
    const struct charsets *charsets;
    struct decoder *decoder;
    bool ready; /* the rest is filled in by the first guess */
    const struct charset *single[GUESS_SINGLES];
    struct model_letter letter[GUESS_SINGLES][128];
    struct sample sample; /* of the text that is looked at */
    struct pairs pairs;   /* of the sample's bytes */
    uint32_t decoded[GUESS_DECODED_MAX];
};

/* The best guess and how sure it is; declared (may be NULL) gets a bonus.
 * windows-1252 is always among the candidates. */
const struct charset *guess(struct guesser *g, struct slice bytes,
                            const struct charset *declared, double *confidence);

/* Can the encoding decode all bytes? */
bool guess_decodes(const struct charset *cs, struct slice bytes);

#endif
