/* sequence.h - the best labels of a sequence: Viterbi over a linear chain.
 *
 * A linear chain scores a labelling by what each item says of its label plus
 * what each label says of the next (Lafferty, McCallum and Pereira,
 * "Conditional Random Fields", ICML 2001).  The best labelling is found in
 * one pass forward and one back (Viterbi, IEEE Trans. Inf. Theory 13, 1967),
 * in time linear in the items and quadratic in the labels. */
#ifndef SEQUENCE_H
#define SEQUENCE_H

#include <stddef.h>
#include <stdint.h>

enum { SEQUENCE_LABELS = 8 }; /* a chain has at most so many */

struct chain {
    size_t labels;
    float start[SEQUENCE_LABELS];
    float next[SEQUENCE_LABELS][SEQUENCE_LABELS]; /* next[from][to] */
};

/* What an item says of each label. */
struct item_score {
    float of[SEQUENCE_LABELS];
};

/* Fills label[0 .. n - 1] with the best labelling.  back[] is scratch. */
void sequence_best(const struct chain *c, const struct item_score score[],
                   uint8_t (*back)[SEQUENCE_LABELS], size_t n, uint8_t label[]);

/* What the labelling is better by than the same with items first .. last - 1
 * labelled `other`: the logarithm of how much likelier the model holds it. */
float sequence_gain(const struct chain *c, const struct item_score score[],
                    size_t n, const uint8_t label[], size_t first, size_t last,
                    uint8_t other);

#endif
