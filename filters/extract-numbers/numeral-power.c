#include "numeral-power.h"

#include "digits.h"

/* The digit that a superscript stands for, or -1; 10 is a minus. */
static int superscript(uint32_t c)
{
    switch (c) {
    case 0xb9:
        return 1;
    case 0xb2:
    case 0xb3:
        return (int)(c - 0xb0);
    case 0x207b:
        return 10;
    default:
        return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? (int)(c - 0x2070)
                                                           : -1;
    }
}

/* An exponent in superscripts: 10⁻³⁰. */
static size_t superscript_power(const struct scan *s, size_t at, int *power)
{
    bool minus = false;
    int digit;

    *power = 0;
    while (at < s->count && s->token[at].kind == TOKEN_PUNCT &&
           (digit = superscript(s->token[at].cp)) >= 0 && *power < 1000) {
        minus |= digit == 10;
        *power = digit == 10 ? 0 : *power * 10 + digit;
        at++;
    }
    if (minus)
        *power = -*power;
    return at;
}

/* An exponent on the line: 10^-5, 10^5, 10-5, 10−5. */
static size_t line_power(const struct scan *s, size_t at, int *power)
{
    size_t start = at;
    bool minus = false;

    if (scan_punct(s, at, '^'))
        at++;
    if (scan_punct(s, at, '-') || scan_punct(s, at, 0x2212)) {
        minus = true;
        at++;
    } else if (scan_punct(s, at, '+')) {
        at++;
    }
    if (at == start || !digits_at(s, at) || !scan_glued(s, at) ||
        digits_length(s, at) > 3)
        return start;
    *power = (int)digits_value(s, at);
    if (minus)
        *power = -*power;
    return at + 1;
}

/* An exponent that came loose in print: × 10 27, 10 −8.  Of the last ten only
 * a true minus sign makes one. */
static size_t loose_power(const struct scan *s, size_t at, bool times,
                          int *power)
{
    bool minus = scan_punct(s, at, 0x2212);
    size_t digits = at + minus;

    if (!(minus ? scan_glued(s, digits) : times) || !digits_at(s, digits) ||
        digits_length(s, digits) > 2)
        return at;
    *power = (int)digits_value(s, digits);
    if (minus)
        *power = -*power;
    return digits + 1;
}

/* 1.99×10⁻³⁰, 6.23x10^-4 */
static bool take_power(struct scan *s, struct numeral *n)
{
    size_t at = n->last;
    size_t behind;
    int power = 0;

    if (!(scan_punct(s, at, 0xd7) || scan_is(s, at, "x") ||
          scan_punct(s, at, '*') || scan_punct(s, at, 0x22c5) ||
          scan_punct(s, at, 0xb7)) ||
        !digits_at(s, at + 1) || !slice_eq(scan_word(s, at + 1), SLICE("10")))
        return true;
    behind = superscript_power(s, at + 2, &power);
    if (behind == at + 2)
        behind = line_power(s, at + 2, &power);
    if (behind == at + 2)
        behind = loose_power(s, at + 2, scan_punct(s, at, 0xd7), &power);
    if (behind == at + 2)
        return true;
    n->last = behind;
    n->scaled = true;
    return decimal_shift(&n->value, power);
}

/* 10⁵, 10⁻³, 10−8: a ten with an exponent that needs no caret */
static bool take_ten(const struct scan *s, struct numeral *n)
{
    int power = 0;
    size_t at = n->last, behind;

    if (!n->plain || !slice_eq(scan_word(s, at - 1), SLICE("10")))
        return true;
    behind = superscript_power(s, at, &power);
    if (behind == at || !scan_glued(s, at))
        behind = loose_power(s, at, false, &power);
    if (behind == at)
        return true;
    n->last = behind;
    n->scaled = true;
    n->plain = false;
    return decimal_shift(&n->value, power - 1);
}

/* 10^6, 10^-5, 1.1^23 */
static bool take_caret(struct scan *s, struct numeral *n)
{
    struct decimal one = {.digits = "1", .count = 1};
    struct decimal value;
    uint64_t divisor;
    bool exact;
    int power = 0;
    size_t behind = scan_punct(s, n->last, '^') && scan_glued(s, n->last)
                        ? line_power(s, n->last, &power)
                        : n->last;

    if (behind == n->last || power > 200 || power < -200)
        return true;
    if (!decimal_power(&value, n->value, (unsigned)(power < 0 ? -power : power),
                       s->arena))
        return true;
    if (power < 0) { /* of ten, or short enough to divide by */
        int exponent = value.exponent;

        value.exponent = 0;
        if (!decimal_uint(value, UINT64_C(100000000000000000), &divisor) ||
            divisor == 0 ||
            !decimal_over(&value, one, divisor, &exact, s->arena) ||
            !decimal_shift(&value, -exponent))
            return true;
    }
    n->value = value;
    n->last = behind;
    n->scaled = true;
    n->plain = false;
    return true;
}

/* 1.3e6, -12e-1 */
static bool take_e(struct scan *s, struct numeral *n)
{
    size_t at = n->last;
    bool minus = scan_punct(s, at + 1, '-');
    size_t digits = at + 1 + (minus || scan_punct(s, at + 1, '+'));

    if (!scan_is(s, at, "e") || !scan_glued(s, at) || !digits_at(s, digits) ||
        !scan_glued(s, digits) || !scan_glued(s, at + 1) ||
        digits_length(s, digits) > 3)
        return true;
    n->last = digits + 1;
    n->scaled = true;
    return decimal_shift(&n->value, minus ? -(int)digits_value(s, digits)
                                          : (int)digits_value(s, digits));
}

bool numeral_power(struct scan *s, struct numeral *n)
{
    return take_power(s, n) && take_ten(s, n) && take_caret(s, n) &&
           take_e(s, n);
}
