/* clause-features.h - what the clause model sees of a cell.
 *
 * A cell has its word (struct cell) and CLAUSE_FEATURES features.  A feature
 * is a name: some text, a slash and a letter for the question it answers. Names
 * are spelt out only for training; the model has rows of weights
 * (clause-weights.h).
 *
 *     said 10/l  the last cue, whether "that" or "to" came since, commas since
 *     12k/d      cells to the last and to the next cue, and the class here
 *     dkx/c      the classes before, here and next
 *     -[+-/m     before, here, next: outside (-), beginning ([) or inside (+)
 *                a mention; the marks here (enum cell_marks)
 *     -Bb/r      the rules' labels before, here and next: $ outside, - none,
 *                B b behind, A a before their cue, s source, c cue
 *
 * Order of calls: clause_view() for a sentence, clause_features() a cell. */
#ifndef CLAUSE_FEATURES_H
#define CLAUSE_FEATURES_H

#include <stddef.h>
#include <stdint.h>

#include "clause-cells.h"
#include "clause-weights.h"

enum { CLAUSE_FEATURES = 1 + ASKED, CLAUSE_FEATURE_NAME = 96 };

/* A cell and what those before and behind say of it, in numbers
 * (clause-weights.h). */
struct cell_context {
    uint16_t since;    /* the weights' row of the /l feature */
    uint16_t last_cue; /* cell + 1 of the last cue; 0: none */
    uint8_t that;      /* the numbers of /l */
    uint8_t commas;
    uint8_t last; /* cells to the last cue and to the next */
    uint8_t next;
    uint8_t cls;
    uint8_t mention;
    uint8_t marks;
    uint8_t rule; /* enum clause_label + 1 */
};

struct clause_view {
    const struct sentence *sentence;
    struct cell_context context[CELLS_MAX + 2]; /* of cell i - 1; at both ends
                                                   what is outside */
};

/* rules: rules_label()'s for the sentence. */
void clause_view(struct clause_view *v, const struct sentence *s,
                 const uint8_t rules[]);

/* The rows of weights of the CLAUSE_FEATURES features of cell i. */
void clause_features(const struct clause_view *v, size_t i,
                     uint32_t row[CLAUSE_FEATURES]);

/* Their names, NUL-terminated and cut to fit. */
void clause_feature_names(const struct clause_view *v, size_t i,
                          char name[CLAUSE_FEATURES][CLAUSE_FEATURE_NAME]);

#endif
