/* number.h - a figure that was found, and the scan that finds it.
 *
 * The driver (scan.c) walks the tokens of a window, about a paragraph, and asks
 * value_match() at each token; it looks at the tokens from `at` on, may look
 * back as far as the last number's end (scan.floor) and gives true with the
 * number filled in, n->first and n->last included.  Dates, times, durations
 * and ages come from timex.h, which reads the window beforehand; where both
 * see a number, the driver takes the one that begins first, then the longer
 * one.  Comparator, change, and indexes are the driver's work for all kinds.
 *
 * Spans are bytes into the text.  Slices point to the text, to a table or to
 * the arena; nothing in a number is owned. */
#ifndef NUMBER_H
#define NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "decimal.h"
#include "lexicon.h"
#include "slice.h"
#include "token.h"
#include "timex.h"

enum number_kind {
    NUMBER_CARDINAL,
    NUMBER_ORDINAL,
    NUMBER_PERCENT,
    NUMBER_MONEY,
    NUMBER_QUANTITY,
    NUMBER_FRACTION,
    NUMBER_RATIO,
    NUMBER_AGE,
    NUMBER_DATE,
    NUMBER_TIME,
    NUMBER_DURATION,
    NUMBER_SET,
    NUMBER_SCORE,
    NUMBER_YEAR,
    NUMBER_KINDS
};

enum comparator {
    COMPARE_EQUAL,
    COMPARE_ABOVE,    /* > */
    COMPARE_BELOW,    /* < */
    COMPARE_AT_LEAST, /* >= */
    COMPARE_AT_MOST,  /* <= */
    COMPARE_ABOUT     /* ~ */
};

enum change { CHANGE_NONE, CHANGE_UP, CHANGE_DOWN };

#define NUMBER_NONE SIZE_MAX /* no such index */

/* What is counted: "more than 250 [displaced people]". */
struct counted {
    struct span span;  /* start == end: nothing is counted */
    struct slice head; /* the head noun, singular: "person" */
};

struct number {
    size_t first; /* token where the expression begins ... */
    size_t last;  /* ... and one behind its end */

    struct span span;       /* the numeral; of a date, the whole expression */
    struct span expression; /* comparator to unit and counted thing */
    enum number_kind kind;

    bool has_value; /* else low and high */
    bool has_range; /* low and high; a side that is open is not has_ */
    struct decimal value;
    struct decimal low;
    struct decimal high;
    bool has_parts; /* num and den: value does not end, or was written so */
    struct decimal num;
    struct decimal den;

    enum comparator comparator;
    enum change change;
    struct slice unit;      /* plain name; n 0: none */
    struct slice unit_code; /* UCUM */
    struct slice currency;  /* ISO 4217 */
    bool assumed;           /* the currency of a bare "$" */
    struct slice per;       /* plain name of the denominator */
    struct counted counted;
    struct slice iso;

    size_t time;  /* index into scan.time.found, or NUMBER_NONE */
    size_t same;  /* index of the number that this restates */
    size_t quote; /* indexes into the record's arrays */
    size_t section;
    size_t paragraph;
    const char *rule; /* which rule found it, for "rule" and --explain */
};

enum { SCAN_TOKENS = 4096 }; /* a longer window is cut */

/* More numbers than these without a word in or between them are data, and
 * nobody's statement: a table that lost its heads, the points of a map. */
enum { SCAN_ROW = 100 };

/* What a match function may see.  All of it lives in the record's arena. */
struct scan {
    struct text *text;
    struct arena *arena;
    bool failed; /* memory ended: sticky, and the record is rejected */

    const struct token *token; /* the window; no TOKEN_BREAK among them */
    size_t count;
    size_t floor; /* tokens before it belong to the last number */

    struct number *found; /* of the whole article so far, in order */
    size_t found_count;
    size_t found_cap;
    size_t window_found; /* index of the window's first in found */
    size_t row;          /* the last so many have no word among them */
    size_t data;         /* so many were left out: rows of data */

    struct timex_reader time; /* of temporal.h, as is time_next */
    size_t time_next;         /* the next of time.found to be looked at */

    const struct lexicon *lexicon; /* of the article's language */
    bool decimal_comma;            /* 3,5 and 1.234,5 */
};

/* A number with every field that means "nothing". */
struct number number_none(void);

/* ---- tokens ---- */

/* The token at an index as a slice; empty beyond the window's ends. */
static inline struct slice scan_word(const struct scan *s, size_t at)
{
    if (at >= s->count)
        return SLICE("");
    return slice_of(s->text->bytes.p + s->token[at].start,
                    s->token[at].end - s->token[at].start);
}

/* Is the token this lower-case ASCII word?  False beyond the ends. */
static inline bool scan_is(const struct scan *s, size_t at, const char *word)
{
    return at < s->count && s->token[at].kind == TOKEN_WORD &&
           (s->token[at].cp | 0x20) == (unsigned char)word[0] &&
           token_is(s->text, &s->token[at], word);
}

/* Is the token the punctuation c? */
static inline bool scan_punct(const struct scan *s, size_t at, uint32_t c)
{
    return at < s->count && s->token[at].kind == TOKEN_PUNCT &&
           s->token[at].cp == c;
}

/* Does the token exist and follow the one before without white space? */
static inline bool scan_glued(const struct scan *s, size_t at)
{
    return at > 0 && at < s->count && !(s->token[at].flags & TOKEN_SPACED);
}

/* Is this the article's language? */
static inline bool scan_lang(const struct scan *s, enum language lang)
{
    return s->lexicon->lang == lang;
}

/* Three slices one after another, in the arena. */
struct slice scan_join(struct scan *s, struct slice a, struct slice b,
                       struct slice c);

/* ---- numerals ---- */

enum numeral_form {
    NUMERAL_DIGITS,   /* 1,234.5   3.6 billion   2 1/2 */
    NUMERAL_WORDS,    /* two and a half million   a dozen */
    NUMERAL_ORDINAL,  /* 21st   twenty-first */
    NUMERAL_FRACTION, /* two-thirds   half   3/4 */
    NUMERAL_VAGUE     /* dozens   tens of thousands: low and high */
};

struct numeral {
    size_t last; /* one behind its last token */
    enum numeral_form form;
    struct decimal value;
    struct decimal low, high; /* NUMERAL_VAGUE */
    bool has_parts;           /* num / den, as written */
    struct decimal num, den;
    bool plain;  /* nothing but one token of digits: may be a year, a day */
    bool scaled; /* a scale word or letter is in it */
    int power;   /* of ten, of the last scale */
};

/* The longest numeral that begins at a token, without its sign. */
bool numeral_match(struct scan *s, size_t at, struct numeral *n);

/* Everything but time, at a token: see above. */
bool value_match(struct scan *s, size_t at, struct number *n);

#endif
