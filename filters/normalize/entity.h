/* entity.h - HTML character references: "AT&amp;T", "it&#146;s", "&#x2019;".
 *
 * Decoded once, never what comes out; the semicolon is required, so that
 * "R&D" and "x&y=1" stay.  Numbers 128 to 159 mean windows-1252, as in HTML;
 * numbers that are no character become U+FFFD.  Names: entities.txt. */
#ifndef ENTITY_H
#define ENTITY_H

#include "charset.h"
#include "draft.h"

/* A pass over valid UTF-8. */
void entity_text(const struct charset *cp1252, struct draft *d);

#endif
