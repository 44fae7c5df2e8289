/* dump-blocks.c - through articles block by block; see dump-blocks.h. */
#include "dump-blocks.h"

static bool start(void *state, struct messages *m)
{
    struct dump *d = state;
    char error[200];

    if (words_start(&d->words, LANG_EN, NULL, &d->arena, error, sizeof error)) {
        clause_model_start(&d->model);
        return true;
    }
    message_run(m, "cannot start", error);
    return false;
}

/* The sentences of a block, behind the marked quotes that the clauses must
 * know.  False when memory ends. */
static bool write_sentences(struct dump *d, const struct window *w,
                            struct quotes *found, struct article *article,
                            struct out *o)
{
    size_t from = found->count;
    struct sentence s;

    if (!speakers_decide(&d->ranker, w, found, article->arena))
        return false;
    struct cells_walk walk = {w->at[WINDOW_HERE], found, from, found->count, 0};
    while (sentence_next(&walk, &s))
        if (sentence_may_report(&s))
            d->sentence(d, &s, article, o);
    return true;
}

static enum verdict render(void *state, struct job *job,
                           struct article *article, struct out *o)
{
    struct dump *d = state;
    struct people people;
    struct quotes found = {0};
    struct window w;
    bool no_memory;

    if (!windows_start(&d->blocks, article, &d->words, LANG_EN))
        return VERDICT_NO_MEMORY;
    ranker_reset(&d->ranker);
    people_reset(&people, &article->text, job->arena);
    while (windows_next(&d->blocks, &w, &no_memory)) {
        if (!people_read_window(&people, &w))
            return VERDICT_NO_MEMORY;
        if (d->block)
            d->block(d, &w, article, o);
        else if (!write_sentences(d, &w, &found, article, o))
            return VERDICT_NO_MEMORY;
    }
    return no_memory ? VERDICT_NO_MEMORY : VERDICT_OK;
}

int dump_main(struct dump *d, int argc, char **argv)
{
    static const char *const reads[] = {"text", "id", "paragraphs", NULL};
    const struct filter filter = {
        .name = d->name,
        .summary = d->summary,
        .example = d->example,
        .names = {.reads = reads},
        .start = start,
        .render = render,
    };

    return filter_main(&filter, d, argc, argv);
}
