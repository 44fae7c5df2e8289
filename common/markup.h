/* markup.h - text into HTML, so that nothing in it is markup. */
#ifndef MARKUP_H
#define MARKUP_H

#include "out.h"
#include "slice.h"

/* Writes UTF-8 (or WTF-8) with & < > " ' as entities, good inside elements
 * and quoted attributes.  Control characters other than tab and newline,
 * bidirectional overrides and lone surrogates become U+FFFD: they would change
 * how the text around them is shown. */
void markup_text(struct out *o, struct slice s);

#endif
