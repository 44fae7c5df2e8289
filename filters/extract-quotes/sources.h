/* sources.h - who speaks by a cue, in German, French and Spanish.
 *
 *     sagte Weber; Weber sagte; hat Weber gesagt     the subject
 *     Weber, die gestern sagte                       what the clause is of
 *     Anna Weber, die Leiterin, warnte die Stadt     the sentence's subject
 *     wird von Weber kritisiert                      the agent
 *     zitiert Weber; wird Weber zitiert              whose words they are
 */
#ifndef SOURCES_H
#define SOURCES_H

#include <stdbool.h>
#include <stdint.h>

#include "grammar.h"

/* The index of the mention that speaks by the cue of segment k, or
 * WORD_NONE. */
uint32_t source_of(const struct clauses *c, size_t k, uint32_t cue);

/* The first subject before segment k that can speak, or WORD_NONE. */
uint32_t first_subject(const struct clauses *c, size_t k);

/* Is it a mention, and one that can speak? */
bool speaks(const struct block *b, uint32_t mention);

/* Does a segment begin with its cue: sagte X; a déclaré X; hat X gesagt? */
bool is_inverted(const struct block *b, const struct segment *s, uint32_t cue);

/* X, der gestern sagte; X, qui a dit */
bool is_relative(const struct block *b, const struct segment *s);

#endif
