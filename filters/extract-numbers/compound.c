#include "compound.h"

/* Units whose smaller ones are named right behind: 5 feet 11 inches. */
static const struct pair {
    const char *large, *small;
    uint32_t ratio;
} pairs[] = {
    {"foot", "inch", 12},    {"pound", "ounce", 16},
    {"stone", "pound", 14},  {"degree", "minute", 60},
    {"dollar", "cent", 100}, {"US dollar", "cent", 100},
    {"euro", "cent", 100},   {"pound sterling", "penny", 100},
    {"rupee", "paisa", 100}, {"Russian ruble", "kopeck", 100},
    {"pound", "penny", 100},
};

static const struct pair *pair_of(const struct part *a)
{
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (slice_eq(a->unit.name,
                     slice_of(pairs[i].large, strlen(pairs[i].large))))
            return &pairs[i];
    return NULL;
}

static const struct pair *pair_of_both(const struct part *a,
                                       const struct part *b)
{
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (slice_eq(a->unit.name,
                     slice_of(pairs[i].large, strlen(pairs[i].large))) &&
            slice_eq(b->unit.name,
                     slice_of(pairs[i].small, strlen(pairs[i].small))))
            return &pairs[i];
    return NULL;
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
    const struct pair *pair;
    struct part b;

    if (!a->has_unit || !pair_of(a) || a->numeral.form == NUMERAL_VAGUE)
        return false;
    at += scan_is(s, at, "and") || scan_punct(s, at, ',');
    if (!part_match(s, at, at, &b) || b.first != at ||
        b.numeral.form == NUMERAL_VAGUE || b.numeral.form == NUMERAL_ORDINAL)
        return false;
    if (take_inches(s, a, &b))
        return add(s, a, &b, 12);
    pair = pair_of_both(a, &b);
    if (pair)
        return add(s, a, &b, pair->ratio);
    return is_bare_cents(s, a, &b) && add(s, a, &b, 100);
}
