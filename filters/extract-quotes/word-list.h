/* word-list.h - a word list as what look-ups need of it, and no more.
 *
 * FILE.txt has a form, its classes, and for cues the lemma:
 *
 *     said TAB cue strong TAB say
 *     spokeswoman TAB role female
 *
 * The names of the classes are those of the enum in lower case.  The lists of
 * the program are made when it is built (scripts/mkwords.c), so that a run
 * starts without reading them; word_list_make() makes them there, and those of
 * --lexicon at run time. */
#ifndef WORD_LIST_H
#define WORD_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "slice.h"
#include "table.h"

enum word_class {
    /* closed classes: of several the first decides what a word is in a clause
     * (clause-cells.c) */
    WORD_ACCORDING = 1 << 0,   /* cue without a verb, before its speaker:
                                    according (to), laut, selon */
    WORD_RELATIVE = 1 << 1,    /* who, which, whose */
    WORD_PRONOUN = 1 << 2,     /* as a subject: he, she, they, who */
    WORD_THAT = 1 << 3,        /* that, dass, que: opens a clause */
    WORD_POSSESSIVE = 1 << 4,  /* his, her, their */
    WORD_NEGATION = 1 << 5,    /* not, never, don't */
    WORD_AUXILIARY = 1 << 6,   /* has, had, was, would, will */
    WORD_CONJUNCTION = 1 << 7, /* and, but, while, because */
    WORD_OBJECT = 1 << 8,      /* him, her, them, me; reporters */
    WORD_QUANTIFIER = 1 << 9,  /* people without a noun: others, many, one */
    WORD_DETERMINER = 1 << 10, /* the, a, one, several */
    WORD_PREPOSITION = 1 << 11,
    WORD_DAY = 1 << 12, /* Monday, March, yesterday */

    /* open ones */
    WORD_CUE = 1 << 13,      /* a verb that reports: said, warned */
    WORD_STRONG = 1 << 14,   /* cue: nearly always reports (said, told) */
    WORD_ATTITUDE = 1 << 15, /* cue: thought or feeling (believes, wants) */
    WORD_ING = 1 << 16,      /* cue: -ing form (saying, adding) */
    WORD_BASE = 1 << 17,     /* cue: bare form (say, tell) */
    WORD_TITLE = 1 << 18,    /* goes before a name: Mr, Sen, President */
    WORD_ROLE = 1 << 19,     /* a person's role: spokesman, minister */
    WORD_GROUP = 1 << 20,    /* bodies that speak: police, ministry */
    WORD_DOCUMENT = 1 << 21, /* texts that speak: statement, lawsuit */
    WORD_PARTICLE = 1 << 22, /* inside names: de, van, al, bin */
    WORD_NO_NAME = 1 << 23,  /* a capital that is no name: Monday, The */
    WORD_PLACE = 1 << 24,    /* a country, city or people: Paris, French */
    WORD_FIRST = 1 << 25,    /* a first name */
    WORD_MALE = 1 << 26,
    WORD_FEMALE = 1 << 27,
    WORD_PLURAL = 1 << 28,
    WORD_SUFFIX = 1 << 29,  /* after a name: Jr, III */
    WORD_CUE_NOUN = 1 << 30 /* claim, belief: the claim that ... */
};

#define WORD_CLOSED UINT32_C(0x1fff)

/* German: a verb form that reports without a cue (sei, habe, werde). */
#define WORD_SUBJUNCTIVE UINT32_C(0x80000000)

enum {
    WORD_LIST_MAX = UINT16_MAX, /* words in a list */
    WORD_LIST_SEEN = 1024       /* numbers of 32 bits */
};

struct word_slot {
    uint32_t hash; /* table_hash() of the word */
    uint16_t row;  /* from 1; 0: the slot is empty */
    uint16_t len;  /* of the word, in bytes */
};

struct word_list {
    const uint32_t *seen; /* a bit for the first bits of each word's hash: few
                             enough to stay in the cache, and most words of a
                             text are in no list */
    const struct word_slot *slot; /* open addressing */
    const uint32_t *classes;      /* of a row: bits of enum word_class */
    const uint32_t *at;           /* of a row: where in text its word begins */
    const char *text;             /* word NUL lemma NUL ... */
    uint32_t mask;                /* number of slots - 1 */
    uint32_t rows;
};

/* Makes a list of a table; all is the arena's.  False with error[] filled when
 * memory ends or a class is unknown. */
bool word_list_make(struct word_list *w, const struct table *t, struct arena *a,
                    char *error, size_t error_len);

/* Where in `seen` the bit of a hash is. */
static inline uint32_t word_seen_at(uint32_t hash)
{
    return hash >> 22;
}

static inline uint32_t word_seen_bit(uint32_t hash)
{
    return UINT32_C(1) << (hash >> 17 & 31);
}

/* The row of a word, from 1, or 0.  Hash and length are compared, not the
 * bytes: among some thousand words no other one agrees in both but once in a
 * million. */
static inline uint32_t word_list_find(const struct word_list *w, size_t len,
                                      uint32_t hash)
{
    uint32_t i = hash & w->mask;

    if (!(w->seen[word_seen_at(hash)] & word_seen_bit(hash)))
        return 0;
    while (w->slot[i].row && (w->slot[i].hash != hash || w->slot[i].len != len))
        i = (i + 1) & w->mask;
    return w->slot[i].row;
}

#endif
