/* lines.h - the lines of a text, and whether they were wrapped at a width.
 *
 * A line is full if the first word of the next one would not have fitted any
 * more.  The width at which most lines are full is the text's; if nearly all
 * are, the text is wrapped. */
#ifndef LINES_H
#define LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/* A line, its quote prefix "> " and indentation left off. */
struct line {
    size_t begin;  /* bytes: the line's first */
    size_t start;  /* its first that is no prefix or blank */
    size_t end;    /* without the newline */
    size_t indent; /* columns */
    size_t width;  /* columns, with the indentation */
    size_t head;   /* columns of the first word */
    bool item;     /* begins with a bullet or number */
    bool rule;     /* underlines a heading or parts sections: "-----" */
    bool lump;     /* one long word: an address */
};

/* Two lines that follow each other, while the text is gone through. */
struct pair {
    struct slice s;
    bool quoted; /* all lines begin with > */
    struct line l[2];
};

/* The first two lines of a text that is not empty; false if there is only one,
 * which is l[0] then. */
bool lines_first(struct pair *p, struct slice s);
bool lines_next(struct pair *p);

bool lines_blank(const struct line *l);

/* Could the two be parts of one paragraph? */
bool lines_belong(const struct line l[2]);

/* A hyphen at the end, not a dash behind a blank. */
bool lines_hyphen(struct slice s, const struct line *l);

/* Is the first of two lines full at this width? */
bool lines_full(struct slice s, const struct line l[2], size_t width);

/* The text's width if it is wrapped, or 0. */
size_t lines_width(struct slice s);

#endif
