/* spans.h - the suite's own members, printed with a copy of the text beside
 * each span, and with offsets in the unit that the reader counts in.
 *
 * spans_init() once a record with a text, then spans_print() for each member
 * that holds spans. */
#ifndef SPANS_H
#define SPANS_H

#include <stdbool.h>
#include <stddef.h>

#include "article.h"
#include "print.h"

enum unit { UNIT_CODE_POINT, UNIT_UTF16, UNIT_BYTE };

struct spans {
    struct text *text; /* borrowed */
    enum unit unit;
    size_t *astral; /* code points beyond U+FFFF: where they stand */
    size_t astral_count;
    bool copies;         /* put the text beside each span */
    size_t end;          /* of the output, beyond which there are none */
    bool cut;            /* some copies were left out for want of room */
    struct out *scratch; /* borrowed */
};

/* A document of the article begins in out.  False when memory ends. */
bool spans_init(struct spans *s, struct article *article, enum unit unit,
                const struct out *out, struct out *scratch);

/* Prints the value that begins here; goes behind it. */
void spans_print(struct spans *s, struct print *p);

#endif
