/* sequence.c - Viterbi over a linear chain; see sequence.h.
 *
 * Loops over labels run over all of them, used or not, and numbers are cast
 * back to 16 bits at each step, so that compilers can do them at once. */
#include "sequence.h"

/* The sums of a step are at most LAG from that of label 0: a label that is
 * further behind never catches up, since label 0 may come before any other.
 * So no sum in 16 bits overflows: LAG + NEVER + SCORE_MAX and LAG + NEXT_MAX
 * + SCORE_MAX are less than 128 together. */
enum { LAG = 24, NEVER = 30, NEXT_MAX = 8, SCORE_MAX = 20 };

/* The loops are such that compilers do them for all labels at once. */
static inline struct labels_score within(struct labels_score s, int most)
{
    int16_t high = (int16_t)(most * SEQUENCE_UNIT);
    int16_t low = (int16_t)-high;

    for (size_t l = 0; l < SEQUENCE_LABELS; l++)
        s.of[l] = s.of[l] > high ? high : s.of[l];
    for (size_t l = 0; l < SEQUENCE_LABELS; l++)
        s.of[l] = s.of[l] < low ? low : s.of[l];
    return s;
}

struct labels_score score_of(struct labels_score s)
{
    return within(s, SCORE_MAX);
}

static int16_t possible(int score)
{
    int most = NEXT_MAX * SEQUENCE_UNIT;

    return (int16_t)(score > most ? most : score < -most ? -most : score);
}

void chain_start(struct chain *c)
{
    for (size_t from = 0; from < SEQUENCE_LABELS; from++) {
        c->first.of[from] = -NEVER * SEQUENCE_UNIT;
        for (size_t to = 0; to < SEQUENCE_LABELS; to++)
            c->next[from].of[to] = c->from[to].of[from] =
                -NEVER * SEQUENCE_UNIT;
    }
}

void chain_first(struct chain *c, size_t label, int score)
{
    c->first.of[label] = possible(score);
}

void chain_next(struct chain *c, size_t from, size_t to, int score)
{
    c->next[from].of[to] = c->from[to].of[from] = possible(score);
}

static inline void add(struct labels_score *sum,
                       const struct labels_score *more)
{
    for (size_t l = 0; l < SEQUENCE_LABELS; l++)
        sum->of[l] = (int16_t)(sum->of[l] + more->of[l]);
}

/* The sums as they stand to that of label 0. */
static inline struct labels_score settled(struct labels_score sum)
{
    int16_t zero = sum.of[0];

    for (size_t l = 0; l < SEQUENCE_LABELS; l++)
        sum.of[l] = (int16_t)(sum.of[l] - zero);
    return within(sum, LAG);
}

/* From the sums of the best labellings up to an item to those up to the next,
 * which says `score`. */
static inline struct labels_score step(const struct chain *c,
                                       struct labels_score sum,
                                       const struct labels_score *score)
{
    struct labels_score best = c->next[0]; /* sum.of[0] is 0 */

    for (size_t from = 1; from < SEQUENCE_LABELS; from++) {
        for (size_t to = 0; to < SEQUENCE_LABELS; to++) {
            int16_t path = (int16_t)(sum.of[from] + c->next[from].of[to]);

            best.of[to] = path > best.of[to] ? path : best.of[to];
        }
    }
    add(&best, score);
    return settled(best);
}

static inline int16_t highest(const struct labels_score *s)
{
    int16_t most = INT16_MIN;

    for (size_t l = 0; l < SEQUENCE_LABELS; l++)
        most = s->of[l] > most ? s->of[l] : most;
    return most;
}

static inline uint8_t best_of(const struct labels_score *s)
{
    int16_t most = highest(s);
    uint8_t best = 0;

    while (s->of[best] != most)
        best++;
    return best;
}

/* The label that the best labelling with label `to` behind comes from: found
 * again instead of being remembered. */
static inline uint8_t best_before(const struct chain *c,
                                  struct labels_score sum, uint8_t to)
{
    add(&sum, &c->from[to]);
    return best_of(&sum);
}

void sequence_best(const struct chain *c, const struct labels_score score[],
                   struct labels_score sum[], size_t n, uint8_t label[])
{
    if (n == 0)
        return;
    sum[0] = score[0];
    add(&sum[0], &c->first);
    sum[0] = settled(sum[0]);
    for (size_t i = 1; i < n; i++)
        sum[i] = step(c, sum[i - 1], &score[i]);
    label[n - 1] = best_of(&sum[n - 1]);
    for (size_t i = n - 1; i > 0; i--)
        label[i - 1] = best_before(c, sum[i - 1], label[i]);
}

/* What item i adds to a labelling's score if it and the item before have these
 * labels. */
static int local(const struct chain *c, const struct labels_score *score,
                 size_t i, uint8_t before, uint8_t label)
{
    return score->of[label] +
           (i ? c->next[before].of[label] : c->first.of[label]);
}

float sequence_gain(const struct chain *c, const struct labels_score score[],
                    size_t n, const uint8_t label[], size_t first, size_t last,
                    uint8_t other)
{
    int gain = 0;

    for (size_t i = first; i <= last && i < n; i++) {
        uint8_t before = i ? label[i - 1] : 0;

        gain += local(c, &score[i], i, before, label[i]);
        gain -= local(c, &score[i], i, i > first ? other : before,
                      i < last ? other : label[i]);
    }
    return (float)gain / SEQUENCE_UNIT;
}
