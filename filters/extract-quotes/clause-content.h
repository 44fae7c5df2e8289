/* clause-content.h - is what a clause holds something that somebody says?
 *
 * The model and the rules find clauses by their edges and their cue.  Some
 * that have both report nothing: a relative clause behind a noun, the two
 * words that a verb of attitude has as its object, what somebody refuses to
 * say. */
#ifndef CLAUSE_CONTENT_H
#define CLAUSE_CONTENT_H

#include <stdbool.h>

#include "clause-cells.h"

/* Cells of the clause, and of its cue (0..0: none).  Looks at the cue's cells
 * and a few of the clause's. */
bool content_reports(const struct sentence *s, struct part clause,
                     struct part cue);

/* In the capital, she said, [shops had closed]: is a clause before its cue
 * only when or where it was, and what was said behind the cue's comma? */
bool content_is_fronted(const struct sentence *s, struct part clause,
                        struct part cue);

#endif
