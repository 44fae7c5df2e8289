/* word-count.h - how many words a stretch of text has, counted the same by all.
 *
 * A word is what stands between white space and holds a letter or a digit:
 * "al-Assad", "3.6" and "don't" are one each, a dash is none.
 *
 * word_count() for one stretch; word_starts_read() once a text and
 * word_starts_in() for many that may overlap, each in logarithmic time. */
#ifndef WORD_COUNT_H
#define WORD_COUNT_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "slice.h"

size_t word_count(struct slice text);

struct word_starts {
    size_t *at; /* the first letter or digit of each word, in bytes */
    size_t count;
};

/* False when memory ends. */
bool word_starts_read(struct word_starts *w, struct arena *arena,
                      struct slice text);

size_t word_starts_in(const struct word_starts *w, struct span span);

#endif
