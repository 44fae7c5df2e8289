/* foreign.h - who speaks, in languages that no model was trained on.
 *
 * German, French and Spanish have word lists and no weights.  Grammar that
 * they share does instead: the speaker stands beside a cue of the sentence
 * (sagte Merkel; a déclaré M. Dupont; según el ministro), is no object (dem
 * Minister) and follows no preposition; marks without a cue carry the speaker
 * on when they hold speech, and are names of things when they do not. */
#ifndef FOREIGN_H
#define FOREIGN_H

#include <stddef.h>

#include "speakers.h"

/* The index of the answer, or ANSWERS_MAX where somebody unknown speaks.
 * carry is the index of the answer that the last speaker goes on, or n if
 * there is none. */
size_t foreign_choose(const struct view *v, const struct answer answers[],
                      size_t n, size_t carry, float *confidence);

#endif
