/* unit.h - what every unit test needs before cmocka.h. */
#ifndef UNIT_H
#define UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "slice.h"

static inline struct slice slice_str(const char *s)
{
    return slice_of(s, strlen(s));
}

/* Bytes against a string, told in the failure as strings. */
static inline void assert_bytes(struct slice got, const char *want)
{
    char buf[4096];
    size_t n = got.n < sizeof buf ? got.n : sizeof buf - 1;

    if (n)
        memcpy(buf, got.p, n);
    buf[n] = '\0';
    assert_string_equal(buf, want);
}

#endif
