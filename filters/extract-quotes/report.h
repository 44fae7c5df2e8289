/* report.h - stretches of words that somebody reports, in the order of their
 * sentences; reported.h finds them. */
#ifndef REPORT_H
#define REPORT_H

#include <stdint.h>

#include "block.h"

enum report_kind {
    REPORT_CLAUSE, /* a reported clause */
    REPORT_WORDS,  /* the segment of a cue, of which the marked words count */
    REPORT_COLON,  /* what follows a colon that no cue stands before */
    REPORT_SUBJECT /* a sentence without a cue, and its subject */
};

struct report {
    uint32_t sentence; /* the first word of its sentence */
    uint32_t first;    /* words first .. last - 1 of the block */
    uint32_t last;
    uint32_t cue;    /* a word, or WORD_NONE */
    uint32_t source; /* index of a mention, or WORD_NONE: who spoke last */
    uint8_t kind;    /* enum report_kind */
};

/* The report that a stretch is part of, a clause rather than others; NULL if
 * there is none. */
const struct report *report_of(const struct block *b, const struct stretch *s);

/* The last report with a source whose cue stands before word i, among a few;
 * or NULL. */
const struct report *report_before(const struct block *b, uint32_t i);

#endif
