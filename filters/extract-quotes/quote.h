/* quote.h - a quote as it is found, before it is written.
 *
 * The ranker (speakers.h) makes a quote of each marked stretch; the clause
 * model (clauses.h) gives mixed quotes their content and adds the indirect
 * ones; people.h then turns mentions into people.  Spans are bytes. */
#ifndef QUOTE_H
#define QUOTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "block.h"
#include "slice.h"

/* In the order of --kinds: kind i is bit 1 << i. */
enum quote_kind {
    QUOTE_DIRECT,   /* whole sentences in marks */
    QUOTE_MIXED,    /* a stretch in marks inside reported speech */
    QUOTE_INDIRECT, /* reported speech without marks */
    QUOTE_SCARE     /* marks that nobody speaks */
};

#define QUOTE_NONE SIZE_MAX

/* Who speaks: a copy of the chosen mention, for the block that it stands in
 * is gone when people are resolved. */
struct speaker {
    struct span span; /* 0..0: nobody is named */
    uint32_t person;  /* of people.h, or PERSON_NONE */
};

struct quote {
    struct span span;    /* with marks; for indirect the content itself */
    struct span content; /* mixed: the whole reported clause; else 0..0 */
    struct span cue;     /* 0..0: none */
    struct speaker speaker;
    uint8_t kind;   /* enum quote_kind */
    size_t group;   /* parts of one speech act share it */
    size_t section; /* as in struct block */
    size_t paragraph;
    float confidence; /* that it is a quote and its speaker right, 0..1 */
    const char *rule; /* how it was found: "cue-after", "model", ... */
    uint32_t words;   /* word tokens in it */
    const char *why;  /* --explain: the features that weighed most, or NULL */
};

struct quotes {
    struct quote *quote;
    size_t count;
    size_t cap;
    size_t groups; /* groups so far: the next group's number */
};

/* Adds a zeroed quote (speaker.person, section and paragraph QUOTE_NONE) and
 * gives it, or NULL when memory ends.  The pointer is good until the next. */
struct quote *quotes_add(struct quotes *q, struct arena *a);

/* The speaker that a mention makes. */
struct speaker speaker_of(const struct mention *m);

#endif
