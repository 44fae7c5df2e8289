/* part.h - a number with its sign, currency and unit: a side of a range. */
#ifndef PART_H
#define PART_H

#include "money.h"
#include "numeral.h"
#include "unit.h"

struct part {
    size_t first;  /* token of the currency or sign, else of the numeral */
    size_t number; /* token of the numeral, its sign included */
    size_t end;    /* one behind the numeral */
    size_t last;   /* one behind the unit */
    struct numeral numeral;
    bool has_money;
    bool has_unit;
    struct money money;
    struct unit unit;
};

/* Reads the part whose numeral begins at a token; tokens before floor are not
 * its own.  False where there is no numeral, or it is no figure. */
bool part_match(struct scan *s, size_t at, size_t floor, struct part *p);

/* The same, with signs before the numeral: a part that begins at `first`. */
bool part_match_from(struct scan *s, size_t first, struct part *p);

/* Do both have a unit or currency, and the same one? */
bool part_same_unit(const struct part *a, const struct part *b);

/* Does "or so" stand at a token: 30 [or so] miles? */
bool part_or_so(const struct scan *s, size_t at);

/* Has it a unit or a currency? */
bool part_has_any(const struct part *p);

/* Fills span, value, unit and kind of a number from one part. */
void part_fill(struct scan *s, const struct part *p, struct number *n);

#endif
