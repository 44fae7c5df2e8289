/* explain.h - a picture of what was found, as compilers point at code:
 *
 *     "We start tomorrow," Mr. Banda said.
 *     ^~~~~~~~~~~~~~~~~~~~ ^~~~~~~~~ ^~~~
 *     quote                speaker   cue
 *
 * For --explain.  Long parts are shortened in the middle; what is not ASCII
 * is shown by a stand-in, so that columns hold on any terminal. */
#ifndef EXPLAIN_H
#define EXPLAIN_H

#include <stddef.h>

#include "message.h"
#include "text.h"

enum { EXPLAIN_MARKS_MAX = 6 };

/* A part of the text with what it is; a span 0..0 is left out. */
struct explain_mark {
    struct span span;
    const char *label; /* ASCII; "" for none */
};

/* Prints the text from the first mark to the last, with the marks under it.
 * Marks that overlap an earlier one are left out, and those beyond
 * EXPLAIN_MARKS_MAX. */
void explain(struct messages *m, const struct text *t,
             const struct explain_mark marks[], size_t count);

#endif
