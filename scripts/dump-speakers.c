/* dump-speakers - what the speaker ranker sees, for scripts/train-speakers.
 *
 * Reads records, writes for each marked stretch one line of JSON:
 *
 *     {"id":..., "start":S, "end":E, "rule"?:name, "answer"?:I,
 *      "answers":[[type, back, start, end, [features], [features if it is the
 * speaker before], [... if not]]]}
 *
 * A program of the developers: it is built by `make build/dev/dump-speakers`
 * and not installed. */
#include "dump-blocks.h"

static void write_features(struct out *o, const struct features *f)
{
    char name[200];

    out_item(o);
    out_lit(o, "[");
    for (size_t i = 0; i < f->count; i++) {
        feature_name(&f->feature[i], name, sizeof name);
        out_item(o);
        out_str(o, slice_of(name, strlen(name)));
    }
    out_lit(o, "]");
}

static void write_answer(struct dump *d, struct out *o, struct text *t,
                         const struct view *v, const struct answer *answer)
{
    const struct candidate *c = &answer->candidate;
    bool is_mention = answer->type == ANSWER_MENTION;
    struct features f;

    out_item(o);
    out_lit(o, "[");
    out_item(o);
    out_uint(o, answer->type);
    out_item(o);
    out_uint(o, answer->back);
    out_item(o);
    out_uint(o, is_mention ? text_cp(t, c->mention->span.start) : 0);
    out_item(o);
    out_uint(o, is_mention ? text_cp(t, c->mention->span.end) : 0);
    features_clear(&f, true);
    answer_features(&d->ranker, v, answer, &f);
    write_features(o, &f);
    features_clear(&f, true);
    answer_history(&d->ranker, v, answer, true, &f);
    write_features(o, &f);
    features_clear(&f, true);
    answer_history(&d->ranker, v, answer, false, &f);
    write_features(o, &f);
    out_lit(o, "]");
}

static void write_stretch(struct dump *d, struct article *article,
                          const struct window *w, uint32_t index, struct out *o)
{
    struct answer answers[ANSWERS_MAX];
    size_t n = speakers_answers(&d->ranker, w, index, answers);
    struct view v;
    const char *name;
    float confidence;
    size_t rule;

    view_stretch(&v, w->at[WINDOW_HERE], index);
    out_lit(o, "{");
    out_key(o, "id");
    out_str(o, article_string(article, "id"));
    out_key(o, "start");
    out_uint(o, text_cp(&article->text, v.stretch->inner.start));
    out_key(o, "end");
    out_uint(o, text_cp(&article->text, v.stretch->inner.end));
    rule = speakers_rule(&v, answers, n, &name, &confidence);
    if (rule < n) {
        out_key(o, "rule");
        out_str(o, slice_of(name, strlen(name)));
        out_key(o, "answer");
        out_uint(o, rule);
    }
    out_key(o, "answers");
    out_lit(o, "[");
    for (size_t i = 0; i < n; i++)
        write_answer(d, o, &article->text, &v, &answers[i]);
    out_lit(o, "]}\n");
    ranker_remember(&d->ranker, &v, NULL);
}

static void write_block(struct dump *d, const struct window *w,
                        struct article *article, struct out *o)
{
    ranker_forget(&d->ranker, w);
    for (uint32_t i = 0; i < w->at[WINDOW_HERE]->stretches; i++)
        write_stretch(d, article, w, i, o);
}

int main(int argc, char **argv)
{
    static struct dump dump = {
        .name = "dump-speakers",
        .summary = "what the speaker ranker sees",
        .example = "dump-speakers < records.ndjson",
        .block = write_block,
    };

    return dump_main(&dump, argc, argv);
}
