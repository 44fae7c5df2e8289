#include "ratio.h"

#include "counted.h"
#include "range.h"
#include "reject.h"

/* ---- scores ---- */

/* About 20-25 is a range. */
static bool is_estimated(const struct scan *s, size_t first)
{
    static const char *const words[] = {"about", "around", "roughly",
                                        "some",  "nearly", "approximately"};

    for (size_t i = 0; first > 0 && i < sizeof words / sizeof *words; i++)
        if (scan_is(s, first - 1, words[i]))
            return true;
    return false;
}

/* How high a side may score; more where people voted: by a vote of 217-213. */
static uint64_t highest(const struct scan *s, size_t first)
{
    bool vote =
        first > 1 &&
        (scan_is(s, first - 1, "vote") || scan_is(s, first - 1, "voted") ||
         (scan_is(s, first - 1, "of") && scan_is(s, first - 2, "vote")));

    return vote ? 9999 : 199;
}

/* Does a plural follow that the numbers would count, as a range?  It ascends.
 */
static bool counts_plural(const struct scan *s, size_t at)
{
    return counted_is_plural(s, at) ||
           (!counted_stops(s, at) && counted_is_plural(s, at + 1));
}

bool score_match(struct scan *s, const struct part *a, struct number *n)
{
    size_t at = a->last;
    uint64_t x, y, most = highest(s, a->first);
    struct numeral b;
    struct unit unit;

    if (!a->numeral.plain || part_has_any(a) || !range_dash(s, at) ||
        !scan_glued(s, at) || !scan_glued(s, at + 1) ||
        !numeral_match(s, at + 1, &b) || !b.plain)
        return false;
    if (!decimal_uint(a->numeral.value, most, &x) ||
        !decimal_uint(b.value, most, &y))
        return false;
    if (scan_glued(s, b.last) && s->token[b.last].kind != TOKEN_PUNCT)
        return false;
    if (reject_labelled(s, a->number) || range_opened_by(s, a, "between") ||
        (x < y && (is_estimated(s, a->first) || counts_plural(s, b.last))) ||
        unit_match(s, b.last, &unit) || scan_punct(s, at, '~'))
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

/* ---- ratios ---- */

/* Does a numeral at the token end the clause: one over [twenty]? */
static bool ends_clause(struct scan *s, size_t at)
{
    struct numeral n;

    return numeral_match(s, at, &n) &&
           (n.last >= s->count || s->token[n.last].kind == TOKEN_PUNCT);
}

/* neuf sur dix, neun von zehn, nueve de cada diez */
static size_t foreign_joiner(const struct scan *s, size_t at)
{
    if ((scan_lang(s, LANG_FR) && scan_is(s, at, "sur")) ||
        (scan_lang(s, LANG_DE) && scan_is(s, at, "von")))
        return at + 1;
    if (scan_lang(s, LANG_ES) && scan_is(s, at, "de") &&
        scan_is(s, at + 1, "cada"))
        return at + 2;
    return 0;
}

/* What shares are told of: 10, a hundred. */
static bool is_round(const struct scan *s, size_t at)
{
    return scan_is(s, at, "ten") || scan_is(s, at, "hundred") ||
           slice_eq(scan_word(s, at), SLICE("10")) ||
           slice_eq(scan_word(s, at), SLICE("100"));
}

/* The place of the second number of a ratio, or 0: in, out of, of. */
static size_t ratio_joiner(struct scan *s, const struct part *a)
{
    size_t at = a->last;

    if (!scan_lang(s, LANG_EN))
        return foreign_joiner(s, at);

    if (scan_punct(s, at, '-') && scan_is(s, at + 1, "in") &&
        scan_punct(s, at + 2, '-') && a->numeral.form == NUMERAL_WORDS)
        return at + 3; /* a one-in-five chance */
    if (scan_is(s, at, "in") &&
        (a->numeral.form == NUMERAL_WORDS || scan_word(s, at - 1).n <= 2))
        return at + 1 + scan_is(s, at + 1, "every");
    if (scan_is(s, at, "out") && scan_is(s, at + 1, "of"))
        return at + 2 + scan_is(s, at + 2, "every");
    if (scan_is(s, at, "of") && scan_is(s, at + 1, "every"))
        return at + 2;
    if (scan_is(s, at, "of") && is_round(s, at + 1) &&
        counted_is_plural(s, at + 2))
        return at + 1; /* eight of 10 voters */
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

/* The second number's token in 3:1, 2-to-1 and two-for-one, or 0; 10:30 is a
 * clock's. */
static size_t odds_joiner(const struct scan *s, size_t at)
{
    size_t second = at + 2;

    if (scan_punct(s, at + 1, ':') && scan_kind(s, at, TOKEN_NUMBER)) {
        if (scan_word(s, second).n == 2 && scan_word(s, at).n <= 2 &&
            !slice_eq(scan_word(s, at), scan_word(s, second)))
            return 0;
    } else if (scan_punct(s, at + 1, '-') &&
               (scan_is(s, at + 2, "to") || scan_is(s, at + 2, "for")) &&
               scan_punct(s, at + 3, '-') && scan_glued(s, at + 2) &&
               scan_glued(s, at + 3)) {
        second = at + 4;
    } else {
        return 0;
    }
    return scan_glued(s, at + 1) && scan_glued(s, second) ? second : 0;
}

/* One side of the odds: up to three digits, or a word. */
static bool odds_side(struct scan *s, size_t at, struct decimal *d)
{
    struct numeral n;

    if (scan_kind(s, at, TOKEN_NUMBER))
        return scan_word(s, at).n <= 3 &&
               decimal_read(d, scan_word(s, at), SIZE_MAX, s->arena);
    if (!numeral_match(s, at, &n) || n.form != NUMERAL_WORDS ||
        n.last != at + 1)
        return false;
    *d = n.value;
    return true;
}

bool odds_match(struct scan *s, size_t at, struct number *n)
{
    size_t second = odds_joiner(s, at);
    struct part a = {.first = at, .number = at, .end = at + 1, .last = at + 1};
    struct decimal b;
    uint64_t divisor;
    bool exact;

    if (!second || scan_glued(s, at) ||
        (scan_glued(s, second + 1) && !scan_punct(s, second + 1, '.') &&
         !scan_punct(s, second + 1, ',') && !scan_punct(s, second + 1, ')')))
        return false;
    if (!odds_side(s, at, &a.numeral.value) || !odds_side(s, second, &b) ||
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
