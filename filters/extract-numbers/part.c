#include "part.h"

#include "reject.h"
#include "unit-rate.h"

/* ---- before the numeral ---- */

static bool slice_starts(struct slice s, const char *word)
{
    size_t n = strlen(word);

    return s.n >= n && memcmp(s.p, word, n) == 0;
}

static bool is_minus(const struct scan *s, size_t at)
{
    return scan_punct(s, at, '-') || scan_punct(s, at, 0x2212) ||
           scan_punct(s, at, 0x2013);
}

/* -5 (with nothing glued on before the sign), minus 5, negative five, +5. */
static bool take_sign(const struct scan *s, size_t floor, size_t *at)
{
    size_t sign = *at - 1;

    if (*at <= floor || (scan_is(s, sign, "minus") &&
                         scan_is(s, sign - 1, "or"))) /* plus or minus 3 */
        return false;
    if (scan_is(s, sign, "minus") || scan_is(s, sign, "negative")) {
        *at = sign;
        return true;
    }
    if (scan_is(s, sign - 1, "minus") && is_minus(s, sign) && sign > floor) {
        *at = sign - 1; /* minus-130 */
        return true;
    }
    if (sign > floor && s->token[sign - 1].kind == TOKEN_NUMBER)
        return false; /* 2 -7 g */
    if (is_minus(s, sign) && scan_glued(s, *at) &&
        (sign == 0 || !scan_glued(s, sign) || scan_punct(s, sign - 1, '('))) {
        *at = sign;
        return true;
    }
    return false;
}

static void take_plus(const struct scan *s, size_t floor, size_t *at)
{
    if (*at > floor && (scan_is(s, *at - 1, "plus") ||
                        (scan_punct(s, *at - 1, '+') && scan_glued(s, *at) &&
                         !scan_glued(s, *at - 1))))
        --*at;
}

/* ---- behind the numeral ---- */

/* The 40s and the 1990s are no seconds, "2022's" no feet, 757s are planes. */
static bool is_decade(const struct scan *s, const struct part *p)
{
    size_t digits = scan_word(s, p->end - 1).n;
    bool mark = scan_punct(s, p->end, 0x2032) || scan_punct(s, p->end, '\'') ||
                scan_punct(s, p->end, 0x2019);
    size_t at = p->end + mark;

    return p->numeral.plain && scan_glued(s, p->end) && scan_is(s, at, "s") &&
           scan_glued(s, at) &&
           (mark || p->numeral.value.exponent > 0 || digits > 2);
}

/* [1986] year net, the 2014 year: the year is said, and none is counted. */
static bool is_said_year(const struct scan *s, const struct part *p)
{
    uint64_t year;

    return p->numeral.plain && scan_is(s, p->end, "year") &&
           !scan_glued(s, p->end) && scan_word(s, p->end - 1).n == 4 &&
           decimal_uint(p->numeral.value, 2100, &year) && year >= 1500;
}

/* 1080p is a screen's, 1,080p a price. */
static bool is_screen(const struct scan *s, const struct part *p)
{
    return p->numeral.plain && scan_is(s, p->end, "p") &&
           scan_word(s, p->end - 1).n > 3;
}

/* Symbols of one or two letters want digits: one [m], "I" ... */
static bool is_symbol(const struct scan *s, const struct part *p)
{
    struct slice w = scan_word(s, p->end);

    return w.n <= 2 && p->unit.last == p->end + 1 &&
           s->token[p->end].kind == TOKEN_WORD &&
           p->numeral.form != NUMERAL_DIGITS;
}

/* 14.7C/share, 25c a litre, 12c per kWh are cents, not degrees. */
static bool is_rate_of_coins(const struct scan *s, const struct part *p)
{
    size_t at = p->unit.last;

    return slice_starts(p->unit.name, "degree ") && scan_glued(s, p->end) &&
           scan_word(s, p->end).n == 1 && at == p->end + 1 &&
           (scan_punct(s, at, '/') || scan_is(s, at, "a") ||
            scan_is(s, at, "an") || scan_is(s, at, "per"));
}

static void make_cents(struct part *p)
{
    p->unit.name = SLICE("cent");
    p->unit.code = SLICE("");
}

/* The "in" of one-in-five is no inch. */
static bool is_ratio(const struct scan *s, const struct part *p)
{
    size_t in = p->end + 1;

    return scan_punct(s, p->end, '-') && scan_is(s, in, "in") &&
           scan_punct(s, in + 1, '-');
}

/* 2018B1246, 9L15: a letter between digits is none of a unit, but 5h30. */
static bool is_inner_letter(const struct scan *s, const struct part *p)
{
    size_t last = p->unit.last - 1;

    return s->token[last].kind == TOKEN_WORD && scan_word(s, last).n == 1 &&
           scan_glued(s, last) && scan_glued(s, last + 1) &&
           s->token[last + 1].kind == TOKEN_NUMBER && !scan_is(s, last, "h");
}

/* Names that are units in small letters: 2016 Stone, 3 Mark. */
static bool is_homograph(const struct scan *s, const struct part *p)
{
    static const char *const names[] = {
        "stone",  "mark",  "marks", "hand",   "hands", "foot",  "rod",
        "pole",   "bar",   "cup",   "cups",   "gray",  "grain", "chain",
        "point",  "yard",  "tesla", "newton", "henry", "watt",  "kelvin",
        "pascal", "curie", "gauss", "weber"};
    size_t at = p->end;

    if (p->unit.last != at + 1 || scan_glued(s, at) ||
        !(s->token[at].flags & TOKEN_UPPER))
        return false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (scan_is(s, at, names[i]))
            return true;
    return false;
}

/* 30 MUSD: the scale is in the code. */
static bool take_scaled_code(struct part *p)
{
    if (!slice_eq(p->unit.code, SLICE("10*6")))
        return true;
    p->unit.code = SLICE("");
    return decimal_shift(&p->numeral.value, 6);
}

/* - 20 degrees Celsius: a temperature's sign may stand apart. */
static void take_spaced_minus(const struct scan *s, struct part *p)
{
    size_t sign = p->number - 1;

    if (p->number == 0 || !is_minus(s, sign) || scan_glued(s, p->number) ||
        !slice_starts(p->unit.name, "degree") ||
        (sign > 0 &&
         (scan_glued(s, sign) || s->token[sign - 1].kind == TOKEN_NUMBER)))
        return;
    p->number = sign;
    p->first = sign;
    p->numeral.value.negative = p->numeral.value.count > 0;
}

/* Millions of pounds are money. */
static void weigh_pounds(struct part *p)
{
    if (!slice_eq(p->unit.name, SLICE("pound")) || !p->numeral.scaled)
        return;
    p->unit.name = SLICE("pound sterling");
    p->unit.code = SLICE("");
    p->unit.currency = SLICE("GBP");
}

/* "8- to 16-metre", "7- or 8-inch", "45 and 50 mg": the unit stands behind the
 * second number. */
static void take_suspended(struct scan *s, struct part *p)
{
    size_t at = p->end;
    struct numeral second;

    if (!scan_punct(s, at, '-') || !scan_glued(s, at) ||
        !(scan_is(s, at + 1, "to") || scan_is(s, at + 1, "or") ||
          scan_is(s, at + 1, "and")) ||
        !numeral_match(s, at + 2, &second) ||
        !unit_match(s, second.last, &p->unit))
        return;
    p->has_unit = true;
    p->last = at + 1;
}

bool part_or_so(const struct scan *s, size_t at)
{
    return scan_is(s, at, "or") && scan_is(s, at + 1, "so");
}

static void take_unit(struct scan *s, struct part *p)
{
    size_t at = p->end + (part_or_so(s, p->end) ? 2 : 0);

    if (p->numeral.form == NUMERAL_ORDINAL || is_decade(s, p) ||
        is_screen(s, p) || is_said_year(s, p))
        return;
    /* hundreds of miles, millions de dollars */
    at += (p->numeral.form == NUMERAL_VAGUE && scan_is(s, at, "of")) ||
          ((p->numeral.form == NUMERAL_VAGUE || p->numeral.scaled) &&
           !scan_lang(s, LANG_EN) && scan_is(s, at, "de"));
    if (at >= s->count ||
        !(unit_match(s, at, &p->unit) || unit_in_brackets(s, at, &p->unit)) ||
        is_symbol(s, p) || is_homograph(s, p) || is_ratio(s, p) ||
        is_inner_letter(s, p))
        return;
    if (is_rate_of_coins(s, p))
        make_cents(p);
    if (!unit_inverse(s, &p->unit))
        unit_product(s, &p->unit);
    p->has_unit = take_scaled_code(p);
    take_spaced_minus(s, p);
    weigh_pounds(p);
    p->last = p->unit.last;
}

bool part_match(struct scan *s, size_t at, size_t floor, struct part *p)
{
    bool negative;

    *p = (struct part){.first = at, .number = at};
    if (!numeral_match(s, at, &p->numeral))
        return false;
    p->end = p->last = p->numeral.last;
    negative = take_sign(s, floor, &p->number);
    if (!negative)
        take_plus(s, floor, &p->number);
    p->first = p->number;
    p->has_money =
        money_match(s, p->number, &p->money) && p->money.first >= floor;
    if (p->has_money) {
        p->first = p->money.first;
        negative |= take_sign(s, floor, &p->first);
    } else if (p->number == at && at > floor &&
               reject_before(s, at, &p->numeral)) {
        return false;
    }
    p->numeral.value.negative = negative && p->numeral.value.count > 0;
    if (!p->has_money)
        take_unit(s, p);
    if (!p->has_money && !p->has_unit)
        take_suspended(s, p);
    return p->has_unit || !reject_behind(s, at, &p->numeral);
}

bool part_match_from(struct scan *s, size_t first, struct part *p)
{
    for (size_t at = first; at < s->count && at < first + 4; at++) {
        if (!part_match(s, at, first, p))
            continue;
        return p->first == first;
    }
    return false;
}

/* ---- as a number ---- */

bool part_has_any(const struct part *p)
{
    return p->has_unit || p->has_money;
}

bool part_same_unit(const struct part *a, const struct part *b)
{
    if (a->has_money && b->has_money)
        return slice_eq(a->money.name, b->money.name);
    return a->has_unit && b->has_unit && slice_eq(a->unit.name, b->unit.name);
}

static bool is_percent(struct slice name)
{
    return slice_eq(name, SLICE("percent")) ||
           slice_eq(name, SLICE("percentage point")) ||
           slice_eq(name, SLICE("basis point")) ||
           slice_eq(name, SLICE("per mille"));
}

static bool is_coin(struct slice name)
{
    return slice_eq(name, SLICE("cent")) || slice_eq(name, SLICE("penny")) ||
           slice_eq(name, SLICE("dime")) || slice_eq(name, SLICE("sen")) ||
           slice_eq(name, SLICE("kopeck"));
}

/* Dollars, francs, pesos: many countries have them. */
static bool names_no_country(const struct unit *u)
{
    static const char *const names[] = {"dollar",   "rupee", "franc", "lira",
                                        "peso",     "krona", "krone", "dinar",
                                        "shilling", "escudo"};

    for (size_t i = 0; u->currency.n && i < sizeof names / sizeof *names; i++)
        if (slice_eq(u->name, slice_of(names[i], strlen(names[i]))))
            return true;
    return false;
}

static enum number_kind kind_of(const struct part *p)
{
    if (p->has_money)
        return NUMBER_MONEY;
    if (p->has_unit) {
        if (is_percent(p->unit.name))
            return NUMBER_PERCENT;
        if (p->unit.currency.n || is_coin(p->unit.name))
            return NUMBER_MONEY;
        return unit_is_time(p->unit.name) ? NUMBER_DURATION : NUMBER_QUANTITY;
    }
    if (p->numeral.form == NUMERAL_ORDINAL)
        return NUMBER_ORDINAL;
    return p->numeral.form == NUMERAL_FRACTION ? NUMBER_FRACTION
                                               : NUMBER_CARDINAL;
}

void part_fill(struct scan *s, const struct part *p, struct number *n)
{
    n->first = p->first;
    n->last = p->last;
    n->span =
        (struct span){s->token[p->number].start, s->token[p->end - 1].end};
    n->kind = kind_of(p);
    n->value = p->numeral.value;
    n->has_value = true;
    if (p->numeral.form == NUMERAL_VAGUE) {
        n->has_value = false;
        n->has_range = true;
        n->low = p->numeral.low;
        n->high = p->numeral.high;
        n->comparator = COMPARE_ABOUT;
    }
    n->has_parts = p->numeral.has_parts;
    n->num = p->numeral.num;
    n->den = p->numeral.den;
    if (p->has_money) {
        n->unit = p->money.name;
        n->currency = p->money.currency;
        n->assumed = p->money.assumed;
    } else if (p->has_unit) {
        n->unit = p->unit.name;
        n->unit_code = p->unit.code;
        n->currency = p->unit.currency;
        n->assumed = names_no_country(&p->unit);
    }
}
