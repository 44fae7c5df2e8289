/* columns.h - the columns of a table: where in a record each cell is found.
 *
 * A column is a path of member names with dots, from the row's own object:
 * "speaker.name" of a quote.  Two kinds of paths begin elsewhere: "id" and
 * "article.PATH" mean the record.  On its way a path
 *   - follows an index: "quote.speaker.name" of a number goes to the quote
 *     that holds it, "section.heading" to the section;
 *   - counts, when it ends in "length": items, or characters;
 *   - cuts "text" out of the article where a span has no copy.
 *
 * columns_parse() once a run; columns_article() once a record, then
 * columns_row() for each of its rows: both fill in the cells. */
#ifndef COLUMNS_H
#define COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include "article.h"

enum { COLUMNS_MAX = 64, COLUMN_PARTS_MAX = 8 };

struct cell {
    struct slice text; /* UTF-8 or WTF-8; p NULL for null and absent */
    bool bare;         /* a number or word of JSON: not written by hand */
};

struct column {
    struct slice name; /* as the user gave it; borrowed */
    struct slice part[COLUMN_PARTS_MAX];
    size_t parts;
    bool of_article;    /* begins at the record */
    bool filled;        /* some row had something to show here */
    struct slice first; /* raw value of the first part, in this row */
    struct cell cell;
};

/* What indexes point into, as raw items; filled when first asked for. */
struct targets {
    struct slice *items[4];
    size_t count[4];
    bool known[4];
};

struct columns {
    struct column column[COLUMNS_MAX];
    size_t count;
    struct article *article; /* of the record that is being worked on */
    struct targets targets;
};

/* Parses names with commas between them, and blanks behind the commas.  False
 * where there are none, too many, or one of them is empty or too deep. */
bool columns_parse(struct columns *c, const char *names);

void columns_article(struct columns *c, struct article *article);
void columns_row(struct columns *c, struct slice object);

#endif
