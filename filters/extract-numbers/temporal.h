/* temporal.h - what timex.h finds, as numbers.
 *
 * Order of calls: temporal_begin() once an article, temporal_read() for each
 * window, temporal_match() at its tokens from left to right, and
 * temporal_end() when all are found: what a time restates, and the offsets
 * that follow from it, are known only then. */
#ifndef TEMPORAL_H
#define TEMPORAL_H

#include "article.h"
#include "window.h"
#include "timex.h"

/* lang is a code; date, if given, an ISO 8601 date that wins over the
 * record's own. */
void temporal_begin(struct scan *s, struct timex_languages *languages,
                    struct article *article, struct slice date);

void temporal_read(struct scan *s);

/* Does an expression begin at the token?  Asked from left to right, too. */
static inline bool temporal_at(struct scan *s, size_t at)
{
    const struct timex_list *list = &s->time.found;

    while (s->time_next < list->count && list->items[s->time_next].first < at)
        s->time_next++;
    return s->time_next < list->count && list->items[s->time_next].first == at;
}

/* The expression that begins at the token, if there is one. */
bool temporal_match(struct scan *s, size_t at, struct number *n);

void temporal_end(struct scan *s);

#endif
