/* numeral-word.h - what a word means in a number. */
#ifndef NUMERAL_WORD_H
#define NUMERAL_WORD_H

#include "numeral-list.h"

/* What a word means as a numeral in the scan's language. */
struct numeral_word numeral_word(const struct scan *s, size_t at);

#endif
