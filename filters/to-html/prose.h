/* prose.h - an article's text with everything marked in it. */
#ifndef PROSE_H
#define PROSE_H

#include <stddef.h>

#include "article.h"
#include "blocks.h"
#include "layers.h"
#include "out.h"

struct prose {
    struct article *article;
    struct layers *layers;
    const struct article_speaker *speakers;
    size_t speaker_count;
    size_t number; /* of the article on the page: ids begin with it */
};

/* One block's text, between tags that the caller writes. */
void prose_block(const struct prose *prose, const struct block *block,
                 struct out *out);

/* "a3", a letter for the kind of thing, and its index: an id. */
void prose_id(struct out *out, size_t number, char kind, size_t index);

/* A name or stretch of text, shortened if it is long: what is written again
 * and again must be short. */
void prose_short(struct out *out, struct slice text);

#endif
