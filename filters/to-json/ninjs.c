#include "formats.h"
#include "json-value.h"
#include "markup.h"
#include "word-count.h"

static struct json_t *object_of(const char *key, struct json_t *value)
{
    struct json_t *object;

    if (!value)
        return NULL;
    object = tree_object();
    tree_set(object, key, value);
    return object;
}

static struct json_t *list_of(struct json_t *item)
{
    struct json_t *array = tree_array();

    tree_append(array, item);
    return array;
}

/* ---- bodies ----------------------------------------------------------- */

static struct json_t *body(const char *role, const char *type,
                           struct json_t *value)
{
    struct json_t *object = tree_object();

    tree_set(object, "role", tree_literal(role));
    tree_set(object, "contentType", tree_literal(type));
    tree_set(object, "value", value);
    return object;
}

static struct json_t *text_body(struct document *d)
{
    struct slice bytes = d->article->text.bytes;
    struct json_t *plain = body("main", "text/plain", tree_string(bytes));

    tree_set(plain, "charCount", tree_size(d->article->text.cps));
    tree_set(plain, "wordCount", tree_size(word_count(bytes)));
    return plain;
}

static void element(struct out *o, const char *name, struct slice text)
{
    out_char(o, '<');
    out_lit(o, name);
    out_char(o, '>');
    markup_text(o, text);
    out_lit(o, "</");
    out_lit(o, name);
    out_lit(o, ">\n");
}

/* Paragraphs with the headings of the sections that begin before them. */
static void write_html(struct document *d, struct out *o)
{
    struct article *a = d->article;
    size_t paragraphs, sections, next = 0;
    bool given;
    const struct span *p = article_blocks(a, &paragraphs, &given);
    const struct article_section *s = article_sections(a, &sections);

    for (size_t i = 0; i < paragraphs; i++) {
        for (; next < sections && s[next].span.start <= p[i].start; next++)
            if (s[next].heading.p)
                element(o, "h2", s[next].heading);
        element(o, "p", slice_cut(a->text.bytes, p[i]));
    }
}

static struct json_t *html_body(struct document *d)
{
    struct out html = {0};

    write_html(d, &html);
    return body("html", "text/html", document_gathered(d, &html));
}

static void set_bodies(struct document *d, struct json_t *doc)
{
    struct json_t *bodies;

    if (d->article->status != ARTICLE_OK)
        return;
    bodies = list_of(text_body(d));
    tree_append(bodies, html_body(d));
    tree_set(doc, "bodies", bodies);
}

/* ---- who is quoted ---------------------------------------------------- */

static void set_people(struct document *d, struct json_t *doc)
{
    struct json_t *people = tree_array();
    size_t count;
    const struct article_speaker *s = article_speakers(d->article, &count);

    for (size_t i = 0; i < count; i++) {
        struct json_t *person = object_of("name", tree_string(s[i].name));

        tree_set(person, "rel", tree_literal("quoted"));
        tree_append(people, person);
    }
    tree_set_array(doc, "people", people);
}

static struct json_t *standard(void)
{
    struct json_t *ninjs = object_of("name", tree_literal("ninjs"));

    tree_set(ninjs, "version", tree_literal("3.1"));
    tree_set(
        ninjs, "schema",
        tree_literal("http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"));
    return ninjs;
}

static struct json_t *headline(struct document *d)
{
    struct json_t *title = object_of("value", document_header(d, "title"));

    if (title)
        tree_set(title, "role", tree_literal("main"));
    return title;
}

struct json_t *ninjs_build(struct document *document)
{
    struct json_t *doc = object_of("uri", document_uri(document));
    struct json_t *source =
        object_of("name", document_header(document, "site"));
    struct span span;
    struct slice dateline;

    tree_set(doc, "type", tree_literal("text"));
    tree_set(doc, "standard", standard());
    tree_set(doc, "language", document_language(document));
    tree_set_array(doc, "headlines", list_of(headline(document)));
    tree_set(doc, "by", document_header(document, "byline"));
    if (article_header(document->article, "dateline", &span, &dateline))
        tree_set(doc, "located", document_string(document, dateline, "place"));
    tree_set_array(doc, "infoSources", list_of(source));
    set_people(document, doc);
    set_bodies(document, doc);
    return doc;
}
