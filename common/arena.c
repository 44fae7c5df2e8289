#include "arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_MIN = 64 * 1024, BLOCK_KEEP = 1024 * 1024 };

struct arena_block {
    struct arena_block *older;
    size_t used;
    size_t cap;
    alignas(max_align_t) char bytes[];
};

static size_t aligned(size_t n)
{
    const size_t a = alignof(max_align_t);

    return (n + a - 1) & ~(a - 1);
}

/* Blocks double, so that a record of any size takes few of them. */
static struct arena_block *block_add(struct arena *a, size_t need)
{
    size_t cap = a->blocks ? a->blocks->cap * 2 : BLOCK_MIN;
    struct arena_block *b;

    if (cap > 16 * BLOCK_KEEP)
        cap = 16 * BLOCK_KEEP;
    if (cap < need)
        cap = need;
    if (cap > SIZE_MAX - sizeof *b)
        return NULL;
    b = malloc(sizeof *b + cap);
    if (!b)
        return NULL;
    *b = (struct arena_block){.older = a->blocks, .cap = cap};
    a->blocks = b;
    return b;
}

void *arena_alloc(struct arena *a, size_t n)
{
    struct arena_block *b = a->blocks;
    void *p;

    if (n > SIZE_MAX / 2)
        return NULL;
    n = aligned(n ? n : 1);
    if (!b || b->cap - b->used < n) {
        b = block_add(a, n);
        if (!b)
            return NULL;
    }
    p = b->bytes + b->used;
    b->used += n;
    return p;
}

void *arena_array(struct arena *a, size_t n, size_t size)
{
    if (size && n > SIZE_MAX / size)
        return NULL;
    return arena_alloc(a, n * size);
}

bool arena_enlarge(struct arena *a, void *items, size_t n, size_t *cap,
                   size_t size)
{
    size_t more = *cap ? *cap * 2 : 16;
    void *old;
    void *p;

    if (more < *cap)
        return false;
    p = arena_array(a, more, size);
    if (!p)
        return false;
    /* items is the address of a pointer of any type: read as bytes, since
     * no pointer type may stand for all of them */
    memcpy(&old, items, sizeof old);
    if (n)
        memcpy(p, old, n * size);
    memcpy(items, &p, sizeof p);
    *cap = more;
    return true;
}

void arena_reset(struct arena *a)
{
    struct arena_block *b = a->blocks;

    a->blocks = NULL;
    while (b) {
        struct arena_block *older = b->older;

        if (!a->blocks && b->cap <= BLOCK_KEEP) {
            b->used = 0;
            b->older = NULL;
            a->blocks = b;
        } else {
            free(b);
        }
        b = older;
    }
}

void arena_free(struct arena *a)
{
    struct arena_block *b = a->blocks;

    while (b) {
        struct arena_block *older = b->older;

        free(b);
        b = older;
    }
    a->blocks = NULL;
}
