/* arena.h - memory for one record, given back all at once.
 *
 * An arena is zero-initialised, handed to whatever works on a record, and
 * reset before the next one: blocks are kept, so that a steady stream of
 * records allocates nothing.  No allocation is freed by itself. */
#ifndef ARENA_H
#define ARENA_H

#include <stdbool.h>
#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *blocks; /* newest first */
    size_t size;                /* bytes of all blocks */
    size_t max;                 /* that they may have; 0: as many as there is
                                   memory for */
    bool full;                  /* an allocation failed because of max */
    bool failed; /* one failed for whatever reason: what was built may lack
                    something, whoever noticed */
};

/* n bytes, aligned for any type, not cleared.  NULL when memory ends. */
void *arena_alloc(struct arena *a, size_t n);

/* Room for n things of the given size, not cleared.  NULL when memory ends
 * or n * size does not fit a size_t. */
void *arena_array(struct arena *a, size_t n, size_t size);

/* Doubles a full array for arena_grow(). */
bool arena_enlarge(struct arena *a, void *items, size_t n, size_t *cap,
                   size_t size);

/* Makes room for one more in a growing array: *items holds *cap things of
 * the given size, of which n are in use.  Doubles when full, and may move:
 * pointers into it are good until the next call only.  False when memory ends,
 * and then nothing has changed. */
static inline bool arena_grow(struct arena *a, void *items, size_t n,
                              size_t *cap, size_t size)
{
    return n < *cap || arena_enlarge(a, items, n, cap, size);
}

/* Forgets every allocation.  Keeps at most one block of modest size, so that
 * one giant record does not hold its memory for the rest of the run. */
void arena_reset(struct arena *a);

/* Gives all memory back; the arena is as it was before its first use. */
void arena_free(struct arena *a);

#endif
