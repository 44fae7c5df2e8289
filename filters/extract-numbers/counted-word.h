/* counted-word.h - the words of a counted phrase, by their forms.
 *
 * Word lists: counted-stops.txt, plurals.txt. */
#ifndef COUNTED_WORD_H
#define COUNTED_WORD_H

#include "window.h"

/* The singular of the noun at a token, in lower case but for names. */
struct slice counted_singular(struct scan *s, size_t at);

/* Is the word at a token a plural noun, as far as its form tells? */
bool counted_is_plural(const struct scan *s, size_t at);

/* May no noun phrase go on over this token? */
bool counted_stops(const struct scan *s, size_t at);

/* Is the word a participle or an adverb, by its ending: [charging] stations,
 * [decently sized] plants? */
bool counted_is_participle(const struct scan *s, size_t at);

/* Does a word end so? */
bool counted_ends(struct slice word, const char *ending);

#endif
