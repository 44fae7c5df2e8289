/* frame.h - how normalize's input falls into articles.
 *
 * Raw text: an operand is an article, or with --split-on what lies between
 * separators.  JSON: records a line each, or values of any shape in a row:
 * arrays are opened, commas and stray brackets between values ignored
 * (newspaper4k's command line writes such). */
#ifndef FRAME_H
#define FRAME_H

#include <regex.h>
#include <stdbool.h>

#include "input.h"

enum frame_mode {
    FRAME_WHOLE, /* an operand is an article */
    FRAME_BYTE,  /* a byte between articles: form feed or NUL */
    FRAME_REGEX, /* lines that match lie between articles */
    FRAME_AUTO,  /* JSON: decided once, from the first text */
    FRAME_LINES, /* JSON: a record a line */
    FRAME_VALUES /* JSON: values in a row */
};

struct frame {
    enum frame_mode mode;
    char byte;     /* FRAME_BYTE */
    regex_t regex; /* FRAME_REGEX, compiled by the caller */

    bool many; /* the last article is not the only one of its operand */

    /* frame.c's own */
    bool given;   /* an article of this operand */
    size_t skip;  /* bytes that lie before the unit being looked for */
    size_t line;  /* start of the line being looked at */
    size_t depth; /* of brackets in a JSON value */
    bool started; /* in a JSON value */
    bool string, escape;
};

/* The input format for a frame; borrows the frame.  max is in bytes, as in
 * input.h. */
struct input_format frame_format(struct frame *f, size_t max);

#endif
