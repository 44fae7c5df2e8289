/* reject-word.h - number words that count nothing.
 *
 * Four-door cars, no one, at first, Fifth Avenue, wait a second, the top
 * five: reject.h does the same for digits. */
#ifndef REJECT_WORD_H
#define REJECT_WORD_H

#include "numeral.h"

/* A small number in words that is hyphenated to a noun: a four-door car. */
bool reject_compound(const struct scan *s, size_t at, const struct numeral *n);

/* An order that is an adverb, or a street. */
bool reject_order(const struct scan *s, size_t at, size_t last);

/* "a second" that is a time. */
bool reject_second(const struct scan *s, size_t at);

/* The top five, with nothing counted behind. */
bool reject_place(const struct scan *s, size_t at, size_t last);

/* "one" that is a pronoun: no one, this one, one another. */
bool reject_one(const struct scan *s, size_t at);

#endif
