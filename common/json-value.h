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

/* White space between values. */
static inline bool json_is_space(char c)
{
    return (unsigned char)c <= ' ' &&
           (c == ' ' || c == '\t' || c == '\n' || c == '\r');
}

/* Walks a validated object or array.  *rest starts as the whole value; each
 * call gives the next value and, in an object, its key with the quotes (in an
 * array key->n is 0), and moves *rest on.  False at the end. */
bool json_next(struct slice *rest, struct slice *key, struct slice *value);

/* A place in a validated value, for walks that look into what it holds and
 * read each byte once:
 *
 *     struct json_at at = json_at(value);
 *     json_enter(&at);
 *     while (json_more(&at, &key))
 *         if (json_key_is(key, "cue")) ... json_enter(&at) again
 *         else value = json_take(&at);
 */
struct json_at {
    const char *p;
    const char *end; /* of all that was validated, or of the value */
};

static inline struct json_at json_at(struct slice value)
{
    return (struct json_at){value.p, value.p + value.n};
}

/* Goes into the object or array that begins here. */
static inline void json_enter(struct json_at *at)
{
    at->p++;
}

/* Goes behind the object or array we are in. */
void json_leave(struct json_at *at);

/* Goes to the next value of the object or array we are in; as json_next() for
 * the key.  False at its end, and then we are behind it. */
bool json_more(struct json_at *at, struct slice *key);

/* The same in two steps, for who reads the key: to the next key or item; and
 * from behind a key to its value. */
bool json_item(struct json_at *at);
void json_colon(struct json_at *at);

/* The value that begins here, with all it holds; goes behind it. */
struct slice json_take(struct json_at *at);

/* For json_key_is(): the raw key is longer than the name. */
bool json_key_unescapes(struct slice key, const char *name);

/* Is the raw key (with its quotes) this name, after unescaping? */
static inline bool json_key_is(struct slice key, const char *name)
{
    size_t n;

    if (key.p[1] != name[0] && key.p[1] != '\\')
        return false;
    n = strlen(name);
    if (key.n > n + 2) /* escapes are longer than what they stand for */
        return json_key_unescapes(key, name);
    return key.n == n + 2 && memcmp(key.p + 1, name, n) == 0;
}

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
