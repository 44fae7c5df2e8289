#include "range.h"

#include "context.h"
#include "counted.h"

enum joiner { JOIN_NONE, JOIN_TO, JOIN_AND, JOIN_OR, JOIN_DASH };

/* ---- what joins ---- */

static bool is_dash(const struct scan *s, size_t at)
{
    return at < s->count && s->token[at].kind == TOKEN_PUNCT &&
           (char_is_dash(s->token[at].cp) || s->token[at].cp == '~');
}

/* A dash with white space on both sides or on none: 15-22, 2000 - 2500. */
static bool dash_joins(const struct scan *s, size_t at)
{
    return is_dash(s, at) && (scan_glued(s, at) == scan_glued(s, at + 1) ||
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
    return dash_joins(s, at) ? JOIN_DASH : JOIN_NONE;
}

/* Is "between" or "from" before the part, with at most two words between:
 * from up to 252 miles? */
static bool opened_by(const struct scan *s, const struct part *a,
                      const char *word)
{
    return scan_is(s, a->first - 1, word) || scan_is(s, a->first - 2, word) ||
           (scan_is(s, a->first - 1, "to") && scan_is(s, a->first - 3, word));
}

/* ---- may the two be one range? ---- */

/* "rose 6% to 164p", "by 1 to 1.5 degrees". */
static bool is_change(const struct scan *s, const struct part *a)
{
    return context_change_before(s, a->first, 0, 4) != CHANGE_NONE;
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
    if (opened_by(s, a, "from") || opened_by(s, a, "between"))
        return true;
    if (decimal_compare(a->numeral.value, b->numeral.value) >= 0 &&
        !b->numeral.scaled)
        return false;
    return !is_change(s, a) ||
           (!part_has_any(a) && part_has_any(b) && !b->has_money);
}

/* "between 5% and 6%", "between 20 and 30 km". */
static bool and_joins(const struct scan *s, const struct part *a,
                      const struct part *b)
{
    if (!opened_by(s, a, "between") && !opened_by(s, a, "zwischen") &&
        !opened_by(s, a, "entre"))
        return false;
    return !part_has_any(a) || part_same_unit(a, b);
}

/* "two or three", "seven or eight": neighbours. */
static bool or_joins(const struct part *a, const struct part *b)
{
    uint64_t x, y;

    return !part_has_any(a) && decimal_uint(a->numeral.value, 1000, &x) &&
           decimal_uint(b->numeral.value, 1000, &y) && y > x && y - x <= 5 &&
           a->numeral.form == b->numeral.form;
}

static bool dash_range(const struct part *a, const struct part *b)
{
    if (a->numeral.form != b->numeral.form && a->numeral.form != NUMERAL_DIGITS)
        return false;
    if (a->has_unit && !part_has_any(b))
        return false; /* but $3-5 billion */
    if (a->has_unit && !part_same_unit(a, b))
        return false;
    return decimal_compare(a->numeral.value, b->numeral.value) < 0 ||
           b->numeral.scaled;
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

bool range_match(struct scan *s, const struct part *a, struct number *n)
{
    enum joiner j = joiner_at(s, a->last);
    size_t behind = a->last + 1;
    struct part b;

    if (j == JOIN_NONE)
        return false;
    if (j == JOIN_AND)
        behind += scan_is(s, behind, "the");
    behind += scan_is(s, behind, "about") || scan_is(s, behind, "around") ||
              scan_is(s, behind, "nearly") || scan_punct(s, behind, '~');
    if (!part_match_from(s, behind, &b) || !joins(s, j, a, &b))
        return false;
    fill_range(s, a, &b, n);
    return true;
}

/* ---- scores and ratios ---- */

bool score_match(struct scan *s, const struct part *a, struct number *n)
{
    size_t at = a->last;
    uint64_t x, y;
    struct numeral b;
    struct unit unit;

    if (!a->numeral.plain || part_has_any(a) || !is_dash(s, at) ||
        !scan_glued(s, at) || !scan_glued(s, at + 1) ||
        !numeral_match(s, at + 1, &b) || !b.plain)
        return false;
    if (!decimal_uint(a->numeral.value, 199, &x) ||
        !decimal_uint(b.value, 199, &y))
        return false;
    if (scan_glued(s, b.last) && s->token[b.last].kind != TOKEN_PUNCT)
        return false;
    if (opened_by(s, a, "between") || counted_is_plural(s, b.last) ||
        counted_is_plural(s, b.last + 1) || unit_match(s, b.last, &unit) ||
        scan_punct(s, at, '~'))
        return false;
    part_fill(s, a, n);
    n->kind = NUMBER_SCORE;
    n->last = b.last;
    n->span.end = s->token[b.last - 1].end;
    n->has_value = false;
    n->has_parts = true;
    n->num = a->numeral.value;
    n->den = b.value;
    n->rule = "score";
    return true;
}

/* Does a numeral at the token end the clause: one over [twenty]? */
static bool ends_clause(struct scan *s, size_t at)
{
    struct numeral n;

    return numeral_match(s, at, &n) &&
           (n.last >= s->count || s->token[n.last].kind == TOKEN_PUNCT);
}

/* The place of the second number of a ratio, or 0: in, out of, of. */
static size_t ratio_joiner(struct scan *s, const struct part *a)
{
    size_t at = a->last;

    if (scan_is(s, at, "in") &&
        (a->numeral.form == NUMERAL_WORDS || scan_word(s, at - 1).n <= 2))
        return at + 1 + scan_is(s, at + 1, "every");
    if (scan_is(s, at, "out") && scan_is(s, at + 1, "of"))
        return at + 2 + scan_is(s, at + 2, "every");
    if (scan_is(s, at, "of") && scan_is(s, at + 1, "every"))
        return at + 2;
    if (scan_is(s, at, "over") && ends_clause(s, at + 1))
        return at + 1;
    return 0;
}

bool ratio_match(struct scan *s, const struct part *a, struct number *n)
{
    size_t at = ratio_joiner(s, a);
    struct numeral b;
    uint64_t x, y;
    bool exact;

    if (!at || part_has_any(a) || !numeral_match(s, at, &b) ||
        b.form == NUMERAL_ORDINAL || b.form == NUMERAL_VAGUE)
        return false;
    if (!decimal_uint(a->numeral.value, 1000000, &x) ||
        !decimal_uint(b.value, UINT32_MAX, &y) || x >= y)
        return false;
    /* "one in 2016", "two in five minutes" */
    if (b.plain && y >= 1500 && y <= 2100)
        return false;
    part_fill(s, a, n);
    n->kind = NUMBER_RATIO;
    n->last = b.last;
    n->span.end = s->token[b.last - 1].end;
    n->has_parts = true;
    n->num = a->numeral.value;
    n->den = b.value;
    n->rule = "ratio";
    return decimal_over(&n->value, n->num, y, &exact, s->arena);
}

/* The second number's token in 3:1 and 2-to-1, or 0; 10:30 is a clock's. */
static size_t odds_joiner(const struct scan *s, size_t at)
{
    size_t second = at + 2;

    if (scan_punct(s, at + 1, ':')) {
        if (scan_word(s, second).n == 2 && scan_word(s, at).n <= 2 &&
            !slice_eq(scan_word(s, at), scan_word(s, second)))
            return 0;
    } else if (scan_punct(s, at + 1, '-') && scan_is(s, at + 2, "to") &&
               scan_punct(s, at + 3, '-') && scan_glued(s, at + 2) &&
               scan_glued(s, at + 3)) {
        second = at + 4;
    } else {
        return 0;
    }
    return scan_glued(s, at + 1) && scan_glued(s, second) ? second : 0;
}

static bool is_short_number(const struct scan *s, size_t at)
{
    return at < s->count && s->token[at].kind == TOKEN_NUMBER &&
           scan_word(s, at).n <= 3;
}

bool odds_match(struct scan *s, size_t at, struct number *n)
{
    size_t second = is_short_number(s, at) ? odds_joiner(s, at) : 0;
    struct part a = {.first = at, .number = at, .end = at + 1, .last = at + 1};
    struct decimal b;
    uint64_t divisor;
    bool exact;

    if (!second || !is_short_number(s, second) || scan_glued(s, at) ||
        (scan_glued(s, second + 1) && !scan_punct(s, second + 1, '.') &&
         !scan_punct(s, second + 1, ',') && !scan_punct(s, second + 1, ')')))
        return false;
    if (!decimal_read(&a.numeral.value, scan_word(s, at), SIZE_MAX, s->arena) ||
        !decimal_read(&b, scan_word(s, second), SIZE_MAX, s->arena) ||
        !decimal_uint(b, 999, &divisor) || divisor == 0)
        return false;
    part_fill(s, &a, n);
    n->kind = NUMBER_RATIO;
    n->last = second + 1;
    n->span.end = s->token[second].end;
    n->has_parts = true;
    n->num = a.numeral.value;
    n->den = b;
    n->rule = "odds";
    return decimal_over(&n->value, n->num, divisor, &exact, s->arena);
}
