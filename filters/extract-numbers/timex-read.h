/* timex-read.h - the expression that begins at a cue.
 *
 * An expression is a pattern with what stands before it ("about", "the",
 * "early"), and others that join it: a day and an hour, "the week of" a day,
 * "two days before" a day. */
#ifndef TIMEX_READ_H
#define TIMEX_READ_H

#include "timex-rule.h"

struct reading {
    struct value value;
    struct span span;
    size_t first; /* cues, half-open */
    size_t end;
    struct span count; /* the number of a duration */
    const char *comparator;
    const char *rule;
};

/* Reads the pattern at cue[at] of n with what stands before it; false if there
 * is none. */
bool reading_one(struct timex_reader *r, const struct cue *cue, size_t n,
                 size_t at, struct reading *reading);

#endif
