/* detect.h - which encoding is a text in?
 *
 * In this order: what -f says; a BOM; UTF-16 without one; UTF-8, if the bytes
 * are valid or only a few are not; what --declared or the page itself says,
 * if the bytes decode so; the model's best guess (guess.h).  The answer is
 * never an encoding that cannot decode the bytes. */
#ifndef DETECT_H
#define DETECT_H

#include "guess.h"
#include "slice.h"

struct detector {
    const struct charsets *charsets;
    struct guesser *guesser;
    const struct charset *forced; /* -f, or NULL */
    const char *declared;         /* --declared, or NULL */
};

struct detected {
    const struct charset *charset;
    size_t skip;           /* bytes of BOM */
    bool clean;            /* valid UTF-8 without a BOM: nothing to decode */
    const char *by;        /* as `origin` says it */
    double confidence;     /* 0 to 1 */
    struct slice declared; /* what was declared; empty if nothing */
};

struct detected detect(const struct detector *d, struct slice bytes);

#endif
