/* cue.h - the word by which a speaker was found, as it is printed: said,
 * according to. */
#ifndef CUE_H
#define CUE_H

#include "evidence.h"

/* The cue outside marks that belongs to a candidate: the strong one between
 * him and the marks that is nearest to them, else one right behind him, right
 * before him, or behind an apposition; WORD_NONE if there is none. */
uint32_t cue_of(const struct view *v, const struct candidate *c);

/* Its bytes; "according to" is two words. */
struct span cue_span(const struct block *b, uint32_t i);

#endif
