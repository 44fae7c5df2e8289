/* windows.h - an article as a row of blocks with their neighbours.
 *
 * windows_start() once an article; each windows_next() then gives the next
 * block with the two before it and the one behind, all analysed.  Four blocks
 * are kept at a time, each in its own arena, so that memory does not grow
 * with the article. */
#ifndef WINDOWS_H
#define WINDOWS_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "article.h"
#include "block.h"

enum { WINDOW = 4, WINDOW_HERE = 2 };

/* Two blocks before, this one, one behind; NULL beyond the article. */
struct window {
    struct block *at[WINDOW];
};

struct windows {
    struct article *article;
    const struct words *words;
    enum language lang;
    const struct span *paragraph; /* what is cut into blocks */
    size_t paragraphs;
    const struct article_paragraph *given; /* NULL: none in the record */
    size_t index;                          /* of the next paragraph ... */
    size_t at;    /* ... and the byte where its next piece begins */
    size_t made;  /* blocks analysed so far */
    size_t shown; /* blocks given out so far */
    bool done;
    struct block ring[WINDOW];
    struct arena arena[WINDOW]; /* kept from article to article */
};

/* False when memory ends. */
bool windows_start(struct windows *bs, struct article *article,
                   const struct words *words, enum language lang);

/* False at the end, and when memory ends (then *no_memory is set). */
bool windows_next(struct windows *bs, struct window *w, bool *no_memory);

#endif
