/* words.h - how many words a stretch of text has, counted the same by all.
 *
 * A word is what stands between white space and holds a letter or a digit:
 * "al-Assad", "3.6" and "don't" are one each, a dash is none.
 *
 * words_count() for one stretch; words_read() once a text and words_in() for
 * many that may overlap, each in logarithmic time. */
#ifndef WORDS_H
#define WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "slice.h"

size_t words_count(struct slice text);

struct words {
    size_t *at; /* the first letter or digit of each word, in bytes */
    size_t count;
};

/* False when memory ends. */
bool words_read(struct words *w, struct arena *arena, struct slice text);

size_t words_in(const struct words *w, struct span span);

#endif
