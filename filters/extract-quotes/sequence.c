/* sequence.c - Viterbi over a linear chain; see sequence.h.
 *
 * Loops over labels run over all of them, used or not, so that compilers can
 * do them at once. */
#include "sequence.h"

/* One unit of log-likelihood is UNIT; multiples of STEP leave a float room for
 * the sum of SEQUENCE_MAX items. */
enum { UNIT = 1024, STEP = 8, SCORE_MAX = 100, NEVER = -(1 << 28) };

/* In steps that compilers do for all labels at once. */
struct labels_score score_of(struct labels_score s)
{
    for (size_t l = 0; l < SEQUENCE_LABELS; l++)
        s.of[l] = s.of[l] > SCORE_MAX ? SCORE_MAX : s.of[l];
    for (size_t l = 0; l < SEQUENCE_LABELS; l++)
        s.of[l] = s.of[l] < -SCORE_MAX ? -SCORE_MAX : s.of[l];
    for (size_t l = 0; l < SEQUENCE_LABELS; l++)
        s.of[l] = (float)((int32_t)(s.of[l] * UNIT) & -STEP);
    return s;
}

static float whole(float score)
{
    return score_of((struct labels_score){{score}}).of[0];
}

void chain_start(struct chain *c)
{
    for (size_t from = 0; from < SEQUENCE_LABELS; from++) {
        c->first.of[from] = NEVER;
        for (size_t to = 0; to < SEQUENCE_LABELS; to++)
            c->next[from].of[to] = c->from[to].of[from] = NEVER;
    }
}

void chain_first(struct chain *c, size_t label, float score)
{
    c->first.of[label] = whole(score);
}

void chain_next(struct chain *c, size_t from, size_t to, float score)
{
    c->next[from].of[to] = c->from[to].of[from] = whole(score);
}

/* From the scores of the best labellings up to an item to those up to the
 * next, which says `score`. */
static struct labels_score step(const struct chain *c, struct labels_score sum,
                                const struct labels_score *score)
{
    struct labels_score best;

    for (size_t to = 0; to < SEQUENCE_LABELS; to++)
        best.of[to] = sum.of[0] + c->next[0].of[to];
    for (size_t from = 1; from < SEQUENCE_LABELS; from++) {
        for (size_t to = 0; to < SEQUENCE_LABELS; to++) {
            float path = sum.of[from] + c->next[from].of[to];

            best.of[to] = path > best.of[to] ? path : best.of[to];
        }
    }
    for (size_t to = 0; to < SEQUENCE_LABELS; to++)
        best.of[to] += score->of[to];
    return best;
}

static uint8_t best_last(const struct labels_score *sum)
{
    int best = 0;

    for (int l = 1; l < SEQUENCE_LABELS; l++)
        if (sum->of[l] > sum->of[best])
            best = l;
    return (uint8_t)best;
}

/* The label that the best labelling with label `to` behind comes from.  Sums
 * are exact, so that it can be found again instead of being remembered. */
static uint8_t best_before(const struct chain *c,
                           const struct labels_score *sum, uint8_t to)
{
    float most = sum->of[0] + c->from[to].of[0];
    int best = 0;

    for (int l = 1; l < SEQUENCE_LABELS; l++) {
        float path = sum->of[l] + c->from[to].of[l];

        if (path >= most) {
            most = path;
            best = l;
        }
    }
    return (uint8_t)best;
}

void sequence_best(const struct chain *c, const struct labels_score score[],
                   struct labels_score sum[], size_t n, uint8_t label[])
{
    if (n == 0)
        return;
    for (size_t l = 0; l < SEQUENCE_LABELS; l++)
        sum[0].of[l] = score[0].of[l] + c->first.of[l];
    for (size_t i = 1; i < n; i++)
        sum[i] = step(c, sum[i - 1], &score[i]);
    label[n - 1] = best_last(&sum[n - 1]);
    for (size_t i = n - 1; i > 0; i--)
        label[i - 1] = best_before(c, &sum[i - 1], label[i]);
}

/* What item i adds to a labelling's score if it and the item before have these
 * labels. */
static float local(const struct chain *c, const struct labels_score *score,
                   size_t i, uint8_t before, uint8_t label)
{
    return score->of[label] +
           (i ? c->next[before].of[label] : c->first.of[label]);
}

float sequence_gain(const struct chain *c, const struct labels_score score[],
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
    return gain / UNIT;
}
