/* vocabulary.h - which words a document has, for dehyphenation. */
#ifndef VOCABULARY_H
#define VOCABULARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "slice.h"

/* Words as hashes, ASCII letters folded; compounds ("long-term") are in it
 * as wholes and in their parts.  No more than some 200,000: the first. */
struct vocabulary {
    uint32_t *slot; /* open addressing, 0 is empty */
    size_t mask;
    size_t count;
};

/* Collects the words of a text, but for those that touch a line's end with a
 * hyphen, and what follows them.  False when memory ends. */
bool vocabulary_collect(struct vocabulary *v, struct arena *a,
                        struct slice text);

/* Is left, joint and right in one the document's? */
bool vocabulary_has(const struct vocabulary *v, struct slice left,
                    const char *joint, struct slice right);

/* Length of the word (letters and marks) that begins, or ends, at p. */
size_t word_length(const char *p, const char *end);
size_t word_length_back(const char *start, const char *p);

#endif
