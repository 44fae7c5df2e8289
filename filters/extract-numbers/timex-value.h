/* timex-value.h - what a time expression means, before it is written out.
 *
 * A value is a point of some grain (a year, a week, a morning), a span between
 * two of them, an amount of time, or a TIMEX3 word such as PAST_REF. */
#ifndef TIMEX_VALUE_H
#define TIMEX_VALUE_H

#include "timex.h"

/* Values of class U in timex-words.txt. */
enum timex_unit {
    UNIT_NONE,
    UNIT_SECOND,
    UNIT_MINUTE,
    UNIT_HOUR,
    UNIT_DAY,
    UNIT_WEEK,
    UNIT_MONTH,
    UNIT_QUARTER,
    UNIT_YEAR,
    UNIT_DECADE,
    UNIT_CENTURY,
    UNIT_WEEKEND,
    UNIT_NIGHT,
    UNIT_FORTNIGHT,
    UNIT_WEEKDAY,
    UNIT_MILLENNIUM,
    UNITS
};

enum timex_grain {
    GRAIN_NONE,
    GRAIN_CENTURY,
    GRAIN_DECADE,
    GRAIN_YEAR,
    GRAIN_HALF,    /* n: 1 or 2 */
    GRAIN_QUARTER, /* n: 1 to 4 */
    GRAIN_SEASON,  /* n: class S */
    GRAIN_MONTH,
    GRAIN_WEEK,    /* n: ISO week of year, 0 unknown */
    GRAIN_WEEKEND, /* the same */
    GRAIN_DAY,
    GRAIN_WEEKDAY /* n: 1 to 7, in a week that is not known */
};

struct point {
    enum timex_grain grain; /* of the date; the time may be finer */
    int n;
    struct moment at;
    int daypart; /* class P, or 0 */
};

/* A number of units; not known ("several years") where some is set. */
struct amount {
    enum timex_unit unit;
    int64_t n; /* decimals places too large */
    uint8_t decimals;
    bool some;
};

enum { AMOUNTS_MAX = 3 /* "3 years 2 months 9 days" */ };

struct value {
    enum timex_kind kind;
    struct point from;
    struct point to; /* a span of time where its grain is set */
    struct amount amount[AMOUNTS_MAX];
    struct amount low; /* "18 to 24 months": amount[0] is the upper end */
    size_t amounts;
    struct slice word; /* TIMEX3: PAST_REF, P1D; p NULL if none */
    bool bare;         /* a "the" before it does not belong to it */
    bool guessed;      /* the year was not said */
    int sign;          /* "the day before": a day that may follow is meant */
};

struct point point_none(void);

/* A point of a unit's grain whose date is not known: XXXX-WXX. */
struct point point_open(enum timex_unit unit);

/* The first day of a month or year. */
struct date date_begin(struct date d);

/* The day a point begins with, for arithmetic; false where it has none. */
bool point_day(const struct point *p, struct date *day);

/* A point of the given grain that holds the day. */
struct point point_at(enum timex_grain grain, struct date day);

/* The grain that a unit counts in: GRAIN_NONE for hours and less. */
enum timex_grain unit_grain(enum timex_unit unit);

const char *unit_name(enum timex_unit unit);

/* Steps of a unit from a day: a month from 2016-05-31 is 2016-06-30. */
struct date date_step(struct date day, enum timex_unit unit, int64_t n);

/* The same in the unit's own grain: two months from
 * 2016-05-31 is 2016-07. */
struct point point_step(struct date day, enum timex_unit unit, int64_t n);

/* Makes the value a word of TIMEX3; gives true. */
bool value_word(struct value *v, struct slice word);

/* Steps of an hour, minute or second from a moment; false where it has no
 * hour. */
bool point_hours(const struct moment *from, enum timex_unit unit, int64_t n,
                 struct point *p);

/* The value in ISO 8601 or TIMEX3, in the arena; empty if it has no such
 * form, p NULL when memory ends. */
struct slice value_print(const struct value *v, struct arena *a);

/* The decimal digits of an amount, in the arena: "5.5". */
struct slice amount_digits(const struct amount *amount, struct arena *a);

#endif
