/* clause-trust.h - how sure a clause is.
 *
 * The model's own odds are too bold, for it sees neighbouring words that
 * hang together as if they did not.  A logistic regression over its odds and
 * the clause's edges puts them right; its numbers were fitted to
 * cross-validated clauses of PolNeAR (right: half of the words or more are an
 * annotated content's). */
#ifndef CLAUSE_TRUST_H
#define CLAUSE_TRUST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "clause-cells.h"

struct clause_evidence {
    float gain;   /* clause_model_gain() */
    size_t first; /* cells first .. last - 1 */
    size_t last;
    size_t cue;      /* the cue's first cell; SIZE_MAX: none */
    size_t distance; /* cells between clause and cue */
    bool has_source; /* the sentence names one */
    bool before;     /* the clause stands before its cue */
};

/* The share of such clauses that are right, 0 .. 1. */
float clause_trust(const struct sentence *s, const struct clause_evidence *e);

/* The share of clauses with such a trust whose speaker is right, too. */
float clause_confidence(float trust);

#endif
