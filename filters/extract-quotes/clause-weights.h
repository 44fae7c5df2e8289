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
enum { ASK_DISTANCES, ASK_CLASSES, ASK_MENTIONS, ASKED };

/* The characters of such a feature, NULs behind the last. */
struct clause_text {
    char of[4];
};

/* What a word says of its own cell, of the one before and of the next. */
struct clause_word {
    struct labels_score own;
    struct labels_score before;
    struct labels_score next;
};

struct clause_slot {
    uint32_t hash; /* table_hash() of a word or a feature */
    uint32_t row;  /* 0: the slot is empty */
};

struct clause_hashes {
    const struct clause_slot *slot; /* open addressing */
    uint32_t mask;                  /* number of slots - 1 */
};

struct clause_weights {
    const struct labels_score *row;
    const uint16_t *asked[ASKED]; /* row numbers by clause_index_...() */
    struct clause_hashes since;   /* of the /l features */
    uint16_t follows[LABELS + 1]; /* by the label before; LABELS: none */
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

enum {
    CLAUSE_CLASSES = 38,
    CLAUSE_DISTANCES = 10,
    CLAUSE_MENTIONS = 4,
    CLAUSE_MARKS = 3
};

/* Numbers of characters: '$' stands outside the sentence. */
extern const uint8_t clause_class_number[128];   /* enum cell_class */
extern const uint8_t clause_mention_number[128]; /* - [ + */
extern const uint8_t clause_marks_number[128];   /* enum cell_marks */

static inline size_t clause_number(const uint8_t numbers[128], char c)
{
    return numbers[(unsigned char)c & 127];
}

static inline size_t clause_index_distances(struct clause_text t)
{
    return ((size_t)(t.of[0] - '0') * CLAUSE_DISTANCES +
            (size_t)(t.of[1] - '0')) *
               CLAUSE_CLASSES +
           clause_number(clause_class_number, t.of[2]);
}

static inline size_t clause_index_classes(struct clause_text t)
{
    size_t n = clause_number(clause_class_number, t.of[0]);

    n = n * CLAUSE_CLASSES + clause_number(clause_class_number, t.of[1]);
    return n * CLAUSE_CLASSES + clause_number(clause_class_number, t.of[2]);
}

static inline size_t clause_index_mentions(struct clause_text t)
{
    size_t n = clause_number(clause_mention_number, t.of[0]);

    n = n * CLAUSE_MENTIONS + clause_number(clause_mention_number, t.of[1]);
    n = n * CLAUSE_MENTIONS + clause_number(clause_mention_number, t.of[2]);
    return n * CLAUSE_MARKS + clause_number(clause_marks_number, t.of[3]);
}

#endif
