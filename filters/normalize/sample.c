#include "sample.h"

#include <stdbool.h>
#include <string.h>

enum { BEHIND = 2 /* ASCII bytes kept behind one beyond it */ };

/* ---- the sample ------------------------------------------------------- */

static void sample_add(struct sample *s, size_t most, char c)
{
    if (s->n < most)
        s->bytes[s->n++] = c;
}

/* From a place on, until the sample has `most` bytes.  Stretches that are
 * left out become a newline. */
static void sample_from(struct sample *s, struct slice text, struct span place,
                        size_t most)
{
    size_t kept = 0; /* ASCII bytes that are still to be kept */

    for (size_t at = place.start; at < place.end && s->n < most; at++) {
        bool beyond = (text.p[at] & '\x80') != 0;

        if (beyond && kept == 0) {
            sample_add(s, most, '\n');
            if (at)
                sample_add(s, most, text.p[at - 1]);
        }
        if (beyond)
            kept = BEHIND + 1;
        if (kept) {
            sample_add(s, most, text.p[at]);
            kept--;
        }
    }
}

/* The start of the first line behind `at`: no multi-byte character has a
 * newline in it. */
static size_t next_line(struct slice text, size_t at)
{
    const char *newline = memchr(text.p + at, '\n', text.n - at);

    return newline ? (size_t)(newline - text.p) : text.n;
}

/* From three places if the text is long. */
void sample_take(struct sample *s, struct slice text, size_t most)
{
    size_t places = text.n > most ? 3 : 1;
    struct span place = {0, 0};

    s->n = 0;
    for (size_t i = 1; i <= places; i++) {
        place.start = place.end;
        place.end = i == places ? text.n : next_line(text, text.n / 3 * i);
        if (place.end > place.start)
            sample_from(s, text, place, most / places * i);
    }
}

/* ---- pairs of bytes --------------------------------------------------- */

static uint8_t fold(char c)
{
    if (c & '\x80')
        return (uint8_t)c;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return (uint8_t)c;
    if (c >= '0' && c <= '9')
        return '0';
    return c == ' ' || (c >= '\t' && c <= '\r') ? ' ' : '.';
}

static void count_pair(struct pairs *p, uint8_t a, uint8_t b)
{
    unsigned i = (a * 67u + b * 257u) % PAIR_SLOTS;

    p->first[a]++;
    p->second[b]++;
    while (p->slot[i]) {
        struct pair *old = &p->list[p->slot[i] - 1];

        if (old->a == a && old->b == b) {
            old->n++;
            return;
        }
        i = (i + 1) % PAIR_SLOTS;
    }
    p->list[p->count] = (struct pair){a, b, 1};
    p->slot[i] = (uint16_t)++p->count;
}

/* Bytes beyond ASCII that stand alone between others, and that do not: in
 * scripts other than Latin most letters are beyond ASCII and have company. */
static void count_runs(struct pairs *p, const struct sample *s)
{
    size_t run = 0;

    for (size_t i = 0; i <= s->n; i++) {
        if (i < s->n && s->bytes[i] & '\x80') {
            run++;
            continue;
        }
        p->lone += run == 1;
        p->company += run > 1;
        run = 0;
    }
}

void pairs_count(struct pairs *p, const struct sample *s)
{
    uint8_t before = ' ';

    memset(p->slot, 0, sizeof p->slot);
    memset(p->first, 0, sizeof p->first);
    memset(p->second, 0, sizeof p->second);
    p->count = p->lone = p->company = 0;
    count_runs(p, s);
    for (size_t i = 0; i <= s->n; i++) {
        uint8_t c = i < s->n ? fold(s->bytes[i]) : ' ';

        if ((before | c) & 0x80)
            count_pair(p, before, c);
        before = c;
    }
}
