/* Quarters, halves and seasons of a year. */
#include "timex-rule.h"
#include "timex-tense.h"

struct point quarter_at_hand(const struct timex_reader *r)
{
    struct point p = point_open(UNIT_QUARTER);

    if (r->last_quarter != 0) {
        p.at.date.year = r->last_quarter_year;
        p.n = r->last_quarter;
    } else if (r->dated) {
        p = point_step(r->written.date, UNIT_QUARTER, -1);
    }
    return p;
}

/* ---- quarters and halves ------------------------------------------------ */

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
        return now.year + relative_steps(relative->value);
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

    if (n < 1 || n > 4 || match_relative(m) == RELATIVE_THAT)
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
            ? m->reader->written.date.year + relative_steps(match_relative(m))
            : year_of_part(m, v->from.n, n > 10 ? 2 : 4);
    return true;
}

/* The second half of a match is no half of a year: does a word of games stand
 * within reach? */
static bool is_of_game(const struct match *m)
{
    static const char *const words[] = {
        "match",     "game",      "goal",    "goals",   "scored",  "score",
        "penalty",   "referee",   "squad",   "striker", "keeper",  "coach",
        "team",      "header",    "players", "season",  "lead",    "trailed",
        "win",       "won",       "kick",    "minute",  "minutes", "equaliser",
        "equalizer", "substitute"};
    enum { REACH = 15 };
    const struct timex_reader *r = m->reader;
    size_t at = m->cue[0].first;
    size_t end = at + REACH < r->count ? at + REACH : r->count;

    for (size_t i = at > REACH ? at - REACH : 0; i < end; i++)
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            if (r->tokens[i].kind == TOKEN_WORD &&
                token_is(r->text, &r->tokens[i], words[k]))
                return true;
    return false;
}

/* "the first half", "second half of last year" */
bool resolve_half(const struct match *m, struct value *v)
{
    int n = (int)match_value(m, 'O', 0);

    if (n < 1 || n > 2)
        return false;
    if (match_cue(m, 'Y') == NULL && match_cue(m, 'U') == NULL &&
        (!m->the || is_of_game(m)))
        return false;
    v->from.grain = GRAIN_HALF;
    v->from.n = n;
    v->from.at.date.year =
        match_cue(m, 'U') != NULL && match_cue(m, 'R') != NULL &&
                m->reader->dated
            ? m->reader->written.date.year + relative_steps(match_relative(m))
            : year_of_part(m, n, 2);
    return true;
}

/* ---- seasons ------------------------------------------------------------ */

static int season_year(const struct match *m, int season)
{
    const struct date now = m->reader->written.date;
    int begins = season * 3; /* month */
    int relative = match_relative(m);

    if (!m->reader->dated)
        return 0;
    if (relative == RELATIVE_THIS)
        return now.year;
    if (relative_steps(relative) < 0)
        return begins + 3 <= now.month ? now.year : now.year - 1;
    if (relative_steps(relative) > 0 || match_tense(m) == TENSE_FUTURE)
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
    if (match_relative(m) == RELATIVE_RECENT)
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
