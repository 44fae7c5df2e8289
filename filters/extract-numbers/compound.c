#include "compound.h"

#include "counted-word.h"
#include "digits.h"

/* Units whose smaller ones are named right behind: 5 feet 11 inches. */
static const struct pair {
    const char *large, *small;
    uint32_t ratio;
} pairs[] = {
    {"foot", "inch", 12},
    {"pound", "ounce", 16},
    {"stone", "pound", 14},
    {"degree", "minute", 60},
};

static bool is_named(struct slice name, const char *word)
{
    return slice_eq(name, slice_of(word, strlen(word)));
}

static bool is_coin(struct slice name)
{
    static const char *const coins[] = {"cent", "penny", "sen", "kopeck"};

    for (size_t i = 0; i < sizeof coins / sizeof *coins; i++)
        if (is_named(name, coins[i]))
            return true;
    return false;
}

/* May smaller units follow? */
static bool is_large(const struct part *a)
{
    if (a->has_money || a->unit.currency.n)
        return true;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (is_named(a->unit.name, pairs[i].large))
            return true;
    return false;
}

/* How many of b's unit are one of a's, or 0. */
static uint32_t ratio_of(const struct scan *s, const struct part *a,
                         const struct part *b)
{
    if (!b->has_unit)
        return 0;
    if ((a->has_money || a->unit.currency.n) &&
        (is_coin(b->unit.name) || is_named(scan_word(s, b->end), "c")))
        return 100;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (is_named(a->unit.name, pairs[i].large) &&
            is_named(b->unit.name, pairs[i].small))
            return pairs[i].ratio;
    return 0;
}

/* "15 dollars 50", "15 dollars and 15": two digits that end a clause. */
static bool is_bare_cents(const struct scan *s, const struct part *a,
                          const struct part *b)
{
    uint64_t cents;

    return a->unit.currency.n && !b->has_unit && !b->has_money &&
           !b->numeral.scaled && decimal_uint(b->numeral.value, 99, &cents) &&
           cents >= 10 &&
           (b->last >= s->count || s->token[b->last].kind == TOKEN_PUNCT);
}

/* 5 ft 2 in: the inch that elsewhere must be glued on. */
static bool take_inches(const struct scan *s, const struct part *a,
                        struct part *b)
{
    size_t at = b->end;

    if (!slice_eq(a->unit.name, SLICE("foot")) || b->has_unit ||
        !scan_is(s, at, "in") || scan_is(s, at + 1, "the") ||
        scan_is(s, at + 1, "a") ||
        (at + 1 < s->count && s->token[at + 1].kind == TOKEN_NUMBER) ||
        (at + 1 < s->count && (s->token[at + 1].flags & TOKEN_UPPER)))
        return false;
    b->last = at + 1;
    return true;
}

static bool add(struct scan *s, struct part *a, const struct part *b,
                uint32_t ratio)
{
    struct decimal rest, large, sum;
    bool exact;

    /* (large * ratio + small) / ratio keeps 12 digits of the whole */
    if (!decimal_times(&large, a->numeral.value, ratio, s->arena) ||
        !decimal_add(&sum, large, b->numeral.value, s->arena) ||
        !decimal_over(&rest, sum, ratio, &exact, s->arena))
        return false;
    a->numeral.value = rest;
    a->numeral.plain = false;
    a->end = a->last = b->last;
    return true;
}

/* ---- feet and inches ---- */

static bool is_foot_mark(const struct scan *s, size_t at)
{
    return scan_glued(s, at) &&
           (scan_punct(s, at, '\'') || scan_punct(s, at, 0x2019) ||
            scan_punct(s, at, 0x2032));
}

static bool is_inch_mark(const struct scan *s, size_t at)
{
    return scan_glued(s, at) &&
           (scan_punct(s, at, '"') || scan_punct(s, at, 0x201d) ||
            scan_punct(s, at, 0x2033));
}

/* The inches of a height at a token: up to eleven. */
static bool is_inches(const struct scan *s, size_t at)
{
    return digits_at(s, at) && digits_length(s, at) <= 2 &&
           digits_value(s, at) < 12 &&
           !((scan_punct(s, at + 1, '.') || scan_punct(s, at + 1, '-')) &&
             digits_at(s, at + 2));
}

/* A person's height has from three feet to eight. */
static bool is_height(const struct part *a)
{
    uint64_t feet;

    return a->numeral.plain && decimal_uint(a->numeral.value, 8, &feet) &&
           feet >= 3;
}

/* The token of the inches: 5'11, 6' 2", 5-foot-[10], 6 ft [2]; 0 if none. *last
 * is one behind their mark. */
static size_t height_inches(const struct scan *s, const struct part *a,
                            size_t *last)
{
    size_t at = a->end + 1;

    if (is_foot_mark(s, a->end) && is_inches(s, at)) {
        *last = at + 1 + is_inch_mark(s, at + 1);
        return *last > at + 1 || scan_glued(s, at) ? at : 0;
    }
    if (!a->has_unit || !is_named(a->unit.name, "foot"))
        return 0;
    at = a->last + (scan_punct(s, a->last, '-') && scan_glued(s, a->last));
    *last = at + 1;
    return is_inches(s, at) && (at > a->last ? scan_glued(s, at)
                                             : counted_stops(s, at + 1) ||
                                                   at + 1 >= s->count)
               ? at
               : 0;
}

static bool height_match(struct scan *s, struct part *a)
{
    size_t last, at = is_height(a) ? height_inches(s, a, &last) : 0;
    struct part b = {.first = at, .number = at, .end = at + 1};

    if (!at ||
        !decimal_read(&b.numeral.value, scan_word(s, at), SIZE_MAX, s->arena))
        return false;
    b.last = last;
    if (!add(s, a, &b, 12))
        return false;
    a->has_unit = true;
    a->unit = (struct unit){
        .last = last, .name = SLICE("foot"), .code = SLICE("[ft_i]")};
    return true;
}

/* Is a quotation mark open that this one could close?  The look back ends after
 * MARK_REACH tokens. */
static bool closes_quote(const struct scan *s, size_t at)
{
    enum { MARK_REACH = 100 };
    uint32_t mark = s->token[at].cp;

    for (size_t i = at; i > 0 && at - i < MARK_REACH; i--)
        if (scan_punct(s, i - 1, mark))
            return true;
    return false;
}

/* 30' and 8" by themselves: straight marks, where no quote is open. */
static bool mark_match(struct scan *s, struct part *a)
{
    size_t at = a->end;
    bool inch = scan_punct(s, at, '"');

    if (part_has_any(a) || a->numeral.form != NUMERAL_DIGITS ||
        !(inch || scan_punct(s, at, '\'')) || !scan_glued(s, at) ||
        scan_glued(s, at + 1) ||
        (a->numeral.plain && a->end == a->number + 1 &&
         digits_length(s, a->number) > 3) ||
        closes_quote(s, at))
        return false;
    a->has_unit = true;
    a->unit = (struct unit){.last = at + 1,
                            .name = inch ? SLICE("inch") : SLICE("foot"),
                            .code = inch ? SLICE("[in_i]") : SLICE("[ft_i]")};
    a->last = at + 1;
    return true;
}

/* 5 ft 2 in, 2 stone 4 pounds, 15 dollars and 15 cents. */
static bool units_match(struct scan *s, struct part *a)
{
    size_t at = a->last;
    uint32_t ratio;
    struct part b;

    if (!is_large(a) || a->numeral.form == NUMERAL_VAGUE)
        return false;
    at += scan_is(s, at, "and") || scan_punct(s, at, ',');
    if (!part_match(s, at, at, &b) || b.first != at ||
        b.numeral.form == NUMERAL_VAGUE || b.numeral.form == NUMERAL_ORDINAL)
        return false;
    ratio = take_inches(s, a, &b) ? 12 : ratio_of(s, a, &b);
    if (ratio == 0 && is_bare_cents(s, a, &b))
        ratio = 100;
    return ratio && add(s, a, &b, ratio);
}

bool compound_match(struct scan *s, struct part *a)
{
    return units_match(s, a) || height_match(s, a) || mark_match(s, a);
}
