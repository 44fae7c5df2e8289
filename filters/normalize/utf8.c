#include "utf8.h"

enum { HOPELESS = 32 /* broken places */ };

/* The second byte decides what a lead byte may begin; further ones are 80..BF.
 * Rows are ranges of lead bytes. */
static const struct lead {
    uint8_t first, last; /* lead bytes */
    uint8_t low, high;   /* second byte */
    uint8_t length;
} leads[] = {
    {0xc2, 0xdf, 0x80, 0xbf, 2}, {0xe0, 0xe0, 0xa0, 0xbf, 3},
    {0xe1, 0xec, 0x80, 0xbf, 3}, {0xed, 0xed, 0x80, 0x9f, 3},
    {0xee, 0xef, 0x80, 0xbf, 3}, {0xf0, 0xf0, 0x90, 0xbf, 4},
    {0xf1, 0xf3, 0x80, 0xbf, 4}, {0xf4, 0xf4, 0x80, 0x8f, 4},
};

static const struct lead *find_lead(uint8_t byte)
{
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (byte >= leads[i].first && byte <= leads[i].last)
            return &leads[i];
    return NULL;
}

/* How many bytes at p a sequence of its lead may have; *whole is set if all
 * of them are there. */
static size_t match(const char *p, const char *end, bool *whole)
{
    const struct lead *lead = find_lead((uint8_t)*p);
    size_t n = 1;

    *whole = false;
    if (!lead)
        return 1;
    while (n < lead->length && p + n < end) {
        uint8_t c = (uint8_t)p[n];
        uint8_t low = n == 1 ? lead->low : 0x80;
        uint8_t high = n == 1 ? lead->high : 0xbf;

        if (c < low || c > high)
            break;
        n++;
    }
    *whole = n == lead->length;
    return n;
}

static bool continues(char c)
{
    return ((uint8_t)c & 0xc0) == 0x80;
}

size_t utf8_length(const char *p, const char *end)
{
    uint8_t lead = (uint8_t)*p;
    bool whole;
    size_t n;

    if (lead < 0x80)
        return 1;
    /* most text is done here: leads that any continuation may follow */
    if (lead >= 0xc2 && lead <= 0xdf)
        return end - p >= 2 && continues(p[1]) ? 2 : 0;
    if (lead >= 0xe1 && lead <= 0xef && lead != 0xed)
        return end - p >= 3 && continues(p[1]) && continues(p[2]) ? 3 : 0;
    n = match(p, end, &whole);
    return whole ? n : 0;
}

size_t utf8_subpart(const char *p, const char *end, bool *cut)
{
    bool whole;
    size_t n = match(p, end, &whole);

    *cut = p + n == end && find_lead((uint8_t)*p);
    return n;
}

uint32_t utf8_value(const char *p, size_t n)
{
    static const uint8_t mask[] = {0, 0x7f, 0x1f, 0x0f, 0x07};
    uint32_t c = (uint8_t)*p & mask[n];

    for (size_t i = 1; i < n; i++)
        c = c << 6 | ((uint8_t)p[i] & 0x3f);
    return c;
}

uint32_t utf8_surrogate(const char *p, const char *end)
{
    if (end - p < 3 || (uint8_t)p[0] != 0xed || (uint8_t)p[1] < 0xa0 ||
        (uint8_t)p[1] > 0xbf || ((uint8_t)p[2] & 0xc0) != 0x80)
        return 0;
    return utf8_value(p, 3);
}

size_t utf8_ascii(const char *p, const char *end)
{
    const char *from = p;
    uint64_t word;

    while ((size_t)(end - p) >= sizeof word) {
        memcpy(&word, p, sizeof word);
        if (word & 0x8080808080808080u)
            break;
        p += sizeof word;
    }
    while (p < end && !((uint8_t)*p & 0x80))
        p++;
    return (size_t)(p - from);
}

struct utf8_census utf8_count(struct slice s)
{
    struct utf8_census c = {0};
    const char *p = s.p;
    const char *end = s.p + s.n;

    for (;;) {
        size_t n;

        p += utf8_ascii(p, end);
        if (p == end)
            return c;
        n = utf8_length(p, end);
        if (n) {
            c.good++;
        } else if (utf8_surrogate(p, end)) {
            c.good++;
            c.joined++;
            n = 3;
        } else {
            n = utf8_subpart(p, end, &c.cut);
            c.bad += !c.cut;
            if (c.bad > HOPELESS && c.bad > 4 * c.good)
                return c;
        }
        p += n;
    }
}
