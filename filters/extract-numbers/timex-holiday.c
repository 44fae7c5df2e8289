/* Holidays: fixed days, weekdays of a month, days around Easter. */
#include "timex-rule.h"
#include "timex-tense.h"

/* The digits of a slice from *i on; moves behind them. */
static int take_number(struct slice s, size_t *i)
{
    int v = 0;

    for (; *i < s.n && s.p[*i] >= '0' && s.p[*i] <= '9'; ++*i)
        v = v * 10 + (s.p[*i] - '0');
    return v;
}

/* Easter Sunday of a Gregorian year: the "anonymous" rule as Meeus gives it
 * (Astronomical Algorithms, 1991, chapter 8). */
static struct date easter(int year)
{
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;

    return (struct date){year, f / 31, f % 31 + 1};
}

/* The nth weekday of a month; the last one for 9. */
static struct date nth_weekday(int year, int month, int weekday, int nth)
{
    struct date d = {year, month, 1};
    int first = (weekday - date_weekday(d) + 7) % 7 + 1;

    d.day = first + (nth - 1) * 7;
    while (d.day > date_month_days(year, month))
        d.day -= 7;
    return d;
}

/* "12-25", "11-4#4", "11-4#4+1", "E-2" in timex-words.txt */
static struct date day_of(struct slice rule, int year)
{
    size_t i = 0;
    struct date d = {year, 0, 0};

    if (rule.p[0] == 'E') {
        d = easter(year);
        i = 1;
    } else {
        d.month = take_number(rule, &i);
        i++;
        d.day = take_number(rule, &i);
        if (d.month < 1 || d.month > 12)
            return (struct date){0, 0, 0};
        if (i < rule.n && rule.p[i] == '#') {
            i++;
            d = nth_weekday(year, d.month, d.day, take_number(rule, &i));
        }
    }
    if (i < rule.n) {
        int sign = rule.p[i++] == '-' ? -1 : 1;
        d = date_plus_days(d, sign * take_number(rule, &i));
    }
    return d;
}

static int holiday_year(const struct match *m, struct slice rule)
{
    const struct date now = m->reader->written.date;
    int relative = match_relative(m);
    int ahead = date_number(day_of(rule, now.year)) - date_number(now);

    if (relative == RELATIVE_THIS)
        return now.year;
    if (relative == RELATIVE_NEXT || relative == RELATIVE_COMING)
        return ahead > 0 ? now.year : now.year + 1;
    if (relative != RELATIVE_NONE)
        return ahead < 0 ? now.year : now.year - 1;
    if (match_tense(m) == TENSE_FUTURE)
        return ahead >= 0 ? now.year : now.year + 1;
    return ahead > 60 ? now.year - 1 : now.year;
}

/* "Christmas Eve", "last Halloween", "Easter 2016" */
bool resolve_holiday(const struct match *m, struct value *v)
{
    struct slice rule = match_cue(m, 'H')->word;
    const struct cue *year = match_cue(m, 'Y');

    v->from.grain = GRAIN_DAY;
    if (year != NULL) {
        v->from.at.date = day_of(rule, (int)year->value);
    } else if (m->reader->dated) {
        v->from.at.date = day_of(rule, holiday_year(m, rule));
    } else {
        v->from.at.date = day_of(rule, 2000);
        if (rule.n != 5)
            return false; /* a day that moves from year to year */
        v->from.at.date.year = 0;
    }
    return date_valid(v->from.at.date) ||
           (v->from.at.date.year == 0 && v->from.at.date.month != 0);
}
