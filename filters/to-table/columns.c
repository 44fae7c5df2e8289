#include "columns.h"

#include <stdio.h>
#include <string.h>

#include "json-value.h"

/* ---- names ------------------------------------------------------------ */

static bool split_path(struct column *c, struct slice path)
{
    while (path.n) {
        const char *dot = memchr(path.p, '.', path.n);
        size_t n = dot ? (size_t)(dot - path.p) : path.n;

        if (n == 0 || c->parts == COLUMN_PARTS_MAX)
            return false;
        c->part[c->parts++] = slice_of(path.p, n);
        n += dot != NULL;
        path = slice_of(path.p + n, path.n - n);
        if (dot && path.n == 0)
            return false;
    }
    return c->parts > 0;
}

static bool parse_column(struct column *c, struct slice name)
{
    static const char prefix[] = "article.";
    const size_t n = sizeof prefix - 1;
    struct slice path = name;

    *c = (struct column){.name = name};
    c->of_article = slice_eq(name, SLICE("id"));
    if (name.n > n && memcmp(name.p, prefix, n) == 0) {
        c->of_article = true;
        path = slice_of(name.p + n, name.n - n);
    }
    return split_path(c, path);
}

bool columns_parse(struct columns *c, const char *names)
{
    c->count = 0;
    for (;;) {
        size_t n;

        names += strspn(names, " ");
        n = strcspn(names, ",");

        if (c->count == COLUMNS_MAX ||
            !parse_column(&c->column[c->count++], slice_of(names, n)))
            return false;
        if (!names[n])
            return true;
        names += n + 1;
    }
}

/* ---- indexes ---------------------------------------------------------- */

/* Members that hold an index, and what it points into. */
static const struct index_row {
    const char *name;
    int target;
} indexes[] = {
    {"quote", 0},   {"section", 1}, {"parent", 1},
    {"speaker", 2}, {"same", 3},    {NULL, 0},
};

static const char *const target_names[] = {"quotes", "sections", "speakers",
                                           "numbers"};

static bool is_name(struct slice part, const char *name)
{
    return part.n == strlen(name) && memcmp(part.p, name, part.n) == 0;
}

static void read_targets(struct columns *c, int which)
{
    const struct member *m =
        record_member(c->article->record, target_names[which]);
    struct targets *t = &c->targets;
    struct slice rest = m->first, key, item;
    size_t n = 0;

    t->known[which] = true;
    if (json_type(m->first) != JSON_ARRAY)
        return;
    while (json_next(&rest, &key, &item))
        n++;
    t->items[which] =
        arena_array(c->article->arena, n ? n : 1, sizeof *t->items[which]);
    if (!t->items[which]) {
        c->article->no_memory = true;
        return;
    }
    rest = m->first;
    while (json_next(&rest, &key, &item))
        t->items[which][t->count[which]++] = item;
}

/* What the number under a name points to, or nothing. */
static struct slice follow(struct columns *c, struct slice name,
                           struct slice number)
{
    const struct index_row *row = indexes;
    size_t i;

    while (row->name && !is_name(name, row->name))
        row++;
    if (!row->name || !json_size(number, &i))
        return (struct slice){0};
    if (!c->targets.known[row->target])
        read_targets(c, row->target);
    if (i >= c->targets.count[row->target])
        return (struct slice){0};
    return c->targets.items[row->target][i];
}

/* ---- cells ------------------------------------------------------------ */

static struct cell bare_cell(struct columns *c, size_t n)
{
    char *buf = arena_alloc(c->article->arena, 24);

    if (!buf) {
        c->article->no_memory = true;
        return (struct cell){0};
    }
    return (struct cell){slice_of(buf, (size_t)snprintf(buf, 24, "%zu", n)),
                         true};
}

/* Items of an array, characters of a string. */
static struct cell length_cell(struct columns *c, struct slice value)
{
    struct slice key, item, s;
    size_t n = 0;

    if (json_type(value) == JSON_ARRAY) {
        while (json_next(&value, &key, &item))
            n++;
        return bare_cell(c, n);
    }
    s = article_unescape(c->article, value);
    if (!s.p)
        return (struct cell){0};
    for (size_t i = 0; i < s.n; i++)
        n += ((unsigned char)s.p[i] & 0xc0) != 0x80;
    return bare_cell(c, n);
}

/* The stretch of the article that a span without a copy means. */
static struct cell text_cell(struct columns *c, struct slice span)
{
    struct text *text = &c->article->text;
    size_t start, end;
    struct span bytes;

    if (!json_size(json_get(span, "start"), &start) ||
        !json_size(json_get(span, "end"), &end) || start >= end)
        return (struct cell){0};
    bytes.start = text_byte(text, start);
    bytes.end = text_byte(text, end);
    if (bytes.end == SIZE_MAX)
        return (struct cell){0};
    return (struct cell){slice_cut(text->bytes, bytes), false};
}

/* An array of strings, as titles are, in one cell. */
static struct cell joined_cell(struct columns *c, struct slice array)
{
    struct slice rest = array, key, item;
    char *buf = arena_alloc(c->article->arena, array.n);
    size_t n = 0;

    if (!buf) {
        c->article->no_memory = true;
        return (struct cell){0};
    }
    while (json_next(&rest, &key, &item)) {
        if (json_type(item) != JSON_STRING)
            return (struct cell){array, true};
        /* "; " is no longer than the quotes and comma that go */
        if (n) {
            buf[n++] = ';';
            buf[n++] = ' ';
        }
        n += json_unescape(item, buf + n);
    }
    return (struct cell){slice_of(n ? buf : NULL, n), false};
}

static struct cell value_cell(struct columns *c, struct slice value)
{
    switch (json_type(value)) {
    case JSON_NONE:
    case JSON_NULL:
        return (struct cell){0};
    case JSON_STRING:
        return (struct cell){article_unescape(c->article, value), false};
    case JSON_ARRAY:
        return joined_cell(c, value);
    default:
        return (struct cell){value, true};
    }
}

/* Is the raw key this part of a path, after unescaping? */
static bool key_is(struct slice key, struct slice part)
{
    char buf[6 * JSON_NAME_MAX + 2];

    if (key.n == part.n + 2 && memcmp(key.p + 1, part.p, part.n) == 0)
        return true;
    if (key.n > sizeof buf || !memchr(key.p, '\\', key.n))
        return false;
    return slice_eq(part, slice_of(buf, json_unescape(key, buf)));
}

static struct slice get(struct slice object, struct slice name)
{
    struct slice key, value;

    if (json_type(object) == JSON_OBJECT)
        while (json_next(&object, &key, &value))
            if (key_is(key, name))
                return value;
    return (struct slice){0};
}

/* Goes on from the value of the first part to the end of the path. */
static struct cell resolve(struct columns *c, const struct column *column)
{
    struct slice value = column->first;

    for (size_t i = 1; i < column->parts; i++) {
        struct slice part = column->part[i];
        bool last = i + 1 == column->parts;
        struct slice next;

        if (json_type(value) == JSON_NUM)
            value = follow(c, column->part[i - 1], value);
        if (last && is_name(part, "length") && json_type(value) != JSON_OBJECT)
            return length_cell(c, value);
        next = get(value, part);
        if (last && next.n == 0 && is_name(part, "text"))
            return text_cell(c, value);
        value = next;
    }
    return value_cell(c, value);
}

/* Finds the first parts of all columns of one kind in one walk. */
static void find_first(struct columns *c, struct slice object, bool of_article)
{
    struct slice key, value;

    for (size_t i = 0; i < c->count; i++)
        if (c->column[i].of_article == of_article)
            c->column[i].first = (struct slice){0};
    while (json_next(&object, &key, &value)) {
        for (size_t i = 0; i < c->count; i++) {
            struct column *column = &c->column[i];

            if (column->of_article == of_article && column->first.n == 0 &&
                key_is(key, column->part[0]))
                column->first = value;
        }
    }
}

static void fill(struct columns *c, struct slice object, bool of_article)
{
    find_first(c, object, of_article);
    for (size_t i = 0; i < c->count; i++) {
        struct column *column = &c->column[i];

        if (column->of_article != of_article)
            continue;
        column->cell = resolve(c, column);
        if (column->parts == 1 && column->first.n == 0 &&
            is_name(column->part[0], "text"))
            column->cell = text_cell(c, object);
        column->filled |= column->cell.text.p != NULL;
    }
}

void columns_article(struct columns *c, struct article *article)
{
    c->article = article;
    c->targets = (struct targets){0};
    fill(c, record_object(article->record), true);
}

void columns_row(struct columns *c, struct slice object)
{
    fill(c, object, false);
}
