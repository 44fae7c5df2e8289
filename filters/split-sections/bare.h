/* bare.h - headings that stand by their words alone: the model's word, and
 * that of the look that rules the article.
 *
 * bare_start() once an article, then bare_match() for each line. */
#ifndef BARE_H
#define BARE_H

#include <stdbool.h>
#include <stddef.h>

#include "heading.h"
#include "model.h"
#include "survey.h"

struct bare {
    const struct survey *survey;
    const struct model *model;
    enum shape ruling; /* the look of headings here, or SHAPE_NONE */
    bool marked;       /* there is a marked heading */
};

void bare_start(struct bare *b, const struct survey *survey,
                const struct model *model, bool marked);

/* Is line i a heading?  Fills h but for its level. */
bool bare_match(const struct bare *b, size_t i, struct heading *h);

#endif
