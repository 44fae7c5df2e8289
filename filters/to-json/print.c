#include "print.h"

#include "bytes.h"
#include "json-value.h"
#include "text.h"

/* Deeper levels are not indented further: a line of brackets must not become
 * a page of blanks. */
enum { INDENT = 2, INDENT_MAX = 40 };

/* ---- white space ------------------------------------------------------ */

/* Writes it where there is room, and gives the place behind it. */
static char *new_line(const struct print *p, char *to)
{
    static const char blanks[INDENT_MAX + 1] =
        "                                        ";
    size_t n = p->depth * INDENT;

    if (p->compact)
        return to;
    *to++ = '\n';
    memcpy(to, blanks, INDENT_MAX);
    return to + (n < INDENT_MAX ? n : INDENT_MAX);
}

/* Goes before every key, and every value that has none. */
static void place(struct print *p)
{
    char *room = p->placed ? NULL : out_room(p->out, INDENT_MAX + 2);

    if (room) {
        if (!p->first)
            *room++ = ',';
        p->out->n = (size_t)(new_line(p, room) - p->out->p);
    }
    p->placed = false;
    p->first = false;
}

void print_start(struct print *p, struct out *out, size_t base)
{
    p->out = out;
    p->depth = base;
    p->first = true;
    p->placed = true;
}

void print_open(struct print *p, char bracket)
{
    place(p);
    out_char(p->out, bracket);
    p->depth++;
    p->first = true;
}

void print_close(struct print *p, char bracket)
{
    char *room = out_room(p->out, INDENT_MAX + 2);

    p->depth--;
    if (room) {
        if (!p->first)
            room = new_line(p, room);
        *room++ = bracket;
        p->out->n = (size_t)(room - p->out->p);
    }
    p->first = false;
}

static void colon(struct print *p)
{
    char *room = out_room(p->out, 2);

    if (room) {
        memcpy(room, ": ", 2);
        p->out->n += p->compact ? 1 : 2;
    }
    p->placed = true;
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

/* The escape at s, as it is or mended; gives its length. */
static size_t print_escape(struct print *p, const char *s, const char *end)
{
    unsigned c;

    if (s[1] != 'u') {
        out_raw(p->out, s, 2);
        return 2;
    }
    c = hex4(s + 2);
    if (is_half(c, 0xd800) && end - s >= 12 && s[6] == '\\' && s[7] == 'u' &&
        is_half(hex4(s + 8), 0xdc00)) {
        out_raw(p->out, s, 12);
        return 12;
    }
    if (p->whole && (is_half(c, 0xd800) || is_half(c, 0xdc00)))
        out_lit(p->out, "\\ufffd");
    else
        out_raw(p->out, s, 6);
    return 6;
}

/* What is at one of the stops; gives its length. */
static size_t print_stop(struct print *p, const char *s, const char *end)
{
    size_t n;
    unsigned c;

    if (*s == '\\')
        return print_escape(p, s, end);
    c = text_decode(s, end, &n);
    if (is_harmful(c))
        escape(p->out, c);
    else
        out_raw(p->out, s, n);
    return n;
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

/* The string that begins at s; gives its length with both quotes. */
static size_t print_string(struct print *p, const char *s, const char *end)
{
    const char *from = s;
    bytes16 look = ~(bytes16){0xff}; /* the opening quote is no stop */

    for (;;) {
        bytes16 v = load(s, end);
        size_t n = bytes_first(stops(v, p->safe) & look);
        bool closes = n < BYTES_WIDTH && s[n] == '"';

        out_bytes(p->out, v, n + closes);
        s += n + closes;
        if (closes)
            return (size_t)(s - from);
        if (n < BYTES_WIDTH)
            s += print_stop(p, s, end);
        look = ~(bytes16){0};
    }
}

void print_key(struct print *p, struct slice key)
{
    place(p);
    out_slice(p->out, key);
    colon(p);
}

bool print_member(struct print *p, struct json_at *at, struct slice *key)
{
    if (!json_item(at))
        return false;
    place(p);
    *key = slice_of(at->p, print_string(p, at->p, at->end));
    at->p += key->n;
    json_colon(at);
    colon(p);
    return true;
}

/* ---- values ----------------------------------------------------------- */

/* Goes on with a number or a word? */
static bool is_bare(char c)
{
    return c > ' ' && c != ',' && c != ']' && c != '}';
}

/* A number or a word. */
static size_t print_bare(struct print *p, const char *s, const char *end)
{
    const char *from = s;

    while (s < end && is_bare(*s))
        s++;
    out_raw(p->out, from, (size_t)(s - from));
    return (size_t)(s - from);
}

void print_value(struct print *p, struct json_at *at)
{
    const char *s = at->p;
    const char *end = at->end;
    size_t depth = p->depth;

    do {
        switch (*s) {
        case '{':
        case '[':
            print_open(p, *s++);
            break;
        case '}':
        case ']':
            print_close(p, *s++);
            break;
        case ':':
            colon(p);
            s++;
            break;
        case ',': /* place() writes them */
        case ' ':
        case '\t':
        case '\n':
        case '\r':
            s++;
            break;
        case '"':
            place(p);
            s += print_string(p, s, end);
            break;
        default:
            place(p);
            s += print_bare(p, s, end);
        }
    } while (p->depth > depth);
    at->p = s;
}

void print_raw(struct print *p, struct slice value)
{
    struct json_at at = json_at(value);

    print_value(p, &at);
}

void print_uint(struct print *p, size_t n)
{
    place(p);
    out_uint(p->out, n);
}
