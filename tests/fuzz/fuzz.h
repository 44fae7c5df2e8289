/* fuzz.h - what every fuzz target needs. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "arena.h"
#include "out.h"
#include "slice.h"
#include "text.h"

/* What must hold whatever the input is. */
#define MUST(what)                                                             \
    do {                                                                       \
        if (!(what)) {                                                         \
            fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__,  \
                    #what);                                                    \
            abort();                                                           \
        }                                                                      \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static inline struct slice fuzz_slice(const uint8_t *data, size_t n)
{
    return slice_of((const char *)data, n);
}

/* A line without the white space before its object. */
static inline struct slice fuzz_object(struct slice line)
{
    const char *brace = line.n ? memchr(line.p, '{', line.n) : NULL;

    MUST(brace);
    return slice_of(brace, line.n - (size_t)(brace - line.p));
}

/* For record_splice(), to a struct out. */
static inline void fuzz_put(void *out, struct slice piece)
{
    out_slice(out, piece);
}

/* Any bytes as UTF-8: those that are none become question marks. */
static inline struct slice fuzz_text(struct arena *a, struct slice bytes)
{
    char *copy = arena_alloc(a, bytes.n + 1);

    MUST(copy);
    for (size_t at = 0, n; at < bytes.n; at += n) {
        uint32_t c = text_decode(bytes.p + at, bytes.p + bytes.n, &n);

        if (n == 1 && c > 0x7f)
            copy[at] = '?';
        else
            memcpy(copy + at, bytes.p + at, n);
    }
    return slice_of(copy, bytes.n);
}

#endif
