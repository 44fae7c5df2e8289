/* marks.h - quotation marks paired into stretches.
 *
 * Pairing is by type of mark and stays inside the block, so that an odd mark
 * costs one quote and never the rest of the article:
 *
 *   - a mark that can only open or only close says so by its shape; a straight
 *     one by the white space around it
 *   - an opening mark that follows an open one of its type is nested if two
 *     closing marks come, else the first was never closed and ends there
 *   - single marks count only as a closed pair around words; apostrophes,
 *     elisions ('tis, '90s) and primes (6'2", 12") never do
 *   - a stretch that is open at the end of the block ends with it
 *
 * Called by block_analyse() when the words are there. */
#ifndef MARKS_H
#define MARKS_H

#include <stdbool.h>

#include "analysis.h"
#include "arena.h"

/* Fills b->stretch and the words' stretch and is_mark.  False when memory
 * ends. */
bool marks_pair(struct block *b, struct arena *a);

#endif
