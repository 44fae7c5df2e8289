/* sniff.h - input that is no article's text: what does it look like? */
#ifndef SNIFF_H
#define SNIFF_H

#include "slice.h"

/* NULL for text; else a message that says what the bytes look like and what
 * to do. */
const char *sniff(struct slice bytes);

/* The same for text full of NULs and other controls, once it is known not to
 * be UTF-16. */
const char *sniff_controls(struct slice bytes);

#endif
