/* json.h - strict RFC 8259 over one line: one pass, no recursion, no
 * allocation.
 *
 * json_scan() says whether a line is one JSON object and where the members are
 * that the caller asks for.  json-value.h walks and decodes what it has
 * accepted.
 *
 * Accepted beyond what some libraries hold: numbers of any size up to
 * JSON_NUMBER_MAX characters and lone surrogate escapes (both are valid
 * RFC 8259).  Not accepted: anything nested deeper than JSON_DEPTH_MAX, raw
 * NUL bytes anywhere, UTF-8 that RFC 3629 forbids. */
#ifndef JSON_H
#define JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

enum {
    JSON_DEPTH_MAX = 512,
    JSON_NUMBER_MAX = 1000 /* characters of a number token */
};

enum json_error {
    JSON_OK,
    JSON_EMPTY,       /* nothing but white space */
    JSON_NOT_OBJECT,  /* valid, but another type than an object */
    JSON_SYNTAX,      /* a byte that RFC 8259 does not allow there */
    JSON_TRUNCATED,   /* the line ends inside the value */
    JSON_TRAILING,    /* something follows the value */
    JSON_CONTROL,     /* raw control character or NUL */
    JSON_ESCAPE,      /* bad escape in a string */
    JSON_UTF8,        /* bytes that are not UTF-8 (RFC 3629) */
    JSON_NUMBER,      /* malformed number */
    JSON_LONG_NUMBER, /* number token longer than JSON_NUMBER_MAX */
    JSON_DEEP         /* nested deeper than JSON_DEPTH_MAX */
};

/* Top-level keys that the caller wants to find, as decoded UTF-8. */
struct names {
    const char *const *name;
    size_t count; /* at most 64 */
};

/* Where a wanted member stands: the bytes of its first and last value (the
 * same where count is 1).  count 0: not there. */
struct member {
    struct slice first;
    struct slice last;
    size_t count;
};

/* Validates the line and fills found[0 .. want->count).  Keys are compared
 * after unescaping, at the top level only.  On error *where is the byte
 * offset of the first byte that cannot be (the line's length when it is
 * truncated) and found[] means nothing. */
enum json_error json_scan(struct slice line, const struct names *want,
                          struct member found[], size_t *where);

/* What an error means, in a few words of ASCII. */
const char *json_error_text(enum json_error e);

#endif
