#include "level.h"

enum { LOOKS_MAX = 16 };

/* What a heading looks like: its style and, in it, its rank. */
struct look {
    enum style style;
    unsigned rank;
};

/* Styles whose rank is a depth: ##, ==, 1.2. */
static bool rank_is_depth(enum style style)
{
    return style == STYLE_MARKDOWN || style == STYLE_WIKI ||
           style == STYLE_NUMBERED;
}

/* Where looks are ordered by nothing but their first appearance, as
 * reStructuredText orders its underlines.  Gives the place of h among them. */
static unsigned place_of(struct look looks[], size_t *count,
                         const struct heading *h)
{
    size_t i = 0;

    while (i < *count &&
           (looks[i].style != h->style || looks[i].rank != h->rank))
        i++;
    if (i == *count && *count < LOOKS_MAX)
        looks[(*count)++] = (struct look){h->style, h->rank};
    return (unsigned)i + 1;
}

void level_set(struct heading *headings, size_t count)
{
    struct look looks[LOOKS_MAX];
    size_t known = 0;

    for (size_t i = 0; i < count; i++) {
        struct heading *h = &headings[i];

        if (rank_is_depth(h->style))
            h->level = h->rank ? h->rank : 1;
        else
            h->level = place_of(looks, &known, h);
    }
}
