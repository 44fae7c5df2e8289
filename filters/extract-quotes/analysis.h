/* analysis.h - reads a block's words, sentences, stretches and mentions.
 *
 * All in one pass over the tokens and in that order (marks.h, mentions.h).
 * Nothing here decides who speaks.  Memory is the arena's it is given. */
#ifndef ANALYSIS_H
#define ANALYSIS_H

#include "arena.h"
#include "block.h"

/* Fills the block; span, text, words_of, lang, paragraph, section, opens,
 * ends, footer, goes_on and announced are set by the
 * caller.  False when memory ends. */
bool block_analyse(struct block *b, struct arena *a);

#endif
