/* quote.c - the growing list of quotes; see quote.h. */
#include "quote.h"

struct quote *quotes_add(struct quotes *q, struct arena *a)
{
    if (!arena_grow(a, &q->quote, q->count, &q->cap, sizeof *q->quote)) {
        return NULL;
    }
    struct quote *new = &q->quote[q->count++];
    *new = (struct quote){
        .section = QUOTE_NONE,
        .paragraph = QUOTE_NONE,
        .speaker = {.person = PERSON_NONE},
    };
    return new;
}

struct speaker speaker_of(const struct mention *m)
{
    return (struct speaker){.span = m->span, .person = m->person};
}
