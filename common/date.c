#include "date.h"

#include <stdio.h>

#include "table.h"

extern const struct table table_month_names;
extern const struct table table_weekday_names;

enum { DAYS_BEFORE_1970 = 719468 /* from 0000-03-01 */ };

/* ---- whole dates -------------------------------------------------------- */

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int date_month_days(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool date_valid(struct date d)
{
    return d.year >= 1 && d.year <= 9999 && d.month >= 1 && d.month <= 12 &&
           d.day >= 1 && d.day <= date_month_days(d.year, d.month);
}

/* Years begin in March, so that the leap day is the last of its year. */
int32_t date_number(struct date d)
{
    int year = d.month <= 2 ? d.year - 1 : d.year;
    int era = year / 400;
    int year_of_era = year - era * 400;
    int month_from_march = (d.month + 9) % 12;
    int day_of_year = (153 * month_from_march + 2) / 5 + d.day - 1;
    int day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * 146097 + day_of_era - DAYS_BEFORE_1970;
}

struct date date_of(int32_t number)
{
    static const struct date first = {1, 1, 1};
    static const struct date last = {9999, 12, 31};

    if (number < date_number(first))
        return first;
    if (number > date_number(last))
        return last;
    int days = number + DAYS_BEFORE_1970;
    int era = days / 146097;
    int day_of_era = days - era * 146097;
    int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
                       day_of_era / 146096) /
                      365;
    int day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month_from_march = (5 * day_of_year + 2) / 153;
    struct date d;

    d.day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    d.month =
        month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    d.year = year_of_era + era * 400 + (d.month <= 2);
    return d;
}

/* The sum, kept far from the ends of an int32_t. */
static int32_t add_within(int32_t a, int32_t b)
{
    int64_t sum = (int64_t)a + b;

    if (sum > 100000000)
        return 100000000;
    return sum < -100000000 ? -100000000 : (int32_t)sum;
}

struct date date_plus_days(struct date d, int32_t days)
{
    return date_of(add_within(date_number(d), days));
}

struct date date_plus_months(struct date d, int32_t months)
{
    int32_t all = add_within(d.year * 12 + d.month - 1, months);

    if (all < 12)
        all = 12;
    if (all > 9999 * 12 + 11)
        all = 9999 * 12 + 11;
    d.year = all / 12;
    d.month = all % 12 + 1;
    if (d.day > date_month_days(d.year, d.month))
        d.day = date_month_days(d.year, d.month);
    return d;
}

int date_weekday(struct date d)
{
    int from_monday = (date_number(d) + 3) % 7; /* 1970-01-01: a Thursday */

    return (from_monday + 7) % 7 + 1;
}

struct date_week date_week(struct date d)
{
    struct date thursday = date_plus_days(d, 4 - date_weekday(d));
    struct date new_year = {thursday.year, 1, 1};

    return (struct date_week){
        thursday.year, (date_number(thursday) - date_number(new_year)) / 7 + 1};
}

struct date date_of_week(struct date_week w, int weekday)
{
    struct date in_week_1 = {w.year, 1, 4};

    return date_plus_days(in_week_1,
                          (w.week - 1) * 7 + weekday - date_weekday(in_week_1));
}

/* ---- reading ISO 8601 --------------------------------------------------- */

/* Exactly n digits at *s; moves behind them. */
static bool read_digits(struct slice *s, size_t n, int *value)
{
    int v = 0;

    if (s->n < n)
        return false;
    for (size_t i = 0; i < n; i++) {
        if (s->p[i] < '0' || s->p[i] > '9')
            return false;
        v = v * 10 + (s->p[i] - '0');
    }
    *s = slice_of(s->p + n, s->n - n);
    *value = v;
    return true;
}

static bool read_char(struct slice *s, char c)
{
    if (s->n == 0 || s->p[0] != c)
        return false;
    *s = slice_of(s->p + 1, s->n - 1);
    return true;
}

/* "2016", "2016-02", "2016-02-27", "20160227" */
static bool read_date(struct slice *s, struct date *d)
{
    if (!read_digits(s, 4, &d->year) || d->year == 0)
        return false;
    if (s->n == 0)
        return true;
    bool dashes = read_char(s, '-');
    if (!read_digits(s, 2, &d->month) || d->month < 1 || d->month > 12)
        return false;
    if (dashes && s->n == 0)
        return true;
    if (dashes && !read_char(s, '-'))
        return false;
    return read_digits(s, 2, &d->day) && date_valid(*d);
}

/* "15", "15:30", "1530", "15:30:00", "15:30:00.250" */
static bool read_time(struct slice *s, struct moment *m)
{
    int ignored;

    if (!read_digits(s, 2, &m->hour) || m->hour > 24)
        return false;
    bool colons = read_char(s, ':');
    if (!read_digits(s, 2, &m->minute))
        return !colons;
    if (m->minute > 59)
        return false;
    if (colons && !read_char(s, ':'))
        return true;
    if (!read_digits(s, 2, &m->second))
        return !colons;
    if (read_char(s, '.') || read_char(s, ',')) {
        if (!read_digits(s, 1, &ignored))
            return false;
        while (read_digits(s, 1, &ignored))
            continue;
    }
    return m->second <= 60;
}

/* "Z", "+01", "+01:00", "-0500" */
static bool read_zone(struct slice *s, struct moment *m)
{
    int hours;
    int minutes = 0;
    int sign = 1;

    m->zoned = true;
    if (read_char(s, 'Z') || read_char(s, 'z'))
        return true;
    if (!read_char(s, '+')) {
        if (!read_char(s, '-'))
            return false;
        sign = -1;
    }
    if (!read_digits(s, 2, &hours) || hours > 23)
        return false;
    if (read_char(s, ':') && s->n == 0)
        return false;
    if (s->n > 0 && (!read_digits(s, 2, &minutes) || minutes > 59))
        return false;
    m->offset = sign * (hours * 60 + minutes);
    return true;
}

bool moment_read(struct slice s, struct moment *m)
{
    struct moment r = {
        .hour = MOMENT_NONE, .minute = MOMENT_NONE, .second = MOMENT_NONE};

    if (!read_date(&s, &r.date))
        return false;
    if (s.n > 0) {
        if (!read_char(&s, 'T') && !read_char(&s, 't') && !read_char(&s, ' '))
            return false;
        if (!read_time(&s, &r))
            return false;
        read_char(&s, ' '); /* "2016-05-02 14:30:00 +0200" */
        if (s.n > 0 && !read_zone(&s, &r))
            return false;
    }
    if (s.n > 0)
        return false;
    *m = r;
    return true;
}

/* ---- writing ISO 8601 --------------------------------------------------- */

/* A field with its sign before it: digits, or X where it is not known. */
static char *put_field(char *p, char before, int value, int digits, bool known)
{
    if (before != 0)
        *p++ = before;
    for (int i = digits - 1; i >= 0; i--) {
        p[i] = (char)(known ? '0' + value % 10 : 'X');
        value /= 10;
    }
    return p + digits;
}

static char *put_time(char *p, const struct moment *m)
{
    p = put_field(p, 'T', m->hour, 2, true);
    if (m->minute != MOMENT_NONE)
        p = put_field(p, ':', m->minute, 2, true);
    if (m->minute != MOMENT_NONE && m->second != MOMENT_NONE)
        p = put_field(p, ':', m->second, 2, true);
    return p;
}

static char *put_zone(char *p, int offset)
{
    int minutes = offset < 0 ? -offset : offset;

    if (offset == 0) {
        *p++ = 'Z';
        return p;
    }
    p = put_field(p, offset < 0 ? '-' : '+', minutes / 60, 2, true);
    return put_field(p, ':', minutes % 60, 2, true);
}

size_t moment_print(const struct moment *m, char buf[MOMENT_LEN])
{
    const struct date *d = &m->date;
    bool timed = m->hour != MOMENT_NONE;
    bool to_day = d->day != 0 || (timed && (d->year != 0 || d->month != 0));
    bool dated = d->year != 0 || d->month != 0 || d->day != 0;
    char *p = buf;

    if (dated)
        p = put_field(p, 0, d->year, 4, d->year != 0);
    if (d->month != 0 || to_day)
        p = put_field(p, '-', d->month, 2, d->month != 0);
    if (to_day)
        p = put_field(p, '-', d->day, 2, d->day != 0);
    if (timed)
        p = put_time(p, m);
    if (timed && m->zoned)
        p = put_zone(p, m->offset);
    *p = 0;
    return (size_t)(p - buf);
}

/* ---- names -------------------------------------------------------------- */

/* Is lang one of the words of "en fr"?  All are of two letters. */
static bool has_lang(struct slice langs, const char *lang)
{
    if (lang == NULL)
        return true;
    for (size_t i = 0; i + 2 <= langs.n; i += 3)
        if (memcmp(langs.p + i, lang, 2) == 0)
            return true;
    return false;
}

static int number_of(const struct table *t, struct slice word, uint32_t hash,
                     const char *lang)
{
    const struct table_row *row = table_find(t, word, hash);
    int value = 0;
    int digit;

    if (row == NULL || !has_lang(table_field(row, 1), lang))
        return 0;
    struct slice digits = table_field(row, 0);
    while (read_digits(&digits, 1, &digit))
        value = value * 10 + digit;
    return value;
}

int date_month_named(struct slice word, uint32_t hash, const char *lang)
{
    return number_of(&table_month_names, word, hash, lang);
}

int date_weekday_named(struct slice word, uint32_t hash, const char *lang)
{
    return number_of(&table_weekday_names, word, hash, lang);
}
