#include "utf16.h"

#include <math.h>

#include "model.h"

enum { UNITS = 1024, UTF16_MIN_UNITS = 8, UTF16_MIN_NATS = -12 };

static bool is_separator(uint32_t c)
{
    return c == ' ' || c == '\n' || c == 0x3000 || c == 0x3001 || c == 0x3002 ||
           c == 0xff0c;
}

/* Likelihood a code unit of the text that the bytes would be, or -HUGE_VAL. */
static double utf16_likelihood(struct slice s, unsigned big)
{
    uint32_t units[UNITS];
    size_t n = s.n / 2 < UNITS ? s.n / 2 : UNITS;
    size_t separators = 0;
    unsigned language;

    for (size_t i = 0; i < n; i++) {
        uint32_t a = (uint8_t)s.p[2 * i];
        uint32_t b = (uint8_t)s.p[2 * i + 1];

        units[i] = big ? a << 8 | b : b << 8 | a;
        separators += is_separator(units[i]);
        if (units[i] == 0 || (units[i] >= 0xd800 && units[i] <= 0xdfff))
            return -HUGE_VAL;
    }
    if (n < UTF16_MIN_UNITS || !separators)
        return -HUGE_VAL;
    return model_text(units, n, &language) / (double)n;
}

const char *utf16_guess(struct slice s)
{
    double little = utf16_likelihood(s, 0);
    double big = utf16_likelihood(s, 1);

    if (fmax(little, big) < UTF16_MIN_NATS)
        return NULL;
    return little > big ? "UTF-16LE" : "UTF-16BE";
}
