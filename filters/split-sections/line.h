/* line.h - the lines of a text as headings, header and paragraphs see them.
 *
 * lines_read() is called once an article.  A line is what a reader takes for
 * one: blank lines are counted as the gap before the next line, and the
 * physical lines of a hard-wrapped paragraph are joined into one line.  Spans
 * are bytes into the text, without white space at both ends. */
#ifndef LINE_H
#define LINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "text.h"

/* What a line is for.  A line begins as LINE_BODY and is given another role
 * once. */
enum line_role {
    LINE_BODY,
    LINE_HEADER, /* site, title, kicker, byline or date */
    LINE_HEADING,
    LINE_RULE, /* the underline or overline of a heading, "----" alone */
    LINE_FOOTER
};

enum {
    LINE_SHORT = 160, /* code points; longer lines are never headings */
    LINE_GAP_MAX = 9
};

struct line {
    struct span span;
    uint32_t chars; /* code points; of a long line only some of them */
    uint32_t first; /* first and last code point */
    uint32_t last;
    uint16_t indent; /* white space before it */
    uint8_t gap;     /* blank lines before it, at most LINE_GAP_MAX */
    uint8_t role;    /* enum line_role */
};

struct lines {
    const struct text *text;
    struct line *at;
    size_t count;
};

/* False when memory ends. */
bool lines_read(struct lines *lines, const struct text *text, struct arena *a);

/* The line's bytes. */
static inline struct slice line_bytes(const struct lines *lines, size_t i)
{
    return slice_cut(lines->text->bytes, lines->at[i].span);
}

/* Could the line be a heading by its length? */
static inline bool line_is_short(const struct line *line)
{
    return line->chars <= LINE_SHORT;
}

/* Does a code point end a sentence: . ! ? and the ellipsis, or a quotation
 * mark or bracket that closes? */
bool char_ends_sentence(uint32_t c);

/* The mark that the whole line repeats, three times or more, as underlines do;
 * 0 if none.  reStructuredText allows any ASCII punctuation; these are the
 * ones it recommends. */
char line_rule(struct slice line);

/* Does the line begin with a bullet ("- ", "* ", "• ") and white space?  Gives
 * the bytes of both, or 0. */
size_t line_bullet(struct slice line);

#endif
