/* Hours, and parts of the day. */
#include "timex-rule.h"

/* ---- zones -------------------------------------------------------------- */

/* Is a day within the summer time of the United States?  From 2007 on it
 * lasts from the second Sunday in March to the first in November (Energy
 * Policy Act of 2005), before that from the first in April to the last in
 * October (1987). */
static bool is_summer_time(struct date d)
{
    struct date from = {d.year, d.year < 2007 ? 4 : 3, 1};
    struct date to = {d.year, d.year < 2007 ? 10 : 11, 1};

    from.day += (7 - date_weekday(from)) % 7 + (d.year < 2007 ? 0 : 7);
    to.day += (7 - date_weekday(to)) % 7;
    while (d.year < 2007 && to.day + 7 <= 31)
        to.day += 7;
    return date_number(d) >= date_number(from) &&
           date_number(d) < date_number(to);
}

static void set_zone(const struct match *m, struct value *v)
{
    const struct cue *fixed = match_cue(m, 'Z');
    const struct cue *moving = match_cue(m, 'z');

    if (fixed != NULL) {
        v->from.at.zoned = true;
        v->from.at.offset = (int)fixed->value;
    } else if (moving != NULL && m->reader->dated) {
        v->from.at.zoned = true;
        v->from.at.offset = (int)moving->value +
                            (is_summer_time(m->reader->written.date) ? 60 : 0);
    }
}

/* ---- hours -------------------------------------------------------------- */

/* The hour in a number: "7" before pm or o'clock, "0730" before a zone. */
static bool set_hour(const struct match *m, struct value *v)
{
    const struct cue *c = &m->cue[0];
    size_t digits = c->digits ? c->span.end - c->span.start : 0;
    int64_t n = c->value;

    if (c->decimals != 0)
        return false;
    if (digits == 4) {
        v->from.at.hour = (int)(n / 100);
        v->from.at.minute = (int)(n % 100);
    } else {
        if (n > 24 || match_cue(m, 'Z') == c + 1 ||
            (match_cue(m, 'z') == c + 1 && !match_behind(m, "at")))
            return false; /* 3 Mt of carbon */
        if (n == 1 && !c->digits && match_cue(m, 'P'))
            return false; /* "a new one at night" */
        v->from.at.hour = (int)n;
        if (m->count == 3 && m->cue[2].letter == 'N' &&
            m->cue[1].letter == 'k') /* "14 h 30" */
            v->from.at.minute =
                m->cue[2].value < 60 ? (int)m->cue[2].value : 60;
    }
    return v->from.at.hour <= 24 && v->from.at.minute <= 59;
}

/* Noon and midnight as the ends of "a.m." and "p.m.", evenings after noon. */
static bool set_half(const struct match *m, struct value *v)
{
    const struct cue *half = match_cue(m, 'm');
    int part = (int)match_value(m, 'P', 0);
    int *hour = &v->from.at.hour;

    if (half != NULL) {
        if (*hour > 12 || *hour == 0)
            return false;
        *hour = *hour % 12 + (int)half->value;
    }
    if ((part == 2 || part == 3) && *hour < 12)
        *hour += 12;
    if (part == 4 && *hour >= 6 && *hour < 12)
        *hour += 12;
    return true;
}

/* "1:00 am", "10 p.m. EST", "2100 GMT", "5 in the morning", "noon" */
bool resolve_clock(const struct match *m, struct value *v)
{
    const struct cue *first = &m->cue[0];

    v->kind = TIMEX_TIME;
    if (first->letter == 'C') {
        v->from.at = first->clock;
    } else if (first->letter == 'p') {
        v->from.at.hour = (int)first->value;
        v->from.at.minute = 0;
    } else if (!set_hour(m, v)) {
        return false;
    }
    if (!set_half(m, v))
        return false;
    set_zone(m, v);
    return true;
}

static int minutes_of(const struct moment *at)
{
    return at->hour * 60 + (at->minute == MOMENT_NONE ? 0 : at->minute);
}

/* "5 to 6pm", "9-10:30 am", "between 7 and 9 in the evening": the half of the
 * day is told of the second, and the first is the last such hour before. */
bool resolve_clock_span(const struct match *m, struct value *v)
{
    struct match first = *m, second = *m;
    struct value end = *v;

    first.count = 1;
    second.cue += 2;
    second.count -= 2;
    if ((m->cue[1].letter == '&' && !match_behind(m, "between")) ||
        !resolve_clock(&first, v) || !resolve_clock(&second, &end) ||
        v->from.at.hour == 0 || v->from.at.hour > 12)
        return false;
    v->from.at.hour = v->from.at.hour % 12 + (end.from.at.hour >= 12 ? 12 : 0);
    if (minutes_of(&v->from.at) >= minutes_of(&end.from.at))
        v->from.at.hour = (v->from.at.hour + 12) % 24; /* 11 to 2 pm */
    v->to = end.from;
    return true;
}

/* French "à 8 heures": with "à" it is no duration. */
bool resolve_hours(const struct match *m, struct value *v)
{
    const struct timex_reader *r = m->reader;
    size_t first = m->cue[0].first;

    if (match_cue(m, 'U')->value != UNIT_HOUR || first == 0)
        return false;
    const struct token *t = &r->tokens[first - 1];
    if (t->cp != 0xE0 && t->cp != 0xC0) /* à À */
        return false;
    v->kind = TIMEX_TIME;
    return set_hour(m, v);
}

/* "ten past four", "half past nine in the evening", "a quarter past six" */
bool resolve_past(const struct match *m, struct value *v)
{
    const struct cue *first = &m->cue[0];
    const struct cue *unit = match_cue(m, 'U');
    const struct cue *hour = NULL;
    int64_t minutes = 30;

    for (size_t i = 1; i < m->count; i++)
        if (m->cue[i].letter == 'N')
            hour = &m->cue[i];
    if (first->letter == 'N')
        minutes = first->value;
    if (first->letter == 'U')
        minutes = 15;
    if (match_relative(m) != RELATIVE_PAST || hour == NULL || hour->value < 1 ||
        hour->value > 12 || minutes > 59 ||
        (unit != NULL &&
         unit->value != (first == unit ? UNIT_QUARTER : UNIT_MINUTE)))
        return false;
    v->kind = TIMEX_TIME;
    v->from.at.hour = (int)hour->value;
    v->from.at.minute = (int)minutes;
    return set_half(m, v);
}

/* ---- parts of the day --------------------------------------------------- */

static int part_steps(int64_t relative)
{
    if (relative == RELATIVE_LAST || relative == RELATIVE_PREVIOUS)
        return -1;
    return relative == RELATIVE_NEXT || relative == RELATIVE_FOLLOWING;
}

/* "this morning", "last night", "overnight", "the next morning" */
bool resolve_daypart(const struct match *m, struct value *v)
{
    const struct timex_reader *r = m->reader;
    int relative = match_relative(m);
    const struct cue *part = match_cue(m, 'P');
    bool mentioned = r->last_day.day != 0 && relative != RELATIVE_THIS &&
                     relative != RELATIVE_LAST;

    if (relative == RELATIVE_NONE && !m->the && m->part == PART_NONE &&
        r->text->bytes.p[part->span.start] != 'o' && /* "overnight" */
        r->text->bytes.p[part->span.start] != 'O')
        return false;
    v->kind = TIMEX_TIME;
    v->from.daypart = (int)part->value;
    v->from.grain = GRAIN_DAY;
    if (mentioned)
        v->from.at.date = date_plus_days(r->last_day, part_steps(relative));
    else if (relative == RELATIVE_NONE && m->the)
        v->from.grain = GRAIN_NONE;
    else if (r->dated)
        v->from.at.date = date_plus_days(r->written.date, part_steps(relative));
    else if (relative == RELATIVE_NONE)
        v->from.grain = GRAIN_NONE;
    v->guessed = relative == RELATIVE_NONE;
    return true;
}
