/* clause-trust.h - how sure a clause is.
 *
 * The model's own odds are too bold, for it sees neighbouring words that
 * hang together as if they did not.  A logistic regression over its odds, the
 * clause's edges and its cue puts them right.  trust.weights are learned by
 * scripts/train-trust from clauses that models of other articles found
 * (right: half of the words or more are an annotated content's). */
#ifndef CLAUSE_TRUST_H
#define CLAUSE_TRUST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "clause-cells.h"

struct clause_evidence {
    float gain; /* clause_model_gain() */
    struct part clause;
    struct part cue; /* 0..0: none */
    bool has_source; /* the sentence names one */
    bool before;     /* the clause stands before its cue */
    unsigned ruled;  /* the rules find it too: 2, another part of it: 1 */
};

enum trust {
    TRUST_BIAS,
    TRUST_GAIN,
    TRUST_GAIN_PER_CELL,
    TRUST_SOURCE,
    TRUST_BEFORE,
    TRUST_DISTANCE,
    TRUST_CUE,
    TRUST_CUE_LAST,
    TRUST_CUE_CELLS,
    TRUST_FIRST,
    TRUST_SECOND,
    TRUST_LAST,
    TRUST_EDGE,
    TRUST_VERBS,
    TRUST_PIECE,
    TRUST_LENGTH,
    TRUST_RULE,
    TRUST_FEATURES
};

struct trust_feature {
    char what; /* 't': first=t in trust.weights; 0: the name alone */
    float value;
};

/* "first", "gain" */
extern const char *const clause_trust_names[TRUST_FEATURES];

void clause_trust_features(const struct sentence *s,
                           const struct clause_evidence *e,
                           struct trust_feature f[TRUST_FEATURES]);

/* What a run needs: the names' hashes, made once. */
struct clause_trust {
    uint32_t hash[TRUST_FEATURES];
};

void clause_trust_start(struct clause_trust *t);

/* The class of the cue's word that reports best, CELL_CUE for "saying" and
 * "according", too; '0': none, '-': no cue. */
char clause_cue_class(const struct sentence *s, struct part cue);

/* The share of such clauses that are right, 0 .. 1. */
float clause_trust(const struct clause_trust *t, const struct sentence *s,
                   const struct clause_evidence *e);

/* The share of clauses with such a trust whose speaker is right, too. */
float clause_confidence(float trust);

#endif
