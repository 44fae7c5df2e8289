/* clause-ends.h - where a clause that the model found runs on too far.
 *
 *     When Kerry asked [both sides to stop], the talks began.
 *     Kerry vowed [to return], and Ms. Weber will follow.
 *     Kerry said [the truce was safe], while two envoys left.
 *     Kerry believes [that it will hold], Ms. Weber says.
 *     Kerry said on Friday in Geneva [that it will hold]. */
#ifndef CLAUSE_ENDS_H
#define CLAUSE_ENDS_H

#include <stddef.h>

#include "clause-cells.h"

/* The cell where a clause right behind its cue begins: clause.first, or a
 * "that" soon after it. */
size_t clause_start(const struct sentence *s, struct part clause,
                    struct part cue);

/* The cell where a clause behind its cue ends: clause.last, or before. */
size_t clause_cut(const struct sentence *s, struct part clause,
                  struct part cue);

#endif
