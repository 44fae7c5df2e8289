/* scan.h - finds all numbers of an article.
 *
 * scan_article() walks the paragraphs in windows of tokens; see number.h for
 * how a window is read. */
#ifndef SCAN_H
#define SCAN_H

#include "article.h"
#include "number.h"

/* Fills s->found.  lang: "en", "de", "fr" or "es".  False when memory ends. */
bool scan_article(struct scan *s, struct article *article, const char *lang);

#endif
