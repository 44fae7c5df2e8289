/* view.h - what a marked stretch looks like, for rules and model alike. */
#ifndef VIEW_H
#define VIEW_H

#include <stdbool.h>
#include <stdint.h>

#include "block.h"

enum { CUES_LOOK = 24 }; /* how many words a cue may be away */

/* What stands beside the marks. */
enum punct {
    PUNCT_NONE, /* a word */
    PUNCT_EDGE, /* of the block */
    PUNCT_COMMA,
    PUNCT_COLON,
    PUNCT_STOP,
    PUNCT_DASH,
    PUNCT_OPEN,
    PUNCT_SHUT,
    PUNCT_MARK,
    PUNCT_OTHER
};

/* What a stretch looks like; the same for all its answers. */
struct view {
    const struct block *block;
    const struct stretch *stretch;
    uint32_t index;    /* of the stretch in its block */
    uint32_t words;    /* word tokens inside */
    unsigned length;   /* bucket 0 .. 9 of it */
    unsigned ending;   /* its last character: 0: a word; else as ending_of() in
                          view.c */
    bool upper;        /* begins with a capital */
    bool capitals;     /* mostly capitals: a title */
    bool titled;       /* Written Like a Title, of two words or more */
    bool opens_block;  /* nothing stands before it in the block */
    bool closes_block; /* nothing stands behind it in the block */
    bool single;
    unsigned punct_before; /* enum punct of the token before the marks */
    unsigned punct_behind;
    uint32_t cue_before; /* the nearest cue outside marks in its sentence, or */
    uint32_t cue_behind; /*   WORD_NONE */
};

void view_stretch(struct view *v, const struct block *b, uint32_t index);

/* The class of the token at i; PUNCT_EDGE beyond the block. */
enum punct punct_at(const struct block *b, uint32_t i);

/* What the token at i, which is in the block, is for the words beside the
 * marks, of CLASSES: 1 a cue, 2 a conjunction or "that", 3 a preposition, 4 a
 * comma, 5 another sign, 6 a word, 7 an auxiliary or "not", 8 a dash. */
unsigned view_class(const struct block *b, uint32_t i);

/* Whether the stretch begins and ends its block, of 4. */
static inline unsigned view_place(const struct view *v)
{
    return 2u * v->opens_block + v->closes_block;
}

/* Is there a cue outside marks at i? */
static inline bool view_cue(const struct block *b, uint32_t i)
{
    return i < b->words && b->word[i].stretch == WORD_NONE &&
           (b->word[i].classes & WORD_CUE);
}

#endif
