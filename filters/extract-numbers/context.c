#include "context.h"

#include "table.h"

enum { PHRASE_TOKENS = 6, PHRASE_BYTES = 48 };

/* ---- comparators ---- */

static enum comparator comparator_of(struct slice sign)
{
    if (slice_eq(sign, SLICE(">=")))
        return COMPARE_AT_LEAST;
    if (slice_eq(sign, SLICE("<=")))
        return COMPARE_AT_MOST;
    if (slice_eq(sign, SLICE(">")))
        return COMPARE_ABOVE;
    if (slice_eq(sign, SLICE("<")))
        return COMPARE_BELOW;
    return COMPARE_ABOUT;
}

/* The row of the tokens first up to last in a table of phrases, white space
 * between them as one space. */
static const struct table_row *
phrase(const struct scan *s, const struct table *t, size_t first, size_t last)
{
    char buf[PHRASE_BYTES];
    size_t n = 0;

    for (size_t i = first; i < last; i++) {
        struct slice w = scan_word(s, i);

        if (n + w.n + 1 > sizeof buf)
            return NULL;
        if (i > first && !scan_glued(s, i))
            buf[n++] = ' ';
        memcpy(buf + n, w.p, w.n);
        n += w.n;
    }
    return table_find(t, slice_of(buf, n), table_hash(slice_of(buf, n)));
}

/* Words that may stand between a comparator and its number: more than [the]
 * 30, over [an] eight-hour, above [its] 52-week. */
static size_t skip_back(const struct scan *s, size_t at)
{
    static const char *const words[] = {"the", "a",  "an", "its",  "another",
                                        "age", "of", "(",  "just", "only"};
    size_t steps = 0;

    while (at > 0 && steps < 2) {
        bool skips = false;

        for (size_t i = 0; i < sizeof words / sizeof *words && !skips; i++)
            skips = scan_is(s, at - 1, words[i]) ||
                    (i == 7 && scan_punct(s, at - 1, '('));
        if (!skips)
            break;
        at--;
        steps++;
    }
    return at;
}

/* The two-year average, above its 52-week high, over a ten-day trip: a span
 * that says what kind of thing it is, and no more or less than that.  But
 * less than a ten-minute drive. */
static bool is_of_a_kind(const struct scan *s, size_t comparator,
                         const struct number *n)
{
    if (n->kind == NUMBER_ORDINAL) /* rallied around a third party */
        return comparator < n->first && !scan_is(s, comparator - 1, "than");
    return n->kind == NUMBER_DURATION && comparator < n->first &&
           (!scan_is(s, comparator - 1, "than") ||
            !(scan_is(s, comparator, "a") || scan_is(s, comparator, "an")));
}

/* "The average of eight" and "an average of eight" are no estimates. */
static bool is_the_average(const struct scan *s, size_t at)
{
    at += scan_is(s, at, "an");
    return scan_is(s, at, "average") &&
           (scan_is(s, at - 1, "the") || scan_is(s, at + 1, "of"));
}

/* Dues have gone [up to] $8,400: a change, and no upper bound. */
static bool is_gone(const struct scan *s, size_t at)
{
    static const char *const verbs[] = {"gone", "went",   "going", "moved",
                                        "shot", "pushed", NULL};

    return at > 0 && scan_is(s, at, "up") && scan_any(s, at - 1, verbs);
}

/* Could a comparator end with this token?  Most are turned away here. */
static bool may_end(const struct scan *s, const struct token *t)
{
    if (t->kind == TOKEN_WORD)
        return word_set_has(&s->lexicon->before_words, token_hash(s->text, t));
    return t->kind == TOKEN_PUNCT && t->cp != ',' && t->cp != '(' &&
           t->cp != '$' && t->cp != '"';
}

/* The longest phrase that ends at a token. */
static bool before(const struct scan *s, size_t floor, size_t at,
                   struct number *n)
{
    if (at <= floor || !may_end(s, &s->token[at - 1]))
        return false;
    for (size_t len = PHRASE_TOKENS; len > 0; len--) {
        const struct table_row *row;

        if (at < len + floor)
            continue;
        row = phrase(s, &s->lexicon->before, at - len, at);
        if (!row || is_the_average(s, at - len) || is_gone(s, at - len))
            continue;
        n->comparator = comparator_of(table_field(row, 0));
        n->first = at - len;
        return true;
    }
    return false;
}

static bool after(const struct scan *s, size_t at, struct number *n)
{
    if (!scan_may(s, at, &s->lexicon->after_starts))
        return false;
    for (size_t len = 3; len > 0; len--) {
        const struct table_row *row;

        if (at + len > s->count)
            continue;
        row = phrase(s, &s->lexicon->after, at, at + len);
        if (!row || scan_is(s, at + len, "than"))
            continue;
        n->comparator = comparator_of(table_field(row, 0));
        if (at + len > n->last)
            n->last = at + len;
        return true;
    }
    return false;
}

/* $145 million [over] three years, a 5% rise [over] a decade: behind a number
 * it is the time that something took. */
static bool is_during(const struct scan *s, size_t floor,
                      const struct number *n)
{
    return n->kind == NUMBER_DURATION && floor > 0 && floor + 1 == n->first &&
           scan_is(s, floor, "over");
}

void context_compare(struct scan *s, size_t floor, struct number *n)
{
    size_t first = n->first;
    size_t back;

    if (n->comparator != COMPARE_EQUAL || scan_is(s, first, "the") ||
        is_during(s, floor, n))
        return; /* "over the past five years" */
    back = skip_back(s, first);
    if (!before(s, floor, first, n) &&
        (is_of_a_kind(s, back, n) || !before(s, floor, back, n)))
        after(s, n->last, n);
    /* from [up to] 250 miles to 290: of the first number, not of the range */
    if (n->has_range && n->comparator != COMPARE_ABOUT)
        n->comparator = COMPARE_EQUAL;
}

/* ---- changes ---- */

static enum change change_at(const struct scan *s, size_t at)
{
    const struct table_row *row;

    if (s->token[at].kind != TOKEN_WORD)
        return CHANGE_NONE;
    row = table_find(&s->lexicon->changes, scan_word(s, at), scan_hash(s, at));
    if (!row)
        return CHANGE_NONE;
    return slice_eq(table_field(row, 0), SLICE("increase")) ? CHANGE_UP
                                                            : CHANGE_DOWN;
}

enum change context_change_before(const struct scan *s, size_t at, size_t floor,
                                  size_t reach)
{
    for (size_t i = 1; i <= reach && at >= i + floor; i++) {
        enum change c = change_at(s, at - i);

        if (c != CHANGE_NONE)
            return c;
        if ((s->token[at - i].kind == TOKEN_PUNCT &&
             !char_is_dash(s->token[at - i].cp)) ||
            scan_is(s, at - i, "on")) /* vines grown on 85 hectares */
            break;
    }
    return CHANGE_NONE;
}

/* "fell by 300", "rose to 60": of a count; "sank one vessel" and "lined up with
 * three" say nothing of it. */
static bool is_direct(const struct scan *s, const struct number *n)
{
    return scan_is(s, n->first - 1, "by") || scan_is(s, n->first - 1, "to") ||
           scan_is(s, n->first - 1, "from") || n->has_range;
}

void context_change(const struct scan *s, size_t floor, struct number *n)
{
    bool amount = n->kind == NUMBER_PERCENT || n->kind == NUMBER_MONEY ||
                  n->kind == NUMBER_QUANTITY;

    if (n->change == CHANGE_NONE &&
        (amount || (n->kind == NUMBER_CARDINAL && is_direct(s, n))))
        n->change = context_change_before(s, n->first, floor, 3);
}

/* ---- intervals ---- */

static bool is_lower(const struct number *n)
{
    return n->comparator == COMPARE_ABOVE || n->comparator == COMPARE_AT_LEAST;
}

static bool is_upper(const struct number *n)
{
    return n->comparator == COMPARE_BELOW || n->comparator == COMPARE_AT_MOST;
}

bool context_interval(struct scan *s, struct number *before,
                      const struct number *n)
{
    const struct number *low = is_lower(before) ? before : n;
    const struct number *high = is_lower(before) ? n : before;
    size_t joiner = before->last;

    if (n->first != joiner + 1 || !is_lower(low) || !is_upper(high) ||
        !(scan_is(s, joiner, "and") || scan_is(s, joiner, "but")) ||
        !before->has_value || !n->has_value || before->kind != n->kind)
        return false;
    if (before->unit.n && !slice_eq(before->unit, n->unit))
        return false;
    if (decimal_compare(low->value, high->value) >= 0)
        return false;
    before->low = low->value;
    before->high = high->value;
    before->has_value = false;
    before->has_range = true;
    before->comparator = COMPARE_EQUAL;
    before->span.end = n->span.end;
    before->last = n->last;
    before->unit = n->unit;
    before->unit_code = n->unit_code;
    before->currency = n->currency;
    before->counted = n->counted;
    before->expression.end = n->expression.end;
    before->rule = "interval";
    return true;
}
