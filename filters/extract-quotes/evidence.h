/* evidence.h - what the ranker sees of a stretch and of who may speak it.
 *
 * A feature is a template with a small number, and for some a word:
 * "dist=12", "said@next=3".  The same code names them for training
 * (feature_name()) and weighs them for use (feature_score()), so there is one
 * implementation.  Order of calls: feature_weights_start() once; then
 * stretch_look() for a stretch, features_of_...() for each of its answers. */
#ifndef EVIDENCE_H
#define EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analysis.h"
#include "arena.h"
#include "table.h"

enum { FEATURES_MAX = 64, TEMPLATES_MAX = 80 };

struct feature {
    struct slice word; /* p NULL: none */
    uint32_t hash;     /* of the word */
    uint16_t template;
    uint16_t value;
};

struct features {
    struct feature feature[FEATURES_MAX];
    size_t count;
};

/* What stands beside the marks. */
enum punct {
    PUNCT_NONE, /* a word */
    PUNCT_EDGE, /* of the block */
    PUNCT_COMMA,
    PUNCT_COLON,
    PUNCT_STOP,
    PUNCT_DASH,
    PUNCT_OPEN,
    PUNCT_SHUT,
    PUNCT_MARK,
    PUNCT_OTHER
};

/* What a stretch looks like; the same for all its answers. */
struct view {
    const struct block *block;
    const struct stretch *stretch;
    uint32_t index;    /* of the stretch in its block */
    uint32_t words;    /* word tokens inside */
    unsigned length;   /* bucket 0 .. 9 of it */
    unsigned ending;   /* its last character: see ENDING_ in the .c */
    bool upper;        /* begins with a capital */
    bool capitals;     /* mostly capitals: a title */
    bool opens_block;  /* nothing stands before it in the block */
    bool closes_block; /* nothing stands behind it in the block */
    bool single;
    unsigned punct_before; /* enum punct of the token before the marks */
    unsigned punct_behind;
};

/* Someone who may speak: a mention of a block of the window. */
struct candidate {
    const struct block *block;
    const struct mention *mention;
    unsigned where; /* 0: two blocks before .. 2: before, here; 3: behind,
                       here; 4: the next block */
    unsigned rank;  /* how many mentions stand between it and the stretch */
};

struct feature_weights {
    const struct weights *learned;
    float *closed; /* of the features without a word, by template and value */
    size_t base[TEMPLATES_MAX];
    struct slice ending[TEMPLATES_MAX]; /* names of those with a word */
};

bool feature_weights_start(struct feature_weights *w,
                           const struct weights *learned, struct arena *a);

void view_stretch(struct view *v, const struct block *b, uint32_t index);

/* The answer that nobody speaks. */
void features_of_none(struct features *f, const struct view *v);

/* What "nobody" has besides where there is a stretch before. */
void features_of_none_after(struct features *f, const struct view *v,
                            const struct view *before, bool spoken);

/* The answer that a candidate speaks. */
void features_of_candidate(struct features *f, const struct view *v,
                           const struct candidate *c);

/* What a candidate has besides where the stretch before has a speaker: he is
 * the same mention, or he is not. */
void features_of_same(struct features *f, const struct view *v,
                      const struct candidate *c, bool same);

/* The answer that the speaker of the stretch before goes on.  before: that
 * stretch, in the same block or the one before. */
void features_of_carry(struct features *f, const struct view *v,
                       const struct view *before);

/* Names the three features that weigh most, with their weights, in an ASCII
 * line of the arena; NULL when memory ends. */
const char *feature_reasons(const struct feature_weights *w,
                            const struct features *f, struct arena *a);

float feature_score(const struct feature_weights *w, const struct features *f);

/* Writes the name of a feature, NUL-terminated. */
void feature_name(const struct feature *f, char *buf, size_t room);

#endif
