/* words.h - what the word lists say about a word, in one look-up.
 *
 * Each language has a list, words-LL.txt (word-list.h), and may have one of
 * --lexicon DIR that is asked first. */
#ifndef WORDS_H
#define WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "language.h"
#include "slice.h"
#include "word-list.h"

/* The lists of a language. */
struct words {
    const struct word_list *own;
    struct word_list added; /* of --lexicon; rows 0: none */
};

/* Fills w for a language.  lexicon (may be NULL) is a folder whose
 * words-LL.txt is asked first.  False with error[] filled when a file is
 * wrong or memory ends.  The arena must outlive w. */
bool words_start(struct words *w, enum language lang, const char *lexicon,
                 struct arena *a, char *error, size_t error_len);

/* The classes of a word by the end of it: a German compound (Innenminister)
 * has those of the key "-minister".  0 if no such end is in the list. */
uint32_t words_find_end(const struct words *w, struct slice word);

/* The classes of a word of len bytes, 0 if it is in no list.  hash: its
 * table_hash(). */
static inline uint32_t words_find(const struct words *w, size_t len,
                                  uint32_t hash)
{
    uint32_t row = w->added.rows ? word_list_find(&w->added, len, hash) : 0;

    if (row)
        return w->added.classes[row - 1];
    row = word_list_find(w->own, len, hash);
    return row ? w->own->classes[row - 1] : 0;
}

/* The lemma of a cue, or the key itself. */
struct slice words_lemma(const struct words *w, struct slice key,
                         uint32_t hash);

#endif
