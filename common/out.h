/* out.h - a growing buffer that JSON is written into.
 *
 * Failure is sticky: after an allocation fails every call does nothing and
 * `failed` is set, so that a writer checks once, at the end of a record.
 *
 * Commas take care of themselves: out_key() and out_item() look at the byte
 * before, so that an object is
 *     out_raw(o, "{", 1); out_key(o, "a"); out_uint(o, 1);
 *     out_key(o, "b"); out_str(o, s); out_raw(o, "}", 1);
 * and an array the same with out_item() before each value. */
#ifndef OUT_H
#define OUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bytes.h"
#include "slice.h"

struct text;

struct out {
    char *p; /* owned; freed by out_free() */
    size_t n;
    size_t cap;
    size_t max; /* it need not grow beyond; 0: without end */
    bool full;  /* failed for that reason */
    bool failed;
};

/* Enlarges the buffer for out_room(). */
char *out_grow(struct out *o, size_t n);

/* Makes room for n more bytes.  NULL (and failed set) when memory ends, else
 * where they go; the caller then adds what it wrote to o->n. */
static inline char *out_room(struct out *o, size_t n)
{
    return n <= o->cap - o->n && !o->failed ? o->p + o->n : out_grow(o, n);
}

static inline void out_raw(struct out *o, const void *p, size_t n)
{
    char *room = out_room(o, n);

    if (room && n) {
        memcpy(room, p, n);
        o->n += n;
    }
}

/* The first n of sixteen bytes: n <= BYTES_WIDTH. */
static inline void out_bytes(struct out *o, bytes16 v, size_t n)
{
    char *room = out_room(o, BYTES_WIDTH);

    if (room) {
        memcpy(room, &v, sizeof v);
        o->n += n;
    }
}

void out_slice(struct out *o, struct slice s);

static inline void out_char(struct out *o, char c)
{
    out_raw(o, &c, 1);
}

/* A NUL-terminated string of ours, raw. */
void out_lit(struct out *o, const char *s);

/* A JSON string with its quotes.  s is UTF-8, or WTF-8 for lone surrogates
 * (written as \udXXX).  Only what RFC 8259 wants escaped is escaped. */
void out_str(struct out *o, struct slice s);

/* Does something stand before, so that a comma is due?  The last byte says. */
static inline bool out_comma_due(const struct out *o)
{
    char last = o->n ? o->p[o->n - 1] : '{';

    return last != '{' && last != '[' && last != ':';
}

/* A member's key, with a comma before it where one is needed.  Inline, since
 * the length of most names is known. */
static inline void out_key(struct out *o, const char *name)
{
    size_t n = strlen(name);
    char *p = out_room(o, n + 4);

    if (!p)
        return;
    if (out_comma_due(o))
        *p++ = ',';
    *p++ = '"';
    memcpy(p, name, n);
    memcpy(p + n, "\":", 2);
    o->n = (size_t)(p + n + 2 - o->p);
}

/* Goes before each item of an array. */
void out_item(struct out *o);

void out_uint(struct out *o, uint64_t n);
void out_null(struct out *o);

/* A decimal number token: digits as the text has them, made valid JSON:
 * leading zeros and a bare leading or trailing point are mended.  d holds
 * an optional '-', digits, an optional '.', digits. */
void out_decimal(struct out *o, struct slice d);

/* The members "start" and "end" of a span in code points, and with
 * out_span_text() its copy "text" too; the caller writes the braces. */
void out_span(struct out *o, struct text *t, struct span s);
void out_span_text(struct out *o, struct text *t, struct span s);

/* Empties the buffer; keeps its memory up to a modest size. */
void out_clear(struct out *o);
void out_free(struct out *o);

#endif
