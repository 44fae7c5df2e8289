/* sequence.h - the best labels of a sequence: Viterbi over a linear chain.
 *
 * A linear chain scores a labelling by what each item says of its label plus
 * what each label says of the next (Lafferty, McCallum and Pereira,
 * "Conditional Random Fields", ICML 2001).  The best labelling is found in
 * one pass forward and one back (Viterbi, IEEE Trans. Inf. Theory 13, 1967),
 * in time linear in the items and quadratic in the labels.
 *
 * Scores are logarithms of likelihoods, held as whole numbers whose low bits
 * are free: they carry the label that a path comes from, so that a maximum is
 * its own pointer back and a step is a few vector instructions.
 *
 * Order of calls: chain_start() and chain_first(), chain_next() for what is
 * possible; then for a sequence score_set() for each item and label, and
 * sequence_best(). */
#ifndef SEQUENCE_H
#define SEQUENCE_H

#include <stddef.h>
#include <stdint.h>

enum {
    SEQUENCE_LABELS = 8, /* a chain has at most so many */
    SEQUENCE_MAX = 256   /* items; more could overflow a path's score */
};

struct chain {
    int32_t first[SEQUENCE_LABELS];
    int32_t next[SEQUENCE_LABELS][SEQUENCE_LABELS]; /* next[from][to] */
};

/* What an item says of each label; 0: nothing. */
struct item_score {
    int32_t of[SEQUENCE_LABELS];
};

/* A chain in which nothing is possible yet. */
void chain_start(struct chain *c);

/* Lets a sequence begin with a label, lets one label follow another. */
void chain_first(struct chain *c, size_t label, float score);
void chain_next(struct chain *c, size_t from, size_t to, float score);

/* Scores beyond +-100 count as that. */
void score_set(struct item_score *s, size_t label, float score);

/* Fills label[0 .. n - 1] with the best labelling; back[] is scratch. */
void sequence_best(const struct chain *c, const struct item_score score[],
                   uint8_t (*back)[SEQUENCE_LABELS], size_t n, uint8_t label[]);

/* What the labelling is better by than the same with items first .. last - 1
 * labelled `other`: the logarithm of how much likelier the model holds it. */
float sequence_gain(const struct chain *c, const struct item_score score[],
                    size_t n, const uint8_t label[], size_t first, size_t last,
                    uint8_t other);

#endif
