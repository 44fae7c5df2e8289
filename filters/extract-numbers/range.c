#include "range.h"

#include "context.h"
#include "counted.h"
#include "unit-rate.h"

/* JOIN_FAR: "to", with words before it */
enum joiner {
    JOIN_NONE,
    JOIN_TO,
    JOIN_AND,
    JOIN_OR,
    JOIN_DASH,
    JOIN_SLASH,
    JOIN_FAR
};

enum { REACH = 3 }; /* words between a number and its "to" */

/* ---- what joins ---- */

bool range_dash(const struct scan *s, size_t at)
{
    return at < s->count && s->token[at].kind == TOKEN_PUNCT &&
           (char_is_dash(s->token[at].cp) || s->token[at].cp == '~');
}

/* A dash with white space on both sides or on none: 15-22, 2000 - 2500. */
static bool dash_joins(const struct scan *s, size_t at)
{
    return range_dash(s, at) && (scan_glued(s, at) == scan_glued(s, at + 1) ||
                                 s->token[at - 1].kind == TOKEN_NUMBER);
}

static bool is_word(const struct scan *s, size_t at, struct slice word)
{
    return slice_eq(scan_word(s, at), word);
}

static enum joiner joiner_at(const struct scan *s, size_t at)
{
    if ((scan_lang(s, LANG_DE) && is_word(s, at, SLICE("bis"))) ||
        (scan_lang(s, LANG_FR) && is_word(s, at, SLICE("à"))) ||
        (scan_lang(s, LANG_ES) && is_word(s, at, SLICE("a"))))
        return JOIN_TO;
    if ((scan_lang(s, LANG_DE) && is_word(s, at, SLICE("und"))) ||
        (scan_lang(s, LANG_FR) && is_word(s, at, SLICE("et"))) ||
        (scan_lang(s, LANG_ES) && is_word(s, at, SLICE("y"))))
        return JOIN_AND;
    if (scan_is(s, at, "to") || scan_is(s, at, "through") ||
        scan_is(s, at, "till"))
        return JOIN_TO;
    if (scan_is(s, at, "and"))
        return JOIN_AND;
    if (scan_is(s, at, "or"))
        return JOIN_OR;
    if (scan_punct(s, at, '/') && scan_glued(s, at) && scan_glued(s, at + 1))
        return JOIN_SLASH;
    return dash_joins(s, at) ? JOIN_DASH : JOIN_NONE;
}

/* Is "between" or "from" before the part, with at most two words between, or
 * "the ages of": from up to 252 miles? */
bool range_opened_by(const struct scan *s, const struct part *a,
                     const char *word)
{
    return scan_is(s, a->first - 1, word) || scan_is(s, a->first - 2, word) ||
           (scan_is(s, a->first - 1, "to") && scan_is(s, a->first - 3, word)) ||
           (scan_is(s, a->first - 2, "ages") && scan_is(s, a->first - 4, word));
}

/* ---- may the two be one range? ---- */

/* "rose 6% to 164p", "by 1 to 1.5 degrees". */
static bool is_change(const struct scan *s, const struct part *a)
{
    return context_change_before(s, a->first, 0, 4) != CHANGE_NONE;
}

/* Was a denominator left out behind the unit?  Then the number may be the
 * greater one: 3 A/cm2 to 2 A/cm2; but "49 percent to 41 percent" is a score.
 */
static bool has_rate(const struct part *a)
{
    return a->has_unit && a->last > a->unit.last;
}

static bool to_joins(const struct scan *s, const struct part *a,
                     const struct part *b)
{
    if (part_has_any(a) && !part_has_any(b))
        return a->has_money && b->numeral.scaled && !a->numeral.scaled &&
               !is_change(s, a); /* $3 to 5 billion */
    if (part_has_any(a) && !part_same_unit(a, b))
        return a->has_money && b->has_unit &&
               slice_eq(a->money.currency, b->unit.currency);
    if (range_opened_by(s, a, "from") || range_opened_by(s, a, "between"))
        return true;
    if (decimal_compare(a->numeral.value, b->numeral.value) >= 0 &&
        !b->numeral.scaled && !(has_rate(a) && b->has_unit))
        return false;
    return !is_change(s, a) ||
           (!part_has_any(a) && part_has_any(b) && !b->has_money);
}

/* "between 5% and 6%", "between 20 and 30 km". */
static bool and_joins(const struct scan *s, const struct part *a,
                      const struct part *b)
{
    if (!range_opened_by(s, a, "between") &&
        !range_opened_by(s, a, "zwischen") && !range_opened_by(s, a, "entre"))
        return false;
    return !part_has_any(a) || part_same_unit(a, b);
}

/* "two or three", "seven or eight", "14 or 15 million": neighbours. */
static bool or_joins(const struct part *a, const struct part *b)
{
    struct decimal upper = b->numeral.value;
    uint64_t x, y;

    if (b->numeral.scaled && !a->numeral.scaled &&
        !decimal_shift(&upper, -b->numeral.power))
        return false;
    return !part_has_any(a) && decimal_uint(a->numeral.value, 1000, &x) &&
           decimal_uint(upper, 1000, &y) && y > x && y - x <= 5 &&
           a->numeral.form == b->numeral.form;
}

/* A stock at "$7/$9": sums of one money, the lower one first. */
static bool slash_joins(const struct part *a, const struct part *b)
{
    return a->has_money && b->has_money && part_same_unit(a, b) &&
           decimal_compare(a->numeral.value, b->numeral.value) < 0;
}

static bool dash_range(const struct part *a, const struct part *b)
{
    if (a->numeral.form != b->numeral.form)
        return false; /* a 7-Eleven */
    if (a->has_unit && !part_has_any(b))
        return false; /* but $3-5 billion */
    if (a->has_unit && !part_same_unit(a, b))
        return false;
    return decimal_compare(a->numeral.value, b->numeral.value) < 0 ||
           b->numeral.scaled;
}

/* "from 21 mpg combined to 23 for ...": the same unit, or none where nothing is
 * counted. */
static bool far_joins(const struct scan *s, const struct part *a,
                      const struct part *b)
{
    if (part_has_any(b))
        return part_same_unit(a, b);
    return b->numeral.form == NUMERAL_DIGITS && counted_stops(s, b->last);
}

static bool joins(const struct scan *s, enum joiner j, const struct part *a,
                  const struct part *b)
{
    if (b->numeral.form == NUMERAL_VAGUE || a->numeral.form == NUMERAL_VAGUE)
        return false;
    if ((a->numeral.form == NUMERAL_ORDINAL) !=
        (b->numeral.form == NUMERAL_ORDINAL))
        return false;
    switch (j) {
    case JOIN_TO:
        return to_joins(s, a, b);
    case JOIN_AND:
        return and_joins(s, a, b);
    case JOIN_OR:
        return or_joins(a, b);
    case JOIN_DASH:
        return dash_range(a, b);
    case JOIN_SLASH:
        return slash_joins(a, b);
    case JOIN_FAR:
        return far_joins(s, a, b);
    case JOIN_NONE:
        break;
    }
    return false;
}

/* ---- the range ---- */

/* "5 to 6 million", "$3-5 billion": the first takes the scale, too. */
static void share_scale(const struct part *a, const struct part *b,
                        struct decimal *low)
{
    struct decimal scaled = *low;

    if (a->numeral.scaled || b->numeral.power == 0 || a->has_unit)
        return;
    if (!decimal_shift(&scaled, b->numeral.power))
        return;
    if (decimal_compare(scaled, b->numeral.value) < 0)
        *low = scaled;
}

static void fill_range(struct scan *s, const struct part *a,
                       const struct part *b, struct number *n)
{
    part_fill(s, part_has_any(b) || !part_has_any(a) ? b : a, n);
    n->first = a->first;
    n->last = b->last;
    n->span =
        (struct span){s->token[a->number].start, s->token[b->end - 1].end};
    n->has_value = false;
    n->has_range = true;
    n->has_parts = false;
    n->low = a->numeral.value;
    n->high = b->numeral.value;
    share_scale(a, b, &n->low);
    if (decimal_compare(n->low, n->high) > 0) {
        struct decimal low = n->high;

        n->high = n->low;
        n->low = low;
        n->change = CHANGE_DOWN;
    }
    n->rule = "range";
}

/* "from 24 to (33)-35 billion": a dash behind the upper number leads to one
 * that is higher yet. */
static void take_upper(struct scan *s, struct part *b)
{
    struct part c;

    if (!part_has_any(b) && joiner_at(s, b->last) == JOIN_DASH &&
        scan_glued(s, b->last) && part_match_from(s, b->last + 1, &c) &&
        dash_range(b, &c)) {
        c.first = b->first;
        *b = c;
    }
}

/* "from 21 mpg [combined] to 23": words that may stand between the lower
 * number and "to"; the place of "to", or 0. */
static size_t distant_to(const struct scan *s, const struct part *a)
{
    size_t at = a->last;

    if (!part_has_any(a) || !scan_is(s, a->first - 1, "from"))
        return 0;
    while (at < a->last + REACH && at < s->count &&
           s->token[at].kind == TOKEN_WORD && !scan_is(s, at, "to") &&
           !scan_time_spans(s, at, at))
        at++;
    return scan_is(s, at, "to") ? at : 0;
}

/* The place of what joins, and what it is; SIZE_MAX where nothing does. */
static size_t find_joiner(const struct scan *s, const struct part *a,
                          enum joiner *j)
{
    size_t at;

    *j = joiner_at(s, a->last);
    if (*j != JOIN_NONE)
        return a->last;
    at = distant_to(s, a);
    *j = at ? JOIN_FAR : JOIN_NONE;
    return at ? at : SIZE_MAX;
}

/* Leaves out the denominator of the lower number, which the upper one has,
 * too: 1.3 A/cm2 to 2 A/cm2, $920 a week to $1,730 a week. */
static struct part without_rate(struct scan *s, const struct part *a)
{
    struct unit u = {.last = a->last, .code = a->unit.code};
    struct part p = *a;

    if (part_has_any(a) && unit_rate(s, &u) &&
        joiner_at(s, u.last) != JOIN_NONE)
        p.last = u.last;
    return p;
}

static bool match(struct scan *s, const struct part *a, struct number *n)
{
    enum joiner j;
    size_t behind = find_joiner(s, a, &j) + 1;
    struct part b;

    if (j == JOIN_NONE)
        return false;
    if (j == JOIN_AND)
        behind += scan_is(s, behind, "the");
    behind += scan_is(s, behind, "about") || scan_is(s, behind, "around") ||
              scan_is(s, behind, "nearly") || scan_punct(s, behind, '~');
    if (!part_match_from(s, behind, &b))
        return false;
    if (j == JOIN_TO)
        take_upper(s, &b);
    if (!joins(s, j, a, &b))
        return false;
    fill_range(s, a, &b, n);
    return true;
}

bool range_match(struct scan *s, const struct part *a, struct number *n)
{
    struct part bare = without_rate(s, a);

    return match(s, &bare, n);
}
