/* blocks.h - an article cut into what a page shows one below the other.
 *
 * Header lines, headings and paragraphs as earlier filters found them, and
 * whatever text is none of these, so that nothing of an article is left out.
 * Without sections and paragraphs the text's own paragraphs are taken. */
#ifndef BLOCKS_H
#define BLOCKS_H

#include <stddef.h>

#include "article.h"

enum block_kind {
    BLOCK_SITE,
    BLOCK_TITLE,
    BLOCK_BYLINE,
    BLOCK_HEADING,
    BLOCK_PARAGRAPH,
    BLOCK_ITEM, /* of a list */
    BLOCK_FOOTER,
    BLOCK_REST /* what nobody named */
};

struct block {
    enum block_kind kind;
    struct span span; /* of a heading: without its dashes or hashes */
    size_t level;     /* of a heading, from 1 */
};

/* In the order of the text, not overlapping, none empty.  NULL and *count 0
 * where there is no text, or memory ends (article->no_memory). */
const struct block *blocks_read(struct article *article, size_t *count);

/* What to call the article: its title, else its first line, else its id; at
 * most so many bytes, cut between characters.  Empty where it has none. */
struct slice blocks_title(struct article *article, size_t most);

#endif
