/* figure.h - a figure with its unit, its thing counted, or as a range, ratio,
 * age or score: every kind of number but times. */
#ifndef FIGURE_H
#define FIGURE_H

#include "window.h"

/* Reads the figure at a token; see window.h. */
bool figure_match(struct scan *s, size_t at, struct number *n);

#endif
