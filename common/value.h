/* value.h - what a number comes to, in words for people. */
#ifndef VALUE_H
#define VALUE_H

#include "article.h"

/* "≥ 1.5 metre", "18 to 25 percent (budget)", "3 year P3Y": comparator, value
 * or range with commas between thousands, unit, thing counted, ISO form where
 * all of it is known, as far as they are there.  Long parts are cut.  UTF-8 (or
 * WTF-8) in the article's arena; empty when memory ends (article->no_memory).
 */
struct slice value_text(struct article *article, struct slice number);

/* At most so many bytes of s, cut between characters. */
struct slice value_cut(struct slice s, size_t most);

#endif
