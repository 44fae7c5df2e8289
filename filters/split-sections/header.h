/* header.h - the lines above the body: site, title, kicker, byline, date.
 *
 * header_find() is called once an article, after lines_read(); it gives the
 * lines it takes the role LINE_HEADER.  Spans are bytes into the text, 0..0
 * for what is not there. */
#ifndef HEADER_H
#define HEADER_H

#include <stdbool.h>
#include <stddef.h>

#include "byline.h"
#include "date.h"
#include "line.h"

/* What an earlier tool gave: p NULL where it gave nothing. */
struct given {
    struct slice title;
    struct slice byline;
    struct slice date;
};

struct header {
    struct span site;
    struct span title;
    struct span kicker;
    struct byline byline;
    struct span date;
    struct moment moment; /* of date */
    size_t body;          /* index of the first line of the body */
};

/* A field that `given` has is looked for in the text, not guessed. */
void header_find(struct lines *lines, const struct given *given,
                 struct header *h);

#endif
