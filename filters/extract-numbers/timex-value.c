#include "timex-value.h"

#include <inttypes.h>
#include <stdio.h>

enum { PRINT_MAX = 160 };

struct point point_none(void)
{
    return (struct point){.at = {.hour = MOMENT_NONE,
                                 .minute = MOMENT_NONE,
                                 .second = MOMENT_NONE}};
}

struct point point_at(enum timex_grain grain, struct date day)
{
    struct point p = point_none();
    struct date_week week = date_week(day);

    p.grain = grain;
    p.at.date = day;
    if (grain == GRAIN_WEEK || grain == GRAIN_WEEKEND) {
        p.n = week.week;
        p.at.date = (struct date){week.year, 0, 0};
    } else if (grain == GRAIN_QUARTER) {
        p.n = (day.month + 2) / 3;
        p.at.date = (struct date){day.year, 0, 0};
    } else if (grain == GRAIN_MONTH) {
        p.at.date.day = 0;
    } else if (grain < GRAIN_MONTH) {
        p.at.date = (struct date){day.year, 0, 0};
    }
    return p;
}

struct point point_open(enum timex_unit unit)
{
    struct point p = point_none();

    p.grain = unit_grain(unit);
    return p;
}

struct date date_begin(struct date d)
{
    if (d.month == 0)
        d.month = 1;
    if (d.day == 0)
        d.day = 1;
    return d;
}

bool value_word(struct value *v, struct slice word)
{
    v->word = word;
    return true;
}

bool point_day(const struct point *p, struct date *day)
{
    *day = p->at.date;
    if (day->year == 0 || p->grain == GRAIN_WEEKDAY)
        return false;
    if (p->grain == GRAIN_WEEK || p->grain == GRAIN_WEEKEND)
        *day = date_of_week((struct date_week){day->year, p->n},
                            p->grain == GRAIN_WEEK ? 1 : 6);
    if (p->grain == GRAIN_QUARTER)
        day->month = 3 * p->n - 2;
    if (day->month == 0)
        day->month = 1;
    if (day->day == 0)
        day->day = 1;
    return date_valid(*day);
}

/* ---- units -------------------------------------------------------------- */

struct unit {
    const char *name;
    enum timex_grain grain;
    int days;   /* or */
    int months; /* in one of them */
    int factor; /* of the letter that ISO 8601 has */
    const char *before;
    const char *letter;
};

static const struct unit units[UNITS] = {
    [UNIT_SECOND] = {"second", GRAIN_NONE, 0, 0, 1, "T", "S"},
    [UNIT_MINUTE] = {"minute", GRAIN_NONE, 0, 0, 1, "T", "M"},
    [UNIT_HOUR] = {"hour", GRAIN_NONE, 0, 0, 1, "T", "H"},
    [UNIT_DAY] = {"day", GRAIN_DAY, 1, 0, 1, "", "D"},
    [UNIT_WEEK] = {"week", GRAIN_WEEK, 7, 0, 1, "", "W"},
    [UNIT_MONTH] = {"month", GRAIN_MONTH, 0, 1, 1, "", "M"},
    [UNIT_QUARTER] = {"quarter", GRAIN_QUARTER, 0, 3, 3, "", "M"},
    [UNIT_YEAR] = {"year", GRAIN_YEAR, 0, 12, 1, "", "Y"},
    [UNIT_DECADE] = {"decade", GRAIN_DECADE, 0, 120, 10, "", "Y"},
    [UNIT_CENTURY] = {"century", GRAIN_CENTURY, 0, 1200, 100, "", "Y"},
    [UNIT_WEEKEND] = {"weekend", GRAIN_WEEKEND, 7, 0, 1, "", "WE"},
    [UNIT_NIGHT] = {"night", GRAIN_DAY, 1, 0, 1, "", "NI"},
    [UNIT_FORTNIGHT] = {"fortnight", GRAIN_DAY, 14, 0, 2, "", "W"},
    [UNIT_WEEKDAY] = {"weekday", GRAIN_DAY, 1, 0, 1, "", "WD"},
    [UNIT_MILLENNIUM] = {"millennium", GRAIN_YEAR, 0, 12000, 1000, "", "Y"},
};

enum timex_grain unit_grain(enum timex_unit unit)
{
    return units[unit].grain;
}

const char *unit_name(enum timex_unit unit)
{
    return units[unit].name;
}

struct date date_step(struct date day, enum timex_unit unit, int64_t n)
{
    const struct unit *u = &units[unit];
    int32_t steps = n > 100000 ? 100000 : n < -100000 ? -100000 : (int32_t)n;

    return u->days != 0 ? date_plus_days(day, steps * u->days)
                        : date_plus_months(day, steps * u->months);
}

struct point point_step(struct date day, enum timex_unit unit, int64_t n)
{
    return point_at(units[unit].grain, date_step(day, unit, n));
}

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR /* seconds */ };

bool point_hours(const struct moment *from, enum timex_unit unit, int64_t n,
                 struct point *p)
{
    int64_t step = unit == UNIT_HOUR ? HOUR : unit == UNIT_MINUTE ? MINUTE : 1;

    if (from->hour == MOMENT_NONE || n > 100000 || n < -100000)
        return false;
    int64_t at = from->hour * HOUR + n * step;
    at += from->minute == MOMENT_NONE ? 0 : from->minute * MINUTE;
    int64_t days = (at + 100000 * (int64_t)DAY) / DAY - 100000; /* floor */
    at -= days * DAY;
    *p = point_none();
    p->grain = GRAIN_DAY;
    p->at.date = date_plus_days(from->date, (int32_t)days);
    p->at.hour = (int)(at / HOUR);
    p->at.minute = (int)(at / MINUTE % 60);
    return true;
}

/* ---- printing ----------------------------------------------------------- */

struct printer {
    char text[PRINT_MAX];
    size_t n;
};

static void put(struct printer *p, const char *s)
{
    size_t n = strlen(s);

    if (n > PRINT_MAX - p->n)
        n = PRINT_MAX - p->n;
    memcpy(p->text + p->n, s, n);
    p->n += n;
}

static void put_year(struct printer *p, int year)
{
    char buf[MOMENT_LEN];

    snprintf(buf, sizeof buf, "%04d", year);
    put(p, year == 0 ? "XXXX" : buf);
}

static void put_coarse(struct printer *p, const struct point *at)
{
    static const char *const season[] = {"", "SP", "SU", "FA", "WI"};
    char buf[16];
    int year = at->at.date.year;

    switch (at->grain) {
    case GRAIN_CENTURY:
        snprintf(buf, sizeof buf, "%02d", year / 100);
        put(p, buf);
        break;
    case GRAIN_DECADE:
        snprintf(buf, sizeof buf, "%03dX", year / 10);
        put(p, year == 0 ? "XXXX" : buf);
        break;
    case GRAIN_HALF:
    case GRAIN_QUARTER:
        put_year(p, year);
        snprintf(buf, sizeof buf, "-%c%d", at->grain == GRAIN_HALF ? 'H' : 'Q',
                 at->n);
        put(p, at->n == 0 ? "-QX" : buf);
        break;
    case GRAIN_SEASON:
        if (year != 0) {
            put_year(p, year);
            put(p, "-");
        }
        put(p, season[at->n]);
        break;
    default:
        put_year(p, year);
    }
}

static void put_week(struct printer *p, const struct point *at)
{
    char buf[16];

    put_year(p, at->at.date.year);
    snprintf(buf, sizeof buf, "-W%02d", at->n);
    put(p, at->n == 0 ? "-WXX" : buf);
    if (at->grain == GRAIN_WEEKEND)
        put(p, "-WE");
}

static void put_time(struct printer *p, const struct point *at)
{
    static const char *const part[] = {"", "TMO", "TAF", "TEV", "TNI", "TDT"};
    struct moment time = at->at;
    char buf[MOMENT_LEN];

    if (at->at.hour == MOMENT_NONE) {
        put(p, part[at->daypart]);
        return;
    }
    time.date = (struct date){0, 0, 0};
    moment_print(&time, buf);
    put(p, buf);
}

static void put_point(struct printer *p, const struct point *at)
{
    struct moment day = at->at;
    char buf[MOMENT_LEN];

    day.hour = MOMENT_NONE;
    if (at->grain == GRAIN_WEEKDAY) {
        snprintf(buf, sizeof buf, "XXXX-WXX-%d", at->n);
        put(p, buf);
    } else if (at->grain == GRAIN_MONTH || at->grain == GRAIN_DAY) {
        if (day.date.month == 0 && day.date.day == 0)
            strcpy(buf, at->grain == GRAIN_DAY ? "XXXX-XX-XX" : "XXXX-XX");
        else
            moment_print(&day, buf);
        put(p, buf);
    } else if (at->grain == GRAIN_WEEK || at->grain == GRAIN_WEEKEND) {
        put_week(p, at);
    } else if (at->grain != GRAIN_NONE) {
        put_coarse(p, at);
    }
    put_time(p, at);
}

static void put_digits(struct printer *p, const struct amount *a, int factor)
{
    char buf[32];
    int length =
        snprintf(buf, sizeof buf, "%0*" PRId64, a->decimals + 1, a->n * factor);
    size_t whole = (size_t)length - a->decimals;

    while ((size_t)length > whole && buf[length - 1] == '0')
        length--; /* half a century: 50, not 50.0 */
    for (size_t i = 0; i < (size_t)length; i++) {
        if (i == whole)
            put(p, ".");
        put(p, (char[]){buf[i], 0});
    }
}

static void put_amounts(struct printer *p, const struct value *v)
{
    bool timed = false;

    put(p, "P");
    for (size_t i = 0; i < v->amounts; i++) {
        const struct unit *u = &units[v->amount[i].unit];
        if (u->before[0] == 'T' && !timed) {
            put(p, "T");
            timed = true;
        }
        if (v->amount[i].some)
            put(p, "X");
        else
            put_digits(p, &v->amount[i], u->factor);
        put(p, u->letter);
    }
}

static struct slice printed(const struct printer *p, struct arena *a)
{
    char *copy = arena_alloc(a, p->n + 1);

    if (copy == NULL)
        return (struct slice){NULL, 0};
    memcpy(copy, p->text, p->n);
    return slice_of(copy, p->n);
}

static bool has_day_and_hour(const struct point *p)
{
    return (p->grain == GRAIN_DAY || p->grain == GRAIN_WEEKDAY) &&
           p->at.hour != MOMENT_NONE;
}

/* A point of time with its minutes, and with a date with its seconds: TIMEX3
 * has no spans of hours to follow, and RFC 3339 and xs:dateTime want all. */
static struct point in_full(struct point p)
{
    if (p.at.minute == MOMENT_NONE)
        p.at.minute = 0;
    if (p.at.second == MOMENT_NONE && date_valid(p.at.date))
        p.at.second = 0;
    return p;
}

/* From 10 pm to 2 am on one day is to the next. */
static void end_tomorrow(const struct point *from, struct point *to)
{
    int begin = from->at.hour * 60 + from->at.minute;
    int end = to->at.hour * 60 + to->at.minute;

    if (date_valid(from->at.date) && date_valid(to->at.date) && end <= begin &&
        date_number(from->at.date) == date_number(to->at.date))
        to->at.date = date_plus_days(to->at.date, 1);
}

static void put_hours(struct printer *p, const struct value *v)
{
    struct point from = in_full(v->from), to = in_full(v->to);

    end_tomorrow(&from, &to);
    put_point(p, &from);
    put(p, "/");
    put_point(p, &to);
}

struct slice value_print(const struct value *v, struct arena *a)
{
    struct printer p = {.n = 0};

    if (v->word.p != NULL)
        return v->word;
    if (v->low.unit != UNIT_NONE)
        return slice_of("", 0);
    if (v->amounts > 0) {
        put_amounts(&p, v);
    } else if (has_day_and_hour(&v->from) && has_day_and_hour(&v->to)) {
        put_hours(&p, v);
    } else {
        put_point(&p, &v->from);
        if (v->to.grain != GRAIN_NONE || v->to.at.hour != MOMENT_NONE) {
            put(&p, "/");
            put_point(&p, &v->to);
        }
    }
    return printed(&p, a);
}

struct slice amount_digits(const struct amount *amount, struct arena *a)
{
    struct printer p = {.n = 0};

    put_digits(&p, amount, 1);
    return printed(&p, a);
}
