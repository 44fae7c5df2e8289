/* document.h - what the documents of other formats have in common: the
 * article's name, its header, and strings cut from its text.
 *
 * document_print() builds one with a builder of formats.h and prints it.  All
 * others are for builders; what they return is NULL where the article does
 * not have it, which tree_set() leaves out. */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include <stdbool.h>

#include "article.h"
#include "print.h"
#include "tree.h"

struct document {
    struct article *article; /* set by the caller, the rest 0 */
    struct slice uri;        /* of the article */
    size_t room;             /* bytes that may still be cut from the text */
    bool cut;                /* some were left out for want of room */
    struct json_t *(*build)(struct document *);
};

/* scratch is for the compact form.  False when memory ends. */
bool document_print(struct document *document, struct print *print,
                    struct out *scratch);

/* A stretch of the text.  NULL where spans overlap so often that copies would
 * grow with the square of the text. */
struct json_t *document_cut(struct document *document, struct span span);

/* A string under a name in a raw object. */
struct json_t *document_string(struct document *document, struct slice object,
                               const char *name);

/* What was gathered in a buffer, which is freed. */
struct json_t *document_gathered(struct document *document, struct out *out);

/* A URI for the article: its `url` or `id` where that is one, else the id in
 * urn:newsfilters: with what a URI cannot hold as %XX.  Cut at 2,048 bytes. */
struct json_t *document_uri(struct document *document);

/* The same with a fragment of RFC 5147, "#char=12,34". */
struct json_t *document_uri_of(struct document *document, struct span span);

/* The same with a fragment that names a part, "#quote-3". */
struct json_t *document_uri_part(struct document *document, const char *name,
                                 size_t i);

/* A span of the header, "title" or another. */
struct json_t *document_header(struct document *document, const char *name);

/* The article's day as the header says, "2024-05-14"; a day without its year
 * is none. */
struct json_t *document_day(struct document *document);

/* `lang` or `language`. */
struct json_t *document_language(struct document *document);

#endif
