#include "article.h"

#include <string.h>

#include "fields.h"

/* ---- objects ---------------------------------------------------------- */

struct slice article_unescape(struct article *a, struct slice value)
{
    struct slice text;

    a->no_memory |= !fields_unescape(value, a->arena, &text);
    return text;
}

static const struct field span_fields[] = {
    {"start", FIELD_INDEX, offsetof(struct span, start), NULL},
    {"end", FIELD_INDEX, offsetof(struct span, end), NULL},
    {0},
};

static void read_object(struct article *a, struct json_at *at,
                        const struct field *fields, void *to)
{
    fields_clear(fields, to);
    if (*at->p == '{')
        a->no_memory |= !fields_read(fields, to, at, a->arena);
}

/* From code points to bytes; false, and 0..0, unless it marks a stretch of
 * the text. */
static bool to_bytes(struct article *a, struct span *span)
{
    if (span->start < span->end) {
        span->start = text_byte(&a->text, span->start);
        span->end = text_byte(&a->text, span->end);
        if (span->end != SIZE_MAX)
            return true;
    }
    *span = (struct span){0};
    return false;
}

/* The span that an object's start and end give. */
static bool read_span(struct article *a, struct slice object, struct span *span)
{
    struct json_at at = json_at(object);

    read_object(a, &at, span_fields, span);
    return to_bytes(a, span);
}

/* ---- arrays ----------------------------------------------------------- */

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

/* What the objects of an array become. */
struct shape {
    size_t size; /* of the struct */
    const struct field *fields;
    /* Ends an item whose fields are read; false if it has another shape. */
    bool (*finish)(struct article *, struct slice value, void *item);
};

/* Decodes an array member item by item.  One item of another shape makes the
 * whole member absent: half an array would shift every index into it. */
static void *read_items(struct article *a, const char *name,
                        const struct shape *shape, size_t *count)
{
    struct slice array, key;
    struct json_at at;
    char *items = NULL;
    size_t cap = 0;

    *count = 0;
    if (!is_array(a, name, &array))
        return NULL;
    at = json_at(array);
    json_enter(&at);
    for (size_t n = 0;; n++) {
        const char *from;
        char *item;

        if (!arena_grow(a->arena, &items, n, &cap, shape->size)) {
            a->no_memory = true;
            return NULL;
        }
        if (!json_more(&at, &key)) {
            *count = n;
            return items;
        }
        from = at.p;
        item = items + n * shape->size;
        read_object(a, &at, shape->fields, item);
        if (a->no_memory)
            return NULL;
        if (*from != '{' ||
            !shape->finish(a, slice_of(from, (size_t)(at.p - from)), item)) {
            a->misshapen = name;
            return NULL;
        }
    }
}

static bool finish_span(struct article *a, struct slice value, void *item)
{
    (void)value;
    return to_bytes(a, item);
}

static const struct shape span_shape = {sizeof(struct span), span_fields,
                                        finish_span};

const struct span *article_spans(struct article *a, const char *member,
                                 size_t *count)
{
    return read_items(a, member, &span_shape, count);
}

/* ---- the parts -------------------------------------------------------- */

static bool finish_paragraph(struct article *a, struct slice value, void *item)
{
    struct article_paragraph *p = item;

    (void)value;
    return to_bytes(a, &p->span);
}

static const struct field paragraph_fields[] = {
    {"start", FIELD_INDEX, offsetof(struct article_paragraph, span.start),
     NULL},
    {"end", FIELD_INDEX, offsetof(struct article_paragraph, span.end), NULL},
    {"kind", FIELD_STRING, offsetof(struct article_paragraph, kind), NULL},
    {"section", FIELD_INDEX, offsetof(struct article_paragraph, section), NULL},
    {0},
};

static const struct shape paragraph_shape = {
    sizeof(struct article_paragraph), paragraph_fields, finish_paragraph};

static bool finish_section(struct article *a, struct slice value, void *item)
{
    struct article_section *s = item;

    (void)value;
    to_bytes(a, &s->heading_line);
    return to_bytes(a, &s->span);
}

static const struct field section_fields[] = {
    {"start", FIELD_INDEX, offsetof(struct article_section, span.start), NULL},
    {"end", FIELD_INDEX, offsetof(struct article_section, span.end), NULL},
    {"heading", FIELD_STRING, offsetof(struct article_section, heading), NULL},
    {"heading_start", FIELD_INDEX,
     offsetof(struct article_section, heading_line.start), NULL},
    {"heading_end", FIELD_INDEX,
     offsetof(struct article_section, heading_line.end), NULL},
    {"level", FIELD_INDEX, offsetof(struct article_section, level), NULL},
    {"parent", FIELD_INDEX, offsetof(struct article_section, parent), NULL},
    {"style", FIELD_STRING, offsetof(struct article_section, style), NULL},
    {0},
};

static const struct shape section_shape = {sizeof(struct article_section),
                                           section_fields, finish_section};

static bool finish_quote(struct article *a, struct slice value, void *item)
{
    struct article_quote *q = item;

    (void)value;
    to_bytes(a, &q->content);
    to_bytes(a, &q->speaker);
    to_bytes(a, &q->cue);
    return to_bytes(a, &q->span);
}

static const struct field quote_speaker_fields[] = {
    {"start", FIELD_INDEX, offsetof(struct article_quote, speaker.start), NULL},
    {"end", FIELD_INDEX, offsetof(struct article_quote, speaker.end), NULL},
    {"name", FIELD_STRING, offsetof(struct article_quote, speaker_name), NULL},
    {"speaker", FIELD_INDEX, offsetof(struct article_quote, speaker_index),
     NULL},
    {0},
};

static const struct field quote_fields[] = {
    {"start", FIELD_INDEX, offsetof(struct article_quote, span.start), NULL},
    {"end", FIELD_INDEX, offsetof(struct article_quote, span.end), NULL},
    {"kind", FIELD_STRING, offsetof(struct article_quote, kind), NULL},
    {"content", FIELD_OBJECT, offsetof(struct article_quote, content),
     span_fields},
    {"group", FIELD_INDEX, offsetof(struct article_quote, group), NULL},
    {"speaker", FIELD_OBJECT, 0, quote_speaker_fields},
    {"cue", FIELD_OBJECT, offsetof(struct article_quote, cue), span_fields},
    {"section", FIELD_INDEX, offsetof(struct article_quote, section), NULL},
    {"paragraph", FIELD_INDEX, offsetof(struct article_quote, paragraph), NULL},
    {0},
};

static const struct shape quote_shape = {sizeof(struct article_quote),
                                         quote_fields, finish_quote};

static bool finish_speaker(struct article *a, struct slice value, void *item)
{
    struct article_speaker *s = item;

    (void)a;
    s->value = value;
    return s->name.p != NULL;
}

static const struct field speaker_fields[] = {
    {"name", FIELD_STRING, offsetof(struct article_speaker, name), NULL},
    {0},
};

static const struct shape speaker_shape = {sizeof(struct article_speaker),
                                           speaker_fields, finish_speaker};

static bool finish_number(struct article *a, struct slice value, void *item)
{
    struct article_number *n = item;

    n->value = value;
    if (!to_bytes(a, &n->span))
        return false;
    if (!to_bytes(a, &n->expression))
        n->expression = n->span;
    return true;
}

static const struct field number_fields[] = {
    {"start", FIELD_INDEX, offsetof(struct article_number, span.start), NULL},
    {"end", FIELD_INDEX, offsetof(struct article_number, span.end), NULL},
    {"expression", FIELD_OBJECT, offsetof(struct article_number, expression),
     span_fields},
    {"kind", FIELD_STRING, offsetof(struct article_number, kind), NULL},
    {"quote", FIELD_INDEX, offsetof(struct article_number, quote), NULL},
    {0},
};

static const struct shape number_shape = {sizeof(struct article_number),
                                          number_fields, finish_number};

/* Whoever works through the text by paragraphs relies on their order. */
static void *disordered(struct article *a, size_t *count)
{
    a->misshapen = "paragraphs";
    *count = 0;
    return NULL;
}

const struct article_paragraph *article_paragraphs(struct article *a,
                                                   size_t *count)
{
    const struct article_paragraph *list =
        read_items(a, "paragraphs", &paragraph_shape, count);

    for (size_t i = 1; i < *count; i++)
        if (list[i].span.start < list[i - 1].span.end)
            return disordered(a, count);
    return list;
}

const struct article_section *article_sections(struct article *a, size_t *count)
{
    return read_items(a, "sections", &section_shape, count);
}

const struct article_quote *article_quotes(struct article *a, size_t *count)
{
    return read_items(a, "quotes", &quote_shape, count);
}

const struct article_speaker *article_speakers(struct article *a, size_t *count)
{
    return read_items(a, "speakers", &speaker_shape, count);
}

const struct article_number *article_numbers(struct article *a, size_t *count)
{
    return read_items(a, "numbers", &number_shape, count);
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
    return json_type(*value) == JSON_OBJECT && read_span(a, *value, span);
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
    const struct span *spans = article_spans(a, "paragraphs", count);

    for (size_t i = 1; spans && i < *count; i++)
        if (spans[i].start < spans[i - 1].end)
            spans = disordered(a, count);
    *given = spans != NULL;
    if (!spans) {
        spans = text_paragraphs(&a->text, a->arena, count);
        a->no_memory |= !spans;
    }
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
