#include "out.h"

#include <stdlib.h>

#include "bytes.h"
#include "text.h"

enum { OUT_MIN = 8 * 1024, OUT_KEEP = 1024 * 1024 };

char *out_grow(struct out *o, size_t n)
{
    size_t cap = o->cap ? o->cap : OUT_MIN;
    char *p;

    if (o->failed)
        return NULL;
    o->full = o->max && (n > o->max || o->n > o->max - n);
    if (o->full || n > SIZE_MAX / 2 - o->n) {
        o->failed = true;
        return NULL;
    }
    /* by halves above a megabyte: giant records must not double twice */
    while (cap - o->n < n)
        cap += cap < OUT_KEEP ? cap : cap / 2;
    p = realloc(o->p, cap);
    if (!p) {
        o->failed = true;
        return NULL;
    }
    o->p = p;
    o->cap = cap;
    return p + o->n;
}

void out_slice(struct out *o, struct slice s)
{
    out_raw(o, s.p, s.n);
}

void out_lit(struct out *o, const char *s)
{
    out_raw(o, s, strlen(s));
}

static const char hex[] = "0123456789abcdef";

static void unicode_escape(struct out *o, unsigned c)
{
    char buf[6] = {
        '\\',       'u', hex[c >> 12 & 15], hex[c >> 8 & 15], hex[c >> 4 & 15],
        hex[c & 15]};

    out_raw(o, buf, sizeof buf);
}

static void control_escape(struct out *o, char c)
{
    static const char names[] = "\b\f\n\r\t";
    static const char letters[] = "bfnrt";
    const char *at = c ? strchr(names, c) : NULL;

    if (!at) {
        unicode_escape(o, (unsigned char)c);
        return;
    }
    out_char(o, '\\');
    out_char(o, letters[at - names]);
}

/* How many bytes at p need no escape: sixteen at a time as long as none is a
 * control, ", \ or the ED that may begin a surrogate. */
static size_t plain(const char *p, const char *end)
{
    const char *from = p;
    size_t n = BYTES_WIDTH;

    for (; end - p >= BYTES_WIDTH && n == BYTES_WIDTH; p += n) {
        bytes16 v = bytes_load(p);

        n = bytes_first(bytes_within(v, 0, 0x1f) | bytes_are(v, '"') |
                        bytes_are(v, '\\') | bytes_are(v, 0xed));
    }
    while (n == BYTES_WIDTH && p < end && (unsigned char)*p >= 0x20 &&
           *p != '"' && *p != '\\' && *p != '\xed')
        p++;
    return (size_t)(p - from);
}

/* The surrogate that three bytes of WTF-8 hold, or 0. */
static unsigned surrogate(const char *p, const char *end)
{
    if (end - p < 3 || *p != '\xed' || (unsigned char)p[1] < 0xa0)
        return 0;
    return 0xd000u | ((unsigned)p[1] & 0x3f) << 6 | ((unsigned)p[2] & 0x3f);
}

void out_str(struct out *o, struct slice s)
{
    const char *p = s.p;
    const char *end = s.p + s.n;

    out_char(o, '"');
    while (p < end) {
        size_t n = plain(p, end);
        unsigned half;

        out_raw(o, p, n);
        p += n;
        if (p == end)
            break;
        if ((half = surrogate(p, end)) != 0) {
            unicode_escape(o, half);
            p += 3;
            continue;
        }
        if (*p == '"' || *p == '\\') {
            out_char(o, '\\');
            out_char(o, *p);
        } else if ((unsigned char)*p < 0x20) {
            control_escape(o, *p);
        } else {
            out_char(o, *p);
        }
        p++;
    }
    out_char(o, '"');
}

void out_item(struct out *o)
{
    if (!o->failed && out_comma_due(o))
        out_char(o, ',');
}

enum { DIGITS = 20 }; /* of the largest number */

/* Writes n at p and gives the place behind it. */
static char *put_uint(char *p, uint64_t n)
{
    char buf[DIGITS];
    size_t i = sizeof buf;

    do {
        buf[--i] = (char)('0' + n % 10);
        n /= 10;
    } while (n);
    for (; i < sizeof buf; i++)
        *p++ = buf[i];
    return p;
}

void out_uint(struct out *o, uint64_t n)
{
    char *p = out_room(o, DIGITS);

    if (p)
        o->n = (size_t)(put_uint(p, n) - o->p);
}

void out_null(struct out *o)
{
    out_raw(o, "null", 4);
}

void out_decimal(struct out *o, struct slice d)
{
    const char *p = d.p;
    const char *end = d.p + d.n;
    const char *point;

    if (p < end && *p == '-')
        out_char(o, *p++);
    while (end - p > 1 && p[0] == '0' && p[1] != '.')
        p++;
    if (p == end || *p == '.')
        out_char(o, '0');
    point = memchr(p, '.', (size_t)(end - p));
    if (point && point + 1 == end)
        end--;
    out_raw(o, p, (size_t)(end - p));
}

void out_span(struct out *o, struct text *t, struct span s)
{
    static const char start[] = "\"start\":", end[] = ",\"end\":";
    char *p = out_room(o, 1 + sizeof start + sizeof end + 2 * DIGITS);

    if (!p)
        return;
    if (out_comma_due(o))
        *p++ = ',';
    memcpy(p, start, sizeof start);
    p = put_uint(p + sizeof start - 1, text_cp(t, s.start));
    memcpy(p, end, sizeof end);
    p = put_uint(p + sizeof end - 1, text_cp(t, s.end));
    o->n = (size_t)(p - o->p);
}

void out_span_text(struct out *o, struct text *t, struct span s)
{
    out_span(o, t, s);
    out_key(o, "text");
    out_str(o, slice_cut(t->bytes, s));
}

void out_clear(struct out *o)
{
    if (o->cap > OUT_KEEP)
        out_free(o);
    o->n = 0;
    o->full = o->failed = false;
}

void out_free(struct out *o)
{
    free(o->p);
    *o = (struct out){0};
}
