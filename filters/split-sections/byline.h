/* byline.h - who wrote it: "By Ann Lee and Bo Park", "Ann Lee, Reuters". */
#ifndef BYLINE_H
#define BYLINE_H

#include <stdbool.h>
#include <stddef.h>

#include "text.h"

enum { BYLINE_AUTHORS_MAX = 16 };

struct byline {
    struct span span;
    struct span author[BYLINE_AUTHORS_MAX];
    size_t authors;
};

/* Is this stretch of a line a byline with its word: "By ...", "Von ...",
 * "Written by ..."?  Fills b. */
bool byline_match(const struct text *t, struct span s, struct byline *b);

/* Is it one without: a name and an agency or a calling behind a comma, or,
 * where a date stands beside it, a name alone? */
bool byline_match_name(const struct text *t, struct span s, bool beside_date,
                       struct byline *b);

/* Does a line below a byline go on with it: "BBC News", "Staff Writer"? */
bool byline_goes_on(const struct text *t, struct span s);

#endif
