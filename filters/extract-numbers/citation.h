/* citation.h - years that name a paper: (Kelly et al., 2003), (Moss and Lee,
 * 1999; Roth, 2011).  They date nothing that is told. */
#ifndef CITATION_H
#define CITATION_H

#include "window.h"

/* Is the year at a token such a name? */
bool citation_year(const struct scan *s, size_t at);

#endif
