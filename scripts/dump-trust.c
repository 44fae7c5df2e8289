/* dump-trust - the clauses that the clause model proposes, for
 * scripts/train-trust.
 *
 * Reads records, writes for each proposed clause one line of JSON:
 *
 *     {"id":..., "start":S, "end":E, "features":[[name, value], ...]}
 *
 * with start and end in code points.  A program of the developers: it is built
 * by `make build/dev/dump-trust` and not installed. */
#include <stdio.h>

#include "clause-labels.h"
#include "dump-blocks.h"

static void write_features(const struct sentence *s,
                           const struct clause_evidence *e, struct out *o)
{
    struct trust_feature f[TRUST_FEATURES];
    char text[64];

    clause_trust_features(s, e, f);
    for (size_t i = 0; i < TRUST_FEATURES; i++) {
        const char what[] = {f[i].what ? '=' : '\0', f[i].what, '\0'};
        int n =
            snprintf(text, sizeof text, "%s%s", clause_trust_names[i], what);

        out_item(o);
        out_lit(o, "[");
        out_str(o, slice_of(text, (size_t)n));
        n = snprintf(text, sizeof text, ",%.4f]", (double)f[i].value);
        out_raw(o, text, (size_t)n);
    }
}

static void write_clauses(struct dump *d, const struct sentence *s,
                          struct article *article, struct out *o)
{
    struct labels l;
    struct part clause;

    labels_propose(&l, &d->model, s);
    for (size_t at = 0; labels_clause(&l, &at, &clause);) {
        struct span span = cells_span(s, clause.first, clause.last);
        struct clause_evidence e;

        labels_evidence(&l, &d->model, clause, &e);
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

int main(int argc, char **argv)
{
    static struct dump dump = {
        .name = "dump-trust",
        .summary = "the clauses that the clause model proposes",
        .example = "dump-trust < records.ndjson",
        .sentence = write_clauses,
    };

    return dump_main(&dump, argc, argv);
}
