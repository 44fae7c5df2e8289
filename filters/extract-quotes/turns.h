/* turns.h - a block that is speech without marks: a turn of a transcript or
 * of an interview, or what the block before announces.
 *
 *     KASICH: We have to balance the budget.
 *     Chris Wallace: Let me stop you there.
 *     Q: What comes next?
 *
 *     From Clara Weber:
 *     The roof came down at noon. ...
 *
 * The words behind the colon, or the whole block, become the block's only
 * stretch, with no marks. Called by block_analyse() before marks are paired. */
#ifndef TURNS_H
#define TURNS_H

#include <stdbool.h>

#include "analysis.h"
#include "arena.h"

/* Fills b->stretch if the block is a turn.  False when memory ends. */
bool turns_find(struct block *b, struct arena *a);

/* Where a block says whose words the next one holds: the word "From", or the
 * cue before the colon that ends it; WORD_NONE if it does not. */
uint32_t turn_announced(const struct block *b);

#endif
