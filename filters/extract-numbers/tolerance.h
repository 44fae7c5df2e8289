/* tolerance.h - a number's margin: 5.4 ± 0.2 km, 52 plus or minus 3 per cent.
 *
 * The number keeps its value; the margin goes with the expression, and its
 * unit is the number's, too. */
#ifndef TOLERANCE_H
#define TOLERANCE_H

#include "part.h"

/* Takes the margin behind a part; false where there is none. */
bool tolerance_match(struct scan *s, struct part *a);

#endif
