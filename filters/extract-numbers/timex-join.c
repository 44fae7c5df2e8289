#include "timex-join.h"

#include "timex-tense.h"

enum { JOINS_MAX = 3 };

static bool has_clock(const struct value *v)
{
    return v->kind == TIMEX_TIME && v->from.at.hour != MOMENT_NONE &&
           v->word.p == NULL && v->amounts == 0;
}

static bool is_day(const struct value *v)
{
    return v->kind == TIMEX_DATE && v->word.p == NULL && v->amounts == 0 &&
           v->to.grain == GRAIN_NONE &&
           (v->from.grain == GRAIN_DAY || v->from.grain == GRAIN_WEEKDAY);
}

static bool is_bare_time(const struct value *v)
{
    return v->kind == TIMEX_TIME &&
           (v->from.grain == GRAIN_NONE ||
            (v->guessed && v->from.daypart != 0)) &&
           v->word.p == NULL && v->amounts == 0;
}

/* The time of one, the day of the other. */
static void put_together(struct value *a, const struct value *day,
                         const struct value *time)
{
    struct value v = *time;

    v.from.grain = day->from.grain;
    v.from.n = day->from.n;
    v.from.at.date = day->from.at.date;
    if (time->to.at.hour != MOMENT_NONE) { /* Monday 8-9 am */
        v.to.grain = v.from.grain;
        v.to.n = v.from.n;
        v.to.at.date = v.from.at.date;
    } else {
        v.to = point_none();
    }
    *a = v;
}

/* "2:00 am Thursday", "10 p.m. on Aug. 7", "tomorrow at 8:00" */
static bool join_day_and_time(struct value *a, const struct value *b)
{
    if (is_bare_time(a) && is_day(b))
        put_together(a, b, a);
    else if (is_day(a) && is_bare_time(b))
        put_together(a, a, b);
    else if (has_clock(b) && a->kind == TIMEX_TIME && !has_clock(a) &&
             a->from.grain != GRAIN_NONE)
        put_together(a, a, b); /* "Sunday night at 11:15" */
    else
        return false;
    return true;
}

/* "the week of May 9" */
static bool join_week_of(struct value *a, const struct value *b)
{
    struct date day;

    if (a->from.grain != GRAIN_WEEK || !is_day(b) || !point_day(&b->from, &day))
        return false;
    a->from = point_at(GRAIN_WEEK, day);
    return true;
}

/* "two days before Christmas", "a week after Friday" */
static bool join_distance(struct value *a, const struct value *b, int sign)
{
    struct date day;

    if (a->kind != TIMEX_DURATION || a->amounts != 1 || a->amount[0].some ||
        a->amount[0].decimals != 0 || a->low.unit != UNIT_NONE ||
        a->amount[0].n > 10000)
        return false;
    if (unit_grain(a->amount[0].unit) == GRAIN_NONE ||
        !point_day(&b->from, &day) || b->from.grain != GRAIN_DAY)
        return false;
    enum timex_unit unit = a->amount[0].unit;
    struct point p = point_step(day, unit, sign * a->amount[0].n);
    if (unit == UNIT_WEEK || unit == UNIT_MONTH) /* from a day to a day */
        p = point_at(GRAIN_DAY, date_step(day, unit, sign * a->amount[0].n));
    *a = (struct value){.kind = TIMEX_DATE, .from = p, .to = point_none()};
    return true;
}

/* "the day before" and a day: two steps are one. */
static bool join_before(struct value *a, const struct value *b)
{
    struct date day;

    if (a->sign == 0 || b->from.grain != GRAIN_DAY || b->kind != TIMEX_DATE ||
        !point_day(&b->from, &day))
        return false;
    a->from = point_step(day, a->amount[0].unit, a->sign);
    return true;
}

/* "Monday of next week" */
static bool join_day_of_week(struct value *a, const struct value *b)
{
    struct date day;

    if (a->from.grain != GRAIN_DAY || b->from.grain != GRAIN_WEEK ||
        b->from.n == 0 || !point_day(&b->from, &day) ||
        !date_valid(a->from.at.date))
        return false;
    a->from.at.date = date_plus_days(day, date_weekday(a->from.at.date) - 1);
    return true;
}

/* "next week Tuesday" */
static bool join_week_and_day(struct value *a, const struct value *b,
                              const char *rule)
{
    if (a->kind != TIMEX_DATE || a->from.grain != GRAIN_WEEK ||
        a->from.n == 0 || b->from.grain != GRAIN_DAY ||
        strcmp(rule, "weekday") != 0)
        return false;
    struct date_week week = {a->from.at.date.year, a->from.n};
    a->from.grain = GRAIN_DAY;
    a->from.at.date = date_of_week(week, date_weekday(b->from.at.date));
    return true;
}

/* "each Monday at 4 pm" */
static bool join_set_and_time(struct value *a, const struct value *b)
{
    if (a->kind != TIMEX_SET || a->amounts != 0 || a->word.p != NULL ||
        a->from.at.hour != MOMENT_NONE || !is_bare_time(b) || !has_clock(b))
        return false;
    a->from.daypart = 0;
    a->from.at.hour = b->from.at.hour;
    a->from.at.minute = b->from.at.minute;
    return true;
}

/* The cues between two expressions that still let them be one. */
static size_t skip_between(const struct cue *cue, size_t n, size_t at,
                           const char *letters)
{
    for (; *letters != 0 && at < n; letters++)
        if (cue[at].letter == *letters)
            at++;
    return at;
}

static bool join(struct timex_reader *r, const struct cue *cue, size_t n,
                 struct reading *a)
{
    struct reading b;
    size_t at = a->end;
    bool ok = false;

    if (at >= n)
        return false;
    if (a->value.sign != 0 && reading_one(r, cue, n, at, &b))
        ok = join_before(&a->value, &b.value);
    size_t next = skip_between(cue, n, at, ",iTo");
    if (!ok && next < n && reading_one(r, cue, n, next, &b)) {
        ok = join_day_and_time(&a->value, &b.value);
        ok = ok || join_set_and_time(&a->value, &b.value) ||
             (next == at && join_week_and_day(&a->value, &b.value, b.rule));
        if (!ok && cue[at].letter == 'o')
            ok = join_week_of(&a->value, &b.value) ||
                 join_day_of_week(&a->value, &b.value);
    }
    bool lasts = a->first > 0 && cue[a->first - 1].letter == 'i' &&
                 cue[a->first - 1].value == 2; /* "for 12 months from ..." */
    bool from = cue[at].letter == 'b' && cue[at].value == 1 && !lasts;
    if (!ok && (cue[at].letter == 'B' || from) && at + 1 < n &&
        reading_one(r, cue, n, at + 1, &b))
        ok =
            join_distance(&a->value, &b.value, from ? 1 : (int)cue[at].value) ||
            (is_day(&a->value) && has_clock(&b.value) &&
             join_day_and_time(&a->value, &b.value));
    if (ok) {
        a->end = b.end;
        a->span.end = b.span.end;
    }
    return ok;
}

/* ---- spans of time: "from July 2 to July 10", "10 am to noon" ---------- */

static bool is_span_mark(const struct cue *cue, size_t first, size_t at)
{
    if (cue[at].letter == '&')
        return first > 0 && cue[first - 1].letter == 'b' &&
               cue[first - 1].value == 2;
    return cue[at].letter == 't' || cue[at].letter == '-' ||
           cue[at].letter == '~';
}

/* A bare weekday at the end is the first one behind the beginning: "from next
 * Tuesday to Friday". */
static bool span_days(struct value *a, const struct value *b, bool weekday)
{
    if (!is_day(a) || !is_day(b) || a->from.grain != GRAIN_DAY ||
        b->from.grain != GRAIN_DAY)
        return false;
    a->to = b->from;
    if (date_valid(a->from.at.date) && date_valid(b->from.at.date) && weekday) {
        int days =
            date_weekday(b->from.at.date) - date_weekday(a->from.at.date);
        a->to.at.date = date_plus_days(a->from.at.date, (days + 7) % 7);
    }
    if (a->guessed && !b->guessed) {
        a->from.at.date.year = b->from.at.date.year;
        if (a->from.at.date.month > b->from.at.date.month)
            a->from.at.date.year--;
    }
    return date_number(a->from.at.date) < date_number(a->to.at.date) ||
           a->from.at.date.year == 0;
}

static bool span_hours(struct value *a, const struct value *b)
{
    if (!has_clock(a) || !has_clock(b) || a->to.at.hour != MOMENT_NONE)
        return false;
    a->to = b->from;
    if (b->from.grain == GRAIN_NONE) {
        a->to.grain = a->from.grain;
        a->to.n = a->from.n;
        a->to.at.date = a->from.at.date;
    } else if (a->from.grain == GRAIN_NONE) {
        a->from.grain = b->from.grain;
        a->from.n = b->from.n;
        a->from.at.date = b->from.at.date;
    }
    return true;
}

/* Takes the "from" or "between" before a span. */
static void take_opening(const struct cue *cue, struct reading *a)
{
    if (a->first > 0 && cue[a->first - 1].letter == 'b') {
        a->first--;
        a->span.start = cue[a->first].span.start;
    }
}

static void join_span(struct timex_reader *r, const struct cue *cue, size_t n,
                      struct reading *a)
{
    struct reading b;
    struct value v = a->value;
    size_t next = a->end + 1;

    if (strcmp(a->rule, "clock-span") == 0 ||
        (strcmp(a->rule, "days-month") == 0 &&
         cue[a->first + 1].letter == '&')) {
        take_opening(cue, a);
        return;
    }
    if (next >= n || !is_span_mark(cue, a->first, a->end))
        return;
    if (cue[next].letter == 'T')
        next++;
    if (next >= n || !reading_one(r, cue, n, next, &b))
        return;
    for (int i = 0; i < JOINS_MAX; i++)
        if (!join(r, cue, n, &b))
            break;
    bool weekday = strcmp(b.rule, "weekday") == 0;
    if ((weekday && strcmp(a->rule, "relative-weekday") != 0) ||
        !span_days(&v, &b.value, weekday)) {
        v = a->value;
        if (!span_hours(&v, &b.value))
            return;
    }
    a->value = v;
    a->end = b.end;
    a->span.end = b.span.end;
    take_opening(cue, a);
}

/* "will leave in two weeks": a day ahead rather than a duration */
static void look_ahead(struct timex_reader *r, const struct cue *cue,
                       struct reading *a)
{
    const struct amount *amount = &a->value.amount[0];
    struct match m = {
        .reader = r, .cue = cue + a->first, .count = a->end - a->first};
    bool in = a->first > 0 && cue[a->first - 1].letter == 'i' &&
              cue[a->first - 1].value == 1 &&
              (cue[a->first].letter == 'N' || cue[a->first].letter == 'a');

    if (!in || !r->dated || a->value.kind != TIMEX_DURATION ||
        a->value.amounts != 1 || amount->some || amount->decimals != 0 ||
        a->comparator[0] != '=' || a->value.low.unit != UNIT_NONE ||
        match_tense(&m) != TENSE_FUTURE)
        return;
    bool hours = unit_grain(amount->unit) == GRAIN_NONE;
    struct point to;
    if (!hours)
        to = point_step(r->written.date, amount->unit, amount->n);
    else if (!point_hours(&r->written, amount->unit, amount->n, &to))
        return;
    if (to.grain == GRAIN_WEEK)
        to = point_step(r->written.date, UNIT_DAY, 7 * amount->n);
    a->value = (struct value){.kind = hours ? TIMEX_TIME : TIMEX_DATE,
                              .from = to,
                              .to = point_none()};
    a->first--;
    a->span.start = cue[a->first].span.start;
}

/* Joins to a reading what follows it among n cues, as far as it goes. */
static void join_all(struct timex_reader *r, const struct cue *cue, size_t n,
                     struct reading *reading)
{
    for (int i = 0; i < JOINS_MAX; i++)
        if (!join(r, cue, n, reading))
            break;
    join_span(r, cue, n, reading);
    look_ahead(r, cue, reading);
}

bool reading_at(struct timex_reader *r, const struct cue *cue, size_t n,
                size_t at, struct reading *reading)
{
    if (!reading_one(r, cue, n, at, reading))
        return false;
    join_all(r, cue, n, reading);
    return true;
}
