#include "table.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "message.h"

enum { LINE_MAX_BYTES = 4096, TABLE_MAX_BYTES = 64 * 1024 * 1024 };

static unsigned char folded(char c)
{
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

uint32_t table_hash_more(uint32_t hash, struct slice more)
{
    for (size_t i = 0; i < more.n; i++)
        hash = (hash ^ folded(more.p[i])) * TABLE_FNV_PRIME;
    return hash;
}

uint32_t table_hash(struct slice key)
{
    return table_hash_more(TABLE_FNV_BASIS, key);
}

static bool same_folded(struct slice a, const char *b)
{
    for (size_t i = 0; i < a.n; i++)
        if (folded(a.p[i]) != folded(b[i]))
            return false;
    return true;
}

const struct table_row *table_find_taken(const struct table *t,
                                         struct slice key, uint32_t hash)
{
    for (; t; t = t->next) {
        uint32_t i = hash & t->mask;

        for (; t->slots[i].row; i = (i + 1) & t->mask) {
            const struct table_row *row = t->rows + t->slots[i].row - 1;

            if (t->slots[i].hash == hash && row->key_len == key.n &&
                same_folded(key, row->line))
                return row;
        }
    }
    return NULL;
}

struct slice table_key(const struct table_row *row)
{
    return slice_of(row->line, row->key_len);
}

struct slice table_field(const struct table_row *row, size_t i)
{
    const char *p = row->line + row->key_len + 1;
    const char *end = p + row->fields_len;

    for (;;) {
        const char *tab = memchr(p, '\t', (size_t)(end - p));
        const char *stop = tab ? tab : end;

        if (i == 0)
            return slice_of(p, (size_t)(stop - p));
        if (!tab)
            return slice_of(end, 0);
        p = tab + 1;
        i--;
    }
}

bool table_field_has(struct slice field, struct slice word)
{
    while (field.n >= word.n && word.n) {
        const char *space = memchr(field.p, ' ', field.n);
        size_t n = space ? (size_t)(space - field.p) : field.n;

        if (n == word.n && memcmp(field.p, word.p, n) == 0)
            return true;
        n += space ? 1 : 0;
        field = slice_of(field.p + n, field.n - n);
    }
    return false;
}

const float *weights_row(const struct weights *w, uint32_t hash)
{
    for (uint32_t i = hash & w->mask; w->slot[i].row; i = (i + 1) & w->mask)
        if (w->slot[i].hash == hash)
            return w->weight + (size_t)(w->slot[i].row - 1) * w->columns;
    return NULL;
}

float weights_get(const struct weights *w, uint32_t hash)
{
    const float *row = weights_row(w, hash);

    return row ? *row : 0;
}

/* ---- the text format -------------------------------------------------- */

const char *table_parse_line(struct slice line, struct slice *key,
                             struct slice *fields)
{
    const char *tab;

    *key = *fields = slice_of(line.p, 0);
    if (line.n && line.p[line.n - 1] == '\r')
        line.n--;
    if (line.n == 0 || line.p[0] == '#')
        return NULL;
    if (line.n > LINE_MAX_BYTES)
        return "line too long";
    if (memchr(line.p, 0, line.n))
        return "NUL byte";
    tab = memchr(line.p, '\t', line.n);
    *key = slice_of(line.p, tab ? (size_t)(tab - line.p) : line.n);
    if (tab)
        *fields = slice_of(tab + 1, line.n - key->n - 1);
    if (key->n == 0)
        return "empty key";
    if (key->p[0] == ' ' || key->p[key->n - 1] == ' ')
        return "white space around the key";
    return NULL;
}

/* Keys must stand in byte order, which also finds doubles. */
static const char *order_error(struct slice before, struct slice key)
{
    size_t n = before.n < key.n ? before.n : key.n;
    int c = n ? memcmp(before.p, key.p, n) : 0;

    if (c == 0 && before.n == key.n)
        return "the same key twice";
    if (c > 0 || (c == 0 && before.n > key.n))
        return "key out of order (sort with LC_ALL=C)";
    return NULL;
}

/* ---- reading at run time ---------------------------------------------- */

/* The whole file in the arena, or NULL with *why set. */
static char *read_file(FILE *f, struct arena *a, size_t *size, const char **why)
{
    size_t cap = 0;
    char *buf = NULL;

    for (*size = 0;;) {
        if (!arena_grow(a, &buf, *size, &cap, 1)) {
            *why = "out of memory";
            return NULL;
        }
        size_t got = fread(buf + *size, 1, cap - *size, f);

        *size += got;
        if (got == 0)
            break;
        if (*size > TABLE_MAX_BYTES) {
            *why = "too large";
            return NULL;
        }
    }
    if (ferror(f)) {
        *why = strerror(errno);
        return NULL;
    }
    return buf;
}

/* A row's own copy: key NUL fields NUL. */
static const char *row_line(struct arena *a, struct slice key,
                            struct slice fields)
{
    char *p = arena_alloc(a, key.n + fields.n + 2);

    if (!p)
        return NULL;
    memcpy(p, key.p, key.n);
    p[key.n] = '\0';
    if (fields.n)
        memcpy(p + key.n + 1, fields.p, fields.n);
    p[key.n + 1 + fields.n] = '\0';
    return p;
}

static bool fill_slots(struct table *t, struct arena *a)
{
    uint32_t size = 4;
    struct table_slot *slots;

    while (size < t->count * 2)
        size *= 2;
    slots = arena_array(a, size, sizeof *slots);
    if (!slots)
        return false;
    memset(slots, 0, size * sizeof *slots);
    for (uint32_t i = 0; i < t->count; i++) {
        uint32_t at = t->rows[i].hash & (size - 1);

        while (slots[at].row)
            at = (at + 1) & (size - 1);
        slots[at] = (struct table_slot){t->rows[i].hash, i + 1};
    }
    t->slots = slots;
    t->mask = size - 1;
    return true;
}

/* Rows of all lines of a file; gives what is wrong, with *number its line. */
static const char *read_rows(struct slice bytes, struct table *t,
                             struct arena *a, size_t *number)
{
    struct table_row *rows = NULL;
    size_t cap = 0;
    struct slice before = {0};

    for (size_t at = 0; at < bytes.n;) {
        const char *nl = memchr(bytes.p + at, '\n', bytes.n - at);
        size_t end = nl ? (size_t)(nl - bytes.p) : bytes.n;
        struct slice line = slice_of(bytes.p + at, end - at);
        struct slice key, fields;
        const char *why = table_parse_line(line, &key, &fields);

        at = end + 1;
        ++*number;
        if (!why && key.n)
            why = order_error(before, key);
        if (why)
            return why;
        if (key.n == 0)
            continue;
        before = key;
        if (!arena_grow(a, &rows, t->count, &cap, sizeof *rows))
            return "out of memory";
        rows[t->count] = (struct table_row){
            .line = row_line(a, key, fields),
            .key_len = (uint16_t)key.n,
            .fields_len = (uint16_t)fields.n,
            .hash = table_hash(key),
        };
        if (!rows[t->count++].line)
            return "out of memory";
    }
    t->rows = rows;
    return fill_slots(t, a) ? NULL : "out of memory";
}

const struct table *table_read(const char *path, const struct table *base,
                               struct arena *a, char *error, size_t error_len)
{
    char name[200];
    struct table *t = arena_alloc(a, sizeof *t);
    const char *why = NULL;
    size_t number = 0;
    FILE *f = fopen(path, "r");

    if (!f) {
        why = strerror(errno);
    } else if (!t) {
        why = "out of memory";
    } else {
        struct slice bytes = {0};

        *t = (struct table){.next = base};
        bytes.p = read_file(f, a, &bytes.n, &why);
        if (bytes.p)
            why = read_rows(bytes, t, a, &number);
    }
    if (f)
        fclose(f);
    if (!why)
        return t;
    message_escape(slice_of(path, strlen(path)), name, sizeof name);
    snprintf(error, error_len, "%s:%zu: %s", name, number, why);
    return NULL;
}
