/* print.h - JSON that has been validated, printed again for people.
 *
 * White space is the printer's; numbers, keys and strings keep their bytes,
 * except that
 *   - with `safe` characters that could do harm where JSON is pasted are
 *     written as \uNNNN, which is the same string: < > & U+2028 U+2029 for
 *     pages, DEL, C1 controls and bidirectional controls for terminals;
 *   - with `whole` a lone surrogate escape becomes U+FFFD.
 *
 * print_start(), then any mix of the others.  No recursion and no memory but
 * the output's. */
#ifndef PRINT_H
#define PRINT_H

#include <stdbool.h>
#include <stddef.h>

#include "json-value.h"
#include "out.h"
#include "slice.h"

struct print {
    struct out *out;
    bool compact; /* no white space at all */
    bool safe;
    bool whole;
    size_t depth; /* levels that are open */
    bool first;   /* the level that is open holds nothing yet */
    bool placed;  /* the next value's place is written: behind a colon */
};

/* Begins a value; base is the depth it is indented by. */
void print_start(struct print *p, struct out *out, size_t base);

/* bracket is one of { [ and } ]. */
void print_open(struct print *p, char bracket);
void print_close(struct print *p, char bracket);

/* A key of ours with its quotes, and its colon. */
void print_key(struct print *p, struct slice key);

/* Goes to the next member of the object we are in, as json_more() does, and
 * prints its key. */
bool print_member(struct print *p, struct json_at *at, struct slice *key);

/* The value that begins here, with all it holds; goes behind it. */
void print_value(struct print *p, struct json_at *at);
void print_raw(struct print *p, struct slice value);

/* A number of ours. */
void print_uint(struct print *p, size_t n);

#endif
