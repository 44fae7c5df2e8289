/* Durations, ages and sets. */
#include "timex-rule.h"

static struct amount amount_of(const struct cue *number, const struct cue *unit)
{
    struct amount a = {.unit = (enum timex_unit)unit->value};

    if (number->letter == 'F') {
        a.some = number->value == 0;
        a.n = number->value;
    } else {
        a.n = number->value;
        a.decimals = number->decimals;
    }
    return a;
}

/* Is "a week" a duration?  Behind a number or a plural it is a rate: "four
 * flights a week", "$1.76 a year", "3% a month". */
static bool is_span_of_time(const struct match *m)
{
    static const char *const rate[] = {
        "million", "billion", "thousand", "hundred", "share", "person",
        "barrel",  "ton",     "tonne",    "once",    "twice", "people",
        "head",    "night",   "gallon",   "pound",   "unit",  "dozen"};
    static const char *const with_s[] = {
        "was", "is", "has", "takes", "lasts", "needs", "less", "its", "this"};
    const struct timex_reader *r = m->reader;
    size_t first = m->cue[0].first;

    if (first == 0 || m->about)
        return true;
    const struct token *t = &r->tokens[first - 1];
    if (t->kind == TOKEN_PUNCT)
        return t->cp != '%';
    if (t->kind != TOKEN_WORD)
        return false;
    for (size_t i = 0; i < sizeof rate / sizeof rate[0]; i++)
        if (token_is(r->text, t, rate[i]))
            return false;
    if (r->text->bytes.p[t->end - 1] != 's')
        return true;
    for (size_t i = 0; i < sizeof with_s / sizeof with_s[0]; i++)
        if (token_is(r->text, t, with_s[i]))
            return true;
    return false;
}

/* "two years", "19-hour", "the past three months", "a week" */
bool resolve_amount(const struct match *m, struct value *v)
{
    const struct cue *unit = match_cue(m, 'U');
    const struct cue *number = match_cue(m, 'N');
    bool hyphen = match_cue(m, '-') != NULL;
    int relative = match_relative(m);

    if (relative == RELATIVE_THIS || relative == RELATIVE_THAT ||
        relative == RELATIVE_CURRENT ||
        (relative == RELATIVE_FOLLOWING && !m->the))
        return false; /* "he told her this 12 years ago" */

    if (number == NULL)
        number = match_cue(m, 'Y');
    if (number == NULL) {
        number = match_cue(m, 'a');
        if (!is_span_of_time(m))
            return false;
    } else if (number->letter == 'Y' && !unit->plural) {
        return false; /* "the 1989 quarter" */
    }
    if (m->cue[0].letter == 'N' && match_cue(m, 'R') != NULL && !unit->plural)
        return false; /* "$5 million last year" */
    v->bare = hyphen || !unit->plural;
    if (number->value > 1 && !hyphen && !unit->plural && number->digits &&
        unit->spaced && unit->span.end - unit->span.start > 4 &&
        !match_before_noun(m))
        return false; /* but "60 month loans" */
    if (unit->value == UNIT_QUARTER && match_cue(m, 'R') == NULL)
        return false; /* "three quarters": a fraction */
    v->kind = TIMEX_DURATION;
    v->amounts = 1;
    v->amount[0] = amount_of(number, unit);
    return true;
}

/* A half more: the value gets a place. */
static void add_half(struct amount *a)
{
    if (a->decimals != 0 || a->n > 1000000)
        return;
    a->n = a->n * 10 + 5;
    a->decimals = 1;
}

/* "an hour and a half", "half a year", "2 years 3 months" */
bool resolve_amounts(const struct match *m, struct value *v)
{
    static const struct cue none = {.letter = 'N'};
    const struct cue *number = match_cue(m, 'N');
    const struct cue *unit = match_cue(m, 'U');

    if (number == NULL && m->cue[0].letter == 'a' && m->cue[1].letter == 'U')
        number = &m->cue[0];
    v->kind = TIMEX_DURATION;
    v->amounts = 1;
    v->amount[0] = amount_of(number == NULL ? &none : number, unit);
    if (unit->value == UNIT_QUARTER)
        return false;
    if (match_cue(m, 'h') != NULL) {
        add_half(&v->amount[0]);
        return true;
    }
    const struct cue *second = match_nth(m, 'U', 1);
    if (second == NULL || second->value >= unit->value)
        return false;
    v->amount[1] = amount_of(match_nth(m, 'N', 1), second);
    v->amounts = 2;
    return true;
}

/* "18 to 24 months", "two-to-three-year" */
bool resolve_range(const struct match *m, struct value *v)
{
    const struct cue *unit = match_cue(m, 'U');

    v->kind = TIMEX_DURATION;
    v->low = amount_of(match_cue(m, 'N'), unit);
    v->amount[0] = amount_of(match_nth(m, 'N', 1), unit);
    v->amounts = 1;
    return v->low.decimals == v->amount[0].decimals &&
           v->low.n < v->amount[0].n;
}

/* "all day", "all year" */
bool resolve_all(const struct match *m, struct value *v)
{
    const struct cue *unit = match_cue(m, 'U');

    if (unit->plural)
        return false;
    v->kind = TIMEX_DURATION;
    v->amounts = 1;
    v->amount[0] =
        (struct amount){.unit = (enum timex_unit)unit->value, .n = 1};
    return true;
}

/* "several years", "the past few weeks" */
bool resolve_some(const struct match *m, struct value *v)
{
    if (match_behind(m, "as"))
        return false; /* "twice in as many weeks" */
    v->kind = TIMEX_DURATION;
    v->amounts = 1;
    v->amount[0] = amount_of(match_cue(m, 'F'), match_cue(m, 'U'));
    return v->amount[0].unit != UNIT_QUARTER;
}

/* "a 30-second speech", "one second": an ordinal by its looks */
bool resolve_seconds(const struct match *m, struct value *v)
{
    const struct cue *number = match_cue(m, 'N');
    const struct cue *second = match_cue(m, 'O');

    if (second->digits || second->value != 2 ||
        second->span.end - second->span.start != strlen("second") ||
        (match_cue(m, '-') == NULL && number->value != 1))
        return false;
    v->kind = TIMEX_DURATION;
    v->amounts = 1;
    v->amount[0] = amount_of(number, second);
    v->amount[0].unit = UNIT_SECOND;
    return true;
}

/* "two-month-old", "52 years old" */
bool resolve_age(const struct match *m, struct value *v)
{
    v->kind = TIMEX_AGE;
    v->amounts = 1;
    v->amount[0] = amount_of(match_cue(m, 'N'), match_cue(m, 'U'));
    return true;
}

/* "the first nine months", "first six months of 1990" */
bool resolve_first(const struct match *m, struct value *v)
{
    const struct cue *number = match_cue(m, 'N');
    const struct cue *unit = match_cue(m, 'U');
    const struct cue *year = match_cue(m, 'Y');

    if (number == NULL)
        number = match_cue(m, 'F');
    v->kind = TIMEX_DURATION;
    v->amounts = 1;
    v->amount[0] = amount_of(number, unit);
    bool half = (unit->value == UNIT_MONTH && number->value == 6) ||
                (unit->value == UNIT_QUARTER && number->value == 2);
    if (year != NULL && half && match_value(m, 'O', 0) == 1) {
        v->kind = TIMEX_DATE;
        v->amounts = 0;
        v->from.grain = GRAIN_HALF;
        v->from.n = 1;
        v->from.at.date.year = (int)year->value;
    }
    return true;
}

/* "once a week", "three times a year" */
bool resolve_times(const struct match *m, struct value *v)
{
    v->kind = TIMEX_SET;
    v->amounts = 1;
    v->amount[0] = (struct amount){
        .unit = (enum timex_unit)match_cue(m, 'U')->value, .n = 1};
    return !match_cue(m, 'U')->plural;
}

/* ---- sets --------------------------------------------------------------- */

/* "The annual meeting", "a quarterly dividend", "the monthly average" are kinds
 * of things; the daily bread comes every day. */
static bool names_a_kind(struct slice set)
{
    return slice_eq(set, SLICE("P1Y")) || slice_eq(set, SLICE("P3M")) ||
           slice_eq(set, SLICE("P1M")) || slice_eq(set, SLICE("PT1H"));
}

/* "every two weeks", "each Thursday", "Mondays", "every night", "daily" */
bool resolve_set(const struct match *m, struct value *v)
{
    const struct cue *often = match_cue(m, 'V');
    const struct cue *unit = match_cue(m, 'U');
    const struct cue *day = match_cue(m, 'W');
    const struct cue *days = match_cue(m, 'w');
    int64_t n = match_value(m, 'N', match_value(m, 'O', 1));

    v->kind = TIMEX_SET;
    if (often != NULL) {
        v->word = often->word;
        return !match_before_noun(m) || !names_a_kind(v->word);
    }
    v->from.daypart = (int)match_value(m, 'P', 0);
    if (m->cue[0].letter != 'X' && match_cue(m, 'P') != NULL && days == NULL &&
        !match_cue(m, 'P')->plural)
        return false; /* "Tuesday morning" */
    if (day != NULL || days != NULL) {
        v->from.grain = GRAIN_WEEKDAY;
        v->from.n = (int)(day != NULL ? day : days)->value;
        if (unit != NULL && unit->value == UNIT_NIGHT)
            v->from.daypart = 4;
        return m->cue[0].letter != 'W' || v->from.daypart != 0;
    }
    if (unit == NULL)
        return v->from.daypart != 0;
    v->amounts = 1;
    v->amount[0] = (struct amount){.unit = (enum timex_unit)unit->value,
                                   .n = match_value(m, 'x', n)};
    if (match_cue(m, 'N') != NULL) /* every 2.3 days */
        v->amount[0].decimals = match_cue(m, 'N')->decimals;
    return true;
}
