/* dump-clauses - what the clause model sees, for scripts/train-clauses.
 *
 * Reads records, writes for each sentence that may report one line of JSON:
 *
 *     {"id":..., "cells":[[start, end, direct, word, feature ...], ...]}
 *
 * with start and end in code points.  A program of the developers: it is built
 * by `make build/dev/dump-clauses` and not installed. */
#include "clause-features.h"
#include "clause-rules.h"
#include "dump-blocks.h"

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
    out_str(o, cell_text(v->sentence, i));
    for (size_t f = 0; f < CLAUSE_FEATURES; f++) {
        out_item(o);
        out_str(o, slice_of(name[f], strlen(name[f])));
    }
    out_lit(o, "]");
}

static void write_sentence(struct dump *d, const struct sentence *s,
                           struct article *article, struct out *o)
{
    struct clause_view v;
    uint8_t rules[CELLS_MAX];

    (void)d;
    rules_label(s, rules);
    clause_view(&v, s, rules);
    out_lit(o, "{");
    out_key(o, "id");
    out_str(o, article_string(article, "id"));
    out_key(o, "cells");
    out_lit(o, "[");
    for (size_t i = 0; i < s->cells; i++)
        write_cell(&v, i, &article->text, o);
    out_lit(o, "]}\n");
}

int main(int argc, char **argv)
{
    static struct dump dump = {
        .name = "dump-clauses",
        .summary = "what the clause model sees",
        .example = "dump-clauses < records.ndjson",
        .sentence = write_sentence,
    };

    return dump_main(&dump, argc, argv);
}
