/* reporter.c - adds reports; see reporter.h. */
#include "reporter.h"

bool is_report_edge(const struct block *b, uint32_t i)
{
    const struct word *w = &b->word[i];

    return w->stretch == WORD_NONE && w->token.kind != TOKEN_WORD &&
           w->token.kind != TOKEN_NUMBER;
}

void reporter_add(struct reporter *f, uint8_t kind, uint32_t first,
                  uint32_t last, uint32_t cue, uint32_t source)
{
    struct block *b = f->block;

    while (first < last && is_report_edge(b, first))
        first++;
    while (last > first && is_report_edge(b, last - 1))
        last--;
    if (first >= last)
        return;
    if (!arena_grow(f->arena, &b->report, b->reports, &f->cap,
                    sizeof *b->report)) {
        f->no_memory = true;
        return;
    }
    b->report[b->reports++] =
        (struct report){f->c->first, first, last, cue, source, kind};
    f->any |= kind == REPORT_CLAUSE;
}
