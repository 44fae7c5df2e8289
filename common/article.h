/* article.h - what earlier filters left in a record, decoded.
 *
 * The one decoder from a record to C for every program that reads what
 * another wrote.  article_read() decodes `text`; the other parts are decoded
 * when they are first asked for.  A part that is missing or has another shape
 * than newsfilters-record(5) gives is absent here (count 0, span 0..0), and
 * its name is put in `misshapen` in the second case.  All memory is the
 * arena's; all spans are bytes into text.bytes. */
#ifndef ARTICLE_H
#define ARTICLE_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "record.h"
#include "text.h"

#define ARTICLE_NONE SIZE_MAX /* an index that is null or absent */

enum article_status {
    ARTICLE_OK,
    ARTICLE_NO_TEXT,  /* no `text`, or null: nothing to do */
    ARTICLE_BAD_TEXT, /* `text` of another type, or twice */
    ARTICLE_NO_MEMORY
};

struct article_paragraph {
    struct span span;
    struct slice kind; /* "paragraph", "list-item", "footer" */
    size_t section;
};

struct article_section {
    struct span span;
    struct slice heading; /* clean text, unescaped; p NULL for null */
    struct span heading_line;
    size_t level;
    size_t parent;
    struct slice style;
};

struct article_quote {
    struct span span;
    struct slice kind;
    struct span content; /* 0..0 if absent */
    size_t group;
    struct span speaker; /* the mention; 0..0 if null */
    struct slice speaker_name;
    size_t speaker_index;
    struct span cue; /* 0..0 if null */
    size_t section;
    size_t paragraph;
};

struct article_speaker {
    struct slice name;
    struct slice value; /* the whole object, raw JSON */
};

struct article_number {
    struct span span;
    struct span expression;
    struct slice kind;
    struct slice value; /* the whole object, raw JSON: read with json_get() */
    size_t quote;
};

struct article {
    const struct record *record;
    struct arena *arena;
    enum article_status status; /* what article_read() gave */
    struct text text;
    const char *misshapen; /* name of the last member of another shape */
    bool no_memory;        /* set when a part could not be decoded for want */
};

enum article_status article_read(struct article *a, const struct record *r,
                                 struct arena *arena);

/* Each gives the array and its length in *count; NULL and 0 where absent. */
const struct article_paragraph *article_paragraphs(struct article *a,
                                                   size_t *count);
const struct article_section *article_sections(struct article *a,
                                               size_t *count);
const struct article_quote *article_quotes(struct article *a, size_t *count);
const struct article_speaker *article_speakers(struct article *a,
                                               size_t *count);
const struct article_number *article_numbers(struct article *a, size_t *count);

/* The spans alone of the items of `paragraphs`, `sections`, `quotes` or
 * `numbers`, for who needs no more of them. */
const struct span *article_spans(struct article *a, const char *member,
                                 size_t *count);

/* A span of `header` by its name ("title", "dateline" ...): false if absent.
 * *value is the raw object. */
bool article_header(struct article *a, const char *name, struct span *span,
                    struct slice *value);

/* A member that is a string, unescaped into the arena; p NULL where it is
 * absent, null or another type, which is misshapen. */
struct slice article_string(struct article *a, const char *member);

/* The member `id`: a string, or a number as it is written. */
struct slice article_id(struct article *a);

/* A raw JSON string unescaped into the arena; p NULL when memory ends or it
 * is no string. */
struct slice article_unescape(struct article *a, struct slice value);

/* The paragraph spans a filter works in: the record's own `paragraphs`, else
 * text_paragraphs().  *given tells which. */
const struct span *article_blocks(struct article *a, size_t *count,
                                  bool *given);

#endif
