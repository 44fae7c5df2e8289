#include "outline.h"

#include <stdlib.h>

#include "bare.h"
#include "footer.h"
#include "level.h"
#include "mark.h"
#include "number.h"

/* A text with more lines is no article: its bare lines are left alone. */
enum { BARE_LINES_MAX = 50000 };

/* ---- headings ----------------------------------------------------------- */

/* Gives the lines of a heading their roles. */
static void claim(struct lines *lines, const struct heading *h)
{
    for (size_t i = h->first_line; i < h->first_line + h->lines; i++)
        lines->at[i].role = LINE_RULE;
    lines->at[h->line].role = LINE_HEADING;
}

static bool add_heading(struct outline *o, const struct heading *h,
                        struct arena *a)
{
    if (!arena_grow(a, &o->headings, o->heading_count, &o->heading_cap,
                    sizeof *o->headings))
        return false;
    o->headings[o->heading_count++] = *h;
    claim(&o->lines, h);
    return true;
}

static bool find_marked(struct outline *o, struct arena *a)
{
    struct heading h;

    for (size_t i = o->header.body; i < o->lines.count; i++) {
        if (o->lines.at[i].role != LINE_BODY)
            continue;
        if (!mark_match(&o->lines, i, &h)) {
            if (mark_is_rule(line_bytes(&o->lines, i)))
                o->lines.at[i].role = LINE_RULE;
            continue;
        }
        if (!add_heading(o, &h, a))
            return false;
        i += h.lines - 1;
    }
    return true;
}

static bool is_markup(enum style style)
{
    return style == STYLE_MARKDOWN || style == STYLE_SETEXT ||
           style == STYLE_RST || style == STYLE_WIKI;
}

bool outline_is_marked(const struct outline *o)
{
    unsigned seen[STYLE_BARE + 1] = {0};

    for (size_t i = 0; i < o->heading_count; i++) {
        enum style style = o->headings[i].style;

        /* questions stand under headings of another look */
        if (style != STYLE_QUESTION && (++seen[style] == 2 || is_markup(style)))
            return true;
    }
    return false;
}

/* ---- bare headings ------------------------------------------------------ */

static int by_place(const void *a, const void *b)
{
    const struct heading *x = a, *y = b;

    return (x->line > y->line) - (x->line < y->line);
}

static bool find_bare(struct outline *o, const struct model *model,
                      struct arena *a)
{
    size_t marked = o->heading_count;
    struct bare bare;

    bare_start(&bare, &o->survey, model,
               marked > 0 && o->headings[0].style != STYLE_QUESTION);
    for (size_t i = o->header.body; i + 1 < o->lines.count; i++) {
        struct heading h;

        if (bare_match(&bare, i, &h) && !add_heading(o, &h, a))
            return false;
    }
    if (marked > 0 && o->heading_count > marked)
        qsort(o->headings, o->heading_count, sizeof *o->headings, by_place);
    return true;
}

static bool judge_lines(struct outline *o, const struct model *model,
                        struct arena *a)
{
    struct facts *facts = facts_read(&o->lines, a);

    return facts &&
           survey_make(&o->survey, &o->lines, facts, o->header.body, a) &&
           (!model || outline_is_marked(o) || find_bare(o, model, a));
}

/* ---- sections and paragraphs -------------------------------------------- */

static bool is_body(const struct line *line)
{
    return line->role != LINE_HEADER && line->role != LINE_RULE;
}

/* A section begins at each heading, and before the first one where anything
 * stands there. */
static bool make_sections(struct outline *o, struct arena *a)
{
    const struct lines *lines = &o->lines;
    size_t first = o->header.body;
    size_t end = lines->count ? lines->at[lines->count - 1].span.end : 0;
    size_t n = 0;

    while (first < lines->count && !is_body(&lines->at[first]))
        first++;
    o->sections = arena_array(a, o->heading_count + 1, sizeof *o->sections);
    if (!o->sections)
        return false;
    if (first < lines->count && lines->at[first].role != LINE_HEADING)
        o->sections[n++] = (struct section){
            {lines->at[first].span.start, end}, OUTLINE_NONE, OUTLINE_NONE};
    for (size_t i = 0; i < o->heading_count; i++) {
        size_t start = o->headings[i].raw.start;

        if (n > 0)
            o->sections[n - 1].span.end = start;
        o->sections[n++] = (struct section){{start, end}, i, OUTLINE_NONE};
    }
    o->section_count = n;
    return true;
}

/* The parent of a section is the nearest one before it with a higher heading.
 * Going from parent to parent visits each section once as a dead end. */
static void set_parents(struct outline *o)
{
    for (size_t i = 0; i < o->section_count; i++) {
        size_t above = i > 0 ? i - 1 : OUTLINE_NONE;

        if (o->sections[i].heading == OUTLINE_NONE)
            continue;
        while (above != OUTLINE_NONE &&
               (o->sections[above].heading == OUTLINE_NONE ||
                o->headings[o->sections[above].heading].level >=
                    o->headings[o->sections[i].heading].level))
            above = o->sections[above].parent;
        o->sections[i].parent = above;
    }
}

/* "1. ", "a) ", "1.2. "; not "3.5 million people", not "J. Lindqvist". */
static bool is_numbered_item(struct slice line)
{
    unsigned value, depth;
    size_t n = number_match(line, &value, &depth);

    if (n < 2)
        return false;
    return line.p[n - 2] == ')' ||
           (line.p[n - 2] == '.' && char_is_digit((unsigned char)line.p[0]));
}

static enum paragraph_kind kind_of(const struct lines *lines, size_t i)
{
    struct slice line = line_bytes(lines, i);

    if (lines->at[i].role == LINE_FOOTER)
        return PARAGRAPH_FOOTER;
    return line_bullet(line) || is_numbered_item(line) ? PARAGRAPH_ITEM
                                                       : PARAGRAPH_TEXT;
}

static bool make_paragraphs(struct outline *o, struct arena *a)
{
    size_t section = 0;

    o->paragraphs = arena_array(a, o->lines.count + 1, sizeof *o->paragraphs);
    if (!o->paragraphs)
        return false;
    for (size_t i = o->header.body; i < o->lines.count; i++) {
        const struct line *line = &o->lines.at[i];

        while (section + 1 < o->section_count &&
               o->sections[section + 1].span.start <= line->span.start)
            section++;
        if (!is_body(line) || line->role == LINE_HEADING)
            continue;
        o->paragraphs[o->paragraph_count++] =
            (struct paragraph){line->span, kind_of(&o->lines, i), section};
    }
    return true;
}

/* The dateline opens the first paragraph. */
static void find_dateline(struct outline *o)
{
    for (size_t i = o->header.body; i < o->lines.count; i++)
        if (o->lines.at[i].role == LINE_BODY) {
            dateline_match(o->lines.text, o->lines.at[i].span, &o->dateline);
            return;
        }
}

bool outline_read(struct outline *o, const struct text *text,
                  const struct given *given, const struct model *model,
                  struct arena *a)
{
    *o = (struct outline){0};
    if (!lines_read(&o->lines, text, a))
        return false;
    header_find(&o->lines, given, &o->header);
    footer_find(&o->lines, o->header.body);
    find_dateline(o);
    if (!find_marked(o, a))
        return false;
    if (o->lines.count <= BARE_LINES_MAX && !judge_lines(o, model, a))
        return false;
    level_set(o->headings, o->heading_count);
    if (!make_sections(o, a) || !make_paragraphs(o, a))
        return false;
    set_parents(o);
    return true;
}
