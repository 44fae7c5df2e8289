/* model.h - how likely is it that somebody wrote this?
 *
 * One table of letter pairs in 75 languages (languages.bigrams, made by
 * scripts/train-bigrams, which gives the formula) serves two ends: of several
 * encodings the right one gives the likeliest text (guess.h), and so does the
 * right repair of mojibake (mojibake.h).
 *
 * A text's likelihood is that in the language which likes it best.  Only
 * pairs with a letter beyond ASCII count: the others are the same whatever is
 * chosen, and only tell one language in Latin script from another. */
#ifndef MODEL_H
#define MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MODEL_STEPS = 12, MODEL_LANGUAGES_MAX = 96 };

enum model_kind { MODEL_OTHER, MODEL_DIGIT, MODEL_UPPER, MODEL_LOWER };

/* A letter as the model sees it: its class is lower case; digits, white space
 * and other ASCII are one each.  Its kind tells cases apart: no text has a
 * capital behind a small letter, or a letter behind a digit, very often. */
struct model_letter {
    uint16_t id;   /* of the class; 0: in no language */
    uint16_t base; /* cost in steps */
    uint8_t kind;  /* enum model_kind */
    bool ascii;
};

struct model_letter model_letter(uint32_t cp);

/* A text's cost while it is added up: letters as first and as second members
 * of pairs, then the pairs. */
struct model_sum {
    long base;
    long of[MODEL_LANGUAGES_MAX]; /* to be taken off, by language */
};

/* Pairs of ASCII letters and blanks, which tell the language. */
struct model_context {
    unsigned pair[27][27];
};

/* Counts a pair; others than of ASCII letters and blanks are left out. */
void model_context_add(struct model_context *c, uint32_t a, uint32_t b);

/* Starts a sum with what a context says: sums of readings of one text start
 * as copies of it. */
void model_context_sum(const struct model_context *c, struct model_sum *s);

void model_add_letter(struct model_sum *s, struct model_letter a,
                      unsigned as_first, unsigned as_second);
void model_add_pair(struct model_sum *s, struct model_letter a,
                    struct model_letter b, unsigned times);

/* The log likelihood in nats, and the language that gives it. */
double model_likelihood(const struct model_sum *s, unsigned *language);

/* log P(b|a) in a language. */
double model_step(unsigned language, uint32_t a, uint32_t b);

/* That of a text, as if it stood between blanks. */
double model_text(const uint32_t *cps, size_t n, unsigned *language);

#endif
