/* date.h - the calendar: days, weeks, months, and ISO 8601.
 *
 * Dates are proleptic Gregorian, years 1 to 9999.  A field that is 0 is not
 * known: {2016, 2, 0} is February 2016, {0, 2, 27} is the 27th of some
 * February.  Arithmetic wants whole dates (date_valid()); printing takes
 * partial ones and writes X for what is unknown, as EDTF (ISO 8601-2:2019)
 * and TIMEX3 do.
 *
 * Weeks are ISO 8601's: Monday is day 1, and week 1 holds the year's first
 * Thursday.  The conversion between days and dates is the one of Howard
 * Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013). */
#ifndef DATE_H
#define DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "slice.h"

struct date {
    int year;  /* 1 to 9999, 0 unknown */
    int month; /* 1 to 12, 0 unknown */
    int day;   /* 1 to 31, 0 unknown */
};

struct date_week {
    int year; /* of the week, not always that of the day */
    int week; /* 1 to 53 */
};

#define MOMENT_NONE (-1) /* an hour, minute or second that was not given */

/* A date with, perhaps, a time of day and a distance from UTC. */
struct moment {
    struct date date;
    int hour;   /* 0 to 24, or MOMENT_NONE */
    int minute; /* 0 to 59, or MOMENT_NONE */
    int second; /* 0 to 60, or MOMENT_NONE */
    bool zoned; /* offset is known */
    int offset; /* minutes east of UTC */
};

/* ---- whole dates -------------------------------------------------------- */

/* Do all three fields hold, and name a day of the calendar? */
bool date_valid(struct date d);

/* Length of a month; month is 1 to 12. */
int date_month_days(int year, int month);

/* Days since 1970-01-01, and back.  date_of() keeps within years 1 to 9999. */
int32_t date_number(struct date d);
struct date date_of(int32_t number);

struct date date_plus_days(struct date d, int32_t days);

/* The day is cut to the month's length: 31 January and a month is 28 or 29
 * February. */
struct date date_plus_months(struct date d, int32_t months);

int date_weekday(struct date d); /* 1 Monday to 7 Sunday */

struct date_week date_week(struct date d);

/* The given day (1 to 7) of an ISO week. */
struct date date_of_week(struct date_week w, int weekday);

/* ---- ISO 8601 ----------------------------------------------------------- */

/* Reads YYYY, YYYY-MM, YYYY-MM-DD or YYYYMMDD, the whole dates followed by
 * nothing or by T (or a space) and hh, hh:mm, hh:mm:ss[.fff] or hhmm[ss], and
 * that by nothing, Z, +hh, +hh:mm or +hhmm.  False, with *m unchanged, for
 * anything else, impossible days included. */
bool moment_read(struct slice s, struct moment *m);

#define MOMENT_LEN 40 /* room for the longest, NUL included */

/* Writes a moment up to the finest field that is known, NUL-terminated; gives
 * the length.  An unknown field before a known one is X: "XXXX-02-27". */
size_t moment_print(const struct moment *m, char buf[MOMENT_LEN]);

/* ---- names -------------------------------------------------------------- */

/* The month (1 to 12) or weekday (1 to 7) that a word names, else 0.  The
 * names and short forms, without a dot, stand in common/month-names.txt and
 * common/weekday-names.txt.  hash is the word's table_hash(); lang is "en",
 * "de", "fr" or "es", or NULL for any of them. */
int date_month_named(struct slice word, uint32_t hash, const char *lang);
int date_weekday_named(struct slice word, uint32_t hash, const char *lang);

#endif
