/* name-run.h - runs of capital words that are names.
 *
 *     Mr. J. Smith Jr.; Staffan de Mistura; Department of Justice; St. Louis
 *
 * Indexes are words of a block; a run is first to end, end not included, and
 * at most NAME_RUN_MAX words. */
#ifndef NAME_RUN_H
#define NAME_RUN_H

#include <stdbool.h>
#include <stdint.h>

#include "block.h"

enum { NAME_RUN_MAX = 24 };

/* The same for a word with a capital or a particle. */
bool name_begins_at(const struct block *b, uint32_t i);

/* May a run begin at word i?  Not with Monday, not with The. */
static inline bool name_begins(const struct block *b, uint32_t i)
{
    return i < b->words &&
           ((b->word[i].token.flags & TOKEN_UPPER) ||
            (b->word[i].classes & WORD_PARTICLE)) && /* most words: no */
           name_begins_at(b, i);
}

/* The end of the run that begins at i. */
uint32_t name_run_end(const struct block *b, uint32_t i);

/* Where the name proper begins in a run: behind titles and what precedes
 * them ("French Foreign Minister"); first where there is none behind. */
uint32_t name_start(const struct block *b, uint32_t first, uint32_t end);

/* Is the word at i a short form inside names: St. Louis, but not Main St. at
 * the end of a sentence? */
bool name_is_short(const struct block *b, uint32_t i);

#endif
