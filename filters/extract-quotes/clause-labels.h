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

#include "bytes.h"
#include "clause-cells.h"
#include "clause-model.h"
#include "clause-trust.h"

struct labels {
    const struct sentence *sentence;
    uint8_t label[CELLS_MAX + BYTES_WIDTH]; /* enum clause_label; behind the
                                               last cell LABEL_OUT */
    uint8_t rules[CELLS_MAX];               /* the rules' labels */
    float trust[CELLS_MAX];  /* at a clause's first cell: 0 .. 1 */
    bool by_rule[CELLS_MAX]; /* at a clause's first cell: it is a rule's */
};

/* Labels the sentence, which must outlive l. */
void labels_find(struct labels *l, struct clause_model *m,
                 const struct sentence *s);

/* For training: the model's labels as they are, before doubtful clauses are
 * dropped; and what clause_trust() is told of one of them. */
void labels_propose(struct labels *l, struct clause_model *m,
                    const struct sentence *s);
void labels_evidence(const struct labels *l, const struct clause_model *m,
                     struct part clause, struct clause_evidence *e);

/* The next clause from cell *at on; moves *at behind it.  False when there is
 * none. */
bool labels_clause(const struct labels *l, size_t *at, struct part *clause);

/* The run of a label (LABEL_CUE, LABEL_SOURCE) that is nearest to a part;
 * 0..0 if there is none. */
struct part labels_nearest(const struct labels *l, uint8_t label,
                           struct part to);

#endif
