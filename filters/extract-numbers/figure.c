#include "figure.h"

#include "age.h"
#include "compound.h"
#include "counted.h"
#include "part.h"
#include "range.h"
#include "ratio.h"
#include "reject-word.h"
#include "reject.h"
#include "tolerance.h"
#include "unit-rate.h"

/* ---- counted things ---- */

static bool is_determiner(const struct scan *s, size_t at)
{
    static const char *const words[] = {"the",   "its", "all",   "those",
                                        "their", "his", "these", "our",
                                        "her",   "my",  "this"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (scan_is(s, at, words[i]))
            return true;
    return false;
}

/* Millions [de] visiteurs, dos tercios [de la] sala, zwei Drittel [der] Sitze.
 */
static bool is_of(const struct scan *s, size_t at)
{
    static const char *const words[] = {"de", "du",  "des", "del", "der",
                                        "la", "los", "las", "les"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (scan_is(s, at, words[i]))
            return true;
    return false;
}

/* Where the noun phrase begins: behind "of the", "more", "other". */
static size_t phrase_start(const struct scan *s, size_t at, bool *of)
{
    static const char *const words[] = {
        "more", "additional", "further", "extra", "fewer", "likely", "earlier"};

    *of = scan_is(s, at, "of") || (!scan_lang(s, LANG_EN) && is_of(s, at));
    if (scan_punct(s, at, '-') && scan_is(s, at + 1, "strong"))
        return at + 2; /* a 10,000-strong crowd */
    if (*of) {
        at++;
        while (is_determiner(s, at) || (!scan_lang(s, LANG_EN) && is_of(s, at)))
            at++;
        return at;
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (scan_is(s, at, words[i]))
            return at + 1;
    return at;
}

static enum counted_number number_of(const struct number *n, bool of)
{
    struct decimal one = {.digits = "1", .count = 1};

    if (n->kind == NUMBER_FRACTION || n->kind == NUMBER_RATIO)
        return COUNTED_PART;
    if (n->kind == NUMBER_ORDINAL)
        return of ? COUNTED_MANY : COUNTED_ONE;
    return n->has_value && !of && decimal_compare(n->value, one) == 0
               ? COUNTED_ONE
               : COUNTED_MANY;
}

/* Six 60-minute [episodes], three 500 ml [bottles]: behind the measure of one
 * stands what is counted.  The measure is a number of its own. */
static void count_measured(struct scan *s, size_t at, struct number *n)
{
    struct part measure;
    struct counted counted;
    size_t last;

    if (n->kind == NUMBER_CARDINAL && scan_kind(s, at, TOKEN_NUMBER) &&
        !scan_glued(s, at) && part_match(s, at, at, &measure) &&
        measure.has_unit && measure.last < s->count &&
        (s->token[measure.last].flags & TOKEN_UPPER) == 0 &&
        !scan_punct(s, measure.last, '-') &&
        counted_match(s, measure.last, COUNTED_MANY, &counted, &last) &&
        counted_is_plural(s, last - 1))
        n->counted = counted;
}

static void count(struct scan *s, struct number *n)
{
    bool of;
    size_t at = phrase_start(s, n->last, &of);
    size_t last;

    if (counted_match(s, at, number_of(n, of), &n->counted, &last))
        n->last = last;
    else
        count_measured(s, n->last, n);
}

/* 30 or so plants, 30 or so miles: about as many. */
static void take_or_so(const struct scan *s, const struct part *p,
                       struct number *n)
{
    if (n->has_range || !part_or_so(s, p->end))
        return;
    n->comparator = COMPARE_ABOUT;
    if (n->last == p->end)
        n->last += 2;
}

/* 50+ countries, 50-plus countries: at least; what is counted comes behind. */
static void take_plus(const struct scan *s, struct number *n)
{
    size_t at = n->last;
    bool sign = scan_punct(s, at, '+') && scan_glued(s, at);
    bool word = scan_punct(s, at, '-') && scan_is(s, at + 1, "plus") &&
                scan_glued(s, at) && scan_glued(s, at + 1);

    at += sign ? 1 : 2;
    if (!(sign || word) || n->has_range ||
        (scan_glued(s, at) && s->token[at].kind != TOKEN_PUNCT))
        return;
    n->comparator = COMPARE_AT_LEAST;
    n->last = at;
}

/* ---- rates ---- */

/* per barrel, a share, /km behind the unit, or behind the counted thing. */
static void rate(struct scan *s, struct number *n)
{
    struct unit u = {.last = n->last, .name = n->unit, .code = n->unit_code};

    /* C $6 (US $4.46) per share */
    if (scan_punct(s, n->last, ')') && scan_punct(s, n->first - 1, '('))
        u.last++;
    if (!unit_rate(s, &u))
        return;
    n->unit = u.name;
    if (u.name.n == 0 && n->counted.head.n) /* 20 deaths per day */
        n->unit = scan_join(s, n->counted.head, SLICE(" per "), u.per);
    n->unit_code = u.code;
    n->per = u.per;
    n->last = u.last;
}

/* ---- durations ---- */

/* 5h, 2.5 h: what timex.h, which knows the words of time, did not read. */
static void spell_duration(struct scan *s, struct number *n)
{
    static const char *const units[][3] = {
        {"second", "PT", "S"}, {"minute", "PT", "M"}, {"hour", "PT", "H"},
        {"day", "P", "D"},     {"week", "P", "W"},    {"month", "P", "M"},
        {"year", "P", "Y"}};
    struct slice digits = slice_cut(s->text->bytes, n->span);

    for (size_t i = 0; i < digits.n; i++)
        if ((digits.p[i] != '.' || i == 0) &&
            (digits.p[i] < '0' || digits.p[i] > '9'))
            return;
    for (size_t i = 0; i < sizeof units / sizeof *units && n->has_value; i++)
        if (slice_eq(n->unit, slice_of(units[i][0], strlen(units[i][0]))))
            n->iso = scan_join(s, slice_of(units[i][1], strlen(units[i][1])),
                               digits, slice_of(units[i][2], 1));
}

/* ---- one number ---- */

/* A year by its form: four digits that count nothing. */
static bool is_year(const struct scan *s, const struct part *p)
{
    uint64_t year;

    return p->numeral.plain && !part_has_any(p) &&
           s->token[p->end - 1].end - s->token[p->end - 1].start == 4 &&
           decimal_uint(p->numeral.value, 2100, &year) && year >= 1500 &&
           !counted_is_plural(s, p->last) &&
           (counted_stops(s, p->last) || !counted_is_plural(s, p->last + 1));
}

/* A baker's dozen is 13. */
static bool is_bakers(const struct scan *s, size_t at)
{
    struct slice w = scan_word(s, at);

    return w.n > 6 && memcmp(w.p, "baker", 5) == 0;
}

/* The Group of Seven, the Group of 20. */
static bool names_group(const struct scan *s, size_t at)
{
    return at > 1 && scan_is(s, at - 1, "of") && scan_is(s, at - 2, "group") &&
           (s->token[at - 2].flags & TOKEN_UPPER);
}

static bool stands_alone(const struct scan *s, const struct part *p)
{
    if (scan_is(s, p->first - 1, "at") && scan_is(s, p->first, "one") &&
        scan_is(s, p->end, "point"))
        return false; /* at one point */
    if (part_has_any(p))
        return p->has_money || !reject_letter(s, p->number, &p->numeral);
    if (scan_is(s, p->first, "one") && p->end == p->first + 1 &&
        reject_one(s, p->first))
        return false;
    if (scan_is(s, p->first, "dozen") && is_bakers(s, p->first - 1))
        return false;
    return !reject_label(s, p->number, &p->numeral) &&
           !names_group(s, p->first) &&
           !reject_compound(s, p->first, &p->numeral) &&
           !reject_place(s, p->first, p->last) && !reject_second(s, p->first) &&
           !(p->numeral.form == NUMERAL_ORDINAL &&
             reject_order(s, p->first, p->end));
}

/* Pages 4 to 6 are no count. */
static bool labels_range(const struct scan *s, const struct part *p,
                         const struct number *n)
{
    return n->has_range && p->numeral.plain && !counted_is_plural(s, n->last) &&
           reject_label(s, p->number, &p->numeral);
}

static const char *rule_of(enum number_kind kind)
{
    static const char *const names[NUMBER_KINDS] = {
        [NUMBER_CARDINAL] = "count",    [NUMBER_ORDINAL] = "ordinal",
        [NUMBER_PERCENT] = "percent",   [NUMBER_MONEY] = "money",
        [NUMBER_QUANTITY] = "quantity", [NUMBER_FRACTION] = "fraction",
        [NUMBER_DURATION] = "duration"};

    return names[kind] ? names[kind] : "number";
}

bool figure_match(struct scan *s, size_t at, struct number *n)
{
    struct part p;

    *n = number_none();
    if (odds_match(s, at, n) || age_plural_match(s, at, n))
        return true;
    *n = number_none();
    if (!part_match(s, at, s->floor, &p))
        return false;
    if (!ratio_match(s, &p, n) && !score_match(s, &p, n) &&
        !range_match(s, &p, n)) {
        if (!compound_match(s, &p) && !tolerance_match(s, &p) &&
            !stands_alone(s, &p))
            return false;
        part_fill(s, &p, n);
        n->rule = rule_of(n->kind);
        if (n->kind == NUMBER_CARDINAL && is_year(s, &p))
            n->kind = NUMBER_YEAR;
    } else if (n->kind == NUMBER_CARDINAL && labels_range(s, &p, n)) {
        return false;
    }
    if (n->kind == NUMBER_SCORE || n->kind == NUMBER_YEAR)
        return true;
    take_plus(s, n);
    take_or_so(s, &p, n);
    if (age_match(s, &p, n))
        age_set(n);
    else if (n->unit.n == 0)
        count(s, n);
    if (n->kind == NUMBER_DURATION)
        spell_duration(s, n);
    rate(s, n);
    return true;
}
