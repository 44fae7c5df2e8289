/* sequence.c - Viterbi over a linear chain; see sequence.h. */
#include "sequence.h"

/* A score's low bits hold a label; one unit of log-likelihood is UNIT. */
enum { LABEL_BITS = 7, UNIT = 1024, SCORE_MAX = 100, NEVER = -(1 << 28) };

static int32_t whole(float score)
{
    if (score > SCORE_MAX)
        score = SCORE_MAX;
    if (score < -SCORE_MAX)
        score = -SCORE_MAX;
    return (int32_t)(score * UNIT) & ~LABEL_BITS;
}

void chain_start(struct chain *c)
{
    for (size_t from = 0; from < SEQUENCE_LABELS; from++) {
        c->first[from] = NEVER;
        for (size_t to = 0; to < SEQUENCE_LABELS; to++)
            c->next[from][to] = NEVER | (int32_t)from;
    }
}

void chain_first(struct chain *c, size_t label, float score)
{
    c->first[label] = whole(score);
}

void chain_next(struct chain *c, size_t from, size_t to, float score)
{
    c->next[from][to] = whole(score) | (int32_t)from;
}

void score_set(struct item_score *s, size_t label, float score)
{
    s->of[label] = whole(score);
}

static size_t best_last(const int32_t last[])
{
    size_t best = 0;

    for (size_t l = 1; l < SEQUENCE_LABELS; l++)
        if (last[l] > last[best])
            best = l;
    return best;
}

/* From the scores of the best labellings up to the item before to those up to
 * this one.  The loops run over all labels, used or not, so that compilers
 * can do them at once. */
static void step(const struct chain *c, const struct item_score *score,
                 struct item_score *sum, uint8_t *back)
{
    struct item_score best;

    for (size_t to = 0; to < SEQUENCE_LABELS; to++)
        best.of[to] = sum->of[0] + c->next[0][to];
    for (size_t from = 1; from < SEQUENCE_LABELS; from++) {
        int32_t before = sum->of[from];

        for (size_t to = 0; to < SEQUENCE_LABELS; to++) {
            int32_t path = before + c->next[from][to];

            best.of[to] = path > best.of[to] ? path : best.of[to];
        }
    }
    for (size_t to = 0; to < SEQUENCE_LABELS; to++)
        back[to] = (uint8_t)(best.of[to] & LABEL_BITS);
    for (size_t to = 0; to < SEQUENCE_LABELS; to++)
        sum->of[to] = (best.of[to] & ~LABEL_BITS) + score->of[to];
}

void sequence_best(const struct chain *c, const struct item_score score[],
                   uint8_t (*back)[SEQUENCE_LABELS], size_t n, uint8_t label[])
{
    struct item_score sum;

    if (n == 0)
        return;
    for (size_t l = 0; l < SEQUENCE_LABELS; l++)
        sum.of[l] = score[0].of[l] + c->first[l];
    for (size_t i = 1; i < n; i++)
        step(c, &score[i], &sum, back[i]);
    label[n - 1] = (uint8_t)best_last(sum.of);
    for (size_t i = n - 1; i > 0; i--)
        label[i - 1] = back[i][label[i]];
}

/* What item i adds to a labelling's score if it and the item before have these
 * labels. */
static int32_t local(const struct chain *c, const struct item_score *score,
                     size_t i, uint8_t before, uint8_t label)
{
    int32_t chain = i ? c->next[before][label] : c->first[label];

    return score->of[label] + (chain & ~LABEL_BITS);
}

float sequence_gain(const struct chain *c, const struct item_score score[],
                    size_t n, const uint8_t label[], size_t first, size_t last,
                    uint8_t other)
{
    int32_t gain = 0;

    for (size_t i = first; i <= last && i < n; i++) {
        uint8_t before = i ? label[i - 1] : 0;

        gain += local(c, &score[i], i, before, label[i]);
        gain -= local(c, &score[i], i, i > first ? other : before,
                      i < last ? other : label[i]);
    }
    return (float)gain / UNIT;
}
