/* timex-join.h - expressions that stand together and mean one thing.
 *
 * A day and an hour, "the week of" a day, "two days before" a day, "from" a
 * day "to" another. */
#ifndef TIMEX_JOIN_H
#define TIMEX_JOIN_H

#include "timex-read.h"

/* Joins to a reading what follows it among n cues, as far as it goes. */
void join_all(struct timex_reader *r, const struct cue *cue, size_t n,
              struct reading *reading);

#endif
