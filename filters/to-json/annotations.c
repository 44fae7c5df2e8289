#include "formats.h"

#include "value.h"

enum { CONTEXT = 32 }; /* code points before and behind, to find it again by */

static const char context[] = "http://www.w3.org/ns/anno.jsonld";

/* ---- where it stands -------------------------------------------------- */

static struct json_t *position(struct document *d, struct span span)
{
    struct text *text = &d->article->text;
    struct json_t *selector = tree_object();

    tree_set(selector, "type", tree_literal("TextPositionSelector"));
    tree_set(selector, "start", tree_size(text_cp(text, span.start)));
    tree_set(selector, "end", tree_size(text_cp(text, span.end)));
    return selector;
}

static struct span before(const struct text *text, struct span span)
{
    struct span context_span = {span.start, span.start};
    size_t n;

    for (int i = 0; i < CONTEXT && context_span.start > 0; i++) {
        text_decode_back(text->bytes.p, text->bytes.p + context_span.start, &n);
        context_span.start -= n;
    }
    return context_span;
}

static struct span behind(const struct text *text, struct span span)
{
    struct span context_span = {span.end, span.end};
    size_t n;

    for (int i = 0; i < CONTEXT && context_span.end < text->bytes.n; i++) {
        text_decode(text->bytes.p + context_span.end,
                    text->bytes.p + text->bytes.n, &n);
        context_span.end += n;
    }
    return context_span;
}

static struct json_t *quote(struct document *d, struct span span)
{
    const struct text *text = &d->article->text;
    struct json_t *exact = document_cut(d, span);
    struct json_t *selector;

    if (!exact)
        return NULL;
    selector = tree_object();
    tree_set(selector, "type", tree_literal("TextQuoteSelector"));
    tree_set(selector, "exact", exact);
    tree_set(selector, "prefix", document_cut(d, before(text, span)));
    tree_set(selector, "suffix", document_cut(d, behind(text, span)));
    return selector;
}

static struct json_t *target(struct document *d, struct span span)
{
    struct json_t *object = tree_object();
    struct json_t *selectors = tree_array();

    tree_append(selectors, position(d, span));
    tree_append(selectors, quote(d, span));
    tree_set(object, "source", document_uri(d));
    tree_set(object, "selector", selectors);
    return object;
}

/* ---- what is said of it ----------------------------------------------- */

/* Tells what the span is: a section, a quote, a kind of number. */
static struct json_t *tag(struct json_t *value)
{
    struct json_t *body = tree_object();

    tree_set(body, "type", tree_literal("TextualBody"));
    tree_set(body, "purpose", tree_literal("tagging"));
    tree_set(body, "value", value);
    return body;
}

/* Tells in words who said it, or what it comes to. */
static struct json_t *description(struct json_t *value)
{
    struct json_t *body;

    if (!value)
        return NULL;
    body = tree_object();
    tree_set(body, "type", tree_literal("TextualBody"));
    tree_set(body, "purpose", tree_literal("describing"));
    tree_set(body, "format", tree_literal("text/plain"));
    tree_set(body, "value", value);
    return body;
}

/* One annotation: what it is called, where it stands, what it says. */
static struct json_t *annotation(struct document *d, struct json_t *id,
                                 struct span span)
{
    struct json_t *object = tree_object();

    tree_set(object, "id", id);
    tree_set(object, "type", tree_literal("Annotation"));
    tree_set(object, "target", target(d, span));
    return object;
}

static void append(struct json_t *items, struct json_t *annotation,
                   struct json_t *kind, struct json_t *words)
{
    struct json_t *bodies = tree_array();

    tree_append(bodies, tag(kind));
    tree_append(bodies, description(words));
    tree_set(annotation, "body", bodies);
    tree_append(items, annotation);
}

static void append_sections(struct document *d, struct json_t *items)
{
    size_t count;
    const struct article_section *s = article_sections(d->article, &count);

    for (size_t i = 0; i < count; i++)
        append(items,
               annotation(d, document_uri_part(d, "section", i), s[i].span),
               tree_literal("section"), tree_string(s[i].heading));
}

static void append_quotes(struct document *d, struct json_t *items)
{
    size_t count;
    const struct article_quote *q = article_quotes(d->article, &count);

    for (size_t i = 0; i < count; i++)
        append(items,
               annotation(d, document_uri_part(d, "quote", i), q[i].span),
               q[i].kind.p ? tree_string(q[i].kind) : tree_literal("quote"),
               tree_string(q[i].speaker_name));
}

static void append_numbers(struct document *d, struct json_t *items)
{
    size_t count;
    const struct article_number *n = article_numbers(d->article, &count);

    for (size_t i = 0; i < count; i++)
        append(items,
               annotation(d, document_uri_part(d, "number", i), n[i].span),
               n[i].kind.p ? tree_string(n[i].kind) : tree_literal("number"),
               tree_string(value_text(d->article, n[i].value)));
}

struct json_t *annotations_build(struct document *document)
{
    struct json_t *page = tree_object();
    struct json_t *items = tree_array();

    append_sections(document, items);
    append_quotes(document, items);
    append_numbers(document, items);
    tree_set(page, "@context", tree_literal(context));
    tree_set(page, "id", document_uri_part(document, "annotations", 0));
    tree_set(page, "type", tree_literal("AnnotationPage"));
    tree_set(page, "startIndex", tree_size(0));
    tree_set(page, "items", items);
    return page;
}
