/* unit.h - units, currencies and denominators behind a number.
 *
 * Tables: units-news.txt (by hand), then units.txt (from CLDR and UCUM). */
#ifndef UNIT_H
#define UNIT_H

#include "window.h"

struct unit {
    size_t last;           /* one behind its last token */
    struct slice name;     /* "kilometre per hour" */
    struct slice code;     /* UCUM, may be empty */
    struct slice currency; /* ISO 4217, or empty */
    struct slice per;      /* name of the denominator, or empty */
};

/* The longest unit at a token, which stands behind a number: 5 [km], glued or
 * not, over a hyphen. */
bool unit_match(const struct scan *s, size_t at, struct unit *u);

/* The same in brackets of its own: 20 [kg], 20 <kg>. */
bool unit_in_brackets(const struct scan *s, size_t at, struct unit *u);

/* A time unit by its plain name: day, year ... */
bool unit_is_time(struct slice name);

#endif
