/* clause-model.c - weighs features, finds the best labels; see
 * clause-model.h. */
#include "clause-model.h"

#include "clause-weights.h"
#include "table.h"

/* The rules hold on any desk, the weights are those of a few: what both can
 * say of a cell counts a little more if the rules say it. */
enum { RULES_BONUS = SEQUENCE_UNIT * 3 / 2 };

static const struct clause_word *word_row(uint32_t hash)
{
    const struct clause_words *w = &weights_clause_words;

    return &w->row[clause_find(&w->words, hash)];
}

void clause_model_start(struct clause_model *m)
{
    const struct clause_weights *w = &weights_clauses;
    const struct labels_score *start = &w->row[w->follows[LABELS]];

    m->edge = word_row(table_hash(SLICE("^")));
    clause_trust_start(&m->trust);
    chain_start(&m->chain);
    for (size_t l = 0; l < LABELS; l++) {
        const struct labels_score *row = &w->row[w->follows[l]];

        chain_first(&m->chain, l, start->of[l]);
        for (size_t to = 0; to < LABELS; to++)
            chain_next(&m->chain, l, to, row->of[to]);
    }
}

/* The loop runs over all lanes, so that compilers can do them at once. */
static inline void add_row(struct labels_score *sum,
                           const struct labels_score *row)
{
    for (size_t l = 0; l < SEQUENCE_LABELS; l++)
        sum->of[l] = (int16_t)(sum->of[l] + row->of[l]);
}

/* words: of the cell before, its own, of the next. */
static inline struct labels_score
weigh_cell(const struct clause_view *v, size_t i,
           const struct clause_word *const words[3])
{
    struct labels_score sum = words[0]->next;
    uint32_t row[CLAUSE_FEATURES];

    add_row(&sum, &words[1]->own);
    add_row(&sum, &words[2]->before);
    clause_features(v, i, row);
    for (size_t f = 0; f < CLAUSE_FEATURES; f++)
        add_row(&sum, &weights_clauses.row[row[f]]);
    return sum;
}

/* The rows of all words; ^ stands outside the sentence. */
static void find_words(const struct clause_model *m, const struct sentence *s,
                       const struct clause_word *words[CELLS_MAX + 2])
{
    words[0] = words[s->cells + 1] = m->edge;
    for (size_t i = 0; i < s->cells; i++)
        words[i + 1] = word_row(s->cell[i].hash);
}

static void weigh(struct clause_model *m, const struct clause_view *v,
                  const uint8_t rules[])
{
    const struct clause_word *words[CELLS_MAX + 2];

    find_words(m, v->sentence, words);
    for (size_t i = 0; i < v->sentence->cells; i++) {
        struct labels_score sum = weigh_cell(v, i, words + i);

        if (rules[i] != LABEL_OUT)
            sum.of[rules[i]] = (int16_t)(sum.of[rules[i]] + RULES_BONUS);
        m->score[i] = score_of(sum);
    }
}

void clause_model_label(struct clause_model *m, const struct clause_view *v,
                        const uint8_t rules[], uint8_t label[CELLS_MAX])
{
    struct labels_score sum[CELLS_MAX];

    weigh(m, v, rules);
    sequence_best(&m->chain, m->score, sum, v->sentence->cells, label);
}

float clause_model_gain(const struct clause_model *m, size_t cells,
                        const uint8_t label[], size_t first, size_t last)
{
    return sequence_gain(&m->chain, m->score, cells, label, first, last,
                         LABEL_OUT);
}
