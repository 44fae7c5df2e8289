/* sample.h - the bytes of a text that tell its encoding.
 *
 * Every byte beyond ASCII with its neighbours, from three places of the text,
 * and how often single bytes and pairs of them come in it. */
#ifndef SAMPLE_H
#define SAMPLE_H

#include <stddef.h>
#include <stdint.h>

#include "slice.h"

enum { SAMPLE_MAX = 2100 }; /* bytes */

struct sample {
    char bytes[SAMPLE_MAX];
    size_t n;
};

/* Takes at most `most` bytes, SAMPLE_MAX or less. */
void sample_take(struct sample *s, struct slice text, size_t most);

enum { PAIR_SLOTS = 4096 }; /* nearly twice the sample's pairs */

/* A sample as single-byte encodings see it; digits and marks of ASCII are
 * folded.  Only pairs with a byte beyond ASCII are counted. */
struct pairs {
    struct pair {
        uint8_t a, b;
        uint16_t n;
    } list[SAMPLE_MAX + 1];
    size_t count;
    unsigned first[256], second[256];
    size_t lone, company;      /* runs of bytes beyond ASCII: of one, of more */
    uint16_t slot[PAIR_SLOTS]; /* index + 1 */
};

void pairs_count(struct pairs *p, const struct sample *s);

#endif
