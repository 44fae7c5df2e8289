#include "fields.h"

static size_t *index_at(void *to, const struct field *f)
{
    return (size_t *)(void *)((char *)to + f->at);
}

static struct slice *string_at(void *to, const struct field *f)
{
    return (struct slice *)(void *)((char *)to + f->at);
}

void fields_clear(const struct field *fields, void *to)
{
    for (const struct field *f = fields; f->name; f++) {
        if (f->type == FIELD_STRING)
            *string_at(to, f) = (struct slice){0};
        else if (f->type == FIELD_INDEX)
            *index_at(to, f) = FIELD_NONE;
        else
            fields_clear(f->fields, (char *)to + f->at);
    }
}

bool fields_unescape(struct slice value, struct arena *arena, struct slice *to)
{
    char *buf;

    *to = (struct slice){0};
    if (json_type(value) != JSON_STRING)
        return true;
    buf = arena_alloc(arena, value.n);
    if (!buf)
        return false;
    *to = slice_of(buf, json_unescape(value, buf));
    return true;
}

/* The field of a key; NULL where there is none, or it has been read. */
static const struct field *find(const struct field *fields, struct slice key,
                                unsigned *seen)
{
    for (size_t i = 0; fields[i].name; i++) {
        if (json_key_is(key, fields[i].name)) {
            bool again = *seen >> i & 1;

            *seen |= 1u << i;
            return again ? NULL : &fields[i];
        }
    }
    return NULL;
}

/* Reads the value that begins here; f is NULL where nobody wants it. */
static bool read_value(const struct field *f, void *to, struct json_at *at,
                       struct arena *arena)
{
    struct slice value;

    if (f && f->type == FIELD_OBJECT && *at->p == '{')
        return fields_read(f->fields, (char *)to + f->at, at, arena);
    value = json_take(at);
    if (f && f->type == FIELD_STRING)
        return fields_unescape(value, arena, string_at(to, f));
    if (f && f->type == FIELD_INDEX)
        (void)json_size(value, index_at(to, f));
    return true;
}

bool fields_read(const struct field *fields, void *to, struct json_at *at,
                 struct arena *arena)
{
    unsigned seen = 0, all = 0;
    struct slice key;

    for (const struct field *f = fields; f->name; f++)
        all = all << 1 | 1;
    json_enter(at);
    while (json_more(at, &key)) {
        if (!read_value(find(fields, key, &seen), to, at, arena))
            return false;
        if (seen == all) {
            json_leave(at);
            break;
        }
    }
    return true;
}
