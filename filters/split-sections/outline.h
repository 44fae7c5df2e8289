/* outline.h - headings, paragraphs and sections of an article.
 *
 * outline_read() does it all: lines, header, headings, then what lies between
 * them.  Everything lives in the arena; spans are bytes into the text. */
#ifndef OUTLINE_H
#define OUTLINE_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "dateline.h"
#include "feature.h"
#include "header.h"
#include "heading.h"
#include "line.h"
#include "model.h"
#include "text.h"

#define OUTLINE_NONE SIZE_MAX /* no parent, no heading */

enum paragraph_kind { PARAGRAPH_TEXT, PARAGRAPH_ITEM, PARAGRAPH_FOOTER };

struct paragraph {
    struct span span;
    enum paragraph_kind kind;
    size_t section;
};

struct section {
    struct span span;
    size_t heading; /* index into headings, or OUTLINE_NONE */
    size_t parent;  /* index into sections, or OUTLINE_NONE */
};

struct outline {
    struct lines lines;
    struct header header;
    struct dateline dateline;
    struct survey survey; /* of what is left when marked headings are found */
    struct heading *headings;
    size_t heading_count;
    size_t heading_cap;
    struct paragraph *paragraphs;
    size_t paragraph_count;
    struct section *sections;
    size_t section_count;
};

/* Bare headings are looked for where model is not NULL.  False when memory
 * ends. */
bool outline_read(struct outline *o, const struct text *text,
                  const struct given *given, const struct model *model,
                  struct arena *a);

/* Has one marked style two headings, or is there one of a markup language? Then
 * no bare line is one. */
bool outline_is_marked(const struct outline *o);

#endif
