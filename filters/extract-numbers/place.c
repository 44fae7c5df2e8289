#include "place.h"

/* Is the number inside a span? */
static bool lies_in(const struct number *n, struct span s)
{
    return n->span.start >= s.start && n->span.end <= s.end;
}

/* Quotes are in order but may hold one another (a mixed quote's content, a
 * quote in a quote): the innermost one is the one that begins last. */
static void place_quotes(struct number *n, size_t count,
                         struct article *article)
{
    size_t quotes, next = 0;
    const struct span *q = article_spans(article, "quotes", &quotes);

    for (size_t i = 0; i < count; i++) {
        while (next < quotes && q[next].start <= n[i].span.start)
            next++;
        for (size_t back = 1; back <= 4 && back <= next; back++)
            if (lies_in(&n[i], q[next - back])) {
                n[i].quote = next - back;
                break;
            }
    }
}

static void place_sections(struct number *n, size_t count,
                           struct article *article)
{
    size_t sections, at = 0;
    const struct span *s = article_spans(article, "sections", &sections);

    for (size_t i = 0; i < count && at < sections; i++) {
        while (at < sections && s[at].end <= n[i].span.start)
            at++;
        if (at < sections && lies_in(&n[i], s[at]))
            n[i].section = at;
    }
}

void place_numbers(struct number *n, size_t count, struct article *article)
{
    place_quotes(n, count, article);
    place_sections(n, count, article);
}
