/* scan.h - finds all numbers of an article.
 *
 * scan_article() walks the paragraphs in windows of tokens; see number.h for
 * how a window is read. */
#ifndef SCAN_H
#define SCAN_H

#include "article.h"
#include "sieve.h"
#include "window.h"

/* What the run brings to every article. */
struct scan_setting {
    const struct lexicon *lexicon;     /* of the article's language */
    struct slice date;                 /* ISO 8601, or empty: the record's */
    struct timex_languages *languages; /* kept for the run, as are ... */
    const struct sieve **sieves;       /* by language, NULL at first */
    struct arena *arena;               /* for them */
    size_t most; /* with more numbers than these the scan may stop */
};

/* Fills s->found.  False when memory ends. */
bool scan_article(struct scan *s, struct article *article,
                  const struct scan_setting *setting);

#endif
