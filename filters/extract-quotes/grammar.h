/* grammar.h - sentences of German, French and Spanish, cut at their commas.
 *
 * These languages have word lists and no weights: the grammar that they share
 * does instead.  A sentence is a row of segments between commas, colons,
 * dashes and brackets; marks and what lies between them are part of the
 * segment that they stand in.  sentence_cut() goes through a block; the
 * questions below are about one segment.  Indexes are words of the block. */
#ifndef GRAMMAR_H
#define GRAMMAR_H

#include <stdbool.h>
#include <stdint.h>

#include "block.h"

enum { SEGMENTS_MAX = 40 };

struct segment {
    uint32_t first; /* words first .. last - 1 */
    uint32_t last;
    uint32_t opener; /* code point of the punctuation before it: , ; : - or (
                        or a closing mark, or a letter where a conjunction
                        opens it without any; 0: the sentence begins */
};

struct clauses {
    const struct block *block;
    struct segment segment[SEGMENTS_MAX];
    size_t count;
    uint32_t first; /* words of the sentence */
    uint32_t last;
    bool cued; /* while it is cut: the last segment has a cue, */
    bool said; /* ... or one before */
};

/* The sentence at word *at, cut up; moves *at behind it.  A marked stretch is
 * in one sentence, as many as it holds.  False at the block's end. */
bool clauses_next(const struct block *b, uint32_t *at, struct clauses *c);

/* Classes of a word outside marks; 0 inside and beyond the block. */
uint32_t plain_classes(const struct block *b, uint32_t i);

/* A cue that is a verb: no "laut", no German noun. */
bool is_verb_cue(const struct block *b, uint32_t i);

/* The first cue verb of a segment from word i on, or WORD_NONE. */
uint32_t cue_in(const struct block *b, const struct segment *s, uint32_t i);

enum subjunctive {
    MAY_SUPPOSE, /* würde: beside a cue it reports */
    MAY_GO_ON,   /* würden: where the sentence before was reported */
    SURE         /* sei */
};

/* Has a segment a verb that reports without a cue: er sei krank?  From
 * MAY_GO_ON on not inside marks. */
bool is_subjunctive(const struct block *b, const struct segment *s,
                    enum subjunctive least);

/* Is it German for what is only said of somebody: er soll geflohen sein, er
 * soll Geld genommen haben?  But not: es soll geschlossen werden. */
bool is_hearsay(const struct block *b, const struct segment *s);

/* Does the segment's cue nearly always report: a strong one, or one with what
 * it begins with behind it (teilte ... mit)? */
bool is_strong_cue(const struct block *b, const struct segment *s,
                   uint32_t cue);

/* Does a segment open with dass, ob, que? */
bool opens_with_that(const struct block *b, const struct segment *s);

/* Is it heißt, which says what is written somewhere? */
bool is_called(const struct block *b, uint32_t cue);

/* Is a mention no subject by its form: dem Minister, in Berlin, des Hafens? */
bool is_oblique(const struct block *b, const struct mention *m);

/* Somebody or something that can speak: a name, a role, a body, he. */
bool is_speaker(const struct block *b, const struct mention *m);

/* The mention that is the subject of the cue in its segment, or WORD_NONE;
 * cue may be WORD_NONE. */
uint32_t subject_in(const struct block *b, const struct segment *s,
                    uint32_t cue);

#endif
