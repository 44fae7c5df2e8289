/* clause-model.h - the learned labels of a sentence's cells.
 *
 * A linear-chain conditional random field.  A cell's word weighs on its own
 * label, on that of the cell before and on that of the next
 * (clause-words.weights); its features (clause-features.h) and the label
 * before weigh on its own (clauses.weights).  Both are learned by
 * scripts/train-clauses from articles in which people marked contents, cues
 * and sources (PolNeAR: Newell, Margolin and Ruths, "An Attribution Relations
 * Corpus for Political News", LREC 2018; the method for quotes: Pareti et
 * al., "Automatically Detecting and Attributing Indirect Quotations", EMNLP
 * 2013). */
#ifndef CLAUSE_MODEL_H
#define CLAUSE_MODEL_H

#include <stdint.h>

#include "clause-features.h"
#include "clause-trust.h"
#include "sequence.h"

struct clause_model {
    struct chain chain;
    const struct clause_word *edge; /* of what is outside a sentence */
    struct clause_trust trust;
    struct labels_score score[CELLS_MAX]; /* of the last sentence */
};

void clause_model_start(struct clause_model *m);

/* Fills label[] (enum clause_label) for the cells of the view's sentence.
 * rules: rules_label()'s. */
void clause_model_label(struct clause_model *m, const struct clause_view *v,
                        const uint8_t rules[], uint8_t label[CELLS_MAX]);

/* The logarithm of how much likelier cells first .. last - 1 of the sentence
 * just labelled are a clause than not. */
float clause_model_gain(const struct clause_model *m, size_t cells,
                        const uint8_t label[], size_t first, size_t last);

#endif
