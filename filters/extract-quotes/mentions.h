/* mentions.h - who could be speaking: names, pronouns and nominals outside
 * the marks of a block.
 *
 *     Mr. Smith; US Secretary of State John Kerry; the UN envoy Staffan de
 *     Mistura; he; a spokesman for the ministry; AFP's correspondents in
 *     Aleppo; police; the report
 *
 * Each is the longest phrase that begins at its first word; none lies inside
 * another.  Called by block_analyse() when the stretches are there. */
#ifndef MENTIONS_H
#define MENTIONS_H

#include <stdbool.h>

#include "analysis.h"
#include "arena.h"

/* Fills b->mention and the words' mention.  False when memory ends. */
bool mentions_find(struct block *b, struct arena *a);

#endif
