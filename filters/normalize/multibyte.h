/* multibyte.h - the shape of East Asian encodings: lead and trail bytes.
 *
 * A cheap look that rules out most of them before iconv is asked. */
#ifndef MULTIBYTE_H
#define MULTIBYTE_H

#include <stddef.h>

#include "slice.h"

struct multibyte {
    const char *name; /* as in charset.h */
    double prior;     /* nats, for guess.c */
    /* length of the character at p, a byte of 80 or above; 0 if none */
    size_t (*match)(const unsigned char *p, size_t room);
};

extern const struct multibyte multibytes[];
extern const size_t multibyte_count;

/* Bytes that fit nowhere; a character cut off by the end is none. */
size_t multibyte_errors(const struct multibyte *m, struct slice s);

#endif
