/* words.h - which words a document has, for dehyphenation. */
#ifndef WORDS_H
#define WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "slice.h"

/* Words as hashes, ASCII letters folded; compounds ("long-term") are in it
 * as wholes and in their parts. */
struct words {
    uint32_t *slot; /* open addressing, 0 is empty */
    size_t mask;
};

/* Collects the words of a text, but for those that touch a line's end with a
 * hyphen, and what follows them.  False when memory ends. */
bool words_collect(struct words *w, struct arena *a, struct slice text);

/* Is left, joint and right in one the document's? */
bool words_have(const struct words *w, struct slice left, const char *joint,
                struct slice right);

/* Length of the word (letters and marks) that begins, or ends, at p. */
size_t word_length(const char *p, const char *end);
size_t word_length_back(const char *start, const char *p);

#endif
