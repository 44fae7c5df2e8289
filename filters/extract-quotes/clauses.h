/* clauses.h - reported speech without marks, and the clause around a mixed
 * quote.
 *
 * speakers_decide() has made a quote of each marked stretch of the block;
 * clauses_find() then labels the words of its sentences (clause-rules.h,
 * clause-model.h), gives the mixed quotes among found->quote[from ..] their
 * content, and adds the indirect ones where they stand in the text, each with
 * cue, speaker and confidence.  What is in marks stays as the ranker had it.
 * In other languages than English the clauses are those of reported.h. */
#ifndef CLAUSES_H
#define CLAUSES_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "block.h"
#include "clause-model.h"
#include "quote.h"

/* model: clause_model_start()'s, once a run.  False when memory ends. */
bool clauses_find(struct clause_model *model, const struct block *b,
                  struct quotes *found, size_t from, struct arena *a);

#endif
