/* restate.h - a number in brackets that says the one before it again:
 * 100 kilometres (60 miles), 7.5 million crowns (US $1.1 million). */
#ifndef RESTATE_H
#define RESTATE_H

#include "window.h"

/* Sets n->same where n restates the last number that was found; n then takes
 * over its comparator. */
void restate(struct scan *s, struct number *n);

#endif
