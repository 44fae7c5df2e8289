/* timex-pair.h - times that are told twice, in local time and in UTC.
 *
 * "2:00 am Thursday (2100 GMT Wednesday)": the second restates the first, and
 * together they give the distance of the place from UTC. */
#ifndef TIMEX_PAIR_H
#define TIMEX_PAIR_H

#include "timex.h"

/* Relates each time of the list to the one before it where only a bracket
 * stands between them: sets `same`, and writes the offset into the iso of the
 * local one.  A day behind both ("8:20 p.m. (1720 GMT) Monday") is given to
 * both.  False when memory ends. */
bool pair_times(struct timex_list *list, const struct text *text,
                struct arena *a);

#endif
