#include "timex-pair.h"

enum {
    HOUR = 60,
    DAY = 24 * HOUR,
    WEST_MOST = -12 * HOUR, /* offsets that are in use */
    EAST_MOST = 14 * HOUR
};

/* "(", or "(about ": what may stand between the two. */
static bool is_bracket_between(const struct text *text, size_t from, size_t to)
{
    size_t i = from;

    while (i < to && text->bytes.p[i] == ' ')
        i++;
    return i + 1 == to && text->bytes.p[i] == '(';
}

static bool is_time(const struct timex *t)
{
    return t->kind == TIMEX_TIME && t->moment.hour != MOMENT_NONE;
}

static int minute_of_day(const struct moment *m)
{
    return m->hour * HOUR + (m->minute == MOMENT_NONE ? 0 : m->minute);
}

/* Days from the UTC time's to the local time's, as far as both name one. */
static bool days_between(const struct timex *local, const struct timex *utc,
                         int *days)
{
    if (local->weekday != 0 && utc->weekday != 0) {
        *days = (local->weekday - utc->weekday + 7) % 7;
        if (*days == 6)
            *days = -1;
        return *days <= 1;
    }
    if (local->weekday != 0 || utc->weekday != 0)
        return false;
    if (!date_valid(local->moment.date) || !date_valid(utc->moment.date))
        return false;
    *days = date_number(local->moment.date) - date_number(utc->moment.date);
    return *days >= -1 && *days <= 1;
}

/* Minutes east of UTC, from a local time and the same in UTC. */
static bool find_offset(const struct timex *local, const struct timex *utc,
                        int *offset)
{
    int days;
    int minutes = minute_of_day(&local->moment) -
                  (minute_of_day(&utc->moment) - utc->moment.offset);

    if (days_between(local, utc, &days)) {
        minutes += days * DAY;
    } else {
        if (minutes > EAST_MOST)
            minutes -= DAY;
        if (minutes < WEST_MOST)
            minutes += DAY;
    }
    *offset = minutes;
    return minutes >= WEST_MOST && minutes <= EAST_MOST && minutes % 15 == 0;
}

/* Makes a value of three parts. */
static bool join_slices(struct timex *t, struct slice x, struct slice y,
                        struct slice z, struct arena *a)
{
    char *iso = arena_alloc(a, x.n + y.n + z.n + 1);

    if (iso == NULL)
        return false;
    memcpy(iso, x.p, x.n);
    memcpy(iso + x.n, y.p, y.n);
    memcpy(iso + x.n + y.n, z.p, z.n);
    t->iso = slice_of(iso, x.n + y.n + z.n);
    return true;
}

/* "XXXX-WXX-3T01:00" becomes "XXXX-WXX-3T01:00+03:00". */
static bool add_offset(struct timex *t, int offset, struct arena *a)
{
    struct moment m = {.hour = 0,
                       .minute = MOMENT_NONE,
                       .second = MOMENT_NONE,
                       .zoned = true,
                       .offset = offset};
    char buf[MOMENT_LEN];
    size_t n = moment_print(&m, buf) - strlen("T00");

    if (!join_slices(t, t->iso, slice_of(buf + strlen("T00"), n), SLICE(""), a))
        return false;
    t->moment.zoned = true;
    t->moment.offset = offset;
    return true;
}

/* ---- "8:20 p.m. (1720 GMT) Monday" -------------------------------------- */

/* Is there but a bracket, or a bracket and "on", between the two? */
static bool is_bracket_closed(const struct text *text, size_t from, size_t to)
{
    struct slice between = slice_cut(text->bytes, (struct span){from, to});

    return slice_eq(between, SLICE(") ")) || slice_eq(between, SLICE(") on "));
}

/* Was a time told without its day?  (It may have got one since.) */
static bool lacks_day(const struct timex *t)
{
    return is_time(t) && t->weekday == 0 && t->moment.date.day == 0;
}

/* Days from the local time's to that of the same in UTC: -1, 0 or 1. */
static int utc_shift(const struct moment *local)
{
    int minutes = minute_of_day(local) - local->offset;

    return !local->zoned || (minutes >= 0 && minutes < DAY) ? 0
           : minutes < 0                                    ? -1
                                                            : 1;
}

/* Puts the day before the time in a value; a time with a day has minutes. */
static bool take_day(struct timex *t, const struct timex *day, int shift,
                     struct arena *a)
{
    struct moment m = day->moment;
    char buf[MOMENT_LEN];
    struct slice date = day->iso;
    const char *time = memchr(t->iso.p, 'T', t->iso.n);

    if (time == NULL || (shift != 0 && !date_valid(m.date)))
        return true; /* the weekday alone cannot be moved */
    if (shift != 0) {
        m.date = date_plus_days(m.date, shift);
        date = slice_of(buf, moment_print(&m, buf));
    }
    struct slice hour = slice_of(time, strlen("T01"));
    struct slice rest =
        slice_of(time + hour.n, (size_t)(t->iso.p + t->iso.n - time) - hour.n);
    bool whole = rest.n > 0 && rest.p[0] == ':';
    return join_slices(t, date, hour, whole ? SLICE("") : SLICE(":00"), a) &&
           join_slices(t, t->iso, rest, SLICE(""), a);
}

/* Gives a pair of times the day that stands behind both. */
static bool share_day(struct timex *first, struct timex *second,
                      const struct timex *day, struct arena *a)
{
    struct timex *local = first->utc ? second : first;
    struct timex *utc = first->utc ? first : second;

    return take_day(local, day, 0, a) &&
           take_day(utc, day, utc_shift(&local->moment), a);
}

static bool is_day(const struct timex *t)
{
    return t->kind == TIMEX_DATE &&
           (t->weekday != 0 || t->moment.date.day != 0);
}

static bool share_days(struct timex_list *list, const struct text *text,
                       struct arena *a)
{
    for (size_t i = 2; i < list->count; i++) {
        struct timex *t = &list->items[i - 2];

        if (t[1].same != i - 2 || !is_day(&t[2]) || !lacks_day(&t[0]) ||
            !lacks_day(&t[1]) ||
            !is_bracket_closed(text, t[1].span.end, t[2].span.start))
            continue;
        if (!share_day(&t[0], &t[1], &t[2], a))
            return false;
    }
    return true;
}

bool pair_times(struct timex_list *list, const struct text *text,
                struct arena *a)
{
    for (size_t i = 1; i < list->count; i++) {
        struct timex *first = &list->items[i - 1];
        struct timex *second = &list->items[i];
        int offset;

        if (!is_time(first) || !is_time(second) ||
            !is_bracket_between(text, first->span.end, second->span.start))
            continue;
        second->same = i - 1;
        if (first->moment.zoned == second->moment.zoned)
            continue;
        struct timex *local = first->moment.zoned ? second : first;
        first->utc = first->moment.zoned;
        if (find_offset(local, local == first ? second : first, &offset) &&
            !add_offset(local, offset, a))
            return false;
    }
    return share_days(list, text, a);
}
