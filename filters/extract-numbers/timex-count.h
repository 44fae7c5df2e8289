/* timex-count.h - cues made of words for numbers.
 *
 * "Twenty-four" counts units, "twenty-third" is a day, "nineteen eighty-four"
 * and "two thousand and fifteen" are years. */
#ifndef TIMEX_COUNT_H
#define TIMEX_COUNT_H

#include "timex-cue.h"

/* From a cardinal or ordinal word that is looked up already (the cue covers
 * it): N, O or Y; moves the cue's end behind what belongs to it. */
void count_read(const struct timex_reader *r, struct cue *cue);

#endif
