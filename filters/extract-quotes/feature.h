/* feature.h - features of the speaker model: their names and their weights.
 *
 * A feature is a template with a small number, and for some a word:
 * "distance=12", "said@next=2".  The same code names them for training
 * (feature_name()) and weighs them for use (feature_score()), so that there is
 * one implementation.  What the templates mean is evidence.c's business.
 * Call feature_weights_start() once; then feature_add() and
 * feature_add_word() fill a struct features, whose count starts at 0. */
#ifndef FEATURE_H
#define FEATURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analysis.h"
#include "arena.h"
#include "table.h"

/* Their names and values are in feature.c. */
enum template {
    /* that nobody speaks */
    T_BIAS,
    T_LENGTH,
    T_ENDING,
    T_SHAPE,
    T_LENGTH_SHAPE,
    T_LENGTH_ENDING,
    T_PLACE,
    T_BEFORE, /* with the word before the marks */
    T_BEHIND,
    T_PUNCT_BEFORE,
    T_PUNCT_BEHIND,
    T_CUES_AROUND,
    T_CUES_SENTENCE, /* strong and other cues of its sentence */
    T_CUES_LENGTH,
    T_AFTER, /* what the stretch before was, and where it stands */
    T_AFTER_LENGTH,
    T_FIRST, /* with the first word inside the marks */
    T_LAST,
    T_BEFORE_2,
    /* that the speaker before goes on */
    C_BIAS,
    C_GAP,
    C_GAP_ENDING,
    C_LENGTH,
    C_PLACE,
    C_AROUND,
    C_BEFORE,
    C_BEHIND,
    /* that a mention speaks */
    K_KIND,
    K_DISTANCE,
    K_SENTENCES,
    K_QUOTES,
    K_RANK,
    K_NEXT_CUE,
    K_PREVIOUS_CUE,
    K_APPOSITION,
    K_CUES_BETWEEN,
    K_ALL,
    K_KIND_CUES,
    K_NEAR,
    K_FIRST,
    K_PATTERN,
    K_SEEN,
    K_RELATION, /* to the cue that is nearest to the marks */
    K_RELATION_KIND,
    K_OWN_CUE, /* the cue between this mention and the next */
    K_OWN_CUE_NEAR,
    K_OWN_CUE_KIND,
    K_HEAD,
    K_LENGTH,
    K_ENDING,
    K_LENGTH_CUE,
    K_ENDING_CUE,
    K_PLACE,
    K_PLACE_PUNCT,
    K_SAME,
    K_SAME_PLACE,
    K_DIFFERENT,
    K_NEXT, /* from here on with a word */
    K_PREVIOUS,
    K_HEAD_WORD,
    K_BEFORE_MARK,
    K_BEHIND_MARK,
    K_CUE_WORD,
    TEMPLATES
};

/* How many values the parts of a feature's number have. */
enum { PLACES = 5, KINDS = 5, DISTANCES = 7, LENGTHS = 10, ENDINGS = 8 };
enum { PUNCTS = 10, CLASSES = 9, OWN_CUES = 13, RELATIONS = 8 };
enum { PATTERNS = CLASSES * CLASSES * CLASSES * CLASSES };

enum { FEATURES_MAX = 64 };

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

struct feature_weights {
    const struct weights *learned;
    float *closed; /* of the features without a word, by template and value */
    size_t base[TEMPLATES];
    struct slice ending[TEMPLATES]; /* names of those with a word */
};

/* False when memory ends. */
bool feature_weights_start(struct feature_weights *w,
                           const struct weights *learned, struct arena *a);

/* Adds a feature; beyond FEATURES_MAX they are dropped. */
void feature_add(struct features *f, enum template t, unsigned value);

/* The same with word i of a block; beyond its edges the word is "^". */
void feature_add_word(struct features *f, enum template t, unsigned value,
                      const struct block *b, uint32_t i);

/* The same with the lemma of word i. */
void feature_add_lemma(struct features *f, enum template t, unsigned value,
                       const struct block *b, uint32_t i);

/* The sum of their weights. */
float feature_score(const struct feature_weights *w, const struct features *f);

/* Names the three features that weigh most, with their weights, in an ASCII
 * line of the arena; NULL when memory ends. */
const char *feature_reasons(const struct feature_weights *w,
                            const struct features *f, struct arena *a);

/* Writes the name of a feature, NUL-terminated. */
void feature_name(const struct feature *f, char *buf, size_t room);

#endif
