/* Days, months, years: what names a place in the calendar by itself. */
#include "timex-rule.h"
#include "timex-tense.h"

/* ---- the year that is not said
 * ------------------------------------------------ */

/* "Nov. 6", "in March": a date in the year of the article or beside it.  Far
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
    if (tense == TENSE_FUTURE && ahead < -60)
        return now.year + 1;
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

/* "February 27, 2016", "27 February", "Friday, 27 Feb. 2016", "5 May of 87" */
bool resolve_date(const struct match *m, struct value *v)
{
    const struct cue *short_year = match_nth(m, 'N', 1);
    int year = (int)match_value(m, 'Y', 0);

    if (year == 0 && short_year != NULL)
        year = short_year->value > 31 && short_year->value < 100
                   ? 1900 + (int)short_year->value
                   : -1;
    return year >= 0 && set_day(m, v,
                                (struct date){year, (int)match_value(m, 'M', 0),
                                              day_cue(m, 0)});
}

/* "April 24-26", "9 to 12 June 2016" */
bool resolve_days(const struct match *m, struct value *v)
{
    struct date d = {(int)match_value(m, 'Y', 0), (int)match_value(m, 'M', 0),
                     day_cue(m, 1)};

    if (!set_day(m, v, d))
        return false;
    v->to = v->from;
    v->from.at.date.day = day_cue(m, 0);
    return v->from.at.date.day > 0 && v->from.at.date.day < d.day;
}

/* ---- months
 * ---------------------------------------------------------------------- */

/* January, April, May, June and August may be somebody: "Jan Kavan". */
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
    if (r->language->code[1] != 'n')
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

/* "February 2016", "in February", "last February" */
bool resolve_month(const struct match *m, struct value *v)
{
    int month = (int)match_value(m, 'M', 0);
    const struct cue *year = match_cue(m, 'Y');
    const struct cue *short_year = match_cue(m, 'N'); /* "April of 87" */

    if (short_year != NULL) {
        v->from.at.date.year = 1900 + (int)short_year->value;
        v->from.at.date.month = month;
        v->from.grain = GRAIN_MONTH;
        return short_year->value > 31 && short_year->value < 100;
    }
    if (m->count == 1 && !is_month_alone(m))
        return false;
    v->from.grain = GRAIN_MONTH;
    v->from.at.date.month = month;
    v->from.at.date.year =
        year != NULL ? (int)year->value
                     : relative_year(m, month, (int)match_value(m, 'R', 0));
    return true;
}

/* Words before "5/12" that make it a date rather than a fraction. */
static bool is_short_date(const struct match *m)
{
    static const char *const before[] = {"on",     "by",    "from",  "until",
                                         "before", "after", "since", "between"};
    const struct timex_reader *r = m->reader;
    size_t first = m->cue[0].first;

    struct date d = match_cue(m, 'I')->clock.date;
    if (m->count > 1)
        return true;
    if (d.month < d.day && (d.day <= 5 || d.day == 8 || d.day == 16) &&
        (first == 0 || !token_is(r->text, &r->tokens[first - 1], "on")))
        return false; /* "by 1/2 per cent", "from 5/8" */
    for (size_t i = 0; first > 0 && i < sizeof before / sizeof before[0]; i++)
        if (token_is(r->text, &r->tokens[first - 1], before[i]))
            return true;
    return false;
}

/* "2016-05-02", "Friday 5/12", "on 5/12" */
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

/* No noun behind it, as in "Friday, the fourth decline". */
static bool is_day_number(const struct match *m)
{
    const struct timex_reader *r = m->reader;
    const struct cue *c = &m->cue[m->count - 1];

    return c->digits ||
           (m->count > 1 && m->cue[m->count - 2].letter == 'T' &&
            (c->end >= r->count || r->tokens[c->end].kind == TOKEN_PUNCT));
}

/* "Tuesday the 11th", "on the 18th": the nearest such day. */
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

/* ---- weekdays
 * ---------------------------------------------------------------------- */

/* Days from the article's to the weekday that is meant. */
static int weekday_distance(const struct match *m, int weekday)
{
    int today = date_weekday(m->reader->written.date);
    int back = (today - weekday + 7) % 7; /* 0 to 6 */

    if (match_value(m, 'R', 0) == RELATIVE_PREVIOUS && back != 0 &&
        m->reader->last.day != 0 && date_weekday(m->reader->last) == weekday &&
        date_number(m->reader->last) ==
            date_number(m->reader->written.date) - back)
        back += 7; /* "Friday ... the previous Friday" */

    switch (match_value(m, 'R', 0)) {
    case RELATIVE_LAST:
    case RELATIVE_PAST:
    case RELATIVE_PREVIOUS:
        return back == 0 ? -7 : -back;
    case RELATIVE_NEXT:
        return back == 0 ? 7 : 7 - back;
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

    if (name->span.end - name->span.start <= 3 && m->count == 1)
        return false; /* "Sun", "Sat" */
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

/* ---- years
 * -------------------------------------------------------------------------- */

/* Marks that make four digits something else than a year: "$1998", "3.1998",
 * "1998%", "No. 1998". */
static bool is_bare(const struct match *m)
{
    const struct timex_reader *r = m->reader;
    const struct cue *c = &m->cue[0];
    const struct token *before = c->first > 0 ? &r->tokens[c->first - 1] : NULL;
    const struct token *after = m->cue[m->count - 1].end < r->count
                                    ? &r->tokens[m->cue[m->count - 1].end]
                                    : NULL;

    if (before != NULL && !c->spaced && before->kind == TOKEN_PUNCT &&
        strchr("$#.,/:@&+=\xA3", (int)(before->cp & 0x7F)) != NULL &&
        before->cp < 128)
        return false;
    if (before != NULL && !c->spaced && before->kind == TOKEN_WORD)
        return false;
    if (before != NULL && before->kind == TOKEN_PUNCT &&
        (before->cp == 0xA3 || before->cp == 0x20AC || before->cp == '$' ||
         before->cp == '#'))
        return false;
    if (after == NULL)
        return true;
    if (after->cp == '-' && (after->flags & TOKEN_SPACED) == 0 &&
        after + 1 < r->tokens + r->count && after[1].kind == TOKEN_NUMBER)
        return false; /* "2015-02-30" */
    if ((after->flags & TOKEN_SPACED) == 0 &&
        (after->kind == TOKEN_WORD || after->cp == '%' || after->cp == '/' ||
         after->cp == ':'))
        return false;
    return true;
}

/* Words behind four digits that are counted: "1500 people". */
static bool counts_something(const struct match *m)
{
    const struct timex_reader *r = m->reader;
    size_t end = m->cue[m->count - 1].end;

    if (m->the || end >= r->count)
        return false;
    const struct token *t = &r->tokens[end];
    if (t->kind == TOKEN_PUNCT && t->cp == '-')
        return (t->flags & TOKEN_SPACED) == 0 && end + 1 < r->count &&
               r->tokens[end + 1].kind == TOKEN_WORD &&
               (r->tokens[end + 1].flags & TOKEN_UPPER) == 0;
    if (t->kind != TOKEN_WORD || (t->flags & TOKEN_UPPER) != 0)
        return false;
    const char *last = r->text->bytes.p + t->end - 1;
    return t->end - t->start > 3 && *last == 's' && last[-1] != 's' &&
           cue_letter(r, end) == 0 && m->cue[0].value % 100 == 0;
}

/* "1998", "fiscal 1998" */
bool resolve_year(const struct match *m, struct value *v)
{
    const struct cue *unit = match_cue(m, 'U');

    if (!is_bare(m) || counts_something(m) || (unit != NULL && unit->plural))
        return false;
    v->from.grain = GRAIN_YEAR;
    v->from.at.date.year = (int)match_value(m, 'Y', 0);
    if (match_cue(m, 'K') != NULL && m->reader->last_quarter != 0) {
        v->from.grain = GRAIN_QUARTER; /* "the 1989 period" */
        v->from.n = m->reader->last_quarter;
    }
    return true;
}

/* "1989-90", "2014-2018", "the fiscal year 1987/88" */
bool resolve_years(const struct match *m, struct value *v)
{
    const struct cue *last = &m->cue[m->count - 1];
    int first = (int)match_value(m, 'Y', 0);
    int second = (int)last->value;
    size_t digits = last->span.end - last->span.start;

    if (!last->digits || last->decimals != 0 || (digits != 2 && digits != 4) ||
        !is_bare(m))
        return false;
    if (digits == 2)
        second += first / 100 * 100;
    if (second <= first || second > 2199)
        return false;
    v->from.grain = v->to.grain = GRAIN_YEAR;
    v->from.at.date.year = first;
    v->to.at.date.year = second;
    return true;
}

/* "the 1980s", "the '80s", "the eighties" */
bool resolve_decade(const struct match *m, struct value *v)
{
    bool behind_unit = m->cue[0].letter == 'U';
    const struct cue *c = &m->cue[behind_unit ? 1 : 0];
    int year = (int)c->value;

    if (behind_unit && /* "les années 1990", "los años 90" */
        (m->cue[0].value != UNIT_YEAR || !m->cue[0].plural || year % 10 != 0 ||
         !c->digits || (year > 99 && c->letter == 'N')))
        return false;
    if (!behind_unit && year < 100 && !m->the && m->part == PART_NONE &&
        c->digits)
        return false; /* "in his 80s" */
    if (year < 100 && c->first > 0 &&
        (token_is(m->reader->text, &m->reader->tokens[c->first - 1], "his") ||
         token_is(m->reader->text, &m->reader->tokens[c->first - 1], "her") ||
         token_is(m->reader->text, &m->reader->tokens[c->first - 1], "their")))
        return false;
    v->from.grain = GRAIN_DECADE;
    v->from.at.date.year = year < 100 ? 1900 + year : year;
    return true;
}

/* "the 20th century": the years 19XX */
bool resolve_century(const struct match *m, struct value *v)
{
    if (match_value(m, 'U', 0) != UNIT_CENTURY)
        return false;
    int64_t n = match_value(m, 'O', 0);
    if (n < 1 || n > 30)
        return false;
    v->from.grain = GRAIN_CENTURY;
    v->from.at.date.year = (int)(n - 1) * 100;
    return true;
}
