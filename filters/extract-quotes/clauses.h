/* clauses.h - reported speech without marks, and the clause around a mixed
 * quote.
 *
 * Call order: speakers_decide() has made a quote of each marked stretch of
 * the block; clauses_find() then looks at the words outside marks, gives the
 * mixed quotes among found->quote[from ..] their content and adds the
 * indirect ones behind them, each with cue, speaker and confidence. */
#ifndef CLAUSES_H
#define CLAUSES_H

#include <stdbool.h>
#include <stddef.h>

#include "analysis.h"
#include "arena.h"
#include "quote.h"

/* False when memory ends.  before is the block before, or NULL. */
bool clauses_find(const struct block *b, const struct block *before,
                  struct quotes *found, size_t from, struct arena *a);

#endif
