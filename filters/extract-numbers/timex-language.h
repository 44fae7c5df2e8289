/* timex-language.h - which words may be the heart of a time expression. */
#ifndef TIMEX_LANGUAGE_H
#define TIMEX_LANGUAGE_H

#include "timex-cue.h"

/* Is a word the heart of a time expression: a month, a unit, "yesterday"?
 * What may be attached to it ("year's", "l'année") is taken off before. */
bool language_is_head(const struct timex_reader *r, const struct token *t);

/* Calls each() for every word that may be a head, possessives left out. */
void language_heads(const struct timex_language *l,
                    void (*each)(struct slice word, void *p), void *p);

#endif
