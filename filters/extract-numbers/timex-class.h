/* timex-class.h - what a single word may be of a time expression.
 *
 * Word lists: timex-words*.txt, month-names.txt, weekday-names.txt. */
#ifndef TIMEX_CLASS_H
#define TIMEX_CLASS_H

#include "timex-cue.h"

/* "March", "Tues", "Mondays": sets class and value of the cue; false if the
 * word is no name.  hash: of the word. */
bool name_find(const struct timex_reader *r, struct slice word, uint32_t hash,
               struct cue *cue);

/* Is a name written as one?  English names in small letters ("see you
 * monday") are taken where they are no words, too: not "may", "march", "sat";
 * but "9 nov" is a day. */
bool name_may_be(const struct timex_reader *r, const struct token *t);

/* Both. */
bool name_is(const struct timex_reader *r, struct slice word, uint32_t hash,
             const struct token *t);

/* The class that a single token has on its own, or 0.  A cheap look, for
 * finding the place where it is worth reading cues. */
char cue_letter(const struct timex_reader *r, size_t token);

#endif
