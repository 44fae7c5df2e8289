/* json-value.h - walks and decodes JSON that json_scan() has accepted.
 *
 * Nothing is checked again: a slice that json_scan() did not see as valid, or
 * as part of something valid, must not be given to these calls.  All are
 * linear in the value and allocate nothing. */
#ifndef JSON_VALUE_H
#define JSON_VALUE_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

enum { JSON_NAME_MAX = 64 }; /* bytes of a name that a caller looks for */

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
