/* Days and months: what names a place in the calendar by itself. */
#include "timex-rule.h"

#include "timex-class.h"
#include "timex-tense.h"

/* ---- the year that is not said ------------------------------------------ */

static bool stands_behind_preposition(const struct match *m)
{
    size_t first = m->cue[0].first;
    char before = first > 0 ? cue_letter(m->reader, first - 1) : 0;

    return before != 0 && strchr("itbBoR", before) != NULL;
}

/* "Nov. 5", "in March": a date in the year of the article or beside it.  Far
 * dates behind the article's are last year's, unless the words look ahead. */
static int guess_year(const struct match *m, int month, int day)
{
    const struct date now = m->reader->written.date;
    struct date d = {now.year, month, day == 0 ? now.day : day};

    if (!m->reader->dated)
        return 0;
    if (d.day > date_month_days(d.year, d.month))
        d.day = date_month_days(d.year, d.month);
    int32_t ahead = date_number(d) - date_number(now);
    enum tense tense = match_tense(m);
    if (tense == TENSE_FUTURE && ahead < -60 &&
        (day != 0 || m->part != PART_NONE || stands_behind_preposition(m)))
        return now.year + 1; /* but not "should print the March figures" */
    if (tense != TENSE_FUTURE && ahead > (day == 0 ? 0 : 60))
        return now.year - 1;
    return now.year;
}

static bool set_day(const struct match *m, struct value *v, struct date d)
{
    if (d.month < 1 || d.month > 12 || d.day < 1 ||
        d.day > date_month_days(d.year == 0 ? 2000 : d.year, d.month))
        return false;
    v->guessed = d.year == 0;
    if (d.year == 0)
        d.year = guess_year(m, d.month, d.day);
    v->from.grain = GRAIN_DAY;
    v->from.at.date = d;
    return true;
}

/* The nth number that can be the day of a month, or 0. */
static int day_cue(const struct match *m, size_t nth)
{
    for (size_t i = 0; i < m->count; i++) {
        const struct cue *c = &m->cue[i];
        if ((c->letter != 'N' && c->letter != 'O') || nth-- > 0)
            continue;
        bool long_digits =
            c->digits && c->letter == 'N' && c->span.end - c->span.start > 2;
        return c->decimals != 0 || c->value > 31 || long_digits ? 0
                                                                : (int)c->value;
    }
    return 0;
}

/* The year of "October last year", "5 May 1998"; 0 if none is said, -1 if what
 * stands there is no year. */
static int said_year(const struct match *m)
{
    const struct cue *unit = match_cue(m, 'U');

    if (unit == NULL || match_cue(m, 'R') == NULL)
        return (int)match_value(m, 'Y', 0);
    if (unit->value != UNIT_YEAR || unit->plural || !m->reader->dated)
        return -1;
    return m->reader->written.date.year + relative_steps(match_relative(m));
}

/* "February 27, 2016", "27 February", "Friday, 27 Feb. 2016", "5 May of 79",
 * "1 June last year" */
bool resolve_date(const struct match *m, struct value *v)
{
    const struct cue *short_year = match_nth(m, 'N', 1);
    const struct cue *unit = match_cue(m, 'U');
    int year = said_year(m);

    if (unit != NULL && m->cue[1].letter == 'U' && unit->value != UNIT_DAY)
        return false; /* "the third day of May", not "1st qtr Jan" */

    if (year == 0 && short_year != NULL)
        year = short_year->value > 31 && short_year->value < 100
                   ? 1900 + (int)short_year->value
                   : -1;
    return year >= 0 && set_day(m, v,
                                (struct date){year, (int)match_value(m, 'M', 0),
                                              day_cue(m, 0)});
}

/* "June 3-6", "4 to 8 June 2016" */
bool resolve_days(const struct match *m, struct value *v)
{
    struct date d = {(int)match_value(m, 'Y', 0), (int)match_value(m, 'M', 0),
                     day_cue(m, 1)};

    if (m->cue[1].letter == '&' && !match_behind(m, "between"))
        return false;
    if (!set_day(m, v, d))
        return false;
    v->to = v->from;
    v->from.at.date.day = day_cue(m, 0);
    return v->from.at.date.day > 0 && v->from.at.date.day < d.day;
}

/* ---- months ------------------------------------------------------------- */

/* January, April, May, June and August may be somebody: "Jan Novak". */
static bool is_given_name(const struct cue *c)
{
    return c->value == 1 || c->value == 4 || c->value == 5 || c->value == 6;
}

/* Does a word of time or place stand before: "en mai", "im März"? */
static bool is_before_month(const struct timex_reader *r, size_t token)
{
    char letter = cue_letter(r, token);

    return letter != 0 && strchr("iobtTER", letter) != NULL;
}

/* A month's name may be another word: "May" the verb, "March on!".  Those need
 * a word before them that a month stands behind. */
static bool is_month_alone(const struct match *m)
{
    static const char *const before[] = {
        "in",   "since", "of",  "by",      "until",  "to",   "from",  "through",
        "last", "next",  "for", "between", "during", "till", "after", "before"};
    const struct timex_reader *r = m->reader;
    const struct cue *c = &m->cue[0];
    size_t n = c->span.end - c->span.start;
    bool name = c->end < r->count && is_given_name(c) &&
                (r->tokens[c->end].flags & TOKEN_UPPER) != 0;

    if (m->part != PART_NONE || m->the || n > 5)
        return true;
    if (r->language->lang != LANG_EN)
        return c->first > 0 && n >= 3 && is_before_month(r, c->first - 1);
    if (n >= 4 && !name)
        return true; /* "June", "March", "Dec." */
    if (c->first == 0)
        return false;
    for (size_t i = 0; i < sizeof before / sizeof before[0]; i++)
        if (token_is(r->text, &r->tokens[c->first - 1], before[i]))
            return n >= 4 || !name;
    return false;
}

static int relative_year(const struct match *m, int month, int relative)
{
    const struct date now = m->reader->written.date;

    if (!m->reader->dated)
        return 0;
    switch (relative) {
    case RELATIVE_LAST:
    case RELATIVE_PAST:
    case RELATIVE_PREVIOUS:
        return month < now.month ? now.year : now.year - 1;
    case RELATIVE_NEXT:
    case RELATIVE_COMING:
        return month > now.month ? now.year : now.year + 1;
    case RELATIVE_THIS:
        return now.year;
    default:
        return guess_year(m, month, 0);
    }
}

/* "February 2016", "in February", "last February", "May of this year" */
bool resolve_month(const struct match *m, struct value *v)
{
    int month = (int)match_value(m, 'M', 0);
    int year = said_year(m);
    const struct cue *short_year = match_cue(m, 'N'); /* "June of 79" */

    if (short_year != NULL) {
        v->from.at.date.year = 1900 + (int)short_year->value;
        v->from.at.date.month = month;
        v->from.grain = GRAIN_MONTH;
        return short_year->value > 31 && short_year->value < 100;
    }
    if (year < 0 || (m->count == 1 && !is_month_alone(m)))
        return false;
    if (year == 0)
        year = relative_year(m, month, match_relative(m));
    v->from.grain = GRAIN_MONTH;
    v->from.at.date.month = month;
    v->from.at.date.year = year;
    return true;
}

/* The nth Thursday of a month, whose week counts as its nth; n 0: the last. */
static struct date thursday_of(struct date d, int64_t n)
{
    int days = date_month_days(d.year, d.month);

    d.day = 1;
    d.day += (4 - date_weekday(d) + 7) % 7;
    for (int i = 1; d.day + 7 <= days && (n == 0 || i < n); i++)
        d.day += 7;
    return d;
}

/* "the first week of May", "the last week of July 2016" */
bool resolve_week_of_month(const struct match *m, struct value *v)
{
    struct date d = {.month = (int)match_value(m, 'M', 0)};
    const struct cue *unit = match_cue(m, 'U');

    if (unit->value != UNIT_WEEK || unit->plural ||
        (match_cue(m, 'R') != NULL && match_relative(m) != RELATIVE_LAST))
        return false;
    d.year = (int)match_value(m, 'Y', 0);
    if (d.year == 0 && m->reader->dated)
        d.year = guess_year(m, d.month, 0);
    v->from.grain = GRAIN_MONTH;
    v->from.at.date = d;
    if (d.year != 0)
        v->from = point_at(GRAIN_WEEK, thursday_of(d, match_value(m, 'O', 0)));
    return true;
}

/* The second date of a list: 11/20, [11/22] or 11/25. */
static bool goes_on_list(const struct match *m)
{
    const struct timex_list *found = &m->reader->found;
    const struct timex *last =
        found->count ? &found->items[found->count - 1] : NULL;

    return last != NULL && last->end + 1 == m->cue[0].first &&
           strcmp(last->rule, "digits") == 0;
}

/* Words before "6/14" that make it a date rather than a fraction. */
static bool is_short_date(const struct match *m)
{
    static const char *const before[] = {"on",     "by",    "from",  "until",
                                         "before", "after", "since", "between"};
    const struct timex_reader *r = m->reader;
    size_t first = m->cue[0].first;

    struct date d = match_cue(m, 'I')->clock.date;
    if (m->count > 1 || goes_on_list(m))
        return true;
    if (d.month < d.day && (d.day <= 5 || d.day == 8 || d.day == 16) &&
        (first == 0 || !token_is(r->text, &r->tokens[first - 1], "on")))
        return false; /* "by 1/2 per cent", "from 5/8" */
    for (size_t i = 0; first > 0 && i < sizeof before / sizeof before[0]; i++)
        if (token_is(r->text, &r->tokens[first - 1], before[i]))
            return true;
    return false;
}

/* "2016-05-02", "Friday 6/14", "on 6/14" */
bool resolve_digits(const struct match *m, struct value *v)
{
    const struct cue *year = match_cue(m, 'Y');
    struct date d = match_cue(m, 'I')->clock.date;

    if (d.year == 0 && !is_short_date(m))
        return false;
    if (year != NULL)
        d.year = (int)year->value;
    return set_day(m, v, d);
}

/* "Wed Oct 26 15:50:06 2016", as ctime(3) writes it. */
bool resolve_stamp(const struct match *m, struct value *v)
{
    const struct moment clock = match_cue(m, 'C')->clock;

    if (!resolve_date(m, v))
        return false;
    v->kind = TIMEX_TIME;
    v->from.at.hour = clock.hour;
    v->from.at.minute = clock.minute;
    v->from.at.second = clock.second;
    return true;
}

/* "The 21st this month", "the 5th of next month". */
bool resolve_day_of_that_month(const struct match *m, struct value *v)
{
    const struct cue *unit = match_cue(m, 'U');
    const struct date now = m->reader->written.date;
    struct date d;

    if (unit->value != UNIT_MONTH || unit->plural || !m->reader->dated ||
        day_cue(m, 0) == 0)
        return false;
    d = date_plus_months((struct date){now.year, now.month, 1},
                         relative_steps(match_relative(m)));
    d.day = day_cue(m, 0);
    return set_day(m, v, d);
}

/* No noun behind it, as in "Monday, the third defeat". */
static bool is_day_number(const struct match *m)
{
    const struct timex_reader *r = m->reader;
    const struct cue *c = &m->cue[m->count - 1];

    return c->digits ||
           (m->count > 1 && m->cue[m->count - 2].letter == 'T' &&
            (c->end >= r->count || r->tokens[c->end].kind == TOKEN_PUNCT));
}

/* "Monday the 14th", "on the 21st": the nearest such day. */
bool resolve_day_of_month(const struct match *m, struct value *v)
{
    const struct cue *name = match_cue(m, 'W');
    const struct date now = m->reader->written.date;
    static const int steps[] = {0, 1, -1, 2, -2, 3, -3};
    int day = day_cue(m, 0);

    v->from.grain = GRAIN_DAY;
    v->from.at.date.day = day;
    if (day == 0 || !is_day_number(m))
        return false;
    if (name == NULL)
        return m->cue[0].digits && m->the && m->cue[0].first > 1 &&
               token_is(m->reader->text,
                        &m->reader->tokens[m->cue[0].first - 2], "on");
    for (size_t i = 0; m->reader->dated && i < 7; i++) {
        struct date d =
            date_plus_months((struct date){now.year, now.month, 1}, steps[i]);
        d.day = day;
        if (date_valid(d) && date_weekday(d) == name->value) {
            v->from.at.date = d;
            return true;
        }
    }
    return false;
}
