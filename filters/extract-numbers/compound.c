#include "compound.h"

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

bool compound_match(struct scan *s, struct part *a)
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
