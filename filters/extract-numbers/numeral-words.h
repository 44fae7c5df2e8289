/* numeral-words.h - numerals in words. */
#ifndef NUMERAL_WORDS_H
#define NUMERAL_WORDS_H

#include "numeral.h"

/* Words, ordinals among them: two hundred and five, twenty-first. */
bool numeral_words(struct scan *s, size_t at, struct numeral *n);

#endif
