/* context.h - what stands around a number: comparators and changes.
 *
 * Word lists: comparators-before.txt, comparators-after.txt, changes.txt. */
#ifndef CONTEXT_H
#define CONTEXT_H

#include "number.h"

/* Sets comparator and change of a number from the words around its tokens,
 * and widens first and last over a comparator.  floor: tokens before it are
 * another number's. */
void context_compare(struct scan *s, size_t floor, struct number *n);
void context_change(const struct scan *s, size_t floor, struct number *n);

/* Does a word of change stand at most `reach` tokens before the token, in
 * the same sentence? */
enum change context_change_before(const struct scan *s, size_t at, size_t floor,
                                  size_t reach);

#endif
