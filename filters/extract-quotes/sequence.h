/* sequence.h - the best labels of a sequence: Viterbi over a linear chain.
 *
 * A linear chain scores a labelling by what each item says of its label plus
 * what each label says of the next (Lafferty, McCallum and Pereira,
 * "Conditional Random Fields", ICML 2001).  The best labelling is found in
 * one pass forward and one back (Viterbi, IEEE Trans. Inf. Theory 13, 1967),
 * in time linear in the items and quadratic in the labels.
 *
 * Scores are logarithms of likelihoods, held as multiples of
 * 1/SEQUENCE_UNIT in 16 bits: those of all labels fit into one vector
 * register and are added in one instruction, and weights that are rows of
 * such scores take half of the room in the cache that floats would.
 *
 * Order of calls: chain_start() and chain_first(), chain_next() for what is
 * possible; then for a sequence score_of() for each item and
 * sequence_best(). */
#ifndef SEQUENCE_H
#define SEQUENCE_H

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>

enum {
    SEQUENCE_LABELS = 8, /* a chain has at most so many */
    SEQUENCE_UNIT = 256  /* a score of 1 */
};

/* A number for each label. */
struct labels_score {
    alignas(16) int16_t of[SEQUENCE_LABELS];
};

struct chain {
    struct labels_score first;
    struct labels_score next[SEQUENCE_LABELS]; /* [from].of[to] */
    struct labels_score from[SEQUENCE_LABELS]; /* the same: [to].of[from] */
};

/* A chain in which nothing is possible yet. */
void chain_start(struct chain *c);

/* Lets a sequence begin with a label, lets one label follow another.  Beyond
 * +-8 a score counts as that. */
void chain_first(struct chain *c, size_t label, int score);
void chain_next(struct chain *c, size_t from, size_t to, int score);

/* The score of an item of what it says of each label (0: nothing).  Beyond
 * +-20 it counts as that. */
struct labels_score score_of(struct labels_score s);

/* Fills label[0 .. n - 1] with the best labelling; sum[0 .. n - 1] is
 * scratch. */
void sequence_best(const struct chain *c, const struct labels_score score[],
                   struct labels_score sum[], size_t n, uint8_t label[]);

/* What the labelling is better by than the same with items first .. last - 1
 * labelled `other`: the logarithm of how much likelier the model holds it. */
float sequence_gain(const struct chain *c, const struct labels_score score[],
                    size_t n, const uint8_t label[], size_t first, size_t last,
                    uint8_t other);

#endif
