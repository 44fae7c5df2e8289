/* sequence.c - Viterbi over a linear chain; see sequence.h. */
#include "sequence.h"

#include <string.h>

/* The label before that leads to `to` best. */
static size_t best_from(const struct chain *c, const float before[], size_t to)
{
    size_t best = 0;

    for (size_t from = 1; from < c->labels; from++)
        if (before[from] + c->next[from][to] > before[best] + c->next[best][to])
            best = from;
    return best;
}

static size_t best_last(const struct chain *c, const float last[])
{
    size_t best = 0;

    for (size_t l = 1; l < c->labels; l++)
        if (last[l] > last[best])
            best = l;
    return best;
}

/* The scores of the best labellings up to item i, from those up to the item
 * before. */
static void step(const struct chain *c, const struct item_score *score,
                 float sum[], uint8_t back[])
{
    float before[SEQUENCE_LABELS];

    memcpy(before, sum, sizeof before);
    for (size_t to = 0; to < c->labels; to++) {
        size_t from = best_from(c, before, to);

        back[to] = (uint8_t)from;
        sum[to] = score->of[to] + before[from] + c->next[from][to];
    }
}

void sequence_best(const struct chain *c, const struct item_score score[],
                   uint8_t (*back)[SEQUENCE_LABELS], size_t n, uint8_t label[])
{
    float sum[SEQUENCE_LABELS] = {0};

    if (n == 0)
        return;
    for (size_t l = 0; l < c->labels; l++)
        sum[l] = score[0].of[l] + c->start[l];
    for (size_t i = 1; i < n; i++)
        step(c, &score[i], sum, back[i]);
    label[n - 1] = (uint8_t)best_last(c, sum);
    for (size_t i = n - 1; i > 0; i--)
        label[i - 1] = back[i][label[i]];
}

/* What item i adds to a labelling's score if it and the item before have these
 * labels. */
static float local(const struct chain *c, const struct item_score *score,
                   size_t i, uint8_t before, uint8_t label)
{
    return score->of[label] + (i ? c->next[before][label] : c->start[label]);
}

float sequence_gain(const struct chain *c, const struct item_score score[],
                    size_t n, const uint8_t label[], size_t first, size_t last,
                    uint8_t other)
{
    float gain = 0;

    for (size_t i = first; i <= last && i < n; i++) {
        uint8_t before = i ? label[i - 1] : 0;

        gain += local(c, &score[i], i, before, label[i]);
        gain -= local(c, &score[i], i, i > first ? other : before,
                      i < last ? other : label[i]);
    }
    return gain;
}
