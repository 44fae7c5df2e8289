/* reach.h - where what a cue reports begins and ends, in German, French and
 * Spanish. */
#ifndef REACH_H
#define REACH_H

#include <stdbool.h>
#include <stdint.h>

#include "grammar.h"

/* The segment behind k where what its cue reports begins; c->count if it
 * reports nothing behind it.  source: who speaks, or WORD_NONE. */
size_t reported_behind(const struct clauses *c, size_t k, uint32_t source);

/* The segment from k on that is no part of it any more: und fügte hinzu. */
size_t report_end(const struct clauses *c, size_t k);

/* Does a segment that is not empty begin with marks? */
bool opens_marked(const struct block *b, const struct segment *s);

/* Does the cue give a name: so heißt der Film?  But: heißt es. */
bool is_name_given(const struct block *b, const struct segment *s,
                   uint32_t cue);

#endif
