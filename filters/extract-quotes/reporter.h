/* reporter.h - the sentence that reported.c and according.c look at, and what
 * they find in it. */
#ifndef REPORTER_H
#define REPORTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "block.h"
#include "grammar.h"
#include "report.h"

struct reporter {
    struct block *block; /* takes the reports */
    struct arena *arena;
    size_t cap;
    struct clauses *c; /* the sentence */
    uint32_t before;   /* first word of the sentence before, or WORD_NONE */
    uint32_t source;   /* of the sentence's last cue, or WORD_NONE */
    bool any;          /* does the sentence report? */
    bool no_memory;
};

static inline const struct segment *reporter_segment(const struct reporter *f,
                                                     size_t k)
{
    return &f->c->segment[k];
}

/* Is word i punctuation outside marks? */
bool is_report_edge(const struct block *b, uint32_t i);

/* Adds words first .. last - 1, without the punctuation at their edges, as a
 * report of this kind (enum report_kind), unless nothing is left. */
void reporter_add(struct reporter *f, uint8_t kind, uint32_t first,
                  uint32_t last, uint32_t cue, uint32_t source);

#endif
