#include "blocks.h"

#include <stdlib.h>
#include <string.h>

#include "value.h"

/* ---- what is named ---------------------------------------------------- */

struct list {
    struct block *block;
    size_t n;
};

static void add(struct list *l, enum block_kind kind, struct span span,
                size_t level)
{
    l->block[l->n++] = (struct block){kind, span, level};
}

static void add_header(struct list *l, struct article *a)
{
    static const char *const names[] = {"site", "title", "byline"};
    struct span span;
    struct slice value;

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (article_header(a, names[i], &span, &value))
            add(l, (enum block_kind)i, span, 0);
}

/* The heading's own words in its line, "Peace talks" in "– Peace talks –". */
static struct span clean_heading(struct article *a,
                                 const struct article_section *s)
{
    struct slice line = slice_cut(a->text.bytes, s->heading_line);

    for (size_t i = 0; s->heading.n && i + s->heading.n <= line.n && i < 16;
         i++) {
        if (memcmp(line.p + i, s->heading.p, s->heading.n) == 0) {
            size_t start = s->heading_line.start + i;

            return (struct span){start, start + s->heading.n};
        }
    }
    return s->heading_line;
}

static void add_headings(struct list *l, struct article *a,
                         const struct article_section *s, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (s[i].heading_line.end)
            add(l, BLOCK_HEADING, clean_heading(a, &s[i]),
                s[i].level == ARTICLE_NONE ? 1 : s[i].level);
}

static void add_paragraphs(struct list *l, const struct article_paragraph *p,
                           size_t count)
{
    for (size_t i = 0; i < count; i++) {
        enum block_kind kind = BLOCK_PARAGRAPH;

        if (slice_eq(p[i].kind, SLICE("list-item")))
            kind = BLOCK_ITEM;
        else if (slice_eq(p[i].kind, SLICE("footer")))
            kind = BLOCK_FOOTER;
        add(l, kind, p[i].span, 0);
    }
}

/* ---- in order, with what is between ----------------------------------- */

static int by_start(const void *a, const void *b)
{
    const struct block *x = a, *y = b;

    if (x->span.start != y->span.start)
        return x->span.start < y->span.start ? -1 : 1;
    return x->kind < y->kind ? 1 : x->kind > y->kind ? -1 : 0;
}

/* The paragraphs of a stretch that has no name, each a block. */
static bool add_rest(struct list *l, size_t *cap, struct article *a,
                     struct span gap)
{
    struct text part = {.bytes = slice_cut(a->text.bytes, gap)};
    size_t count;
    const struct span *p;

    if (!text_has_word(part.bytes))
        return true;
    p = text_paragraphs(&part, a->arena, &count);
    for (size_t i = 0; p && i < count; i++) {
        if (!text_has_word(slice_cut(part.bytes, p[i])))
            continue;
        if (!arena_grow(a->arena, &l->block, l->n, cap, sizeof *l->block))
            return false;
        add(l, BLOCK_REST,
            (struct span){gap.start + p[i].start, gap.start + p[i].end}, 0);
    }
    return p != NULL;
}

/* Sorted blocks without overlap, and the rest between them. */
static bool complete(const struct list *named, struct list *all,
                     struct article *a)
{
    size_t cap = 0, at = 0;

    for (size_t i = 0; i <= named->n; i++) {
        bool end = i == named->n;
        struct span gap = {at,
                           end ? a->text.bytes.n : named->block[i].span.start};

        if (gap.end < at)
            continue; /* inside of the one before */
        if (!add_rest(all, &cap, a, gap))
            return false;
        if (end)
            break;
        if (!arena_grow(a->arena, &all->block, all->n, &cap,
                        sizeof *all->block))
            return false;
        all->block[all->n++] = named->block[i];
        at = named->block[i].span.end;
    }
    return true;
}

const struct block *blocks_read(struct article *article, size_t *count)
{
    enum { HEADER = 3 };
    size_t paragraphs, sections;
    const struct article_paragraph *p =
        article_paragraphs(article, &paragraphs);
    const struct article_section *s = article_sections(article, &sections);
    struct list named = {0}, all = {0};

    *count = 0;
    named.block = arena_array(article->arena, HEADER + paragraphs + sections,
                              sizeof *named.block);
    if (!named.block) {
        article->no_memory = true;
        return NULL;
    }
    add_header(&named, article);
    add_headings(&named, article, s, sections);
    add_paragraphs(&named, p, paragraphs);
    qsort(named.block, named.n, sizeof *named.block, by_start);
    if (!complete(&named, &all, article)) {
        article->no_memory = true;
        return NULL;
    }
    *count = all.n;
    return all.block;
}

/* ---- its name --------------------------------------------------------- */

struct slice blocks_title(struct article *article, size_t most)
{
    static const char *const members[] = {"title", "headline"};
    struct span span;
    struct slice value;
    size_t at = 0;

    if (article_header(article, "title", &span, &value))
        return value_cut(slice_cut(article->text.bytes, span), most);
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        value = article_string(article, members[i]);
        if (value.n)
            return value_cut(value, most);
    }
    while (text_line(&article->text, &at, &span))
        if (span.end > span.start)
            return value_cut(slice_cut(article->text.bytes, span), most);
    return value_cut(article_id(article), most);
}
