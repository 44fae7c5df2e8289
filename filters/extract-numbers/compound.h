/* compound.h - one value in two units: 15 dollars 50, 13 dollars and 45
 * cents, 5 ft 2 in. */
#ifndef COMPOUND_H
#define COMPOUND_H

#include "part.h"

/* Adds what follows a part to it, in the part's own unit.  False where
 * nothing does. */
bool compound_match(struct scan *s, struct part *a);

#endif
