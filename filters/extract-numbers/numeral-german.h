/* numeral-german.h - numbers written in one word. */
#ifndef NUMERAL_GERMAN_H
#define NUMERAL_GERMAN_H

#include "numeral-list.h"

/* A German number that is written in one word: zweiundvierzig,
 * dreihundertfünf, eintausendzweihundert. */
bool numeral_compound(const struct scan *s, struct slice word, uint64_t *value);

#endif
