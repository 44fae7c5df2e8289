/* reject.h - digits that are no figure: names, labels, phone numbers, IDs.
 *
 * Rejection comes before acceptance: S23, Game 2, Route 66, A-320, 9/11,
 * +49 30 1234-567, "1)" before a list item, 358 El Brillo Way. */
#ifndef REJECT_H
#define REJECT_H

#include "numeral.h"

/* What stands to the left of a numeral makes it a name or a part of
 * something longer.  first: the numeral's own first token. */
bool reject_before(const struct scan *s, size_t first, const struct numeral *n);

/* What is glued on behind makes it one: 3D, 49ers, 1:36, 2019-09-01. */
bool reject_behind(const struct scan *s, size_t first, const struct numeral *n);

/* It counts nothing and a label's noun or a name stands before it; or it is
 * the mark of a list item, or a house number. */
bool reject_label(const struct scan *s, size_t first, const struct numeral *n);

/* A label's noun stands before it: figures [14]-18. */
bool reject_labelled(const struct scan *s, size_t first);

/* A letter behind a label's or a name's number is no unit: seat 4A, a Boeing
 * 777F. */
bool reject_letter(const struct scan *s, size_t first, const struct numeral *n);

#endif
