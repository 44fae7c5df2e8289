/* standing.h - how a mention stands in its sentence: what follows it once what
 * is said of it is passed over, and what it hangs on. */
#ifndef STANDING_H
#define STANDING_H

#include <stdbool.h>
#include <stdint.h>

#include "block.h"

/* The word behind a mention, its origin, age, office and clauses:
 *
 *     Clara Weber (D-Bern), 44, of the harbour board, who owns a boat, [said]
 *
 * At most b->words. */
uint32_t standing_end(const struct block *b, const struct mention *m);

/* What is there, of STANDING_CUES: 0 no cue, 1 a weak one, 2 a strong one, 3 a
 * cue in -ing. */
unsigned standing_cue(const struct block *b, const struct mention *m);

/* Does it hang on the mention before: "the head of [the bank]"? */
bool standing_hangs(const struct block *b, const struct mention *m);

/* What stands right before it, of STANDING_BEFORES: 0 the sentence's beginning,
 * else 1 a comma, 2 a preposition, 3 a cue, 4 a conjunction, 5 "that", 6 marks,
 * 7 another word. */
unsigned standing_before(const struct block *b, const struct mention *m);

#endif
