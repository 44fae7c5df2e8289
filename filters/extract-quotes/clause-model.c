/* clause-model.c - weighs features, finds the best labels; see
 * clause-model.h. */
#include "clause-model.h"

#include <string.h>

#include "table.h"

extern const struct weights weights_clauses;
extern const struct weights weights_clause_words;

/* The rules hold on any desk, the weights are those of a few: what both can
 * say of a cell counts a little more if the rules say it. */
static const float RULES_BONUS = 1.5f;

/* Parts of a row of clause-words.weights: the word's say on the label of its
 * own cell, of the cell before it and of the next. */
enum { OWN = 0, BEFORE = LABELS, NEXT = 2 * LABELS };

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

static const float *named_row(const char *name)
{
    return weights_row(&weights_clauses,
                       table_hash(slice_of(name, strlen(name))));
}

void clause_model_start(struct clause_model *m)
{
    const float *start = named_row("start/t");

    memset(m->score, 0, sizeof m->score);
    chain_start(&m->chain);
    for (size_t l = 0; l < LABELS; l++) {
        const float *row = named_row(follows[l]);

        chain_first(&m->chain, l, start ? start[l] : 0);
        for (size_t to = 0; to < LABELS; to++)
            chain_next(&m->chain, l, to, row ? row[to] : 0);
    }
}

static void add_row(float sum[LABELS], const float *row)
{
    for (size_t l = 0; l < LABELS; l++)
        sum[l] += row[l];
}

/* What the words before, at and behind each cell say.  ^ stands outside the
 * sentence. */
static void weigh_words(const struct sentence *s, float sum[][LABELS])
{
    const float *edge =
        weights_row(&weights_clause_words, table_hash(SLICE("^")));

    memset(sum, 0, s->cells * sizeof *sum);
    for (size_t i = 0; i < s->cells; i++) {
        const float *row = weights_row(&weights_clause_words, s->cell[i].hash);

        if (!row)
            continue;
        add_row(sum[i], row + OWN);
        if (i > 0)
            add_row(sum[i - 1], row + BEFORE);
        if (i + 1 < s->cells)
            add_row(sum[i + 1], row + NEXT);
    }
    if (edge) {
        add_row(sum[0], edge + NEXT);
        add_row(sum[s->cells - 1], edge + BEFORE);
    }
}

static void weigh_features(const struct clause_view *v, size_t i,
                           float sum[LABELS])
{
    uint32_t hash[CLAUSE_FEATURES];

    clause_features(v, i, hash);
    for (size_t f = 0; f < CLAUSE_FEATURES; f++) {
        const float *row = weights_row(&weights_clauses, hash[f]);

        if (row)
            add_row(sum, row);
    }
}

void clause_model_label(struct clause_model *m, const struct clause_view *v,
                        const uint8_t rules[], uint8_t label[CELLS_MAX])
{
    float sum[CELLS_MAX][LABELS];
    uint8_t back[CELLS_MAX][SEQUENCE_LABELS];
    size_t n = v->sentence->cells;

    weigh_words(v->sentence, sum);
    for (size_t i = 0; i < n; i++) {
        weigh_features(v, i, sum[i]);
        if (rules[i] != LABEL_OUT)
            sum[i][rules[i]] += RULES_BONUS;
        for (size_t l = 0; l < LABELS; l++)
            score_set(&m->score[i], l, sum[i][l]);
    }
    sequence_best(&m->chain, m->score, back, n, label);
}

float clause_model_gain(const struct clause_model *m, size_t cells,
                        const uint8_t label[], size_t first, size_t last)
{
    return sequence_gain(&m->chain, m->score, cells, label, first, last,
                         LABEL_OUT);
}
