/* dump-trust - the clauses that the clause model proposes, for
 * scripts/train-trust.
 *
 * Reads records, writes for each proposed clause one line of JSON:
 *
 *     {"id":..., "start":S, "end":E, "features":[[name, value], ...]}
 *
 * with start and end in code points.  A program of the developers: it is built
 * by `make build/dev/dump-trust` and not installed. */
#include "filter.h"

#include "clause-labels.h"
#include "people.h"
#include "speakers.h"

#include <stdio.h>

struct state {
    struct words words;
    struct ranker ranker;
    struct clause_model model;
    struct blocks blocks;
    struct arena arena;
};

static bool start(void *state, struct messages *m)
{
    struct state *s = state;
    char error[200];

    if (words_start(&s->words, LANG_EN, NULL, &s->arena, error, sizeof error)) {
        clause_model_start(&s->model);
        return true;
    }
    message_run(m, "cannot start", NULL);
    return false;
}

static void write_features(const struct sentence *s,
                           const struct clause_evidence *e, struct out *o)
{
    struct trust_feature f[TRUST_FEATURES];
    char text[64];

    clause_trust_features(s, e, f);
    for (size_t i = 0; i < TRUST_FEATURES; i++) {
        const char what[] = {f[i].what ? '=' : '\0', f[i].what, '\0'};
        int n = snprintf(text, sizeof text, "%s%s", f[i].name, what);

        out_item(o);
        out_lit(o, "[");
        out_str(o, slice_of(text, (size_t)n));
        n = snprintf(text, sizeof text, ",%.4f]", (double)f[i].value);
        out_raw(o, text, (size_t)n);
    }
}

static void write_clauses(struct state *state, const struct sentence *s,
                          struct article *article, struct out *o)
{
    struct labels l;
    struct part clause;

    labels_propose(&l, &state->model, s);
    for (size_t at = 0; labels_clause(&l, &at, &clause);) {
        struct span span = cells_span(s, clause.first, clause.last);
        struct clause_evidence e;

        labels_evidence(&l, &state->model, clause, &e);
        out_lit(o, "{");
        out_key(o, "id");
        out_str(o, article_string(article, "id"));
        out_key(o, "start");
        out_uint(o, text_cp(&article->text, span.start));
        out_key(o, "end");
        out_uint(o, text_cp(&article->text, span.end));
        out_key(o, "features");
        out_lit(o, "[");
        write_features(s, &e, o);
        out_lit(o, "]}\n");
    }
}

static enum verdict render(void *state, struct job *job,
                           struct article *article, struct out *o)
{
    struct state *s = state;
    struct window w;
    struct quotes found = {0};
    struct people people;
    bool no_memory;

    if (!blocks_start(&s->blocks, article, &s->words, LANG_EN))
        return VERDICT_NO_MEMORY;
    ranker_reset(&s->ranker);
    people_reset(&people, &article->text, job->arena);
    while (blocks_next(&s->blocks, &w, &no_memory)) {
        size_t from = found.count;
        struct sentence sentence;

        if (!people_read_window(&people, &w) ||
            !speakers_decide(&s->ranker, &w, &found, job->arena))
            return VERDICT_NO_MEMORY;
        struct cells_walk walk = {w.at[WINDOW_HERE], &found, from, found.count,
                                  0};
        while (sentence_next(&walk, &sentence))
            if (sentence_may_report(&sentence))
                write_clauses(s, &sentence, article, o);
    }
    return no_memory ? VERDICT_NO_MEMORY : VERDICT_OK;
}

int main(int argc, char **argv)
{
    static const char *const reads[] = {"text", "id", "paragraphs", NULL};
    static const struct filter filter = {
        .name = "dump-trust",
        .summary = "the clauses that the clause model proposes",
        .example = "dump-trust < records.ndjson",
        .operands = "file",
        .names = {.reads = reads},
        .start = start,
        .render = render,
    };
    static struct state state;

    return filter_main(&filter, &state, argc, argv);
}
