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
    char *iso = arena_alloc(a, t->iso.n + n);

    if (iso == NULL)
        return false;
    memcpy(iso, t->iso.p, t->iso.n);
    memcpy(iso + t->iso.n, buf + strlen("T00"), n);
    t->iso = slice_of(iso, t->iso.n + n);
    t->moment.zoned = true;
    t->moment.offset = offset;
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
        if (find_offset(local, local == first ? second : first, &offset) &&
            !add_offset(local, offset, a))
            return false;
    }
    return true;
}
