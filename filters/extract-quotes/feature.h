/* feature.h - features of the speaker model: their names and their weights.
 *
 * A feature is a template with a small number, and for some a word:
 * "distance=12", "said@next=2".  Its weight is added to a sum as soon as it is
 * seen; only for training and --explain are features kept, so that there is
 * one implementation.  What the templates mean is for evidence.h.
 * features_clear() comes first, then feature_add() and feature_add_word(). */
#ifndef FEATURE_H
#define FEATURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "block.h"
#include "speaker-weights.h"

enum { FEATURES_MAX = 64 };

struct feature {
    struct slice word; /* p NULL: none */
    float weight;
    uint16_t template;
    uint16_t value;
};

struct features {
    float sum; /* of their weights, in the order in which they were added */
    bool keep; /* list them, too */
    size_t count;
    struct feature feature[FEATURES_MAX]; /* beyond these none is listed */
};

/* No features yet. */
static inline void features_clear(struct features *f, bool keep)
{
    f->sum = 0;
    f->keep = keep;
    f->count = 0;
}

void feature_keep(struct features *f, struct feature feature);

static inline void feature_add(struct features *f, enum template t,
                               unsigned value)
{
    float weight = speaker_weight(t, value);

    f->sum += weight;
    if (f->keep)
        feature_keep(f, (struct feature){.weight = weight,
                                         .template = (uint16_t)t,
                                         .value = (uint16_t)value});
}

/* The same with word i of a block; beyond its edges the word is "^". */
void feature_add_word(struct features *f, enum template t, unsigned value,
                      const struct block *b, uint32_t i);

/* The same with the lemma of word i. */
void feature_add_lemma(struct features *f, enum template t, unsigned value,
                       const struct block *b, uint32_t i);

/* Names the three features that weigh most, with their weights, in an ASCII
 * line of the arena; NULL when memory ends. */
const char *feature_reasons(const struct features *f, struct arena *a);

/* Writes the name of a feature, NUL-terminated. */
void feature_name(const struct feature *f, char *buf, size_t room);

#endif
