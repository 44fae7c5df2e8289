#include <string.h>

#include "formats.h"

#include "json-value.h"
#include "word-count.h"

static struct json_t *typed(const char *type)
{
    struct json_t *object = tree_object();

    tree_set(object, "@type", tree_literal(type));
    return object;
}

static struct json_t *named(const char *type, struct json_t *name)
{
    struct json_t *object;

    if (!name)
        return NULL;
    object = typed(type);
    tree_set(object, "name", name);
    return object;
}

/* ---- the article ------------------------------------------------------ */

/* The byline without its "By ". */
static struct json_t *byline(struct document *d, struct span span)
{
    struct slice line = slice_cut(d->article->text.bytes, span);

    if (line.n > 3 &&
        (memcmp(line.p, "By ", 3) == 0 || memcmp(line.p, "by ", 3) == 0))
        line = slice_of(line.p + 3, line.n - 3);
    return tree_string(line);
}

/* The authors one by one where they are known, else the line they stand in. */
static struct json_t *authors(struct document *d)
{
    struct json_t *list = tree_array();
    struct slice header, rest, key, name;
    struct span span;

    if (!article_header(d->article, "byline", &span, &header))
        return list;
    rest = json_get(header, "authors");
    if (json_type(rest) == JSON_ARRAY)
        while (json_next(&rest, &key, &name))
            tree_append(list,
                        named("Person",
                              tree_string(article_unescape(d->article, name))));
    else
        tree_append(list, named("Person", byline(d, span)));
    return list;
}

static void set_head(struct document *d, struct json_t *doc)
{
    struct slice bytes = d->article->text.bytes;

    tree_set(doc, "@context", tree_literal("https://schema.org"));
    tree_set(doc, "@type", tree_literal("NewsArticle"));
    tree_set(doc, "@id", document_uri(d));
    tree_set(doc, "identifier", tree_string(article_id(d->article)));
    tree_set(doc, "headline", document_header(d, "title"));
    tree_set_array(doc, "author", authors(d));
    tree_set(doc, "publisher",
             named("Organization", document_header(d, "site")));
    tree_set(doc, "dateline", document_header(d, "dateline"));
    tree_set(doc, "datePublished", document_day(d));
    tree_set(doc, "inLanguage", document_language(d));
    if (d->article->status != ARTICLE_OK)
        return;
    tree_set(doc, "wordCount", tree_size(word_count(bytes)));
    tree_set(doc, "articleBody", tree_string(bytes));
}

/* ---- its parts -------------------------------------------------------- */

static void append_sections(struct document *d, struct json_t *parts)
{
    size_t count;
    const struct article_section *s = article_sections(d->article, &count);

    for (size_t i = 0; i < count; i++) {
        struct json_t *part = typed("WebPageElement");

        tree_set(part, "@id", document_uri_of(d, s[i].span));
        tree_set(part, "name", tree_string(s[i].heading));
        tree_append(parts, part);
    }
}

static struct json_t *quotation(struct document *d,
                                const struct article_quote *q)
{
    struct json_t *part = typed("Quotation");

    tree_set(part, "@id", document_uri_of(d, q->span));
    tree_set(part, "text", document_cut(d, q->span));
    tree_set(part, "additionalType", tree_string(q->kind));
    tree_set(part, "creator", named("Person", tree_string(q->speaker_name)));
    return part;
}

static void append_quotes(struct document *d, struct json_t *parts)
{
    size_t count;
    const struct article_quote *q = article_quotes(d->article, &count);

    for (size_t i = 0; i < count; i++)
        tree_append(parts, quotation(d, &q[i]));
}

/* ---- what it mentions ------------------------------------------------- */

static void append_speakers(struct document *d, struct json_t *mentions)
{
    size_t count;
    const struct article_speaker *s = article_speakers(d->article, &count);

    for (size_t i = 0; i < count; i++)
        tree_append(mentions, named("Person", tree_string(s[i].name)));
}

static struct json_t *number_of(struct slice value)
{
    return json_type(value) == JSON_NUM ? tree_number(value) : NULL;
}

static void set_value(struct json_t *value, struct slice number)
{
    static const char *const names[][2] = {
        {"value", "value"}, {"low", "minValue"}, {"high", "maxValue"}};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        tree_set(value, names[i][1], number_of(json_get(number, names[i][0])));
}

static struct json_t *mention(struct document *d,
                              const struct article_number *n)
{
    struct json_t *currency = document_string(d, n->value, "currency");
    struct json_t *value =
        typed(currency ? "MonetaryAmount" : "QuantitativeValue");

    tree_set(value, "@id", document_uri_of(d, n->span));
    tree_set(value, "name", document_cut(d, n->expression));
    set_value(value, n->value);
    if (currency) {
        tree_set(value, "currency", currency);
        return value;
    }
    tree_set(value, "unitText", document_string(d, n->value, "unit"));
    tree_set(value, "unitCode", document_string(d, n->value, "unit_code"));
    return value;
}

static void append_numbers(struct document *d, struct json_t *mentions)
{
    size_t count;
    const struct article_number *n = article_numbers(d->article, &count);

    for (size_t i = 0; i < count; i++)
        tree_append(mentions, mention(d, &n[i]));
}

struct json_t *jsonld_build(struct document *document)
{
    struct json_t *doc = tree_object();
    struct json_t *parts = tree_array();
    struct json_t *mentions = tree_array();

    set_head(document, doc);
    append_sections(document, parts);
    append_quotes(document, parts);
    tree_set_array(doc, "hasPart", parts);
    append_speakers(document, mentions);
    append_numbers(document, mentions);
    tree_set_array(doc, "mentions", mentions);
    return doc;
}
