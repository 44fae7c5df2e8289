/* shapes.h - English words that are in no list, by their form. */
#ifndef SHAPES_H
#define SHAPES_H

#include <stdbool.h>
#include <stdint.h>

#include "block.h"

/* Is word i of an English block an adverb that no noun phrase ends in:
 * recently, even, also?  A known noun or name (ally, Kelly) is none. */
bool looks_like_adverb(const struct block *b, uint32_t i);

/* Is it a verb of the past: hired, ran, sent?  A known noun is none. */
bool looks_like_verb(const struct block *b, uint32_t i);

/* Is it an adjective by its ending: bearded, cautious, political? */
bool looks_like_adjective(const struct block *b, uint32_t i);

/* Is it a noun of several by its ending, or people, men, police ...? */
bool looks_like_plural(const struct block *b, uint32_t i);

/* Is it a verb that no name has for a part: Says, Praised, Wins? */
bool looks_like_headline_verb(const struct block *b, uint32_t i);

/* Is it an adverb or a participle that opens a sentence: "Politically, ...",
 * "Nearly all", "Facing the vote"? */
bool looks_like_opener(const struct block *b, uint32_t i);

#endif
