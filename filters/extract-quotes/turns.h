/* turns.h - a block that is a turn of a transcript or of an interview.
 *
 *     KASICH: We have to balance the budget.
 *     Chris Wallace: Let me stop you there.
 *     Q: What comes next?
 *
 * The words behind the colon become the block's only stretch, with no marks.
 * Called by block_analyse() before marks are paired. */
#ifndef TURNS_H
#define TURNS_H

#include <stdbool.h>

#include "analysis.h"
#include "arena.h"

/* Fills b->stretch if the block is a turn.  False when memory ends. */
bool turns_find(struct block *b, struct arena *a);

#endif
