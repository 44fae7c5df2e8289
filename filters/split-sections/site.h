/* site.h - names of sites, and other lines around a title, by their words. */
#ifndef SITE_H
#define SITE_H

#include <stdbool.h>
#include <stddef.h>

#include "line.h"

/* Would line i be a site's name above this title?  "The Daily Post",
 * "example.org"; also what ends a title, "Truce holds | The Daily Post".
 * between: nothing but these two lines stands above a byline or date. */
bool site_match(const struct lines *lines, size_t i, size_t title,
                bool between);

/* OPINION, Analysis, Politics: a kicker above a title? */
bool site_kicker(const struct lines *lines, size_t i);

/* "Key takeaways", "Abstract": a heading wherever it stands, no title? */
bool site_opener(struct slice line);

/* Is the full stop at the line's end that of "Inc.", "Ltd."? */
bool site_ends_name(struct slice line);

#endif
