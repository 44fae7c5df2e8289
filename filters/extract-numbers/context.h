/* context.h - what stands around a number: comparators and changes.
 *
 * Word lists: comparators-before.txt, comparators-after.txt, changes.txt. */
#ifndef CONTEXT_H
#define CONTEXT_H

#include "window.h"

/* Sets comparator and change of a number from the words around its tokens,
 * and widens first and last over a comparator.  floor: tokens before it are
 * another number's. */
void context_compare(struct scan *s, size_t floor, struct number *n);
void context_change(const struct scan *s, size_t floor, struct number *n);

/* "more than 20 and less than 35": makes the number before, a lower bound, a
 * range that ends with n, an upper one, or the other way round.  False where
 * the two are no interval. */
bool context_interval(struct scan *s, struct number *before,
                      const struct number *n);

/* Does a word of change stand at most `reach` tokens before the token, in
 * the same sentence? */
enum change context_change_before(const struct scan *s, size_t at, size_t floor,
                                  size_t reach);

#endif
