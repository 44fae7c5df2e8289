#include "article.h"

#include <string.h>

/* ---- shapes ----------------------------------------------------------- */

/* A span's "start" and "end" in bytes; false unless both are there and mark a
 * stretch of the text. */
static bool read_span(struct article *a, struct slice value, const char *start,
                      const char *end, struct span *span)
{
    size_t s, e;

    if (!json_size(json_get(value, start), &s) ||
        !json_size(json_get(value, end), &e) || s >= e)
        return false;
    span->start = text_byte(&a->text, s);
    span->end = text_byte(&a->text, e);
    return span->end != SIZE_MAX;
}

static size_t read_index(struct slice value, const char *name)
{
    size_t i;

    return json_size(json_get(value, name), &i) ? i : ARTICLE_NONE;
}

struct slice article_unescape(struct article *a, struct slice value)
{
    char *buf;

    if (json_type(value) != JSON_STRING)
        return (struct slice){0};
    buf = arena_alloc(a->arena, value.n);
    if (!buf) {
        a->no_memory = true;
        return (struct slice){0};
    }
    return slice_of(buf, json_unescape(value, buf));
}

static bool is_array(struct article *a, const char *name, struct slice *array)
{
    const struct member *m = record_member(a->record, name);

    if (m->count == 0)
        return false;
    *array = m->first;
    if (m->count == 1 && json_type(m->first) == JSON_ARRAY)
        return true;
    a->misshapen = name;
    return false;
}

static size_t count_items(struct slice array)
{
    struct slice key, value;
    size_t n = 0;

    while (json_next(&array, &key, &value))
        n++;
    return n;
}

/* Decodes an array member item by item.  One item of another shape makes the
 * whole member absent: half an array would shift every index into it. */
static void *read_items(struct article *a, const char *name, size_t size,
                        bool (*read)(struct article *, struct slice, void *),
                        size_t *count)
{
    struct slice array, key, value;
    char *items;
    size_t n;

    *count = 0;
    if (!is_array(a, name, &array))
        return NULL;
    n = count_items(array);
    items = arena_array(a->arena, n ? n : 1, size);
    if (!items) {
        a->no_memory = true;
        return NULL;
    }
    for (size_t i = 0; json_next(&array, &key, &value); i++) {
        if (json_type(value) != JSON_OBJECT ||
            !read(a, value, items + i * size)) {
            a->misshapen = name;
            return NULL;
        }
    }
    *count = n;
    return items;
}

/* ---- the parts -------------------------------------------------------- */

static bool read_paragraph(struct article *a, struct slice value, void *to)
{
    struct article_paragraph *p = to;

    p->kind = article_unescape(a, json_get(value, "kind"));
    p->section = read_index(value, "section");
    return read_span(a, value, "start", "end", &p->span);
}

static bool read_section(struct article *a, struct slice value, void *to)
{
    struct article_section *s = to;

    *s = (struct article_section){
        .heading = article_unescape(a, json_get(value, "heading")),
        .level = read_index(value, "level"),
        .parent = read_index(value, "parent"),
        .style = article_unescape(a, json_get(value, "style")),
    };
    if (!read_span(a, value, "heading_start", "heading_end", &s->heading_line))
        s->heading_line = (struct span){0};
    return read_span(a, value, "start", "end", &s->span);
}

static bool read_quote(struct article *a, struct slice value, void *to)
{
    struct article_quote *q = to;
    struct slice speaker = json_get(value, "speaker");

    *q = (struct article_quote){
        .kind = article_unescape(a, json_get(value, "kind")),
        .group = read_index(value, "group"),
        .speaker_name = article_unescape(a, json_get(speaker, "name")),
        .speaker_index = read_index(speaker, "speaker"),
        .section = read_index(value, "section"),
        .paragraph = read_index(value, "paragraph"),
    };
    if (!read_span(a, json_get(value, "content"), "start", "end", &q->content))
        q->content = (struct span){0};
    if (!read_span(a, speaker, "start", "end", &q->speaker))
        q->speaker = (struct span){0};
    if (!read_span(a, json_get(value, "cue"), "start", "end", &q->cue))
        q->cue = (struct span){0};
    return read_span(a, value, "start", "end", &q->span);
}

static bool read_speaker(struct article *a, struct slice value, void *to)
{
    struct article_speaker *s = to;

    s->value = value;
    s->name = article_unescape(a, json_get(value, "name"));
    return s->name.p != NULL;
}

static bool read_number(struct article *a, struct slice value, void *to)
{
    struct article_number *n = to;
    struct slice expression = json_get(value, "expression");

    n->value = value;
    n->kind = article_unescape(a, json_get(value, "kind"));
    n->quote = read_index(value, "quote");
    if (!read_span(a, value, "start", "end", &n->span))
        return false;
    if (!read_span(a, expression, "start", "end", &n->expression))
        n->expression = n->span;
    return true;
}

const struct article_paragraph *article_paragraphs(struct article *a,
                                                   size_t *count)
{
    const struct article_paragraph *list =
        read_items(a, "paragraphs", sizeof *list, read_paragraph, count);

    /* whoever works through the text by them relies on their order */
    for (size_t i = 1; i < *count; i++) {
        if (list[i].span.start < list[i - 1].span.end) {
            a->misshapen = "paragraphs";
            *count = 0;
            return NULL;
        }
    }
    return list;
}

const struct article_section *article_sections(struct article *a, size_t *count)
{
    return read_items(a, "sections", sizeof(struct article_section),
                      read_section, count);
}

const struct article_quote *article_quotes(struct article *a, size_t *count)
{
    return read_items(a, "quotes", sizeof(struct article_quote), read_quote,
                      count);
}

const struct article_speaker *article_speakers(struct article *a, size_t *count)
{
    return read_items(a, "speakers", sizeof(struct article_speaker),
                      read_speaker, count);
}

const struct article_number *article_numbers(struct article *a, size_t *count)
{
    return read_items(a, "numbers", sizeof(struct article_number), read_number,
                      count);
}

bool article_header(struct article *a, const char *name, struct span *span,
                    struct slice *value)
{
    const struct member *m = record_member(a->record, "header");

    *value = (struct slice){0};
    if (m->count == 0)
        return false;
    if (m->count > 1 || json_type(m->first) != JSON_OBJECT) {
        a->misshapen = "header";
        return false;
    }
    *value = json_get(m->first, name);
    return json_type(*value) == JSON_OBJECT &&
           read_span(a, *value, "start", "end", span);
}

struct slice article_string(struct article *a, const char *member)
{
    struct slice value = record_member(a->record, member)->first;
    enum json_type type = json_type(value);

    if (type != JSON_NONE && type != JSON_NULL && type != JSON_STRING)
        a->misshapen = member;
    return article_unescape(a, value);
}

struct slice article_id(struct article *a)
{
    struct slice id = record_member(a->record, "id")->first;

    return json_type(id) == JSON_NUM ? id : article_string(a, "id");
}

const struct span *article_blocks(struct article *a, size_t *count, bool *given)
{
    const struct article_paragraph *list = article_paragraphs(a, count);
    struct span *spans;

    *given = list != NULL;
    if (!list) {
        spans = text_paragraphs(&a->text, a->arena, count);
        a->no_memory |= !spans;
        return spans;
    }
    spans = arena_array(a->arena, *count ? *count : 1, sizeof *spans);
    if (!spans) {
        a->no_memory = true;
        *count = 0;
        return NULL;
    }
    for (size_t i = 0; i < *count; i++)
        spans[i] = list[i].span;
    return spans;
}

static enum article_status read_text(struct article *a)
{
    const struct member *m = record_member(a->record, "text");
    struct slice bytes;

    if (m->count == 0 || (m->count == 1 && json_type(m->first) == JSON_NULL))
        return ARTICLE_NO_TEXT;
    if (m->count > 1 || json_type(m->first) != JSON_STRING)
        return ARTICLE_BAD_TEXT;
    bytes = article_unescape(a, m->first);
    if (!bytes.p || !text_init(&a->text, a->arena, bytes))
        return ARTICLE_NO_MEMORY;
    return ARTICLE_OK;
}

enum article_status article_read(struct article *a, const struct record *r,
                                 struct arena *arena)
{
    *a = (struct article){.record = r, .arena = arena};
    a->text.bytes = SLICE("");
    a->text.ascii = true;
    a->status = read_text(a);
    return a->status;
}
