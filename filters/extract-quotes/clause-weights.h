/* clause-weights.h - the learned weights of the clause model, laid out so that
 * a sentence is weighed without hashing and without branches.
 *
 * Made of clauses.weights and clause-words.weights when the program is built
 * (scripts/mkclauses.c).  A row has a number for each label.  Features of a
 * few characters are found by index: their characters come from small sets,
 * so that all there can be fit into an array of row numbers.  Row 0 is all
 * zeros and stands for what has no weights. */
#ifndef CLAUSE_WEIGHTS_H
#define CLAUSE_WEIGHTS_H

#include <stddef.h>
#include <stdint.h>

#include "clause-cells.h"
#include "sequence.h"

/* The features that are asked of every cell (clause-features.h). */
enum { ASK_DISTANCES, ASK_CLASSES, ASK_MENTIONS, ASK_RULES, ASKED };

/* How many answers there are to parts of a question. */
enum {
    CLAUSE_CLASSES = 38,
    CLAUSE_DISTANCES = 10,
    CLAUSE_MENTIONS = 4,
    CLAUSE_MARKS = 3,
    CLAUSE_RULES = LABELS + 1,
    CLAUSE_THATS = 2,
    CLAUSE_COMMAS = 3
};

/* What a word says of its own cell, of the one before and of the next. */
struct clause_word {
    struct labels_score own;
    struct labels_score before;
    struct labels_score next;
};

struct clause_slot {
    uint32_t hash; /* table_hash() of a word */
    uint32_t row;  /* 0: the slot is empty */
};

struct clause_hashes {
    const struct clause_slot *slot; /* open addressing */
    uint32_t mask;                  /* number of slots - 1 */
};

/* Row numbers of what can have come since a cue's word. */
struct clause_since {
    uint16_t row[CLAUSE_THATS][CLAUSE_COMMAS];
};

struct clause_weights {
    const struct labels_score *row;
    const uint16_t *asked[ASKED];     /* row numbers by clause_index_...() */
    const struct clause_since *since; /* of the /l features */
    struct clause_hashes cues;        /* their words: which of since */
    uint16_t follows[LABELS + 1];     /* by the label before; LABELS: none */
};

struct clause_words {
    const struct clause_word *row;
    struct clause_hashes words;
};

extern const struct clause_weights weights_clauses;
extern const struct clause_words weights_clause_words;

/* The row of a hash, or 0. */
static inline uint32_t clause_find(const struct clause_hashes *h, uint32_t hash)
{
    uint32_t i = hash & h->mask;

    while (h->slot[i].row && h->slot[i].hash != hash)
        i = (i + 1) & h->mask;
    return h->slot[i].row;
}

/* ---- indexes of the features that are asked ---------------------------- */

/* Numbers of characters: '$' stands outside the sentence. */
extern const uint8_t clause_class_number[128];   /* enum cell_class */
extern const uint8_t clause_mention_number[128]; /* - [ + */
extern const uint8_t clause_marks_number[128];   /* enum cell_marks */

/* By the number of a rule's label: 0 outside, else enum clause_label + 1. */
extern const char clause_rule_letters[];

static inline uint8_t clause_number(const uint8_t numbers[128], char c)
{
    return numbers[(unsigned char)c & 127];
}

static inline size_t clause_index_distances(size_t last, size_t next,
                                            size_t cls)
{
    return (last * CLAUSE_DISTANCES + next) * CLAUSE_CLASSES + cls;
}

static inline size_t clause_index_classes(size_t before, size_t cls,
                                          size_t next)
{
    return (before * CLAUSE_CLASSES + cls) * CLAUSE_CLASSES + next;
}

static inline size_t clause_index_mentions(size_t before, size_t mention,
                                           size_t next, size_t marks)
{
    return ((before * CLAUSE_MENTIONS + mention) * CLAUSE_MENTIONS + next) *
               CLAUSE_MARKS +
           marks;
}

static inline size_t clause_index_rules(size_t before, size_t rule, size_t next)
{
    return (before * CLAUSE_RULES + rule) * CLAUSE_RULES + next;
}

#endif
