/* lexicon.h - the word lists of each language, and quick answers about them.
 *
 * lexicon_start() comes first, once a run, then lexicon_of() for each article.
 * With a folder (--lexicon) the files in it that are named like the built-in
 * lists (units-news.txt, comparators-before.txt ...) are read and asked before
 * those. */
#ifndef LEXICON_H
#define LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "arena.h"
#include "language.h"
#include "message.h"
#include "table.h"

enum { WORD_SET_BITS = 16384 };

/* May a word be in a list?  By hash: a no is certain, a yes is not. */
struct word_set {
    uint64_t bits[WORD_SET_BITS / 64];
};

static inline bool word_set_has(const struct word_set *set, uint32_t hash)
{
    uint32_t bit = hash % WORD_SET_BITS;

    return set->bits[bit / 64] >> bit % 64 & 1;
}

struct lexicon {
    enum language lang;
    struct table numerals;
    struct table units;      /* by hand, and of the language */
    struct table more_units; /* from CLDR and UCUM */
    struct table currencies;
    struct table before; /* comparators */
    struct table after;
    struct table changes;
    struct table stops;
    struct table plurals;
    struct table labels;
    struct table times; /* words of time */
    struct word_set numeral_words;
    struct word_set joint_words;  /* of them: a, and, point */
    struct word_set unit_starts;  /* first words or marks of units */
    struct word_set surfaces;     /* units as a whole */
    struct word_set sign_words;   /* currency signs and codes */
    struct word_set before_words; /* last words of comparators before */
    struct word_set after_starts; /* first ones of those after */
    bool ready;                   /* the sets are made */
};

struct lexicons {
    struct lexicon all[LANGUAGES]; /* by language */
    struct arena arena;            /* of what was read */
};

/* dir may be NULL.  False, after a message, when a list cannot be read. */
bool lexicon_start(struct lexicons *l, const char *dir,
                   struct messages *messages);

/* The lists of a language, made ready when they are first asked for: an article
 * is in one language. */
const struct lexicon *lexicon_of(struct lexicons *l, enum language lang);

#endif
