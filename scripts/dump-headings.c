/* dump-headings - what the heading model sees, for scripts/train-headings.
 *
 * Reads records; writes one line a candidate: the record's id, the code point
 * where the line starts, its features.  The first line names the features.
 * For development only; nothing installed uses it. */
#include <stdio.h>

#include "feature.h"
#include "filter.h"
#include "outline.h"

static void write_candidate(struct out *out, struct text *t, struct slice id,
                            size_t start, const float value[FEATURES])
{
    char number[32];

    out_slice(out, id);
    out_char(out, '\t');
    out_uint(out, text_cp(t, start));
    for (size_t f = 0; f < FEATURES; f++) {
        int n = snprintf(number, sizeof number, "\t%.7g", (double)value[f]);

        out_raw(out, number, (size_t)n);
    }
    out_char(out, '\n');
}

static void write_names(struct out *out)
{
    out_lit(out, "id\tstart");
    for (size_t f = 0; f < FEATURES; f++) {
        out_char(out, '\t');
        out_lit(out, feature_name((enum feature)f));
    }
    out_char(out, '\n');
}

static enum verdict render(void *state, struct job *job,
                           struct article *article, struct out *out)
{
    static const struct given nothing = {{NULL, 0}, {NULL, 0}, {NULL, 0}};
    struct slice id = article_string(article, "id");
    float value[FEATURES];
    struct outline u;

    (void)state;
    if (!outline_read(&u, &article->text, &nothing, NULL, job->arena))
        return VERDICT_NO_MEMORY;
    if (job->line == 1)
        write_names(out);
    if (outline_is_marked(&u) || !u.survey.facts)
        return VERDICT_OK;
    for (size_t i = u.header.body; i < u.lines.count; i++) {
        if (u.survey.facts[i].shape == SHAPE_NONE)
            continue;
        feature_read(&u.survey, i, value);
        write_candidate(out, &article->text, id, u.lines.at[i].span.start,
                        value);
    }
    return VERDICT_OK;
}

int main(int argc, char **argv)
{
    static const char *const reads[] = {"text", "id", NULL};
    static const struct filter filter = {
        .name = "dump-headings",
        .summary = "writes the features of lines that could be headings",
        .example = "dump-headings < records.ndjson > features.tsv",
        .names = {.reads = reads},
        .render = render,
    };

    return filter_main(&filter, NULL, argc, argv);
}
