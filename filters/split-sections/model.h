/* model.h - the learned judge of bare headings: boosted small trees.
 *
 * heading-trees.txt holds a tree a line, made by scripts/train-headings:
 * a number, then the tree's nodes from the root, the left branch before the
 * right one.  "chars<27.5" asks, and goes left where it is so; a number is
 * what a leaf adds to the score.  The row "base" has the score before any
 * tree, "cut" the score from which a line is a heading. */
#ifndef MODEL_H
#define MODEL_H

#include <stddef.h>
#include <stdint.h>

#include "feature.h"

struct model_node {
    float value;      /* the bound, or what the leaf adds */
    uint16_t feature; /* FEATURES: a leaf */
    uint16_t right;   /* the left branch is the next node */
};

struct model {
    const struct model_node *node;
    const uint16_t *tree; /* roots */
    size_t trees;
    float base;
    float cut;
};

/* Made of heading-trees.txt by scripts/mktrees at build time. */
extern const struct model model_headings;

/* The score of a line by its features; a heading from m->cut on. */
float model_score(const struct model *m, const float feature[FEATURES]);

#endif
