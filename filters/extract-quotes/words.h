/* words.h - what the word lists say about a word, in one look-up.
 *
 * Each language has one list, words-LL.txt: a form, its classes, and for cues
 * the lemma:
 *
 *     said TAB cue strong TAB say
 *     spokeswoman TAB role female
 *
 * words_start() merges the lists of a language (and those of --lexicon DIR)
 * into one hash table; words_find() is then one probe a token.  The names of
 * the classes in the files are those of the enum in lower case. */
#ifndef WORDS_H
#define WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "slice.h"
#include "table.h"

enum word_class {
    WORD_CUE = 1 << 0,         /* a verb that reports: said, warned */
    WORD_STRONG = 1 << 1,      /* cue: nearly always reports (said, told) */
    WORD_ATTITUDE = 1 << 2,    /* cue: thought or feeling (believes, wants) */
    WORD_ING = 1 << 3,         /* cue: -ing form (saying, adding) */
    WORD_BASE = 1 << 4,        /* cue: bare form (say, tell) */
    WORD_ACCORDING = 1 << 5,   /* cue without a verb, before its speaker:
                                  according (to), laut, selon */
    WORD_PRONOUN = 1 << 6,     /* as a subject: he, she, they, who */
    WORD_QUANTIFIER = 1 << 7,  /* people without a noun: others, many, one */
    WORD_POSSESSIVE = 1 << 8,  /* his, her, their */
    WORD_OBJECT = 1 << 9,      /* him, her, them, me; reporters */
    WORD_DETERMINER = 1 << 10, /* the, a, one, several */
    WORD_TITLE = 1 << 11,      /* goes before a name: Mr, Sen, President */
    WORD_ROLE = 1 << 12,       /* a person's role: spokesman, minister */
    WORD_GROUP = 1 << 13,      /* bodies that speak: police, ministry */
    WORD_DOCUMENT = 1 << 14,   /* texts that speak: statement, lawsuit */
    WORD_PARTICLE = 1 << 15,   /* inside names: de, van, al, bin */
    WORD_NO_NAME = 1 << 16,    /* a capital that is no name: Monday, The */
    WORD_PLACE = 1 << 17,      /* a country, city or people: Paris, French */
    WORD_FIRST = 1 << 18,      /* a first name */
    WORD_MALE = 1 << 19,
    WORD_FEMALE = 1 << 20,
    WORD_PLURAL = 1 << 21,
    WORD_PREPOSITION = 1 << 22,
    WORD_CONJUNCTION = 1 << 23, /* and, but, while, because */
    WORD_THAT = 1 << 24,        /* that, dass, que: opens a clause */
    WORD_AUXILIARY = 1 << 25,   /* has, had, was, would, will */
    WORD_NEGATION = 1 << 26,    /* not, never, don't */
    WORD_SUFFIX = 1 << 27,      /* after a name: Jr, III */
    WORD_CUE_NOUN = 1 << 28,    /* claim, belief: the claim that ... */
    WORD_RELATIVE = 1 << 29,    /* who, which, whose */
    WORD_DAY = 1 << 30          /* Monday, March, yesterday */
};

/* German: a verb form that reports without a cue (sei, habe, werde). */
#define WORD_SUBJUNCTIVE UINT32_C(0x80000000)

enum language { LANG_EN, LANG_DE, LANG_FR, LANG_ES, LANGUAGES };

/* One merged table for a language. */
struct words {
    struct word_slot {
        const struct table_row *row; /* NULL: empty */
        uint32_t hash; /* the row's, so that a miss need not fetch the row */
        uint32_t classes;
    } * slot;
    uint32_t mask;
};

/* Fills w for a language.  lexicon (may be NULL) is a folder whose
 * words-LL.txt is read first.  False with error[] filled when a file is
 * wrong or memory ends.  The arena must outlive w. */
bool words_start(struct words *w, enum language lang, const char *lexicon,
                 struct arena *a, char *error, size_t error_len);

/* The classes of a word by the end of it: a German compound (Innenminister)
 * has those of the key "-minister".  0 if no such end is in the list. */
uint32_t words_find_end(const struct words *w, struct slice word);

/* The classes of a word, 0 if it is in no list.  hash: table_hash(key). */
uint32_t words_find(const struct words *w, struct slice key, uint32_t hash);

/* The lemma of a cue, or the key itself. */
struct slice words_lemma(const struct words *w, struct slice key,
                         uint32_t hash);

/* A language by its code ("de", "de-AT", "deu"); LANGUAGES if unknown. */
enum language language_by_code(struct slice code);

#endif
