#include "model.h"

#include <stdlib.h>

#include "table.h"

extern const struct table table_heading_trees;

enum { FIELD_MAX = 48, DEPTH_MAX = 16 };

/* The nodes of a row that still have to be read, and the branches that are
 * open: those whose right side comes next. */
struct reader {
    struct model *model;
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
    struct model *m = r->model;
    struct model_node *node = &m->node[m->nodes];
    const char *less = strchr(field, '<');

    if (m->nodes == MODEL_NODES_MAX)
        return false;
    node->feature = FEATURES;
    if (less) {
        node->feature = feature_named(field, (size_t)(less - field));
        if (node->feature == FEATURES || r->depth == DEPTH_MAX)
            return false;
        r->open[r->depth++] = (uint16_t)m->nodes;
    }
    if (!read_number(less ? less + 1 : field, &node->value))
        return false;
    m->nodes++;
    if (!less && r->depth > 0)
        m->node[r->open[--r->depth]].right = (uint16_t)m->nodes;
    return true;
}

static bool read_tree(struct model *m, struct slice fields)
{
    struct reader r = {.model = m, .rest = fields};
    size_t questions = 0, leaves = 0;
    char field[FIELD_MAX];

    if (m->trees == MODEL_TREES_MAX)
        return false;
    m->tree[m->trees++] = (uint16_t)m->nodes;
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

bool model_read(struct model *m)
{
    m->nodes = m->trees = 0;
    for (size_t i = 0; i < table_heading_trees.count; i++) {
        const struct table_row *row = &table_heading_trees.rows[i];
        struct slice fields =
            slice_of(row->line + row->key_len + 1, row->fields_len);
        struct slice key = table_key(row);

        if (slice_eq(key, SLICE("base"))) {
            if (!read_number(fields.p, &m->base))
                return false;
        } else if (slice_eq(key, SLICE("cut"))) {
            if (!read_number(fields.p, &m->cut))
                return false;
        } else if (!read_tree(m, fields)) {
            return false;
        }
    }
    return m->trees > 0;
}

float model_score(const struct model *m, const float feature[FEATURES])
{
    float score = m->base;

    for (size_t t = 0; t < m->trees; t++) {
        const struct model_node *node = &m->node[m->tree[t]];

        while (node->feature != FEATURES)
            node = feature[node->feature] < node->value ? node + 1
                                                        : &m->node[node->right];
        score += node->value;
    }
    return score;
}
