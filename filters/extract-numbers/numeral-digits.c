#include "numeral-digits.h"

#include "digits.h"
#include "numeral-power.h"

/* ---- digits and separators ---- */

/* A run of digit tokens with separators: 1,234,567.89 */
struct run {
    size_t last;  /* one behind its last token */
    size_t point; /* byte of the decimal mark, or SIZE_MAX */
};

/* Is token `at` the separator c, with digits glued on behind? */
static bool separates(const struct scan *s, size_t at, uint32_t c)
{
    return scan_punct(s, at, c) && scan_glued(s, at) && digits_at(s, at + 1) &&
           scan_glued(s, at + 1);
}

/* Follows the separator c with a group of three digits? */
static bool group_follows(const struct scan *s, size_t at, uint32_t c)
{
    return separates(s, at, c) && digits_length(s, at + 1) == 3;
}

/* Indian grouping: 12,34,567: pairs, with three digits at the end. */
static size_t indian_groups(const struct scan *s, size_t at)
{
    size_t next = at;

    while (separates(s, next, ',') && digits_length(s, next + 1) == 2)
        next += 2;
    return next > at && group_follows(s, next, ',') ? next + 2 : at;
}

/* Groups of three behind a first of up to three digits. */
static size_t groups(const struct scan *s, size_t at, uint32_t c)
{
    size_t next = at + 1;

    if (digits_length(s, at) > 3)
        return next;
    if (c == ',')
        next = indian_groups(s, next);
    while (group_follows(s, next, c))
        next += 2;
    return next;
}

/* White space as a separator: 1 234 567, groups of three and nothing glued
 * on, with a narrow space or a plain one. */
static size_t space_groups(const struct scan *s, size_t at)
{
    size_t next = at + 1;

    if (digits_length(s, at) > 3 || s->token[at].end - s->token[at].start == 0)
        return next;
    while (digits_at(s, next) && digits_length(s, next) == 3 &&
           s->token[next].start - s->token[next - 1].end <= 3)
        next++;
    return next;
}

/* "10 , 000": text that was cut into tokens keeps spaces around commas. */
static size_t tokenized_groups(const struct scan *s, size_t at)
{
    size_t next = at + 1;

    if (digits_length(s, at) > 3)
        return next;
    while (scan_punct(s, next, ',') && !scan_glued(s, next) &&
           digits_at(s, next + 1) && !scan_glued(s, next + 1) &&
           digits_length(s, next + 1) == 3)
        next += 2;
    return next;
}

/* One kind of group separator only; the first that fits. */
static size_t all_groups(const struct scan *s, size_t at, uint32_t *mark)
{
    static const uint32_t marks[] = {',', '.', '\'', 0x2019};
    size_t next;

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        next = groups(s, at, marks[i]);
        *mark = marks[i];
        /* one dot and three digits are a fraction: 1.234, but 1.234,5 */
        if (next == at + 3 && marks[i] == (s->decimal_comma ? ',' : '.') &&
            !(marks[i] == '.' && separates(s, next, ',') &&
              digits_length(s, next + 1) < 3))
            continue;
        if (next > at + 1)
            return next;
    }
    *mark = ' ';
    next = space_groups(s, at);
    return next > at + 1 ? next : tokenized_groups(s, at);
}

/* The ten of 3·10^6 and 3·10⁶: a caret or a superscript is glued on. */
static bool is_ten(const struct scan *s, size_t at)
{
    return slice_eq(scan_word(s, at), SLICE("10")) && scan_glued(s, at + 1) &&
           (scan_punct(s, at + 1, '^') ||
            (s->token[at + 1].kind == TOKEN_PUNCT &&
             s->token[at + 1].cp >= 0xb2 && s->token[at + 1].cp != 0xb7));
}

/* The decimal mark behind the whole part, and the digits behind it. */
static void decimals(const struct scan *s, size_t at, uint32_t grouped,
                     struct run *r)
{
    bool comma = s->decimal_comma || grouped == '.';
    uint32_t mark = comma ? ',' : '.';

    /* 2.5, as some write it anywhere */
    if (s->decimal_comma && !grouped && !separates(s, r->last, ','))
        mark = '.';

    if (!separates(s, r->last, mark) && mark == '.' && grouped != ',' &&
        separates(s, r->last, 0xb7) && !is_ten(s, r->last + 1))
        mark = 0xb7; /* 1·5, as The Lancet prints it */
    if (!separates(s, r->last, mark))
        return;
    /* 1.2.3 is a version, not 1.2 */
    if (separates(s, r->last + 2, mark) ||
        (mark == ',' && at > 1 && separates(s, at - 1, mark) &&
         digits_at(s, at - 2)))
        return; /* nor is 22,24,26 */
    r->point = s->token[r->last].start - s->token[at].start;
    r->last += 2;
}

static bool read_run(struct scan *s, size_t at, struct run *r,
                     struct decimal *value)
{
    uint32_t grouped = 0;
    struct slice bytes;

    *r = (struct run){.last = all_groups(s, at, &grouped), .point = SIZE_MAX};
    if (r->last == at + 1)
        grouped = 0;
    decimals(s, at, grouped, r);
    bytes = slice_of(s->text->bytes.p + s->token[at].start,
                     s->token[r->last - 1].end - s->token[at].start);
    return decimal_read(value, bytes, r->point, s->arena);
}

/* ---- fractions, ordinals ---- */

static const struct vulgar {
    uint32_t cp;
    uint8_t num, den;
} vulgars[] = {
    {0xbc, 1, 4},   {0xbd, 1, 2},   {0xbe, 3, 4},   {0x2153, 1, 3},
    {0x2154, 2, 3}, {0x2155, 1, 5}, {0x2156, 2, 5}, {0x2157, 3, 5},
    {0x2158, 4, 5}, {0x2159, 1, 6}, {0x215a, 5, 6}, {0x215b, 1, 8},
    {0x215c, 3, 8}, {0x215d, 5, 8}, {0x215e, 7, 8},
};

static const struct vulgar *vulgar_at(const struct scan *s, size_t at)
{
    if (at >= s->count || s->token[at].kind != TOKEN_PUNCT ||
        s->token[at].cp < 0xbc)
        return NULL;
    for (size_t i = 0; i < sizeof vulgars / sizeof *vulgars; i++)
        if (vulgars[i].cp == s->token[at].cp)
            return &vulgars[i];
    return NULL;
}

/* Adds num/den to the value that is there (0, or 2 of "2 1/2"). */
static bool add_fraction(struct scan *s, struct numeral *n, uint64_t num,
                         uint64_t den)
{
    struct decimal part;
    uint64_t whole = 0;
    bool exact;

    if (!decimal_uint(n->value, UINT32_MAX, &whole) ||
        !decimal_of(&part, num + whole * den, s->arena))
        return false;
    n->num = part;
    n->has_parts = true;
    return decimal_of(&n->den, den, s->arena) &&
           decimal_over(&n->value, part, den, &exact, s->arena);
}

/* Is there a fraction at these tokens, 3/4 or 3⁄4, below one and with a
 * denominator that people use, not 9/11, 24/7 or 5/17/2018?  Before "of" it may
 * be any: 1/40 of it. */
static bool fraction_at(const struct scan *s, size_t at)
{
    uint64_t num, den;

    if (!digits_at(s, at) || !digits_at(s, at + 2) ||
        !(scan_punct(s, at + 1, '/') || scan_punct(s, at + 1, 0x2044)) ||
        !scan_glued(s, at + 1) || !scan_glued(s, at + 2) ||
        digits_length(s, at) > 2 || digits_length(s, at + 2) > 3)
        return false;
    if ((scan_punct(s, at + 3, '/') && scan_glued(s, at + 3)) ||
        (at > 0 && scan_punct(s, at - 1, '/')))
        return false;
    num = digits_value(s, at);
    den = digits_value(s, at + 2);
    return num > 0 && num < den &&
           (den <= 10 || den == 12 || den == 16 || den == 32 || den == 64 ||
            den == 100 || den == 1000 ||
            (num == 1 && scan_is(s, at + 3, "of")));
}

/* ½ or 1/2 behind a whole number, glued, spaced or hyphenated. */
static bool take_fraction(struct scan *s, struct numeral *n)
{
    const struct vulgar *v = vulgar_at(s, n->last);
    size_t at = n->last;

    if (v) {
        n->last++;
        return add_fraction(s, n, v->num, v->den);
    }
    if (scan_punct(s, at, '-') && scan_glued(s, at))
        at++;
    if ((at == n->last && scan_glued(s, at)) || !fraction_at(s, at))
        return true;
    n->last = at + 3;
    return add_fraction(s, n, digits_value(s, at), digits_value(s, at + 2));
}

/* 1st 2nd 3rd 11th */
static bool take_ordinal_ending(const struct scan *s, struct numeral *n)
{
    static const char *const endings[] = {"th", "st", "nd", "rd"};
    struct slice digits = scan_word(s, n->last - 1);
    int units = digits.p[digits.n - 1] - '0';
    bool teen = digits.n > 1 && digits.p[digits.n - 2] == '1';

    if (!scan_glued(s, n->last) ||
        !scan_is(s, n->last, endings[teen || units > 3 ? 0 : units]))
        return false;
    n->last++;
    n->form = NUMERAL_ORDINAL;
    return true;
}

/* ---- all of it ---- */

/* .5: a point with digits on, and no word before it. */
static bool bare_decimals(struct scan *s, size_t at, struct numeral *n)
{
    struct slice bytes;

    if (!scan_punct(s, at, '.') || !digits_at(s, at + 1) ||
        !scan_glued(s, at + 1) || (at > 0 && scan_glued(s, at)))
        return false;
    n->last = at + 2;
    bytes = slice_of(s->text->bytes.p + s->token[at].start,
                     s->token[at + 1].end - s->token[at].start);
    return decimal_read(&n->value, bytes, 0, s->arena);
}

/* 3/4, ½ */
static bool bare_fraction(struct scan *s, size_t at, struct numeral *n)
{
    const struct vulgar *v = vulgar_at(s, at);

    n->form = NUMERAL_FRACTION;
    if (v) {
        n->last = at + 1;
        return add_fraction(s, n, v->num, v->den);
    }
    if (!fraction_at(s, at))
        return false;
    n->last = at + 3;
    return add_fraction(s, n, digits_value(s, at), digits_value(s, at + 2));
}

bool numeral_digits(struct scan *s, size_t at, struct numeral *n)
{
    struct run r;

    *n = (struct numeral){.value = {.digits = ""}};
    if (bare_fraction(s, at, n))
        return true;
    *n = (struct numeral){.value = {.digits = ""}};
    if (bare_decimals(s, at, n))
        return true;
    if (!digits_at(s, at) || !read_run(s, at, &r, &n->value))
        return false;
    n->last = r.last;
    n->plain = r.last == at + 1;
    if (take_ordinal_ending(s, n))
        return true;
    if (r.point == SIZE_MAX && !take_fraction(s, n))
        return false;
    n->plain &= n->last == at + 1;
    return numeral_power(s, n);
}
