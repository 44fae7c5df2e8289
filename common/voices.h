/* voices.h - who said how much, for the bars of pages. */
#ifndef VOICES_H
#define VOICES_H

#include <stddef.h>

#include "article.h"

struct voice {
    struct slice name; /* p NULL: quotes that have no speaker */
    size_t speaker;    /* index into speakers */
    size_t words;      /* in quotes */
    size_t quotes;
};

/* Scare quotes are nobody's and are not counted. */
struct voices {
    struct voice *voice; /* who has most words first; the nameless last */
    size_t count;
    size_t words;         /* in all quotes: what shares are shares of */
    size_t most;          /* of one voice: the longest bar */
    size_t article_words; /* in the whole text */
};

/* In the article's arena.  Empty where nothing is quoted, or memory ends
 * (article->no_memory). */
struct voices voices_read(struct article *article);

/* The mark of a speaker that does not depend on colour: A to Z, then AA. */
size_t voices_letter(size_t speaker, char letters[8]);

#endif
