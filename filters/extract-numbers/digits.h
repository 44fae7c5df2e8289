/* digits.h - tokens of digits. */
#ifndef DIGITS_H
#define DIGITS_H

#include "window.h"

static inline bool digits_at(const struct scan *s, size_t at)
{
    return at < s->count && s->token[at].kind == TOKEN_NUMBER;
}

static inline size_t digits_length(const struct scan *s, size_t at)
{
    return s->token[at].end - s->token[at].start;
}

/* ½ ¼ ¾, ⅓ to ⅞ */
static inline bool digits_are_fraction(uint32_t c)
{
    return (c >= 0xbc && c <= 0xbe) || (c >= 0x2153 && c <= 0x215e);
}

/* Their value, of the first six. */
static inline uint64_t digits_value(const struct scan *s, size_t at)
{
    uint64_t n = 0;

    for (size_t i = 0; i < digits_length(s, at) && i < 6; i++)
        n = n * 10 + (uint64_t)(s->text->bytes.p[s->token[at].start + i] - '0');
    return n;
}

#endif
