/* layout.h - line ends and blank lines.
 *
 * CRLF, CR, VT, NEL and LINE SEPARATOR end a line; FF and PARAGRAPH SEPARATOR
 * a paragraph.  Blanks at line ends go, several blank lines are one, and there
 * are none at the ends of the text.  Blanks at the start of a line stay. */
#ifndef LAYOUT_H
#define LAYOUT_H

#include "draft.h"

/* A pass over valid UTF-8. */
void layout_lines(struct draft *d);

#endif
