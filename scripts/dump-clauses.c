/* dump-clauses - what the clause model sees, for scripts/train-clauses.
 *
 * Reads records, writes for each sentence that may report one line of JSON:
 *
 *     {"id":..., "cells":[[start, end, direct, word, feature ...], ...]}
 *
 * with start and end in code points.  A program of the developers: it is built
 * by `make build/dev/dump-clauses` and not installed. */
#include "filter.h"

#include "clause-cells.h"
#include "clause-features.h"
#include "speakers.h"

struct state {
    struct words words;
    struct ranker ranker;
    struct blocks blocks;
    struct arena arena;
};

static bool start(void *state, struct messages *m)
{
    struct state *s = state;
    char error[200];

    if (words_start(&s->words, LANG_EN, NULL, &s->arena, error, sizeof error))
        return true;
    message_run(m, "cannot start", NULL);
    return false;
}

static void write_cell(const struct clause_view *v, size_t i, struct text *t,
                       struct out *o)
{
    struct span span = cells_span(v->sentence, i, i + 1);
    char name[CLAUSE_FEATURES][CLAUSE_FEATURE_NAME];

    clause_feature_names(v, i, name);
    out_item(o);
    out_lit(o, "[");
    out_uint(o, text_cp(t, span.start));
    out_item(o);
    out_uint(o, text_cp(t, span.end));
    out_item(o);
    out_uint(o, v->sentence->classes[i] == CELL_QUOTE);
    out_item(o);
    out_str(o, v->sentence->cell[i].text);
    for (size_t f = 0; f < CLAUSE_FEATURES; f++) {
        out_item(o);
        out_str(o, slice_of(name[f], strlen(name[f])));
    }
    out_lit(o, "]");
}

static void write_sentence(const struct sentence *s, struct article *article,
                           struct out *o)
{
    struct clause_view v;

    clause_view(&v, s);
    out_lit(o, "{");
    out_key(o, "id");
    out_str(o, article_string(article, "id"));
    out_key(o, "cells");
    out_lit(o, "[");
    for (size_t i = 0; i < s->cells; i++)
        write_cell(&v, i, &article->text, o);
    out_lit(o, "]}\n");
}

static enum verdict render(void *state, struct job *job,
                           struct article *article, struct out *o)
{
    struct state *s = state;
    struct window w;
    struct quotes found = {0};
    bool no_memory;

    if (!blocks_start(&s->blocks, article, &s->words, LANG_EN))
        return VERDICT_NO_MEMORY;
    ranker_reset(&s->ranker);
    while (blocks_next(&s->blocks, &w, &no_memory)) {
        size_t from = found.count;
        struct sentence sentence;

        if (!speakers_decide(&s->ranker, &w, &found, job->arena))
            return VERDICT_NO_MEMORY;
        struct cells_walk walk = {w.at[WINDOW_HERE], &found, from, found.count,
                                  0};
        while (sentence_next(&walk, &sentence))
            if (sentence_may_report(&sentence))
                write_sentence(&sentence, article, o);
    }
    return no_memory ? VERDICT_NO_MEMORY : VERDICT_OK;
}

int main(int argc, char **argv)
{
    static const char *const reads[] = {"text", "id", "paragraphs", NULL};
    static const struct filter filter = {
        .name = "dump-clauses",
        .summary = "what the clause model sees",
        .example = "dump-clauses < records.ndjson",
        .operands = "file",
        .names = {.reads = reads},
        .start = start,
        .render = render,
    };
    static struct state state;

    return filter_main(&filter, &state, argc, argv);
}
