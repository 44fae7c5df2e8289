/* clause-content.h - is what a clause holds something that somebody says?
 *
 * The model and the rules find clauses by their edges and their cue.  Some
 * that have both report nothing, such as a relative clause behind a noun,
 * or the two words that a verb of attitude has as its object. */
#ifndef CLAUSE_CONTENT_H
#define CLAUSE_CONTENT_H

#include <stdbool.h>

#include "clause-cells.h"

/* Looks at the first few cells of the clause and at the cell before it. */
bool content_reports(const struct sentence *s, struct part clause);

#endif
