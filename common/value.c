#include "value.h"

#include <string.h>

#include "json-value.h"

enum { PART = 120, PARTS = 10, DRAFT = PART * PARTS };

struct draft {
    char buf[DRAFT];
    size_t n;
};

struct slice value_cut(struct slice s, size_t most)
{
    if (s.n <= most)
        return s;
    while (most > 0 && ((unsigned char)s.p[most] & 0xc0) == 0x80)
        most--;
    return slice_of(s.p, most);
}

static void put(struct draft *d, struct slice s)
{
    s = value_cut(s, DRAFT - d->n);
    memcpy(d->buf + d->n, s.p, s.n);
    d->n += s.n;
}

static void put_lit(struct draft *d, const char *s)
{
    put(d, slice_of(s, strlen(s)));
}

/* Puts a blank between two parts. */
static void space(struct draft *d)
{
    if (d->n)
        put_lit(d, " ");
}

static bool has_exponent(struct slice number)
{
    return memchr(number.p, 'e', number.n) || memchr(number.p, 'E', number.n);
}

/* A whole part of five digits or more with commas: what people read. */
static void put_number(struct draft *d, struct slice number)
{
    const char *point = memchr(number.p, '.', number.n);
    size_t whole = point ? (size_t)(point - number.p) : number.n;
    size_t sign = number.p[0] == '-';

    if (whole - sign < 5 || number.n > PART / 2 || has_exponent(number)) {
        put(d, value_cut(number, PART));
        return;
    }
    for (size_t i = 0; i < whole; i++) {
        if (i > sign && (whole - i) % 3 == 0)
            put_lit(d, ",");
        put(d, slice_of(number.p + i, 1));
    }
    put(d, slice_of(number.p + whole, number.n - whole));
}

static void number_part(struct draft *d, struct slice number, const char *name,
                        const char *before)
{
    struct slice value = json_get(number, name);

    if (json_type(value) != JSON_NUM)
        return;
    space(d);
    put_lit(d, before);
    put_number(d, value);
}

static void word_part(struct draft *d, struct slice word, const char *before,
                      const char *behind)
{
    if (!word.n)
        return;
    space(d);
    put_lit(d, before);
    put(d, value_cut(word, PART));
    put_lit(d, behind);
}

static const char *sign(struct slice comparator)
{
    static const struct sign {
        struct slice name;
        const char *sign;
    } signs[] = {{{">", 1}, ">"},
                 {{"<", 1}, "<"},
                 {{">=", 2}, "≥"},
                 {{"<=", 2}, "≤"},
                 {{"~", 1}, "≈"}};

    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (slice_eq(comparator, signs[i].name))
            return signs[i].sign;
    return "";
}

static struct slice string_of(struct article *a, struct slice object,
                              const char *name)
{
    return article_unescape(a, json_get(object, name));
}

/* "pula per month": the unit, which says what it is per by itself in money
 * and rates, and only in `per` where a duration repeats (24 hours a day). */
static void unit_part(struct draft *d, struct slice unit, struct slice per)
{
    word_part(d, unit, "", "");
    if (unit.n <= per.n ||
        !slice_eq(slice_of(unit.p + unit.n - per.n, per.n), per))
        word_part(d, per, "per ", "");
}

struct slice value_text(struct article *article, struct slice number)
{
    struct draft d;
    struct slice iso = string_of(article, number, "iso");
    struct slice counted = json_get(number, "counted");
    char *copy;

    d.n = 0;
    put_lit(&d, sign(string_of(article, number, "comparator")));
    number_part(&d, number, "value", "");
    number_part(&d, number, "low", "");
    number_part(&d, number, "high", "to ");
    unit_part(&d, string_of(article, number, "unit"),
              string_of(article, number, "per"));
    word_part(&d, string_of(article, counted, "head"), "(", ")");
    /* an X stands for what is not known: of no use to people */
    if (iso.n && !memchr(iso.p, 'X', iso.n) &&
        !slice_eq(iso, json_get(number, "value"))) /* a year is both */
        word_part(&d, iso, "", "");
    copy = arena_alloc(article->arena, d.n + 1);
    if (!copy) {
        article->no_memory = true;
        return SLICE("");
    }
    memcpy(copy, d.buf, d.n);
    return slice_of(copy, d.n);
}
