/* Points told by their distance, and those that are only vague. */
#include "timex-rule.h"

/* ---- ago ---------------------------------------------------------------- */

/* Figures are held against those of the same quarter, a year before. */
static bool set_year_ago(const struct match *m, struct value *v)
{
    if (m->reader->last_quarter != 0) {
        v->from = quarter_at_hand(m->reader);
        v->from.at.date.year--;
    } else if (m->reader->dated) {
        v->from = point_step(m->reader->written.date, UNIT_YEAR, -1);
    } else {
        v->from = point_open(UNIT_YEAR);
    }
    return true;
}

/* "the year-ago quarter", "the year-earlier period" */
bool resolve_year_ago(const struct match *m, struct value *v)
{
    return set_year_ago(m, v);
}

/* "three hours ago": where the article has its hour */
static bool set_hours_ago(const struct match *m, struct value *v,
                          enum timex_unit unit, int64_t steps)
{
    v->kind = TIMEX_TIME;
    return m->reader->dated &&
           point_hours(&m->reader->written, unit, steps, &v->from);
}

static bool set_vague(struct value *v, int sign)
{
    v->kind = TIMEX_DATE;
    return value_word(v, sign < 0 ? SLICE("PAST_REF") : SLICE("FUTURE_REF"));
}

/* How many units: 0 for "several", -1 for what makes no sense. */
static int64_t count_of(const struct match *m)
{
    const struct cue *number = match_cue(m, 'N');

    if (number != NULL)
        return number->decimals > 0 ? -1 : number->value;
    if (match_cue(m, 'a') != NULL)
        return 1;
    if (match_cue(m, 'G') != NULL)
        return 0;
    /* "the year earlier", but not "years later" */
    return m->the && !match_cue(m, 'U')->plural ? 1 : -1;
}

/* Days, weeks ... from a day; the second unit of "3 weeks and 4 days", too. */
static bool set_distance(const struct match *m, struct value *v,
                         struct date base, int64_t n)
{
    enum timex_unit unit = (enum timex_unit)match_cue(m, 'U')->value;
    const struct cue *second = match_nth(m, 'U', 1);

    if (base.year == 0) {
        v->from = point_open(unit);
        return true;
    }
    if (second != NULL) {
        base = date_step(base, unit, n);
        unit = (enum timex_unit)second->value;
        n = (n < 0 ? -1 : 1) * match_nth(m, 'N', 1)->value;
    }
    v->from = unit_grain(unit) == GRAIN_NONE ? point_at(GRAIN_DAY, base)
                                             : point_step(base, unit, n);
    return true;
}

/* "two years ago", "three weeks from now", "3 weeks and 4 days ago" */
bool resolve_ago(const struct match *m, struct value *v)
{
    enum timex_unit unit = (enum timex_unit)match_cue(m, 'U')->value;
    int sign = (int)match_value(m, 'G', -1);
    int64_t n = count_of(m);

    if (n < 0)
        return false;
    if (n == 0)
        return set_vague(v, sign);
    if (n == 1 && unit == UNIT_YEAR && sign < 0)
        return set_year_ago(m, v);
    if (unit_grain(unit) == GRAIN_NONE)
        return set_hours_ago(m, v, unit, sign * n) || set_vague(v, sign);
    return set_distance(m, v, m->reader->written.date, sign * n);
}

/* "a quarter-century ago", "the past quarter-century": 25 years */
bool resolve_quarter_century(const struct match *m, struct value *v)
{
    enum { YEARS = 25 };
    const struct cue *unit = match_cue(m, 'U');
    const struct cue *second = match_nth(m, 'U', 1);

    if (unit->value != UNIT_QUARTER || second->value != UNIT_CENTURY ||
        unit->plural || second->plural)
        return false;
    if (match_cue(m, 'G') == NULL) {
        v->kind = TIMEX_DURATION;
        v->amounts = 1;
        v->amount[0] = (struct amount){.unit = UNIT_YEAR, .n = YEARS};
    } else if (m->reader->dated) {
        v->from = point_step(m->reader->written.date, UNIT_YEAR,
                             YEARS * (int)match_value(m, 'G', -1));
    } else {
        v->from = point_open(UNIT_YEAR);
    }
    return true;
}

/* "a year earlier", "three days later": from the date that was mentioned last.
 * Of "an hour later" the hour is all that is known, of "some days later" the
 * days. */
bool resolve_earlier(const struct match *m, struct value *v)
{
    enum timex_unit unit = (enum timex_unit)match_cue(m, 'U')->value;
    int64_t part = match_value(m, 'E', PART_NONE);
    int64_t n = count_of(m);

    if ((part != PART_EARLIER && part != PART_LATER) || n < 1 ||
        unit_grain(unit) == GRAIN_NONE)
        return false;
    if (n == 1 && unit == UNIT_YEAR && part == PART_EARLIER)
        return set_year_ago(m, v);
    bool fine = unit_grain(unit) >= GRAIN_WEEK; /* wants a day to count from */
    struct date last = fine ? m->reader->last_day : m->reader->last;
    if (last.year == 0)
        return false;
    return set_distance(m, v, date_begin(last), part == PART_EARLIER ? -n : n);
}

/* ---- others ------------------------------------------------------------- */

bool resolve_year_end(const struct match *m, struct value *v)
{
    v->from.grain = GRAIN_DAY;
    v->from.at.date = (struct date){
        (int)match_value(m, 'Y', m->reader->written.date.year), 12, 31};
    return m->cue[0].value == 0 || m->cue[0].value == UNIT_YEAR;
}

/* "the day before" that was mentioned, or before what follows */
bool resolve_day_before(const struct match *m, struct value *v)
{
    enum timex_unit unit = (enum timex_unit)match_cue(m, 'U')->value;
    const struct timex_reader *r = m->reader;
    struct date last = unit == UNIT_DAY ? r->last_day : r->last;
    struct date base = last.year != 0 ? date_begin(last) : r->written.date;

    if (!m->the || m->part != PART_NONE || match_cue(m, 'U')->plural ||
        base.year == 0 ||
        (unit != UNIT_DAY && unit != UNIT_YEAR && unit != UNIT_WEEK &&
         unit != UNIT_MONTH))
        return false;
    v->sign = (int)match_value(m, 'B', 0);
    v->amount[0].unit = unit;
    v->from = point_step(base, unit, v->sign);
    return true;
}

static bool is_word(const struct timex_reader *r, size_t i, const char *word)
{
    return i < r->count && token_is(r->text, &r->tokens[i], word);
}

static bool is_vague_future(const struct match *m)
{
    const struct timex_reader *r = m->reader;
    size_t first = m->cue[0].first;

    if (!slice_eq(m->cue[0].word, SLICE("FUTURE_REF")))
        return true;
    if (first > 0 &&
        (is_word(r, first - 1, "as") || is_word(r, first - 1, "was") ||
         is_word(r, first - 1, "that")))
        return false; /* "as soon as" */
    return !match_before_noun(m);
}

/* "now", "recently", "the current account", "in the past" */
bool resolve_reference(const struct match *m, struct value *v)
{
    const struct cue *c = &m->cue[0];

    if (c->letter == 'r')
        return is_vague_future(m) && value_word(v, c->word);
    v->bare = c->value != RELATIVE_PAST;
    if (c->value == RELATIVE_CURRENT) /* "the current was strong" is water */
        return match_before_noun(m) && value_word(v, SLICE("PRESENT_REF"));
    if (c->value == RELATIVE_PAST)
        return m->the && !match_before_noun(m) &&
               value_word(v, SLICE("PAST_REF"));
    return c->value == RELATIVE_RECENT && value_word(v, SLICE("PAST_REF"));
}
