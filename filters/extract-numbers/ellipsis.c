#include "ellipsis.h"

#include "context.h"
#include "counted.h"

enum {
    REACH = 30,        /* tokens between the two numbers */
    PERCENT_DIGITS = 3 /* before the point of what may be per cents */
};

/* Does a sentence end between two tokens? */
static bool sentence_ends(const struct scan *s, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if ((scan_punct(s, i, '.') && !scan_glued(s, i + 1)) ||
            scan_punct(s, i, ';') || scan_punct(s, i, '?') ||
            scan_punct(s, i, '!'))
            return true;
    return false;
}

static bool is_bare(const struct scan *s, const struct number *n)
{
    if (n->kind != NUMBER_CARDINAL || n->unit.n || n->counted.head.n ||
        scan_is(s, n->first, "one"))
        return false;
    return n->last >= s->count || (counted_stops(s, n->last) &&
                                   s->token[n->last].kind != TOKEN_NUMBER);
}

/* Words that join what is compared: up from 50, to 24, including 1.5 million,
 * a gross is 144. */
static bool is_compared(const struct scan *s, size_t at)
{
    static const char *const words[] = {
        "to",   "from", "and",     "than",      "versus", "or", "is",   "was",
        "with", "of",   "against", "vs",        "at",     "by", "just", "only",
        "are",  "were", "another", "including", "but",    "up", "down"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (scan_is(s, at, words[i]))
            return true;
    return scan_punct(s, at, ',');
}

/* Names and words by which the papers call an index. */
static bool names_index(const struct scan *s, size_t from, size_t to)
{
    static const char *const words[] = {
        "index", "indexes",  "average", "composite", "dow",     "nasdaq",
        "ftse",  "dax",      "cac",     "nikkei",    "ta",      "sensex",
        "hang",  "stoxx",    "kospi",   "topix",     "bovespa", "ibex",
        "nifty", "asx",      "russell", "benchmark", "tsx",     "s",
        "csi",   "shanghai", "smi",     "msci",      "gauge"};

    for (size_t at = from; at < to; at++)
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (scan_is(s, at, words[i]))
                return true;
    return false;
}

/* The TA-125 climbed 0.1% to [1,333.18], the S&P rose 64.06 points to
 * [4,577.10]: an index stands at points. */
static bool is_index_level(const struct scan *s, const struct number *before,
                           const struct number *n)
{
    size_t from = before->first > REACH ? before->first - REACH : 0;
    bool points = slice_eq(before->unit, SLICE("point"));

    if (!scan_is(s, n->first - 1, "to") && !scan_is(s, n->first - 1, "at"))
        return false;
    if (!points && before->kind != NUMBER_PERCENT)
        return false;
    return n->value.count + n->value.exponent >= 3 &&
           (points || names_index(s, from, before->first));
}

static int digits_before_point(const struct number *n)
{
    return n->has_value ? n->value.count + n->value.exponent : 0;
}

/* From 90 yen ($1) to 120 [($1.20)]: a sum that is said again in brackets. */
static bool is_said_again(const struct scan *s, const struct number *n)
{
    size_t at = n->last + 1;

    return scan_punct(s, n->last, '(') &&
           (scan_punct(s, at, '$') || scan_punct(s, at, 0x20ac) ||
            scan_punct(s, at, 0xa3) ||
            (scan_is(s, at, "us") && scan_punct(s, at + 1, '$')));
}

/* To 14 crowns a share from [11.5]: nothing but "from" between the two. */
static bool comes_from(const struct scan *s, const struct number *before,
                       const struct number *n)
{
    return n->first == before->last + 1 && scan_is(s, before->last, "from");
}

static bool is_millions(const struct number *n)
{
    return digits_before_point(n) > 6;
}

/* A rate of its own stays: 22 burglaries, against 20 [per week]. */
static void keep_rate(struct scan *s, const struct number *before,
                      struct number *n)
{
    struct slice what = before->unit.n ? before->unit : before->counted.head;

    n->unit = scan_join(s, what, SLICE(" per "), n->per);
    n->unit_code = SLICE("");
}

static void inherit(struct scan *s, const struct number *before,
                    struct number *n)
{
    n->unit = before->unit;
    n->unit_code = before->unit_code;
    if (n->per.n && before->per.n == 0)
        keep_rate(s, before, n);
    else
        n->per = before->per;
    n->currency = before->currency;
    n->assumed = before->assumed;
    n->counted = before->counted;
    if (before->kind != NUMBER_CARDINAL)
        n->kind = before->kind;
    n->rule = "ellipsis";
}

/* The last number that may lend its unit; over orders, dates and what
 * only says it again. */
static const struct number *last_amount(const struct scan *s)
{
    for (size_t i = s->found_count; i > s->window_found; i--) {
        const struct number *n = &s->found[i - 1];

        if (n->kind != NUMBER_ORDINAL && n->kind != NUMBER_DATE &&
            n->same == NUMBER_NONE)
            return n;
        if (s->found_count - i >= 3)
            break;
    }
    return NULL;
}

/* The last sum that says none again. */
static const struct number *last_money(const struct scan *s)
{
    size_t first = s->window_found;

    for (size_t i = s->found_count; i > first && s->found_count - i < 6; i--)
        if (s->found[i - 1].kind == NUMBER_MONEY &&
            s->found[i - 1].same == NUMBER_NONE)
            return &s->found[i - 1];
    return NULL;
}

void ellipsis(struct scan *s, struct number *n)
{
    const struct number *before;

    if (s->found_count == s->window_found || !is_bare(s, n))
        return;
    before = is_said_again(s, n) ? last_money(s) : last_amount(s);
    if (!before)
        return;
    if (before->last > n->first || n->first - before->last > REACH ||
        sentence_ends(s, before->last, n->first))
        return;
    if (is_said_again(s, n)) {
        inherit(s, before, n);
        return;
    }
    if (is_index_level(s, before, n)) {
        n->kind = NUMBER_QUANTITY;
        n->unit = SLICE("point");
        n->rule = "index";
        return;
    }
    switch (before->kind) {
    case NUMBER_PERCENT: /* but not: traffic rose to 13.4 million */
        if (digits_before_point(n) > PERCENT_DIGITS ||
            context_change_before(s, n->first, before->last, 3) == CHANGE_NONE)
            return;
        break;
    case NUMBER_QUANTITY:
    case NUMBER_CARDINAL:
        if (n->first == 0 || !is_compared(s, n->first - 1))
            return;
        break;
    case NUMBER_MONEY: /* 3.5 million euros and 2.9 million; a rate is none */
        if (comes_from(s, before, n))
            break;
        if (n->first == 0 || before->per.n || !is_compared(s, n->first - 1) ||
            !is_millions(n) || !is_millions(before))
            return;
        break;
    default:
        return;
    }
    inherit(s, before, n);
}

/* ---- the unit behind the last of a list ---- */

static bool slice_begins(struct slice s, struct slice with)
{
    return s.n > with.n && memcmp(s.p, with.p, with.n) == 0;
}

/* The sides of a thing: 3 x 4 m, 3 × 4 m, 3 by 4 metres, 3-by-4-metre. */
static bool joins_sides(const struct scan *s, size_t from, size_t to,
                        struct slice unit)
{
    if (slice_begins(unit, SLICE("cubic ")) ||
        slice_begins(unit, SLICE("square ")))
        return false;
    if (to == from + 3)
        return scan_punct(s, from, '-') && scan_is(s, from + 1, "by") &&
               scan_punct(s, from + 2, '-');
    return to == from + 1 && (scan_is(s, from, "x") || scan_is(s, from, "by") ||
                              scan_punct(s, from, 0xd7));
}

/* Do these tokens join two numbers of a list: "and", ", and", and, but before
 * the last of all, ","?  Or two that are held against each other: by 59 to 49
 * per cent? */
static bool joins_list(const struct scan *s, size_t from, size_t to, bool last)
{
    bool word =
        scan_is(s, to - 1, "and") || scan_is(s, to - 1, "or") ||
        (last && (scan_is(s, to - 1, "to") || scan_is(s, to - 1, "versus")));
    bool comma = scan_punct(s, from, ',');

    return to == from + 1 ? word || (comma && !last)
                          : to == from + 2 && comma && word;
}

/* 500, 1,000 and 5,000 yen; but $5, and the millions of "14 or 15 million". */
static bool is_price(const struct scan *s, const struct number *n)
{
    return n->kind == NUMBER_MONEY && !is_millions(n) &&
           s->token[n->first].kind == TOKEN_NUMBER;
}

void ellipsis_share(struct scan *s, const struct number *n)
{
    size_t next = n->first;

    if (n->kind != NUMBER_QUANTITY && n->kind != NUMBER_PERCENT &&
        !is_price(s, n))
        return;
    for (size_t i = s->found_count; i > s->window_found; i--) {
        struct number *before = &s->found[i - 1];

        if (before->last > next || !is_bare(s, before) ||
            s->token[before->last - 1].kind != TOKEN_NUMBER ||
            !(joins_list(s, before->last, next, next == n->first) ||
              joins_sides(s, before->last, next, n->unit)))
            return;
        next = before->first;
        inherit(s, n, before);
        context_change(s, i - 1 > s->window_found ? before[-1].last : 0,
                       before);
    }
}
