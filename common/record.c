#include "record.h"

#include <string.h>

static size_t list_length(const char *const *list)
{
    size_t n = 0;

    while (list && list[n])
        n++;
    return n;
}

/* A name that is in two lists is looked for once; the lists of a filter are
 * short, so plain search does. */
static size_t gather(const struct record_names *names,
                     const char *all[RECORD_MEMBERS_MAX])
{
    const char *const *lists[] = {names->owns, names->drops, names->reads};
    size_t n = 0;

    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        for (const char *const *s = lists[i]; s && *s; s++) {
            size_t j = 0;

            while (j < n && strcmp(all[j], *s) != 0)
                j++;
            if (j == n && n < RECORD_MEMBERS_MAX)
                all[n++] = *s;
        }
    }
    return n;
}

enum json_error record_read(struct record *r, const struct record_names *names,
                            struct slice line, size_t *where)
{
    struct names want = {.name = r->name};

    if (r->names != names)
        r->count = gather(names, r->name);
    r->names = names;
    r->line = line;
    want.count = r->count;
    return json_scan(line, &want, r->found, where);
}

const struct member *record_member(const struct record *r, const char *name)
{
    static const struct member none;

    for (size_t i = 0; i < r->count; i++)
        if (strcmp(r->name[i], name) == 0)
            return &r->found[i];
    return &none;
}

struct slice record_object(const struct record *r)
{
    const char *open = memchr(r->line.p, '{', r->line.n);
    const char *end = r->line.p + r->line.n;

    while (end[-1] != '}')
        end--;
    return slice_of(open, (size_t)(end - open));
}

/* ---- own members being built ------------------------------------------ */

static void close_member(struct members *m)
{
    if (m->open)
        m->at[m->open - 1].end = m->body.n;
    m->open = 0;
}

struct out *members_begin(struct members *m, size_t own)
{
    close_member(m);
    m->at[own] = (struct members_at){.start = m->body.n, .begun = true};
    m->open = own + 1;
    return &m->body;
}

void members_clear(struct members *m)
{
    out_clear(&m->body);
    memset(m->at, 0, sizeof m->at);
    m->open = 0;
}

void members_free(struct members *m)
{
    out_free(&m->body);
}

/* ---- the splice ------------------------------------------------------- */

/* What becomes of a member that stands in the line. */
enum fate { KEEP, REPLACE, DELETE };

struct splice {
    const struct record *record;
    struct members *members;
    void (*put)(void *to, struct slice piece);
    void *to;
    size_t owns;
    bool written[RECORD_MEMBERS_MAX];
    bool drops; /* own members change, so what indexes into them goes */
    bool dropped;
};

static enum fate fate_of(struct splice *s, struct slice key, size_t *own)
{
    const struct record_names *names = s->record->names;

    for (*own = 0; *own < s->owns; ++*own)
        if (json_key_is(key, names->owns[*own]))
            return s->members->at[*own].begun && !s->written[*own] ? REPLACE
                                                                   : DELETE;
    for (const char *const *d = names->drops; s->drops && d && *d; d++) {
        if (json_key_is(key, *d)) {
            s->dropped = true;
            return DELETE;
        }
    }
    return KEEP;
}

static void put(struct splice *s, const char *from, const char *to)
{
    if (to > from)
        s->put(s->to, slice_of(from, (size_t)(to - from)));
}

static void put_value(struct splice *s, size_t own)
{
    const struct members_at *at = &s->members->at[own];
    const char *body = s->members->body.p;

    put(s, body + at->start, body + at->end);
    s->written[own] = true;
}

static void put_key(struct splice *s, const char *name, bool first)
{
    const char *before = first ? "\"" : ",\"";

    put(s, before, before + strlen(before));
    put(s, name, name + strlen(name));
    s->put(s->to, SLICE("\":"));
}

/* Copies the line up to `to` from where the copy stands. */
static void copy_to(struct splice *s, const char **from, const char *to)
{
    put(s, *from, to);
    *from = to;
}

/* Walks the members; everything between two that are touched is copied as it
 * stands.  Gives the place behind the last value, up to which all is written.
 * A deleted member takes the comma before it along, the first one the comma
 * after it. */
static const char *splice_members(struct splice *s, bool *any)
{
    struct slice rest = record_object(s->record), key, value;
    const char *open = rest.p;
    const char *from = s->record->line.p; /* not copied yet from here on */
    const char *behind = open + 1;        /* the member before */

    *any = false;
    while (json_next(&rest, &key, &value)) {
        size_t own;
        enum fate fate = fate_of(s, key, &own);
        const char *end = value.p + value.n;

        if (fate == DELETE) {
            copy_to(s, &from, behind);
            from = end;
        } else {
            if (!*any && from > open)
                from = key.p;
            *any = true;
        }
        if (fate == REPLACE) {
            copy_to(s, &from, value.p);
            put_value(s, own);
            from = end;
        }
        behind = end;
    }
    copy_to(s, &from, behind);
    return behind;
}

/* Where no own member stands in the line nothing of it is touched. */
static const char *copy_members(struct splice *s, bool *any)
{
    struct slice object = record_object(s->record);
    const char *from = s->record->line.p;
    const char *behind = object.p + object.n - 1;

    while (json_is_space(behind[-1]))
        behind--;
    *any = behind[-1] != '{';
    copy_to(s, &from, behind);
    return behind;
}

/* Does the line hold exactly what this run made?  *had tells whether any own
 * member was there. */
static bool is_unchanged(const struct splice *s, bool *had)
{
    bool same = true;

    *had = false;
    for (size_t i = 0; i < s->owns; i++) {
        const struct members_at *at = &s->members->at[i];
        const struct member *old =
            record_member(s->record, s->record->names->owns[i]);
        struct slice now = slice_of(s->members->body.p, 0);

        if (at->begun)
            now = slice_of(s->members->body.p + at->start, at->end - at->start);
        *had |= old->count > 0;
        same &= old->count == (size_t)at->begun &&
                (!at->begun || slice_eq(old->first, now));
    }
    return same;
}

bool record_splice(const struct record *r, struct members *m,
                   void (*put_piece)(void *to, struct slice piece), void *to,
                   bool *dropped)
{
    struct splice s = {.record = r,
                       .members = m,
                       .put = put_piece,
                       .to = to,
                       .owns = list_length(r->names->owns)};
    const char *end = r->line.p + r->line.n;
    const char *rest;
    bool any;

    close_member(m);
    *dropped = false;
    if (m->body.failed)
        return false;
    if (is_unchanged(&s, &s.drops)) {
        put(&s, r->line.p, end);
        return true;
    }
    rest = s.drops ? splice_members(&s, &any) : copy_members(&s, &any);
    for (size_t i = 0; i < s.owns; i++) {
        if (!m->at[i].begun || s.written[i])
            continue;
        put_key(&s, r->names->owns[i], !any);
        put_value(&s, i);
        any = true;
    }
    put(&s, rest, end);
    *dropped = s.dropped;
    return true;
}
