#include "layers.h"

#include <stdlib.h>

static int by_start(const void *a, const void *b)
{
    const struct layer_item *x = a, *y = b;

    if (x->span.start != y->span.start)
        return x->span.start < y->span.start ? -1 : 1;
    /* the shorter lies above the longer */
    if (x->span.end != y->span.end)
        return x->span.end > y->span.end ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

static void put(struct layers *l, enum layer layer, struct span span,
                size_t index)
{
    struct layer_list *list = &l->list[layer];

    if (span.end > span.start)
        list->item[list->count++] = (struct layer_item){span, index};
}

static void put_quote(struct layers *l, size_t i)
{
    const struct article_quote *q = &l->quotes[i];
    bool indirect = slice_eq(q->kind, SLICE("indirect"));

    put(l, indirect ? LAYER_CLAUSE : LAYER_QUOTE, q->span, i);
    if (!indirect)
        put(l, LAYER_CLAUSE, q->content, i);
    put(l, LAYER_CUE, q->cue, i);
    put(l, LAYER_SPEAKER, q->speaker, i);
}

static bool make_room(struct layers *l, struct arena *arena)
{
    for (size_t i = 0; i < LAYERS; i++) {
        size_t n = i < LAYER_EXPRESSION ? l->quote_count : l->number_count;

        l->list[i].item = arena_array(arena, n + 1, sizeof *l->list[i].item);
        l->list[i].stack = arena_array(arena, n + 1, sizeof *l->list[i].stack);
        if (!l->list[i].item || !l->list[i].stack)
            return false;
    }
    return true;
}

bool layers_read(struct layers *l, struct article *article)
{
    *l = (struct layers){0};
    l->quotes = article_quotes(article, &l->quote_count);
    l->numbers = article_numbers(article, &l->number_count);
    if (!make_room(l, article->arena)) {
        article->no_memory = true;
        return false;
    }
    for (size_t i = 0; i < l->quote_count; i++)
        put_quote(l, i);
    for (size_t i = 0; i < l->number_count; i++) {
        put(l, LAYER_NUMBER, l->numbers[i].span, i);
        put(l, LAYER_EXPRESSION, l->numbers[i].expression, i);
    }
    for (size_t i = 0; i < LAYERS; i++)
        qsort(l->list[i].item, l->list[i].count, sizeof *l->list[i].item,
              by_start);
    return true;
}

void layers_rewind(struct layers *l)
{
    for (size_t i = 0; i < LAYERS; i++)
        l->list[i].next = l->list[i].open = 0;
}

/* What lies on a layer at a byte, and where that changes at the latest. */
static const struct layer_item *look(struct layer_list *l, size_t at,
                                     size_t *until)
{
    const struct layer_item *top;

    while (l->next < l->count && l->item[l->next].span.start <= at)
        l->stack[l->open++] = l->next++;
    /* what ended below one that goes on is taken off when it comes to light */
    while (l->open && l->item[l->stack[l->open - 1]].span.end <= at)
        l->open--;
    if (l->next < l->count && l->item[l->next].span.start < *until)
        *until = l->item[l->next].span.start;
    if (!l->open)
        return NULL;
    top = &l->item[l->stack[l->open - 1]];
    if (top->span.end < *until)
        *until = top->span.end;
    return top;
}

bool layers_next(struct layers *l, struct span block, size_t *at,
                 struct segment *segment)
{
    size_t until = block.end;

    if (*at >= block.end)
        return false;
    for (size_t i = 0; i < LAYERS; i++)
        segment->on[i] = look(&l->list[i], *at, &until);
    segment->span = (struct span){*at, until};
    *at = until;
    return true;
}
