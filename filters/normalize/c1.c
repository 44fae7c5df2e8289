#include "c1.h"

#include "model.h"
#include "utf8.h"

enum { WINDOW = 512, SURE = 25 /* nats */ };

/* Code points of the lines that have C1 controls, up to a window full. */
static size_t collect(struct slice s, uint32_t cps[WINDOW])
{
    const char *end = s.p + s.n;
    size_t count = 0, line = 0; /* where the line starts in cps */
    bool any = false;

    for (const char *p = s.p; p < end && count < WINDOW;) {
        size_t n = utf8_length(p, end);
        uint32_t c = utf8_value(p, n);

        p += n;
        cps[count++] = c;
        any |= c >= 0x80 && c < 0xa0;
        if (c == '\n') {
            count = any ? count : line;
            line = count;
            any = false;
        } else if (count == WINDOW && !any) {
            count = line;
        }
    }
    return any ? count : line;
}

static double likelihood(const uint32_t *cps, size_t n,
                         const struct charset *cs)
{
    uint32_t read[WINDOW];
    unsigned language;

    for (size_t i = 0; i < n; i++) {
        read[i] = cps[i];
        if (cps[i] >= 0x80 && cps[i] < 0xa0 && cs->high[cps[i] - 0x80])
            read[i] = cs->high[cps[i] - 0x80];
    }
    return model_text(read, n, &language);
}

const struct charset *c1_origin(struct slice text, const struct charset *cp1252,
                                const struct charset *mac)
{
    uint32_t cps[WINDOW];
    size_t n = collect(text, cps);

    return likelihood(cps, n, mac) > likelihood(cps, n, cp1252) + SURE ? mac
                                                                       : cp1252;
}
