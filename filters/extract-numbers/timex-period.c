/* Weeks, quarters, seasons, and whatever is told by its distance from the
 * article's day or from the date that was mentioned last. */
#include "timex-rule.h"
#include "timex-tense.h"

/* Steps that a relative word makes: "last" one back, "next" one ahead. */
static int steps_of(int64_t relative)
{
    switch (relative) {
    case RELATIVE_LAST:
    case RELATIVE_PAST:
    case RELATIVE_PREVIOUS:
        return -1;
    case RELATIVE_NEXT:
    case RELATIVE_COMING:
    case RELATIVE_FOLLOWING:
        return 1;
    default:
        return 0;
    }
}

/* Is it told from the date mentioned last rather than from the article's day?
 * "the following month", "that same day", "the next morning". */
static bool from_mention(const struct match *m, enum timex_unit unit,
                         int64_t relative)
{
    if (m->reader->last.year == 0)
        return false;
    switch (relative) {
    case RELATIVE_FOLLOWING:
    case RELATIVE_PREVIOUS:
    case RELATIVE_THAT:
    case RELATIVE_SAME:
        return true;
    case RELATIVE_NEXT:
        return m->the && unit == UNIT_DAY && m->reader->last.day != 0;
    default:
        return false;
    }
}

static struct date whole(struct date d)
{
    if (d.month == 0)
        d.month = 1;
    if (d.day == 0)
        d.day = 1;
    return d;
}

/* A point whose date is not known, of a unit's grain. */
static struct point unknown(enum timex_unit unit)
{
    struct point p = point_none();

    p.grain = unit_grain(unit);
    return p;
}

static bool set_some(struct value *v, enum timex_unit unit)
{
    v->kind = TIMEX_DURATION;
    v->amounts = 1;
    v->amount[0] = (struct amount){.unit = unit, .some = true};
    return true;
}

static bool set_one(struct value *v, enum timex_unit unit)
{
    v->kind = TIMEX_DURATION;
    v->amounts = 1;
    v->amount[0] = (struct amount){.unit = unit, .n = 1};
    return true;
}

/* The quarter that figures are about: the one named last, else the one that
 * was over when the article was written. */
static struct point quarter_at_hand(const struct timex_reader *r)
{
    struct point p = unknown(UNIT_QUARTER);

    if (r->last_quarter != 0) {
        p.at.date.year = r->last_quarter_year;
        p.n = r->last_quarter;
    } else if (r->dated) {
        p = point_step(r->written.date, UNIT_QUARTER, -1);
    }
    return p;
}

/* ---- "last week", "this year", "the following day"
 * ------------------------------- */

static bool set_step(const struct match *m, struct value *v,
                     enum timex_unit unit, int64_t relative)
{
    struct date base = m->reader->written.date;

    if (relative == RELATIVE_LATEST) {
        if (unit != UNIT_QUARTER)
            return false;
        v->from = quarter_at_hand(m->reader);
        return true;
    }
    if (from_mention(m, unit, relative))
        base = whole(m->reader->last);
    else if (!m->reader->dated)
        return v->from = unknown(unit), true;
    v->from = point_step(base, unit, steps_of(relative));
    return true;
}

/* "last year's quarter", "the corresponding period last year" */
static bool set_quarter_of(const struct match *m, struct value *v)
{
    int steps = 0;

    for (size_t i = 0; i < m->count; i++)
        if (m->cue[i].letter == 'R')
            steps += steps_of(m->cue[i].value);
    v->from = quarter_at_hand(m->reader);
    if (v->from.at.date.year != 0)
        v->from.at.date.year += steps;
    return true;
}

/* "the latest fiscal year" */
static bool set_fiscal_year(const struct match *m, struct value *v,
                            int64_t relative)
{
    v->from = unknown(UNIT_YEAR);
    if (m->reader->dated)
        v->from.at.date.year = m->reader->written.date.year - 1;
    return relative == RELATIVE_LATEST;
}

bool resolve_relative(const struct match *m, struct value *v)
{
    const struct cue *unit_cue = match_cue(m, 'U');
    int64_t relative = match_value(m, 'R', 0);

    if (unit_cue == NULL)
        return relative == RELATIVE_LATEST && set_quarter_of(m, v);
    enum timex_unit unit = (enum timex_unit)unit_cue->value;
    const struct cue *second = match_nth(m, 'U', 1);
    if (match_cue(m, 'K') != NULL)
        return set_quarter_of(m, v);
    if (second != NULL)
        return second->value == UNIT_QUARTER && set_quarter_of(m, v);
    if (relative == RELATIVE_THAT && match_nth(m, 'R', 1) != NULL)
        return false; /* "said that last week ..." */
    if (unit_cue->plural)
        return set_some(v, unit);
    if (match_cue(m, 'f') != NULL && relative == RELATIVE_LATEST)
        return set_fiscal_year(m, v, relative);
    if (unit_grain(unit) == GRAIN_NONE || unit == UNIT_NIGHT)
        return relative == RELATIVE_PAST && set_one(v, unit);
    if (unit == UNIT_DAY && relative == RELATIVE_LAST)
        return false;
    if (relative == RELATIVE_PAST)
        return set_one(v, unit);
    if (relative == RELATIVE_RECENT)
        return false;
    return set_step(m, v, unit, relative);
}

/* ---- "the week", "years", "the fiscal year"
 * ------------------------------------------- */

static bool set_weekend(const struct match *m, struct value *v)
{
    struct date now = m->reader->written.date;
    int weekday = date_weekday(now);
    int steps = weekday < 6 && match_tense(m) != TENSE_FUTURE ? -1 : 0;

    v->from = point_step(now, UNIT_WEEKEND, steps);
    return true;
}

bool resolve_unit(const struct match *m, struct value *v)
{
    const struct cue *cue = match_cue(m, 'U');
    enum timex_unit unit = (enum timex_unit)cue->value;
    const struct timex_reader *r = m->reader;

    if (cue->plural && !m->the && m->part == PART_NONE) {
        char before = cue->first > 0 ? cue_letter(r, cue->first - 1) : 0;
        if (before != 0 && strchr("oTEOR", before) != NULL)
            return false; /* "hundreds of years", "over the years" */
        return unit >= UNIT_HOUR && unit != UNIT_QUARTER && set_some(v, unit);
    }
    if (cue->plural || (!m->the && m->part == PART_NONE))
        return false;
    if (unit == UNIT_QUARTER) {
        v->from = quarter_at_hand(r);
        return true;
    }
    if (unit != UNIT_WEEK && unit != UNIT_MONTH && unit != UNIT_YEAR &&
        unit != UNIT_WEEKEND)
        return unit == UNIT_DECADE && set_one(v, unit);
    if (unit == UNIT_YEAR && cue->end < r->count &&
        (token_is(r->text, &r->tokens[cue->end], "ended") ||
         token_is(r->text, &r->tokens[cue->end], "ending")))
        return set_one(v, unit);
    v->from = unknown(unit);
    if (r->dated && unit == UNIT_WEEKEND)
        return set_weekend(m, v);
    if (r->dated)
        v->from = point_step(r->written.date, unit, 0);
    return true;
}

/* "week 31", "week 3 of 2027" */
bool resolve_week(const struct match *m, struct value *v)
{
    const struct cue *n = match_cue(m, 'N');
    const struct cue *unit = match_cue(m, 'U');

    if (unit->value != UNIT_WEEK || unit->plural || !n->digits ||
        n->decimals != 0 || n->value < 1 || n->value > 53)
        return false;
    v->from.grain = GRAIN_WEEK;
    v->from.n = (int)n->value;
    v->from.at.date.year =
        (int)match_value(m, 'Y', m->reader->written.date.year);
    return true;
}

/* ---- quarters and halves
 * ------------------------------------------------------------------- */

/* The year of the nth part of a year that has `parts` of them: the last one
 * that has begun, unless the words look ahead. */
static int year_of_part(const struct match *m, int n, int parts)
{
    const struct date now = m->reader->written.date;
    const struct cue *year = match_cue(m, 'Y');
    const struct cue *relative = match_cue(m, 'R');

    if (year != NULL)
        return (int)year->value;
    if (!m->reader->dated)
        return 0;
    if (relative != NULL && match_nth(m, 'U', 1) != NULL)
        return now.year + steps_of(relative->value);
    if (n > (now.month - 1) * parts / 12 + 1 && match_tense(m) != TENSE_FUTURE)
        return now.year - 1;
    return now.year;
}

/* "the third quarter", "fiscal second-quarter", "first quarter of 1990" */
bool resolve_quarter(const struct match *m, struct value *v)
{
    int n = (int)match_value(m, 'O', 0);
    const struct cue *unit = match_cue(m, 'U');
    const struct cue *second = match_nth(m, 'U', 1);

    if (n < 1 || n > 4 || match_value(m, 'R', 0) == RELATIVE_THAT)
        return false;
    if (unit->value != UNIT_QUARTER &&
        (second == NULL || second->value != UNIT_QUARTER))
        return false;
    v->from.grain = GRAIN_QUARTER;
    v->from.n = n;
    v->from.at.date.year = year_of_part(m, n, 4);
    return true;
}

/* "the September quarter": the one that the month lies in */
bool resolve_month_quarter(const struct match *m, struct value *v)
{
    if (match_cue(m, 'U')->value != UNIT_QUARTER || !resolve_month(m, v))
        return false;
    v->from.grain = GRAIN_QUARTER;
    v->from.n = (v->from.at.date.month + 2) / 3;
    v->from.at.date.month = 0;
    return true;
}

/* "Q3 2019", "2019-H1", "Q1 of last year" */
bool resolve_part_of_year(const struct match *m, struct value *v)
{
    int n = (int)match_value(m, 'Q', 0);

    if (m->count == 1 && n > 10)
        return false; /* "H1", an isotope or a heading */
    v->from.grain = n > 10 ? GRAIN_HALF : GRAIN_QUARTER;
    v->from.n = n > 10 ? n - 10 : n;
    v->from.at.date.year =
        match_cue(m, 'R') != NULL && m->reader->dated
            ? m->reader->written.date.year + steps_of(match_value(m, 'R', 0))
            : year_of_part(m, v->from.n, n > 10 ? 2 : 4);
    return true;
}

/* "the first half", "second half of last year" */
bool resolve_half(const struct match *m, struct value *v)
{
    int n = (int)match_value(m, 'O', 0);

    if (n < 1 || n > 2)
        return false;
    if (match_cue(m, 'Y') == NULL && match_cue(m, 'U') == NULL && !m->the)
        return false;
    v->from.grain = GRAIN_HALF;
    v->from.n = n;
    v->from.at.date.year =
        match_cue(m, 'U') != NULL && match_cue(m, 'R') != NULL &&
                m->reader->dated
            ? m->reader->written.date.year + steps_of(match_value(m, 'R', 0))
            : year_of_part(m, n, 2);
    return true;
}

/* ---- seasons
 * -----------------------------------------------------------------------------------
 */

static int season_year(const struct match *m, int season)
{
    const struct date now = m->reader->written.date;
    int begins = season * 3; /* month */
    int64_t relative = match_value(m, 'R', 0);

    if (!m->reader->dated)
        return 0;
    if (relative == RELATIVE_THIS)
        return now.year;
    if (steps_of(relative) < 0)
        return begins + 3 <= now.month ? now.year : now.year - 1;
    if (steps_of(relative) > 0 || match_tense(m) == TENSE_FUTURE)
        return begins > now.month ? now.year : now.year + 1;
    return begins <= now.month ? now.year : now.year - 1;
}

/* "last fall", "the winter of 1994", "this summer" */
bool resolve_season(const struct match *m, struct value *v)
{
    const struct cue *year = match_cue(m, 'Y');
    int season = (int)match_value(m, 'S', 0);

    if (m->count == 1 && !m->the && m->part == PART_NONE)
        return false; /* "fall" and "spring" are verbs, too */
    if (match_value(m, 'R', 0) == RELATIVE_RECENT)
        return false; /* "the recent fall in prices" */
    if (m->count == 1 && m->part == PART_NONE && season % 2 == 1 &&
        match_before_noun(m))
        return false;
    v->from.grain = GRAIN_SEASON;
    v->from.n = season;
    v->from.at.date.year =
        year != NULL ? (int)year->value : season_year(m, season);
    return true;
}

/* ---- ago
 * ---------------------------------------------------------------------------------------
 */

/* Figures are held against those of the same quarter, a year before. */
static bool set_year_ago(const struct match *m, struct value *v)
{
    if (m->reader->last_quarter != 0) {
        v->from = quarter_at_hand(m->reader);
        v->from.at.date.year--;
    } else if (m->reader->dated) {
        v->from = point_step(m->reader->written.date, UNIT_YEAR, -1);
    } else {
        v->from = unknown(UNIT_YEAR);
    }
    return true;
}

/* "the year-ago quarter", "the year-earlier period" */
bool resolve_year_ago(const struct match *m, struct value *v)
{
    return set_year_ago(m, v);
}

static bool set_word(struct value *v, struct slice word)
{
    v->word = word;
    return true;
}

/* "three hours ago", "10 minutes from now": where the article has its hour */
static bool set_moment(const struct match *m, struct value *v,
                       enum timex_unit unit, int64_t steps)
{
    const struct moment *w = &m->reader->written;
    int64_t seconds = unit == UNIT_HOUR ? 3600 : unit == UNIT_MINUTE ? 60 : 1;

    if (!m->reader->dated || w->hour == MOMENT_NONE || steps > 100000 ||
        steps < -100000)
        return false;
    int64_t at = w->hour * 3600 + steps * seconds;
    at += w->minute == MOMENT_NONE ? 0 : w->minute * 60;
    int64_t days = at >= 0 ? at / 86400 : -((86399 - at) / 86400);
    at -= days * 86400;
    v->kind = TIMEX_TIME;
    v->from.grain = GRAIN_DAY;
    v->from.at.date = date_plus_days(w->date, (int32_t)days);
    v->from.at.hour = (int)(at / 3600);
    v->from.at.minute = (int)(at / 60 % 60);
    return true;
}

/* "two years ago", "a year earlier", "three weeks from now" */
bool resolve_ago(const struct match *m, struct value *v)
{
    const struct cue *unit_cue = match_cue(m, 'U');
    enum timex_unit unit = (enum timex_unit)unit_cue->value;
    const struct cue *part = match_cue(m, 'E');
    const struct cue *ago = match_cue(m, 'G');
    const struct cue *number = match_cue(m, 'N');
    struct date base = m->reader->written.date;
    int sign = ago != NULL ? (int)ago->value
                           : (match_value(m, 'E', 0) == PART_EARLIER ? -1 : 1);

    if (part != NULL &&
        (part->value < PART_EARLIER || unit_grain(unit) == GRAIN_NONE ||
         match_cue(m, 'F') != NULL))
        return false; /* "an hour later": the hour is all that is known */
    bool one = match_cue(m, 'a') != NULL || (part != NULL && m->the);
    if (match_cue(m, 'F') == NULL && number == NULL && unit_cue->plural)
        one = false;
    if (part != NULL && number == NULL && !one)
        return false;
    if (number == NULL && !one)
        return set_word(v, sign < 0 ? SLICE("PAST_REF") : SLICE("FUTURE_REF"));
    int64_t n = number == NULL ? 1 : number->value;
    if (number != NULL && number->decimals > 0)
        return false;
    if (n == 1 && unit == UNIT_YEAR && sign < 0)
        return set_year_ago(m, v);
    if (part != NULL && m->reader->last.year != 0)
        base = whole(m->reader->last);
    else if (part != NULL)
        return false;
    if (unit_grain(unit) == GRAIN_NONE && set_moment(m, v, unit, sign * n))
        return true;
    if (unit_grain(unit) == GRAIN_NONE)
        return set_word(v, sign < 0 ? SLICE("PAST_REF") : SLICE("FUTURE_REF"));
    if (base.year == 0) {
        v->from = unknown(unit);
        return true;
    }
    v->from = point_step(base, unit, sign * n);
    return true;
}

/* ---- others
 * ----------------------------------------------------------------------------------------
 */

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
    struct date base = m->reader->last.year != 0 ? whole(m->reader->last)
                                                 : m->reader->written.date;

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
        return is_vague_future(m) && set_word(v, c->word);
    v->bare = c->value != RELATIVE_PAST;
    if (c->value == RELATIVE_CURRENT)
        return set_word(v, SLICE("PRESENT_REF"));
    if (c->value == RELATIVE_PAST)
        return m->the && !match_before_noun(m) &&
               set_word(v, SLICE("PAST_REF"));
    return c->value == RELATIVE_RECENT && set_word(v, SLICE("PAST_REF"));
}
