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

/* Their value, of the first six. */
static inline uint64_t digits_value(const struct scan *s, size_t at)
{
    uint64_t n = 0;

    for (size_t i = 0; i < digits_length(s, at) && i < 6; i++)
        n = n * 10 + (uint64_t)(s->text->bytes.p[s->token[at].start + i] - '0');
    return n;
}

#endif
