/* slice.h - a view of bytes that somebody else owns.
 *
 * A slice never owns and is never NUL-terminated; its bytes may hold NULs. */
#ifndef SLICE_H
#define SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct slice {
    const char *p;
    size_t n; /* bytes */
};

/* Half-open range of byte offsets into some text.  Spans are bytes
 * everywhere inside the programs; they become code points only where they
 * are written or read (text_cp(), text_byte()). */
struct span {
    size_t start;
    size_t end;
};

/* A string literal as a slice, without its NUL. */
#define SLICE(literal) ((struct slice){"" literal, sizeof(literal) - 1})

static inline struct slice slice_of(const char *p, size_t n)
{
    return (struct slice){p, n};
}

/* The bytes of s in r; r must lie inside s. */
static inline struct slice slice_cut(struct slice s, struct span r)
{
    return (struct slice){s.p + r.start, r.end - r.start};
}

static inline bool slice_eq(struct slice a, struct slice b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

#endif
