/* Weekdays, and days told from today. */
#include "timex-rule.h"
#include "timex-tense.h"

/* Days from the article's to the weekday that is meant. */
static int weekday_distance(const struct match *m, int weekday)
{
    int today = date_weekday(m->reader->written.date);
    int back = (today - weekday + 7) % 7; /* 0 to 6 */

    if (match_relative(m) == RELATIVE_PREVIOUS && back != 0 &&
        m->reader->last_day.day != 0 &&
        date_weekday(m->reader->last_day) == weekday &&
        date_number(m->reader->last_day) ==
            date_number(m->reader->written.date) - back)
        back += 7; /* "Friday ... the previous Friday" */

    switch (match_relative(m)) {
    case RELATIVE_LAST:
    case RELATIVE_PAST:
    case RELATIVE_PREVIOUS:
        return back == 0 ? -7 : -back;
    case RELATIVE_NEXT: /* of next week, as "this Friday" is of this one */
        return 7 + weekday - today;
    case RELATIVE_COMING:
    case RELATIVE_THIS:
        return back == 0 ? 0 : 7 - back;
    default:
        return back != 0 && match_tense(m) == TENSE_FUTURE ? 7 - back : -back;
    }
}

static bool set_daypart(const struct match *m, struct value *v)
{
    const struct cue *noon = match_cue(m, 'p');

    if (noon != NULL) {
        v->from.at.hour = (int)noon->value;
        v->from.at.minute = 0;
    }
    v->from.daypart = (int)match_value(m, 'P', 0);
    if (noon != NULL || v->from.daypart != 0)
        v->kind = TIMEX_TIME;
    return true;
}

/* "Wednesday", "last Friday", "Tuesday morning" */
bool resolve_weekday(const struct match *m, struct value *v)
{
    const struct cue *name = match_cue(m, 'W');

    size_t length = name->span.end - name->span.start;

    if (m->count == 1 &&
        (length <= 3 || (length <= 4 && (m->the || match_behind(m, "the")))))
        return false; /* "Sun", "Sat", "told the Sun." */
    v->from.n = (int)name->value;
    v->from.grain = GRAIN_WEEKDAY;
    if (m->reader->dated) {
        v->from.grain = GRAIN_DAY;
        v->from.at.date = date_plus_days(m->reader->written.date,
                                         weekday_distance(m, v->from.n));
    }
    return set_daypart(m, v);
}

/* "yesterday", "tomorrow night", "tonight", "mid-afternoon yesterday" */
bool resolve_deictic(const struct match *m, struct value *v)
{
    const struct cue *half = match_cue(m, 'm');

    v->from.grain = GRAIN_DAY;
    if (m->reader->dated)
        v->from.at.date = date_plus_days(m->reader->written.date,
                                         (int)match_value(m, 'D', 0));
    set_daypart(m, v);
    if (match_cue(m, 'n') != NULL) {
        v->from.daypart = 4;
        if (m->reader->dated)
            v->from.at.date = date_plus_days(m->reader->written.date,
                                             (int)match_value(m, 'n', 0));
    }
    if (half != NULL)
        v->from.daypart = half->value == 0 ? 1 : 2;
    if (v->from.daypart != 0)
        v->kind = TIMEX_TIME;
    return true;
}
