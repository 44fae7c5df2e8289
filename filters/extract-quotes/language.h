/* language.h - which language an article is in, of those with word lists. */
#ifndef LANGUAGE_H
#define LANGUAGE_H

#include "text.h"
#include "words.h"

/* A cheap guess from the function words at the beginning of the text;
 * words[] has the lists of all languages. */
enum language language_guess(const struct text *t,
                             const struct words words[LANGUAGES]);

#endif
