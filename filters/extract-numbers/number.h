/* number.h - a figure that was found.
 *
 * Spans are bytes into the text.  Slices point to the text, to a table or to
 * the arena; nothing in a number is owned. */
#ifndef NUMBER_H
#define NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "decimal.h"
#include "slice.h"
#include "token.h"

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

/* A number with every field that means "nothing". */
struct number number_none(void);

#endif
