/* fields.h - a record's objects as C structs, by a table of their members.
 *
 *     static const struct field at[] = {
 *         {"start", FIELD_INDEX, offsetof(struct span, start), NULL},
 *         {"end", FIELD_INDEX, offsetof(struct span, end), NULL},
 *         {0}};
 *
 * fields_clear() a struct, then fields_read() the object that a struct json_at
 * has come to.  Of members with one name the first counts. */
#ifndef FIELDS_H
#define FIELDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "json-value.h"
#include "slice.h"

#define FIELD_NONE SIZE_MAX /* no index */

struct field {
    const char *name; /* NULL ends a table; it has 31 rows at most */
    enum {
        FIELD_STRING, /* a slice, unescaped; p NULL where it is no string */
        FIELD_INDEX,  /* a size_t; FIELD_NONE where it is no index */
        FIELD_OBJECT  /* what its fields say */
    } type;
    size_t at; /* bytes into the struct; an object's fields count from there */
    const struct field *fields;
};

/* Makes all fields absent. */
void fields_clear(const struct field *fields, void *to);

/* Reads the object that begins here and goes behind it; strings go into the
 * arena.  False when memory ends. */
bool fields_read(const struct field *fields, void *to, struct json_at *at,
                 struct arena *arena);

/* A raw JSON string unescaped into the arena; p NULL where it is no string.
 * False when memory ends. */
bool fields_unescape(struct slice value, struct arena *arena, struct slice *to);

#endif
