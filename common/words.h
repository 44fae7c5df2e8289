/* words.h - how many words a stretch of text has, counted the same by all.
 *
 * A word is what stands between white space and holds a letter or a digit:
 * "al-Assad", "3.6" and "don't" are one each, a dash is none. */
#ifndef WORDS_H
#define WORDS_H

#include <stddef.h>

#include "slice.h"

size_t words_count(struct slice text);

#endif
