/* timex-tense.h - which way from the article's day a bare date lies.
 *
 * News tells what has happened: "Friday" is the last one, unless the words
 * around look ahead ("will meet Friday", "by Jan. 20"). */
#ifndef TIMEX_TENSE_H
#define TIMEX_TENSE_H

#include "timex-rule.h"

enum tense { TENSE_PAST = -1, TENSE_NONE = 0, TENSE_FUTURE = 1 };

/* What the words before (and a few behind) a match say.  They are looked up
 * in timex-tense.txt; the nearest one before decides. */
enum tense match_tense(const struct match *m);

#endif
