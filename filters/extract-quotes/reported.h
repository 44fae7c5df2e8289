/* reported.h - what is reported in German, French and Spanish, by grammar.
 *
 *     Der Minister sagte, [der Hafen sei zu].  Sagte er, dass ...
 *     [Der Hafen ist zu], teilte die Polizei mit.
 *     Laut Polizei [ist der Hafen zu].   Wie die Polizei mitteilte, [...]
 *     [Er werde bald geöffnet.]          (a subjunctive: who spoke goes on)
 *     Le ministre a déclaré [que le port est fermé].
 *     Selon la police, [le port est fermé].
 *
 * Words in marks inside such a clause are quoted.  In the segment of a cue
 * itself only the words in marks are: Er nannte den Plan [„ein Geschenk“]. */
#ifndef REPORTED_H
#define REPORTED_H

#include <stdbool.h>
#include <stdint.h>

#include "analysis.h"
#include "arena.h"

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

/* Fills b->report, sentence by sentence.  People must have been read
 * (people_read_window()).  False when memory ends. */
bool reports_find(struct block *b, struct arena *a);

/* The report that a stretch is part of, a clause rather than others; NULL if
 * there is none. */
const struct report *report_of(const struct block *b, const struct stretch *s);

/* The last report with a source whose cue stands before word i, among a few;
 * or NULL. */
const struct report *report_before(const struct block *b, uint32_t i);

#endif
