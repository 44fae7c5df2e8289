#include "arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_MIN = 64 * 1024, BLOCK_KEEP = 1024 * 1024 };

/* An allocation of so many bytes is a giant; a small figure lets sanitizers
 * watch the moves. */
#ifndef ARENA_GIANT
#define ARENA_GIANT (1024 * 1024)
#endif

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

static bool is_over(struct arena *a, size_t more)
{
    a->full |= a->max && more > a->max - a->size;
    return a->full;
}

static void *fail(struct arena *a)
{
    a->failed = true;
    return NULL;
}

/* A block for at least so many bytes, and as the arena has room up to cap. */
static struct arena_block *block_new(struct arena *a, size_t need, size_t cap)
{
    struct arena_block *b;

    if (cap < need || (a->max && cap > a->max - a->size))
        cap = need;
    if (is_over(a, cap) || cap > SIZE_MAX - sizeof *b)
        return fail(a);
    b = malloc(sizeof *b + cap);
    if (!b)
        return fail(a);
    *b = (struct arena_block){.cap = cap};
    a->size += cap;
    return b;
}

/* Blocks double, so that a record of any size takes few of them. */
static bool block_add(struct arena *a, size_t need)
{
    size_t cap = a->blocks ? a->blocks->cap * 2 : BLOCK_MIN;
    struct arena_block *b =
        block_new(a, need, cap < ARENA_GIANT ? cap : ARENA_GIANT);

    if (!b)
        return false;
    b->older = a->blocks;
    a->blocks = b;
    return true;
}

/* Giants have blocks of their own, behind the newest, which goes on to be
 * filled. */
static void *alloc_giant(struct arena *a, size_t n)
{
    struct arena_block *b;

    if (!a->blocks && !block_add(a, BLOCK_MIN))
        return NULL;
    b = block_new(a, n, n);
    if (!b)
        return NULL;
    b->used = n;
    b->older = a->blocks->older;
    a->blocks->older = b;
    return b->bytes;
}

void *arena_alloc(struct arena *a, size_t n)
{
    struct arena_block *b = a->blocks;
    void *p;

    if (n > SIZE_MAX / 2)
        return fail(a);
    n = aligned(n ? n : 1);
    if (n >= ARENA_GIANT)
        return alloc_giant(a, n);
    if (!b || b->cap - b->used < n) {
        if (!block_add(a, n))
            return NULL;
        b = a->blocks;
    }
    p = b->bytes + b->used;
    b->used += n;
    return p;
}

void *arena_array(struct arena *a, size_t n, size_t size)
{
    if (size && n > SIZE_MAX / size)
        return fail(a);
    return arena_alloc(a, n * size);
}

/* Makes a giant longer where it stands, or moves it as a whole, so that no
 * old copy stays.  False: p is none, or memory ends. */
static bool resize_giant(struct arena *a, void **p, size_t n)
{
    struct arena_block **link = &a->blocks;
    struct arena_block *b;

    while (*link && (void *)(*link)->bytes != *p)
        link = &(*link)->older;
    if (!*link || is_over(a, n - (*link)->cap))
        return false;
    b = realloc(*link, sizeof *b + n);
    if (!b)
        return false;
    a->size += n - b->cap;
    b->cap = b->used = n;
    *link = b;
    *p = b->bytes;
    return true;
}

bool arena_enlarge(struct arena *a, void *items, size_t n, size_t *cap,
                   size_t size)
{
    bool giant = *cap >= ARENA_GIANT / size;
    size_t more = !*cap ? 16 : giant ? *cap + *cap / 2 : *cap * 2;
    void *p;

    if (more < *cap || more > SIZE_MAX / 2 / size) {
        a->failed = true;
        return false;
    }
    /* items is the address of a pointer of any type: read as bytes, since
     * no pointer type may stand for all of them */
    memcpy(&p, items, sizeof p);
    if (!giant || !resize_giant(a, &p, aligned(more * size))) {
        void *old = p;

        p = arena_array(a, more, size);
        if (!p)
            return false;
        if (n)
            memcpy(p, old, n * size);
    }
    memcpy(items, &p, sizeof p);
    *cap = more;
    return true;
}

void arena_reset(struct arena *a)
{
    struct arena_block *b = a->blocks;

    a->blocks = NULL;
    a->size = 0;
    a->full = a->failed = false;
    while (b) {
        struct arena_block *older = b->older;

        if (!a->blocks && b->cap <= BLOCK_KEEP) {
            b->used = 0;
            b->older = NULL;
            a->blocks = b;
            a->size = b->cap;
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
    a->size = 0;
    a->full = a->failed = false;
}
