/* evidence.h - what the speaker model sees of each answer to "who speaks this
 * stretch?": nobody, the speaker before, or a mention nearby.
 *
 * view_stretch() comes first; then features_of_...() for each answer, which
 * add to the features that there are. */
#ifndef EVIDENCE_H
#define EVIDENCE_H

#include <stdbool.h>

#include "block.h"
#include "feature.h"
#include "view.h"

/* Where a candidate stands. */
enum where {
    WHERE_FAR,    /* two blocks before */
    WHERE_BEFORE, /* in the block before */
    WHERE_LEFT,   /* in the block of the stretch, before it */
    WHERE_RIGHT,  /* ... behind it */
    WHERE_NEXT    /* in the next block */
};

/* Someone who may speak: a mention of a block of the window. */
struct candidate {
    const struct block *block;
    struct mention *mention; /* its surroundings are filled when asked for */
    enum where where;
    unsigned rank; /* how many mentions stand between it and the stretch */
};

/* The answer that nobody speaks. */
void features_of_none(struct features *f, const struct view *v);

/* What "nobody" has besides where there is a stretch before. */
void features_of_none_after(struct features *f, const struct view *v,
                            const struct view *before, bool spoken);

/* The answer that a candidate speaks. */
void features_of_candidate(struct features *f, const struct view *v,
                           const struct candidate *c);

/* What a candidate has besides where the stretch before has a speaker: he is
 * the same mention, or he is not. */
void features_of_same(struct features *f, const struct view *v,
                      const struct candidate *c, bool same);

/* The answer that the speaker of the stretch before goes on.  before: that
 * stretch, in the same block or the one before. */
void features_of_carry(struct features *f, const struct view *v,
                       const struct view *before);

#endif
