/* What is told by its distance from the article's day, or from the date that
 * was mentioned last. */
#include "timex-rule.h"

#include "timex-class.h"
#include "timex-tense.h"

/* Is it told from the date mentioned last rather than from the article's day?
 * "the following month", "that same day", "the next morning". */
static bool from_mention(const struct match *m, enum timex_unit unit,
                         int relative)
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
        return m->the && unit == UNIT_DAY && m->reader->last_day.day != 0;
    default:
        return false;
    }
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

/* ---- "last week", "this year", "the following day" ---------------------- */

static bool set_step(const struct match *m, struct value *v,
                     enum timex_unit unit, int relative)
{
    struct date base = m->reader->written.date;

    if (relative == RELATIVE_LATEST) {
        if (unit != UNIT_QUARTER)
            return false;
        v->from = quarter_at_hand(m->reader);
        return true;
    }
    if (from_mention(m, unit, relative)) {
        base = m->reader->last;
        if (unit == UNIT_DAY)
            base = m->reader->last_day;
        else if (unit == UNIT_MONTH && base.month == 0)
            base.year = 0; /* "that month", and only a year was named */
        else
            base = date_begin(base);
    }
    v->from = base.year == 0 ? point_open(unit)
                             : point_step(base, unit, relative_steps(relative));
    return true;
}

/* "last year's quarter", "the same period last year" */
static bool set_quarter_of(const struct match *m, struct value *v)
{
    int steps = 0;

    for (size_t i = 0; i < m->count; i++)
        if (m->cue[i].letter == 'R')
            steps += relative_steps(m->cue[i].value);
    v->from = quarter_at_hand(m->reader);
    if (v->from.at.date.year != 0)
        v->from.at.date.year += steps;
    return true;
}

/* "the latest fiscal year": the last one that is over */
static bool set_fiscal_year(const struct match *m, struct value *v)
{
    v->from = point_open(UNIT_YEAR);
    if (m->reader->dated)
        v->from.at.date.year = m->reader->written.date.year - 1;
    return true;
}

bool resolve_relative(const struct match *m, struct value *v)
{
    const struct cue *unit_cue = match_cue(m, 'U');
    int relative = match_relative(m);

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
        return set_fiscal_year(m, v);
    if (unit_grain(unit) == GRAIN_NONE || unit == UNIT_NIGHT)
        return relative == RELATIVE_PAST && set_one(v, unit);
    if (unit == UNIT_DAY && relative == RELATIVE_LAST)
        return false;
    if (relative == RELATIVE_PAST ||
        (relative == RELATIVE_LAST && m->the &&
         (unit == UNIT_DECADE || unit == UNIT_CENTURY)))
        return set_one(v, unit); /* "the past year", "the last decade" */
    if (relative == RELATIVE_RECENT)
        return false;
    return set_step(m, v, unit, relative);
}

/* ---- "the week", "years", "the fiscal year" ----------------------------- */

static bool set_weekend(const struct match *m, struct value *v)
{
    struct date now = m->reader->written.date;
    int weekday = date_weekday(now);
    int steps = weekday < 6 && match_tense(m) != TENSE_FUTURE ? -1 : 0;

    v->from = point_step(now, UNIT_WEEKEND, steps);
    return true;
}

/* Do "days" tell how long?  "For years" and "days after" do, "the final days",
 * "hundreds of years" and "her years" do not. */
static bool is_span_of_time(const struct match *m)
{
    static const char *const words[] = {
        "for",    "in",    "after",   "within",  "just",   "only",
        "over",   "take",  "takes",   "took",    "spent",  "lasted",
        "been",   "be",    "was",     "is",      "and",    "or",
        "but",    "by",    "to",      "about",   "than",   "until",
        "before", "from",  "with",    "even",    "merely", "come",
        "came",   "since", "follows", "despite", "during", "amid"};
    const struct timex_reader *r = m->reader;
    size_t first = m->cue[0].first;
    const struct token *next = cue_token(r, m->cue[0].end);

    if (r->language->lang != LANG_EN || first == 0 ||
        r->tokens[first - 1].kind == TOKEN_PUNCT)
        return true;
    char before = cue_letter(r, first - 1);
    if (before != 0 && strchr("oTEOR", before) != NULL)
        return false;
    if (token_is(r->text, next, "after") || token_is(r->text, next, "before"))
        return true;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (token_is(r->text, &r->tokens[first - 1], words[i]))
            return true;
    return false;
}

bool resolve_unit(const struct match *m, struct value *v)
{
    const struct cue *cue = match_cue(m, 'U');
    enum timex_unit unit = (enum timex_unit)cue->value;
    const struct timex_reader *r = m->reader;

    if (cue->plural && !m->the && m->part == PART_NONE)
        return unit >= UNIT_HOUR && unit != UNIT_QUARTER &&
               is_span_of_time(m) && set_some(v, unit);
    if (cue->plural || (!m->the && m->part == PART_NONE))
        return false;
    if (unit == UNIT_QUARTER) {
        v->from = quarter_at_hand(r);
        return true;
    }
    bool round = unit == UNIT_DECADE || unit == UNIT_CENTURY;
    if (unit != UNIT_WEEK && unit != UNIT_MONTH && unit != UNIT_YEAR &&
        unit != UNIT_WEEKEND && !(round && m->part != PART_NONE))
        return unit == UNIT_DECADE && m->part == PART_NONE && set_one(v, unit);
    if (unit == UNIT_YEAR && cue->end < r->count &&
        (token_is(r->text, &r->tokens[cue->end], "ended") ||
         token_is(r->text, &r->tokens[cue->end], "ending")))
        return set_one(v, unit);
    v->from = point_open(unit);
    if (r->dated && unit == UNIT_WEEKEND)
        return set_weekend(m, v);
    if (r->dated)
        v->from = point_step(r->written.date, unit, 0);
    return true;
}

/* "week 12", "week 40 of 2025" */
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
