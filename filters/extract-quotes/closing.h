/* closing.h - an attribution that closes its sentence.
 *
 *     [Recent rains have not affected the crop], the exporters' president said.
 *     [In November, orders fell again], economists told the agency on Monday.
 *
 * Whatever cues stand inside such a sentence (the ministry pledged ..., asked
 * whether ...), all before the attribution is what its source said.  This is
 * the plainest pattern of wire copy, and it needs no model. */
#ifndef CLOSING_H
#define CLOSING_H

#include <stdbool.h>

#include "clause-cells.h"

struct closing {
    struct part clause;
    struct part source;
    size_t cue;
};

/* False where the sentence ends in no such attribution, or holds direct
 * speech. */
bool closing_match(const struct sentence *s, struct closing *c);

#endif
