#include "print.h"

#include "bytes.h"
#include "json-value.h"
#include "text.h"

/* Deeper levels are not indented further: a line of brackets must not become
 * a page of blanks. */
enum { INDENT = 2, INDENT_MAX = 40 };

/* ---- what is owed ----------------------------------------------------- */

/* Writes what was read up to here. */
static void pay(struct print *p)
{
    out_raw(p->out, p->owed, (size_t)(p->in.p - p->owed));
    p->owed = p->in.p;
}

/* Goes on, and writes nothing for what is passed. */
static void drop(struct print *p, size_t n)
{
    pay(p);
    p->in.p += n;
    p->owed = p->in.p;
}

/* ---- white space ------------------------------------------------------ */

/* Leaves out the input's own. */
static inline void drop_space(struct print *p)
{
    while (p->in.p < p->in.end && json_is_space(*p->in.p))
        drop(p, 1);
}

static void new_line(struct print *p)
{
    static const char blanks[INDENT_MAX + 2] =
        "\n                                        ";
    size_t n = p->depth * INDENT;

    if (p->compact)
        return;
    pay(p);
    out_raw(p->out, blanks, 1 + (n < INDENT_MAX ? n : INDENT_MAX));
}

static void colon(struct print *p)
{
    if (p->compact)
        return;
    pay(p);
    out_char(p->out, ' ');
}

/* ---- strings ---------------------------------------------------------- */

static void escape(struct out *o, unsigned c)
{
    static const char hex[] = "0123456789abcdef";
    char buf[6] = {
        '\\',       'u', hex[c >> 12 & 15], hex[c >> 8 & 15], hex[c >> 4 & 15],
        hex[c & 15]};

    out_raw(o, buf, sizeof buf);
}

/* What `safe` writes as an escape; all of it below U+10000. */
static bool is_harmful(unsigned c)
{
    return c == '<' || c == '>' || c == '&' || (c >= 0x7f && c <= 0x9f) ||
           c == 0x61c || c == 0x200e || c == 0x200f ||
           (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Bytes that want a look: in any string, and with `safe` those that a harmful
 * character can begin with. */
static bytes16 stops(bytes16 v, bool safe)
{
    bytes16 hits = bytes_are(v, '"') | bytes_are(v, '\\');

    if (safe)
        hits |= bytes_are(v & (uint8_t)~2, '<') | /* and > */
                bytes_are(v, '&') | bytes_are(v, 0x7f) | bytes_are(v, 0xc2) |
                bytes_are(v, 0xd8) | bytes_are(v, 0xe2);
    return hits;
}

static unsigned hex4(const char *s)
{
    unsigned c = 0;

    for (int i = 0; i < 4; i++)
        c = c << 4 | (((unsigned)s[i] & 15) + (s[i] > '9' ? 9u : 0u));
    return c;
}

static bool is_half(unsigned c, unsigned first)
{
    return c >= first && c < first + 0x400;
}

/* A lone surrogate's escape becomes that of U+FFFD. */
static void mend(struct print *p)
{
    drop(p, 6);
    out_lit(p->out, "\\ufffd");
}

/* Goes behind the escape that begins here. */
static void pass_escape(struct print *p)
{
    const char *s = p->in.p;
    unsigned c;

    if (s[1] != 'u') {
        p->in.p += 2;
        return;
    }
    c = hex4(s + 2);
    if (is_half(c, 0xd800) && p->in.end - s >= 12 && s[6] == '\\' &&
        s[7] == 'u' && is_half(hex4(s + 8), 0xdc00))
        p->in.p += 12;
    else if (p->whole && (is_half(c, 0xd800) || is_half(c, 0xdc00)))
        mend(p);
    else
        p->in.p += 6;
}

/* Goes behind what is at one of the stops. */
static void pass_stop(struct print *p)
{
    size_t n;
    unsigned c;

    if (*p->in.p == '\\') {
        pass_escape(p);
        return;
    }
    c = text_decode(p->in.p, p->in.end, &n);
    if (is_harmful(c)) {
        drop(p, n);
        escape(p->out, c);
    } else {
        p->in.p += n;
    }
}

/* Sixteen bytes at s; the end of a line is padded. */
static bytes16 load(const char *s, const char *end)
{
    char buf[BYTES_WIDTH] = {0};

    if (end - s >= BYTES_WIDTH)
        return bytes_load(s);
    memcpy(buf, s, (size_t)(end - s));
    return bytes_load(buf);
}

/* Goes behind the string that begins here. */
static void pass_string(struct print *p)
{
    for (p->in.p++;;) {
        size_t n = bytes_first(stops(load(p->in.p, p->in.end), p->safe));

        p->in.p += n;
        if (n == BYTES_WIDTH)
            continue;
        if (*p->in.p == '"')
            break;
        pass_stop(p);
    }
    p->in.p++;
}

/* ---- walking ---------------------------------------------------------- */

void print_begin(struct print *p, struct slice value)
{
    p->in = json_at(value);
    p->owed = p->in.p;
}

void print_end(struct print *p)
{
    pay(p);
}

void print_enter(struct print *p)
{
    p->in.p++;
    p->depth++;
    p->first = true;
}

/* Is a value here, and not the end of what we are in? */
static bool begins(const struct print *p)
{
    return *p->in.p != '}' && *p->in.p != ']';
}

bool print_item(struct print *p)
{
    drop_space(p);
    if (*p->in.p == ',') {
        p->in.p++;
        drop_space(p);
    }
    if (!begins(p))
        return false;
    p->first = false;
    new_line(p);
    return true;
}

bool print_member(struct print *p, struct slice *key)
{
    const char *from;

    if (!print_item(p))
        return false;
    from = p->in.p;
    pass_string(p);
    *key = slice_of(from, (size_t)(p->in.p - from));
    drop_space(p);
    p->in.p++;
    colon(p);
    drop_space(p);
    return true;
}

void print_leave(struct print *p)
{
    p->depth--;
    if (!p->first)
        new_line(p);
    p->in.p++;
    p->first = false;
}

/* Goes behind the number or word that begins here. */
static void pass_bare(struct print *p)
{
    const char *s = p->in.p;

    while (s<p->in.end && * s> ' ' && *s != ',' && *s != ']' && *s != '}')
        s++;
    p->in.p = s;
}

void print_value(struct print *p)
{
    size_t depth = p->depth;

    do {
        switch (*p->in.p) {
        case '{':
        case '[':
            print_enter(p);
            (void)print_item(p);
            break;
        case '}':
        case ']':
            print_leave(p);
            break;
        case ',':
            (void)print_item(p);
            break;
        case ':':
            p->in.p++;
            colon(p);
            break;
        case '"':
            pass_string(p);
            break;
        case ' ':
        case '\t':
        case '\n':
        case '\r':
            drop_space(p);
            break;
        default:
            pass_bare(p);
        }
    } while (p->depth > depth);
}

/* ---- what the input does not have -------------------------------------- */

void print_key(struct print *p, struct slice key)
{
    pay(p);
    if (!p->first)
        out_char(p->out, ',');
    p->first = false;
    new_line(p);
    out_slice(p->out, key);
    out_char(p->out, ':');
    colon(p);
}

void print_raw(struct print *p, struct slice value)
{
    struct json_at in = p->in;

    print_begin(p, value);
    print_value(p);
    print_end(p);
    p->in = in;
    p->owed = in.p;
}

void print_instead(struct print *p, size_t n)
{
    pay(p);
    pass_bare(p);
    p->owed = p->in.p;
    out_uint(p->out, n);
}
