/* timex-lex.h - reads the cues of a window. */
#ifndef TIMEX_LEX_H
#define TIMEX_LEX_H

#include "timex-cue.h"

/* Reads the cue that begins at a token; false if none does. */
bool cue_read(const struct timex_reader *r, size_t token, struct cue *cue);

#endif
