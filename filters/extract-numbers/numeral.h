/* numeral.h - the parts that numeral_match() is made of.
 *
 * Each reads from token `at` on and gives true with n->last one behind what
 * it took.  See number.h for struct numeral. */
#ifndef NUMERAL_H
#define NUMERAL_H

#include "number.h"

enum word_class {
    WORD_OTHER,
    WORD_ZERO,
    WORD_UNIT,     /* 1 to 9 */
    WORD_TEEN,     /* 10 to 19 */
    WORD_TENS,     /* 20 to 90 */
    WORD_SCORE,    /* vingt: 20, or 80 behind quatre */
    WORD_HUNDREDS, /* doscientos: added */
    WORD_HUNDRED,  /* the power 2 */
    WORD_SCALE,    /* a power of ten from 3 on */
    WORD_DOZEN,    /* a factor */
    WORD_VAGUE,    /* hundreds: from value to ten times the value */
    WORD_ORDINAL,
    WORD_PART, /* a denominator: half, thirds */
    WORD_ARTICLE,
    WORD_AND,
    WORD_POINT,
    WORD_COMPOUND /* a German number in one word */
};

struct numeral_word {
    enum word_class class;
    uint64_t value;
};

/* ---- tokens of digits ---- */

static inline bool digits_at(const struct scan *s, size_t at)
{
    return at < s->count && s->token[at].kind == TOKEN_NUMBER;
}

static inline size_t digits_length(const struct scan *s, size_t at)
{
    return s->token[at].end - s->token[at].start;
}

/* Their value, of the first six. */
static inline uint64_t digits_value(const struct scan *s, size_t at)
{
    uint64_t n = 0;

    for (size_t i = 0; i < digits_length(s, at) && i < 6; i++)
        n = n * 10 + (uint64_t)(s->text->bytes.p[s->token[at].start + i] - '0');
    return n;
}

/* ---- words ---- */

/* A word in the list of the scan's language. */
struct numeral_word numeral_look_up(const struct scan *s, struct slice w,
                                    uint32_t hash);

/* What a word means as a numeral in the scan's language. */
struct numeral_word numeral_word(const struct scan *s, size_t at);

/* A German number that is written in one word: zweiundvierzig,
 * dreihundertfünf, eintausendzweihundert. */
bool numeral_compound(const struct scan *s, struct slice word, uint64_t *value);

/* 1,234.5   1 234   .5   2 1/2   3/4   ½   1.99×10⁻³⁰   21st */
bool numeral_digits(struct scan *s, size_t at, struct numeral *n);

/* Exponents behind a value: 1.99×10⁻³⁰, 10^6, 1.3e6.  False when memory
 * ends or the number is too long. */
bool numeral_power(struct scan *s, struct numeral *n);

/* Words, ordinals among them: two hundred and five, twenty-first. */
bool numeral_words(struct scan *s, size_t at, struct numeral *n);

/* Scales behind a value that began at token first: (4.5) million, (2) dozen,
 * (1.5)-million, (20)bn. */
bool numeral_scale(struct scan *s, size_t first, struct numeral *n);

/* a third of   half the   half a million   a quarter of a million */
bool numeral_fraction(struct scan *s, size_t at, struct numeral *n);

/* Makes a number in words a numerator where a denominator follows it: (two)
 * thirds, (three) twenty-fifths. */
void numeral_part(struct scan *s, struct numeral *n);

/* Behind a fraction: (half) a million, (a quarter) of a million. */
bool numeral_scaled_part(struct scan *s, struct numeral *n);

/* Adds the fraction behind "and": (two) and a half, (five) and three quarters.
 * The last two: false when memory ends. */
bool numeral_and_part(struct scan *s, struct numeral *n);

#endif
