/* c1.h - what C1 controls in a text were meant to be.
 *
 * They are bytes that were read as Latin-1: of windows-1252 mostly,
 * "it\u0092s", sometimes of MacRoman, "conf\u0092an" (confían). */
#ifndef C1_H
#define C1_H

#include "charset.h"
#include "slice.h"

/* The encoding that makes the likelier text, windows-1252 in doubt. */
const struct charset *c1_origin(struct slice text, const struct charset *cp1252,
                                const struct charset *mac);

#endif
