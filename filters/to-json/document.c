#include "document.h"

#include <stdio.h>
#include <string.h>

#include "json-value.h"

enum {
    COPIES = 8, /* times the text that is cut from it at most */
    URI_MAX = 2048
};

/* ---- the article's name ----------------------------------------------- */

/* Does it begin as an absolute URI does (RFC 3986, 3.1)?  Short schemes are
 * drive letters. */
static bool is_uri(struct slice s)
{
    size_t i = 0;

    while (i < s.n && (s.p[i] | 32) >= 'a' && (s.p[i] | 32) <= 'z')
        i++;
    return i >= 2 && i + 1 < s.n && s.p[i] == ':';
}

static struct slice name_of(struct article *a)
{
    struct slice url = article_string(a, "url");

    if (url.p && is_uri(url))
        return url;
    return article_id(a);
}

static bool is_hex(char c)
{
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'f');
}

/* Bytes that stand for themselves: unreserved and reserved ones but '#',
 * which is ours, and '[' and ']', which only hosts may have. */
static bool stays(struct slice s, size_t i)
{
    char c = s.p[i];

    if (c == '%')
        return is_uri(s) && i + 2 < s.n && is_hex(s.p[i + 1]) &&
               is_hex(s.p[i + 2]);
    return c &&
           ((c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') ||
            strchr("-._~:/?@!$&'()*+,;=", c));
}

static struct slice uri_bytes(struct article *article)
{
    static const char prefix[] = "urn:newsfilters:";
    static const char hex[] = "0123456789ABCDEF";
    struct slice name = name_of(article);
    char *buf = tree_alloc(URI_MAX + sizeof prefix + 3);
    size_t n = 0;

    if (!name.p || !is_uri(name))
        memcpy(buf, prefix, n = sizeof prefix - 1);
    if (name.n == 0)
        buf[n++] = '-';
    for (size_t i = 0; name.p && i < name.n && n < URI_MAX; i++) {
        unsigned char c = (unsigned char)name.p[i];

        if (stays(name, i)) {
            buf[n++] = name.p[i];
        } else {
            buf[n++] = '%';
            buf[n++] = hex[c >> 4];
            buf[n++] = hex[c & 15];
        }
    }
    return slice_of(buf, n);
}

/* ---- the document ----------------------------------------------------- */

static struct json_t *build(void *state)
{
    struct document *document = state;

    document->uri = uri_bytes(document->article);
    document->room = document->article->text.bytes.n * COPIES;
    return document->build(document);
}

bool document_print(struct document *document, struct print *print,
                    struct out *scratch)
{
    out_clear(scratch);
    if (!tree_print(document->article->arena, build, document, scratch))
        return false;
    print_raw(print, slice_of(scratch->p, scratch->n));
    return true;
}

/* ---- strings ---------------------------------------------------------- */

struct json_t *document_cut(struct document *document, struct span span)
{
    if (span.end - span.start > document->room) {
        document->cut = true;
        return NULL;
    }
    document->room -= span.end - span.start;
    return tree_string(slice_cut(document->article->text.bytes, span));
}

struct json_t *document_string(struct document *document, struct slice object,
                               const char *name)
{
    return tree_string(
        article_unescape(document->article, json_get(object, name)));
}

struct json_t *document_gathered(struct document *document, struct out *out)
{
    size_t n = out->n;
    char *copy = NULL;

    /* free before anything can jump */
    if (!out->failed)
        copy = arena_alloc(document->article->arena, n + 1);
    if (copy && n)
        memcpy(copy, out->p, n);
    out_free(out);
    document->article->no_memory |= !copy;
    return tree_string(slice_of(copy, n));
}

/* ---- URIs -------------------------------------------------------------- */

struct json_t *document_uri(struct document *document)
{
    return tree_string(document->uri);
}

/* The URI with a fragment. */
static struct json_t *uri_with(struct document *document, const char *fragment)
{
    size_t n = document->uri.n, more = strlen(fragment);
    char *buf = tree_alloc(n + more);

    memcpy(buf, document->uri.p, n);
    memcpy(buf + n, fragment, more);
    return tree_string(slice_of(buf, n + more));
}

struct json_t *document_uri_of(struct document *document, struct span span)
{
    struct text *text = &document->article->text;
    char fragment[64];

    snprintf(fragment, sizeof fragment, "#char=%zu,%zu",
             text_cp(text, span.start), text_cp(text, span.end));
    return uri_with(document, fragment);
}

struct json_t *document_uri_part(struct document *document, const char *name,
                                 size_t i)
{
    char fragment[64];

    snprintf(fragment, sizeof fragment, "#%s-%zu", name, i);
    return uri_with(document, fragment);
}

/* ---- what the header says --------------------------------------------- */

struct json_t *document_header(struct document *document, const char *name)
{
    struct span span;
    struct slice value;

    if (!article_header(document->article, name, &span, &value))
        return NULL;
    return document_cut(document, span);
}

/* Does it begin with a whole date, and no X for what is not known? */
static bool is_day(struct slice iso)
{
    static const char shape[] = "0000-00-00";

    if (iso.n < sizeof shape - 1 || memchr(iso.p, 'X', iso.n))
        return false;
    for (size_t i = 0; i < sizeof shape - 1; i++)
        if (shape[i] == '0' ? iso.p[i] < '0' || iso.p[i] > '9'
                            : iso.p[i] != shape[i])
            return false;
    return true;
}

struct json_t *document_day(struct document *document)
{
    struct span span;
    struct slice value, iso;

    if (!article_header(document->article, "date", &span, &value))
        return NULL;
    iso = article_unescape(document->article, json_get(value, "iso"));
    return is_day(iso) ? tree_string(iso) : NULL;
}

struct json_t *document_language(struct document *document)
{
    struct slice lang = article_string(document->article, "lang");

    if (!lang.p)
        lang = article_string(document->article, "language");
    return tree_string(lang);
}
