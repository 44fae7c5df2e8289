/* clause-model.c - weighs features, finds the best labels; see
 * clause-model.h. */
#include "clause-model.h"

#include <string.h>

/* The rules hold on any desk, the weights are those of a few: what both can
 * say of a cell counts a little more if the rules say it. */
static const float RULES_BONUS = 0.5f;

extern const struct weights weights_clauses;

/* The rows of clauses.weights that say which label may follow which. */
static const char *const follows[LABELS] = {
    [LABEL_OUT] = "out/t",
    [LABEL_BEHIND] = "behind/t",
    [LABEL_BEHIND_INSIDE] = "behind-inside/t",
    [LABEL_BEFORE] = "before/t",
    [LABEL_BEFORE_INSIDE] = "before-inside/t",
    [LABEL_SOURCE] = "source/t",
    [LABEL_CUE] = "cue/t",
};

static void copy_row(const struct weights *w, const char *name, float to[])
{
    const float *row = weights_row(w, table_hash(slice_of(name, strlen(name))));

    for (size_t l = 0; l < LABELS; l++)
        to[l] = row ? row[l] : 0;
}

void clause_model_start(struct clause_model *m)
{
    m->weights = &weights_clauses;
    m->chain.labels = LABELS;
    copy_row(m->weights, "start/t", m->chain.start);
    for (size_t l = 0; l < LABELS; l++)
        copy_row(m->weights, follows[l], m->chain.next[l]);
}

static void weigh(const struct clause_model *m, const struct clause_view *v,
                  size_t i, struct item_score *score)
{
    uint32_t hash[CLAUSE_FEATURES];

    clause_features(v, i, hash, NULL);
    *score = (struct item_score){{0}};
    for (size_t f = 0; f < CLAUSE_FEATURES; f++) {
        const float *row = weights_row(m->weights, hash[f]);

        for (size_t l = 0; row && l < LABELS; l++)
            score->of[l] += row[l];
    }
    if (v->rules[i] != LABEL_OUT)
        score->of[v->rules[i]] += RULES_BONUS;
}

void clause_model_label(struct clause_model *m, const struct clause_view *v,
                        uint8_t label[CELLS_MAX])
{
    uint8_t back[CELLS_MAX][SEQUENCE_LABELS];
    size_t n = v->sentence->cells;

    for (size_t i = 0; i < n; i++)
        weigh(m, v, i, &m->score[i]);
    sequence_best(&m->chain, m->score, back, n, label);
}

float clause_model_gain(const struct clause_model *m, size_t cells,
                        const uint8_t label[], size_t first, size_t last)
{
    return sequence_gain(&m->chain, m->score, cells, label, first, last,
                         LABEL_OUT);
}
