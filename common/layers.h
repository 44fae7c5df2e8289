/* layers.h - what is marked in an article, cut into segments that do not
 * overlap.
 *
 * Quotes, cues, speakers and numbers lie over one another in any way.  A
 * segment is a stretch of text over which nothing begins or ends; it knows
 * what lies on it, one thing a layer.  Where two things of one layer overlap,
 * the one that began last is seen.
 *
 * layers_read() once an article, then layers_next() for each block of it in
 * the order of the text.  Linear, whatever overlaps. */
#ifndef LAYERS_H
#define LAYERS_H

#include <stdbool.h>
#include <stddef.h>

#include "article.h"

enum layer {
    LAYER_CLAUSE, /* reported speech, with or without marks in it */
    LAYER_QUOTE,  /* what stands in marks */
    LAYER_CUE,
    LAYER_SPEAKER,    /* the mention beside a quote */
    LAYER_EXPRESSION, /* all that belongs to a number */
    LAYER_NUMBER,
    LAYERS
};

struct layer_item {
    struct span span;
    size_t index; /* of the quote or number it belongs to */
};

struct layer_list {
    struct layer_item *item; /* by start */
    size_t count;
    size_t next;   /* the first that has not begun */
    size_t *stack; /* those that have begun, and not all of them ended */
    size_t open;
};

struct layers {
    struct layer_list list[LAYERS];
    const struct article_quote *quotes;
    size_t quote_count;
    const struct article_number *numbers;
    size_t number_count;
};

struct segment {
    struct span span;
    const struct layer_item *on[LAYERS]; /* NULL: nothing */
};

/* False when memory ends (article->no_memory). */
bool layers_read(struct layers *l, struct article *article);

/* Goes back to the beginning of the text. */
void layers_rewind(struct layers *l);

/* The next segment of a block from *at on (at first its start); moves *at
 * behind it.  False at the end of the block. */
bool layers_next(struct layers *l, struct span block, size_t *at,
                 struct segment *segment);

#endif
