/* phrase.h - noun phrases, read word by word with no way back: a determiner,
 * modifiers and runs of capitals, a head noun, a name, of/for phrases.
 *
 * The caller sets first, at and end to the first word (at and end to the one
 * behind a determiner or quantifier), head and run to WORD_NONE; phrase_read()
 * reads on until something stops the phrase. */
#ifndef PHRASE_H
#define PHRASE_H

#include <stdbool.h>
#include <stdint.h>

#include "block.h"

#define NOUN (WORD_ROLE | WORD_GROUP | WORD_DOCUMENT)

/* What no phrase goes on behind; a cue may be a noun all the same. */
#define PHRASE_STOP                                                            \
    (WORD_CUE | WORD_AUXILIARY | WORD_PREPOSITION | WORD_CONJUNCTION |         \
     WORD_THAT | WORD_PRONOUN | WORD_RELATIVE | WORD_DETERMINER |              \
     WORD_NEGATION | WORD_OBJECT | WORD_POSSESSIVE)

/* What is known of the phrase that is being read. */
struct phrase {
    uint32_t first;
    uint32_t at;   /* the next word to look at */
    uint32_t end;  /* where the phrase ends by what was seen so far */
    uint32_t head; /* last head noun, or WORD_NONE */
    uint32_t run;  /* last run of capitals, or WORD_NONE ... */
    uint32_t run_end;
    uint32_t owner; /* last run with 's, or WORD_NONE ... */
    uint32_t owner_end;
    unsigned unknown; /* lower-case words in no list since then */
    bool determined;  /* begins with a determiner or possessor */
    bool linked;      /* behind of, for ... */
};

void phrase_read(const struct block *b, struct phrase *p);

/* The end of a phrase that ends at `end` with the phrases of/for ... behind
 * it, in the block's language. */
uint32_t phrase_with_of(const struct block *b, uint32_t end);

#endif
