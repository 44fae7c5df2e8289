#include "entity.h"

#include "table.h"
#include "text.h"

extern const struct table table_entities;

enum { NAME_MAX_BYTES = 32, NUMBER_MAX = 0x110000 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_alpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The value of a digit in base 10 or 16, or -1. */
static int digit(char c, int base)
{
    if (is_digit(c))
        return c - '0';
    c = (char)(c | 0x20);
    return base == 16 && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static uint32_t as_html_means(const struct charset *cp1252, uint32_t c)
{
    if (c >= 0x80 && c < 0xa0)
        c = cp1252->high[c - 0x80];
    return c == 0 || c >= NUMBER_MAX || (c >= 0xd800 && c <= 0xdfff) ? 0xfffd
                                                                     : c;
}

/* "&#8217;", "&#x2019;" at s.p: the length, and what it stands for in buf. */
static size_t match_number(const struct charset *cp1252, struct slice s,
                           char *buf, size_t *length)
{
    size_t at = 2;
    int base = 10, d;
    uint32_t c = 0;
    size_t digits;

    if (s.n > 2 && (s.p[2] | 0x20) == 'x') {
        base = 16;
        at = 3;
    }
    digits = at;
    for (; at < s.n && (d = digit(s.p[at], base)) >= 0; at++)
        if (c < NUMBER_MAX)
            c = c * (uint32_t)base + (uint32_t)d;
    if (at == digits || at == s.n || s.p[at] != ';')
        return 0;
    *length = text_encode(as_html_means(cp1252, c), buf);
    return at + 1;
}

/* A name's key in the table: ^ before each capital. */
static size_t name_key(struct slice s, char *key, size_t *n)
{
    size_t at = 1;

    *n = 0;
    while (at < s.n && at <= NAME_MAX_BYTES &&
           (is_alpha(s.p[at]) || is_digit(s.p[at]))) {
        if (s.p[at] >= 'A' && s.p[at] <= 'Z')
            key[(*n)++] = '^';
        key[(*n)++] = (char)(is_alpha(s.p[at]) ? s.p[at] | 0x20 : s.p[at]);
        at++;
    }
    return at < s.n && s.p[at] == ';' ? at + 1 : 0;
}

/* "&rsquo;" at s.p, in the same way. */
static size_t match_name(struct slice s, char *buf, size_t *length)
{
    char key[2 * NAME_MAX_BYTES + 2];
    size_t n;
    size_t taken = name_key(s, key, &n);
    const struct table_row *row;
    struct slice hex;
    uint32_t c = 0;

    row = taken ? table_find(&table_entities, slice_of(key, n),
                             table_hash(slice_of(key, n)))
                : NULL;
    if (!row)
        return 0;
    hex = table_field(row, 0);
    *length = 0;
    for (size_t i = 0; i <= hex.n; i++) {
        if (i < hex.n && hex.p[i] != ' ') {
            c = c << 4 | (uint32_t)digit(hex.p[i], 16);
            continue;
        }
        *length += text_encode(c, buf + *length);
        c = 0;
    }
    return taken;
}

void entity_text(const struct charset *cp1252, struct draft *d)
{
    struct slice text = d->text;
    const char *p = text.p;

    while ((p = memchr(p, '&', (size_t)(text.p + text.n - p))) != NULL) {
        size_t at = (size_t)(p - text.p);
        struct slice rest = slice_of(p, text.n - at);
        char buf[8];
        size_t length;
        size_t n = rest.n > 1 && p[1] == '#'
                       ? match_number(cp1252, rest, buf, &length)
                       : match_name(rest, buf, &length);

        if (n)
            draft_edit(d, (struct span){at, at + n}, slice_of(buf, length),
                       REPAIR_ENTITY);
        p += n ? n : 1;
    }
    draft_end_pass(d);
}
