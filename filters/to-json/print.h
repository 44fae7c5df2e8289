/* print.h - JSON that has been validated, printed again for people.
 *
 * White space is the printer's; numbers, keys and strings keep their bytes,
 * except that
 *   - with `safe` characters that could do harm where JSON is pasted are
 *     written as \uNNNN, which is the same string: < > & U+2028 U+2029 for
 *     pages, DEL, C1 controls and bidirectional controls for terminals;
 *   - with `whole` a lone surrogate escape becomes U+FFFD.
 *
 * print_begin(), then print_value(); or into what it holds, with members of
 * ours between those of the input:
 *
 *     print_enter(&p);
 *     while (print_member(&p, &key))
 *         print_value(&p);
 *     print_key(&p, SLICE("\"more\""));
 *     print_raw(&p, SLICE("true"));
 *     print_leave(&p);
 *
 * and print_end().  What need not change is written in stretches as long as
 * they are: `out` is behind until something else is written.  No recursion and
 * no memory but the output's. */
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
    size_t depth;      /* levels that are open, and at first the indentation */
    bool first;        /* the level that is open holds nothing yet */
    struct json_at in; /* read so far */
    const char *owed;  /* what is read from here on is not yet written */
};

void print_begin(struct print *p, struct slice value);
void print_end(struct print *p);

/* Goes into the object or array that begins here. */
void print_enter(struct print *p);

/* Goes to the next item of the array we are in; false at its end. */
bool print_item(struct print *p);

/* Goes to the value of the next member of the object we are in, and gives its
 * key with the quotes; false at its end. */
bool print_member(struct print *p, struct slice *key);

/* Goes behind the object or array whose end we are at. */
void print_leave(struct print *p);

/* Goes behind the value that begins here, with all it holds. */
void print_value(struct print *p);

/* A key of ours with its quotes, and its colon. */
void print_key(struct print *p, struct slice key);

/* A value of ours. */
void print_raw(struct print *p, struct slice value);

/* A number of ours for the one that begins here. */
void print_instead(struct print *p, size_t n);

#endif
