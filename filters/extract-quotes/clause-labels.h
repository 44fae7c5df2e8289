/* clause-labels.h - the labels of a sentence, by the model and the rules.
 *
 * The model (clause-model.h) labels the cells, with a hint of the rules
 * (clause-rules.h).  Clauses that it cannot be trusted with (clause-trust.h)
 * go, and sooner if the ranker hears nobody speak in them; where none is left
 * in a sentence, the rules' clauses stand: they hold where its training does
 * not. */
#ifndef CLAUSE_LABELS_H
#define CLAUSE_LABELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "clause-cells.h"
#include "clause-model.h"

struct labels {
    const struct sentence *sentence;
    uint8_t label[CELLS_MAX]; /* enum clause_label */
    float trust[CELLS_MAX];   /* at a clause's first cell: 0 .. 1 */
    bool by_rule[CELLS_MAX];  /* at a clause's first cell: it is a rule's */
};

/* Labels the sentence, which must outlive l. */
void labels_find(struct labels *l, struct clause_model *m,
                 const struct sentence *s);

/* The next clause from cell *at on; moves *at behind it.  False when there is
 * none. */
bool labels_clause(const struct labels *l, size_t *at, struct part *clause);

/* The run of a label (LABEL_CUE, LABEL_SOURCE) that is nearest to a part;
 * 0..0 if there is none. */
struct part labels_nearest(const struct labels *l, uint8_t label,
                           struct part to);

/* Cells between two parts, 0 where they touch. */
size_t part_distance(struct part a, struct part b);

#endif
