/* timex-join.h - expressions that stand together and mean one thing.
 *
 * A day and an hour, "the week of" a day, "two days before" a day, "from" a
 * day "to" another. */
#ifndef TIMEX_JOIN_H
#define TIMEX_JOIN_H

#include "timex-read.h"

/* reading_one() with what joins it. */
bool reading_at(struct timex_reader *r, const struct cue *cue, size_t n,
                size_t at, struct reading *reading);

#endif
