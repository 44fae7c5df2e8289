/* json.h - strict RFC 8259 over one line: one pass, no recursion, no
 * allocation.
 *
 * json_scan() comes first: it says whether a line is one JSON object and
 * where the members are that the caller asks for.  The other calls walk what
 * json_scan() has accepted and check nothing again.
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
    JSON_NUMBER_MAX = 1000, /* characters of a number token */
    JSON_NAME_MAX = 64      /* bytes of a name that a caller looks for */
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

/* Walks a validated object or array.  *rest starts as the whole value; each
 * call gives the next value and, in an object, its key with the quotes (in an
 * array key->n is 0), and moves *rest on.  False at the end. */
bool json_next(struct slice *rest, struct slice *key, struct slice *value);

/* Is the raw key (with its quotes) this name, after unescaping? */
bool json_key_is(struct slice key, const char *name);

/* The first value under a name in a validated object; n is 0 if none. */
struct slice json_get(struct slice object, const char *name);

enum json_type {
    JSON_NONE,
    JSON_OBJECT,
    JSON_ARRAY,
    JSON_STRING,
    JSON_NUM,
    JSON_TRUE,
    JSON_FALSE,
    JSON_NULL
};

/* The type of a validated value, from its first byte. */
enum json_type json_type(struct slice value);

/* Unescapes a validated string (with its quotes) into buf, which has room for
 * value.n bytes; gives the bytes written.  A surrogate pair becomes one
 * UTF-8 sequence; a lone surrogate its three bytes in generalised UTF-8
 * (WTF-8), which out_str() writes as the same escape again. */
size_t json_unescape(struct slice value, char *buf);

/* A validated number as a size_t; false where it is negative, has a fraction
 * or exponent, or does not fit. */
bool json_size(struct slice value, size_t *n);

#endif
