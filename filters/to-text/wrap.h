/* wrap.h - text for a terminal: wrapped, coloured, and nothing in it that
 * the terminal would obey.
 *
 * wrap_begin() a paragraph, any number of wrap_text(), wrap_end().  Lines
 * break at white space and beside wide characters (CJK needs no spaces);
 * columns are counted as terminals do (East Asian width, combining marks).
 * A word longer than the line is cut.  Control characters, bidirectional
 * controls and lone surrogates are shown as \xNN and \uNNNN. */
#ifndef WRAP_H
#define WRAP_H

#include <stdbool.h>
#include <stddef.h>

#include "out.h"
#include "slice.h"

enum style {
    STYLE_COLOUR = 15, /* 0 is none; 1 to 8 are speakers, 9 is nobody's */
    STYLE_BOLD = 16,
    STYLE_ITALIC = 32,
    STYLE_UNDERLINE = 64,
    STYLE_DIM = 128
};

struct wrap {
    struct out *out;
    size_t width;  /* columns */
    size_t indent; /* of every line */
    bool colour;   /* styles are written */

    size_t column;  /* where the line has come to */
    unsigned style; /* that the terminal is in */
    bool space;     /* white space came before the word */
    unsigned space_style;
    struct out word; /* that is not yet on a line; free with out_free() */
    size_t word_width;
    unsigned word_from; /* the style it begins in */
    unsigned word_style;
};

/* Goes on in this output, from a clean start: what an article before it left
 * when memory ended is forgotten. */
void wrap_reset(struct wrap *w, struct out *out);

void wrap_begin(struct wrap *w, size_t indent);

/* UTF-8 or WTF-8. */
void wrap_text(struct wrap *w, struct slice text, unsigned style);

/* Writes what is left, and a newline. */
void wrap_end(struct wrap *w);

/* Columns of a text as wrap_text() would show it on one line. */
size_t wrap_columns(struct slice text);

/* One line of a table: text cut or filled up to so many columns. */
void wrap_cell(struct wrap *w, struct slice text, size_t columns,
               unsigned style);

#endif
