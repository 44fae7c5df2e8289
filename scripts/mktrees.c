/* mktrees - turns the heading model of split-sections into C (see model.h).
 *
 * usage: mktrees heading-trees.txt, C on standard output: `model_headings`. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model.h"
#include "table.h"

/* ---- the text ------------------------------------------------------------ */

enum { FIELD_MAX = 48, DEPTH_MAX = 16, NODES_MAX = 16384, TREES_MAX = 1024 };

/* A model that is still being read. */
struct trees {
    struct model_node node[NODES_MAX];
    uint16_t tree[TREES_MAX];
    size_t nodes;
    size_t trees;
    float base;
    float cut;
};

/* The nodes of a row that still have to be read, and the branches that are
 * open: those whose right side comes next. */
struct reader {
    struct trees *trees;
    struct slice rest;
    uint16_t open[DEPTH_MAX];
    size_t depth;
};

static bool next_field(struct slice *rest, char field[FIELD_MAX])
{
    const char *tab = memchr(rest->p, '\t', rest->n);
    size_t n = tab ? (size_t)(tab - rest->p) : rest->n;

    if (n == 0 || n >= FIELD_MAX)
        return false;
    memcpy(field, rest->p, n);
    field[n] = 0;
    n += tab != NULL;
    *rest = slice_of(rest->p + n, rest->n - n);
    return true;
}

static uint16_t feature_named(const char *name, size_t n)
{
    for (size_t f = 0; f < FEATURES; f++) {
        const char *s = feature_name((enum feature)f);

        if (strlen(s) == n && memcmp(s, name, n) == 0)
            return (uint16_t)f;
    }
    return FEATURES;
}

/* A number that takes the whole of s.  The locale is never set, so strtof()
 * reads a point. */
static bool read_number(const char *s, float *value)
{
    char *end;

    *value = strtof(s, &end);
    return end != s && *end == 0;
}

/* One field: a question opens two branches, a leaf closes one. */
static bool read_node(struct reader *r, const char *field)
{
    struct trees *t = r->trees;
    struct model_node *node = &t->node[t->nodes];
    const char *less = strchr(field, '<');

    if (t->nodes == NODES_MAX)
        return false;
    node->feature = FEATURES;
    if (less) {
        node->feature = feature_named(field, (size_t)(less - field));
        if (node->feature == FEATURES || r->depth == DEPTH_MAX)
            return false;
        r->open[r->depth++] = (uint16_t)t->nodes;
    }
    if (!read_number(less ? less + 1 : field, &node->value))
        return false;
    t->nodes++;
    if (!less && r->depth > 0)
        t->node[r->open[--r->depth]].right = (uint16_t)t->nodes;
    return true;
}

static bool read_tree(struct trees *t, struct slice fields)
{
    struct reader r = {.trees = t, .rest = fields};
    size_t questions = 0, leaves = 0;
    char field[FIELD_MAX];

    if (t->trees == TREES_MAX)
        return false;
    t->tree[t->trees++] = (uint16_t)t->nodes;
    while (r.rest.n > 0) {
        if (leaves > questions || !next_field(&r.rest, field) ||
            !read_node(&r, field))
            return false;
        if (strchr(field, '<'))
            questions++;
        else
            leaves++;
    }
    return leaves == questions + 1;
}

static bool read_row(struct trees *t, const struct table_row *row)
{
    struct slice fields =
        slice_of(row->line + row->key_len + 1, row->fields_len);
    struct slice key = table_key(row);

    if (slice_eq(key, SLICE("base")))
        return read_number(fields.p, &t->base);
    if (slice_eq(key, SLICE("cut")))
        return read_number(fields.p, &t->cut);
    return read_tree(t, fields);
}

/* ---- C ------------------------------------------------------------------ */

static void print_trees(const struct trees *t)
{
    printf("/* made by mktrees; edit the text file instead */\n"
           "#include \"model.h\"\n\n"
           "static const struct model_node node[] = {");
    for (size_t i = 0; i < t->nodes; i++)
        printf("%s{%.9ef,%u,%u},", i % 4 ? "" : "\n", (double)t->node[i].value,
               t->node[i].feature, t->node[i].right);
    printf("\n};\nstatic const uint16_t tree[] = {");
    for (size_t i = 0; i < t->trees; i++)
        printf("%s%u,", i % 12 ? "" : "\n", t->tree[i]);
    printf("\n};\nconst struct model model_headings = "
           "{node, tree, %zuu, %.9ef, %.9ef};\n",
           t->trees, (double)t->base, (double)t->cut);
}

int main(int argc, char **argv)
{
    static struct trees trees;
    struct arena a = {0};
    char error[512];
    const struct table *t;

    if (argc != 2) {
        fprintf(stderr, "usage: mktrees heading-trees.txt\n");
        return 2;
    }
    t = table_read(argv[1], NULL, &a, error, sizeof error);
    if (!t) {
        fprintf(stderr, "mktrees: %s\n", error);
        return 1;
    }
    for (size_t i = 0; i < t->count; i++)
        if (!read_row(&trees, &t->rows[i])) {
            fprintf(stderr, "mktrees: %s: bad row %s\n", argv[1],
                    t->rows[i].line);
            return 1;
        }
    print_trees(&trees);
    if (fflush(stdout) != 0) {
        fprintf(stderr, "mktrees: %s\n", strerror(errno));
        return 1;
    }
    arena_free(&a);
    return 0;
}
