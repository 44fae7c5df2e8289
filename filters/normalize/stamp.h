/* stamp.h - the members `origin` and `repairs`, written and recognized. */
#ifndef STAMP_H
#define STAMP_H

#include <stdbool.h>

#include "out.h"
#include "repair.h"
#include "slice.h"

/* What `origin` says of a text. */
struct stamp {
    struct slice path;
    size_t bytes;
    const char *encoding;
    const char *by;
    double confidence;
    struct slice declared; /* empty: left out */
};

/* Each writes the value, not the key. */
void stamp_write(struct out *o, const struct stamp *s);
void stamp_write_repairs(struct out *o, const size_t repairs[REPAIR_COUNT]);

/* Is this raw JSON value an origin as newsfilters-record(5) gives it? */
bool stamp_is_valid(struct slice value);

#endif
