/* timex-digits.h - cues made of digits.
 *
 * Each call gets a cue whose `first`, `end` and `span` cover the first token,
 * and moves `end` and `span` behind what belongs to it.  False if it is no cue
 * of time.  Used by cue_read() only. */
#ifndef TIMEX_DIGITS_H
#define TIMEX_DIGITS_H

#include "timex-cue.h"

/* From a number token: N, Y, O, d, C or I. */
bool digits_read(const struct timex_reader *r, struct cue *cue);

/* From an apostrophe: "'80s" (d), "'87" (Y). */
bool digits_read_short_decade(const struct timex_reader *r, struct cue *cue);

#endif
