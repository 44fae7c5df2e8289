/* A record of another tool: its text tidied, all else as it came. */
#include <stdio.h>

#include "map.h"
#include "normalize.h"
#include "stamp.h"

/* Where tools keep an article's text, the first found is taken. */
static const char *const text_keys[] = {"text",    "maintext", "body",
                                        "content", "article",  "raw_text"};

/* A value by a path of keys with dots between them. */
static struct slice by_path(struct slice object, const char *path)
{
    char key[JSON_NAME_MAX + 1];

    for (;;) {
        size_t n = strcspn(path, ".");

        if (n > JSON_NAME_MAX || json_type(object) != JSON_OBJECT)
            return SLICE("");
        memcpy(key, path, n);
        key[n] = 0;
        object = json_get(object, key);
        if (!path[n] || !object.n)
            return object;
        path += n + 1;
    }
}

/* The raw value of the text, or an empty slice. */
static struct slice find_text(const struct normalize *n,
                              const struct record *record)
{
    if (n->field)
        return by_path(record_object(record), n->field);
    for (size_t i = 0; i < sizeof text_keys / sizeof *text_keys; i++) {
        const struct member *m = record_member(record, text_keys[i]);

        if (m->count && json_type(m->first) == JSON_STRING)
            return m->first;
    }
    return SLICE("");
}

/* A `text` that stands twice or is no string is somebody's mistake. */
static bool is_bad_text(const struct record *record)
{
    const struct member *m = record_member(record, "text");

    return m->count > 1 ||
           (m->count == 1 && json_type(m->first) != JSON_STRING &&
            json_type(m->first) != JSON_NULL);
}

static void write_given(struct members *members, size_t own, struct slice value)
{
    out_slice(members_begin(members, own), value);
}

static void write_members(struct normalize *n, struct job *job,
                          const struct record *record, struct slice value,
                          size_t bytes, struct members *members)
{
    const struct member *id = record_member(record, "id");
    const struct member *text = record_member(record, "text");
    struct stamp stamp = {
        .path = job_path(job),
        .bytes = bytes,
        .encoding = "UTF-8",
        .by = "utf-8",
        .confidence = 1,
    };
    bool same = n->draft.text.n == bytes && text->count == 1 &&
                text->first.p == value.p;

    for (size_t i = 0; same && i < REPAIR_COUNT; i++)
        same = n->draft.repairs[i] == 0;
    if (id->count)
        write_given(members, OWN_ID, id->last);
    else
        write_id(members_begin(members, OWN_ID), job, true);
    stamp_write(members_begin(members, OWN_ORIGIN), &stamp);
    stamp_write_repairs(members_begin(members, OWN_REPAIRS), n->draft.repairs);
    if (n->map)
        map_write(members_begin(members, OWN_MAP), &n->draft);
    /* what has not changed keeps its escapes */
    if (same)
        write_given(members, OWN_TEXT, value);
    else
        out_str(members_begin(members, OWN_TEXT), n->draft.text);
}

enum verdict foreign_record(void *state, struct job *job,
                            const struct record *record,
                            struct members *members)
{
    struct normalize *n = state;
    const struct member *origin = record_member(record, "origin");
    struct slice value;
    struct slice text;
    enum verdict v;
    char *buf;

    if (!n->field && is_bad_text(record)) {
        snprintf(job->why, sizeof job->why,
                 "\"text\" is not one string: record left untouched");
        return VERDICT_COMPLAINT;
    }
    value = find_text(n, record);
    if (json_type(value) != JSON_STRING)
        return VERDICT_UNTOUCHED;
    if (!n->force && origin->count == 1 && stamp_is_valid(origin->first))
        return VERDICT_UNTOUCHED;
    buf = arena_alloc(job->arena, value.n);
    if (!buf)
        return VERDICT_NO_MEMORY;
    text = slice_of(buf, json_unescape(value, buf));
    begin_text(n, job, text);
    decode_surrogates(&n->draft);
    v = finish_text(n, job, n->entities == WHEN_ALWAYS);
    if (v == VERDICT_OK)
        write_members(n, job, record, value, text.n, members);
    draft_shrink(&n->draft);
    return v;
}
