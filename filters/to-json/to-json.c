/* to-json - finished JSON documents at the end of the chain.
 *
 * The record as it is, for people and for programs that are not of the suite:
 * laid out, with the text beside each span.  Members of other tools keep
 * their bytes. */
#include <stdio.h>

#include "filter.h"
#include "formats.h"
#include "print.h"
#include "spans.h"

struct to_json {
    int format; /* into formats[] */
    bool compact;
    bool array;
    bool seq;
    int unit; /* enum unit */
    int safe; /* 0: on */
    size_t expect;

    size_t written;
    bool cut; /* a record's spans overlap too often for a copy of each */
    struct out scratch;
};

static const struct option_row options[] = {
    {OPTION_CHOICE, "format", 'f', false, "record|jsonld|ninjs|annotations",
     offsetof(struct to_json, format), "what documents are written"},
    {OPTION_FLAG, "compact", 'c', false, NULL,
     offsetof(struct to_json, compact), "one document a line"},
    {OPTION_FLAG, "array", 0, false, NULL, offsetof(struct to_json, array),
     "all documents in one array"},
    {OPTION_FLAG, "seq", 0, false, NULL, offsetof(struct to_json, seq),
     "RFC 7464: a record separator before each"},
    {OPTION_CHOICE, "offsets", 0, false, "codepoint|utf16|byte",
     offsetof(struct to_json, unit), "what spans count"},
    {OPTION_CHOICE, "html-safe", 0, true, "on|off",
     offsetof(struct to_json, safe), "escape < > & and controls (on)"},
    {OPTION_SIZE, "expect", 0, false, "N", offsetof(struct to_json, expect),
     "fail when fewer records arrive"},
    {0},
};

/* What the filters of the suite write: the members with spans, and the text
 * itself. */
static const char *const ours[] = {"text",       "map",      "header",
                                   "paragraphs", "sections", "quotes",
                                   "speakers",   "numbers",  NULL};

static bool is_ours(struct slice key)
{
    for (const char *const *name = ours; *name; name++)
        if (json_key_is(key, *name))
            return true;
    return false;
}

/* ---- the record as a document ----------------------------------------- */

/* Says what the offsets count, where it is not what records have. */
static void print_unit(const struct to_json *t, struct print *p)
{
    static const struct slice units[] = {
        {"", 0}, {"\"utf16\"", 7}, {"\"byte\"", 6}};

    if (t->unit == UNIT_CODE_POINT)
        return;
    print_key(p, SLICE("\"offsets\""));
    print_raw(p, units[t->unit]);
}

static enum verdict print_record(struct to_json *t, struct article *article,
                                 struct print *p)
{
    struct slice key;
    struct spans spans;
    bool has_text = article->status == ARTICLE_OK;

    if (has_text &&
        !spans_init(&spans, article, (enum unit)t->unit, p->out, &t->scratch))
        return VERDICT_NO_MEMORY;
    print_begin(p, record_object(article->record));
    print_enter(p);
    while (print_member(p, &key)) {
        bool own = is_ours(key);

        p->whole = own;
        /* a map tiles the text: copies would be the whole of it again */
        spans.copies = !json_key_is(key, "map");
        if (own && has_text)
            spans_print(&spans, p);
        else
            print_value(p);
        p->whole = false; /* of the next key */
    }
    if (has_text) {
        print_unit(t, p);
        t->cut |= spans.cut;
    }
    print_leave(p);
    print_end(p);
    return VERDICT_OK;
}

/* ---- documents of other formats --------------------------------------- */

typedef struct json_t *builder(struct document *);

static builder *const formats[] = {NULL, jsonld_build, ninjs_build,
                                   annotations_build};

static enum verdict print_document(struct to_json *t, struct article *article,
                                   struct print *p)
{
    struct document document = {.article = article,
                                .build = formats[t->format]};

    p->whole = true;
    if (!document_print(&document, p, &t->scratch))
        return VERDICT_NO_MEMORY;
    t->cut |= document.cut;
    return VERDICT_OK;
}

/* ---- between documents ------------------------------------------------ */

static void before(const struct to_json *t, struct out *out)
{
    if (t->seq)
        out_char(out, '\x1e');
    if (!t->array)
        return;
    out_lit(out, t->written ? ",\n" : "\n");
    if (!t->compact)
        out_lit(out, "  ");
}

static enum verdict render(void *state, struct job *job,
                           struct article *article, struct out *out)
{
    struct to_json *t = state;
    struct print p = {.out = out,
                      .compact = t->compact,
                      .safe = t->safe == 0,
                      .depth = t->array && !t->compact ? 1 : 0};
    enum verdict verdict;

    (void)job;
    before(t, out);
    verdict = formats[t->format] ? print_document(t, article, &p)
                                 : print_record(t, article, &p);
    if (!t->array)
        out_char(out, '\n');
    if (out->failed || article->no_memory)
        return VERDICT_NO_MEMORY;
    if (verdict == VERDICT_OK)
        t->written++;
    return verdict;
}

static bool start(void *state, struct messages *messages)
{
    const struct to_json *t = state;
    const char *wrong = NULL;

    if (t->array && t->seq)
        wrong = "--array and --seq cannot both be";
    else if (formats[t->format] && t->unit != UNIT_CODE_POINT)
        wrong = "--offsets is for --format=record: others count code points";
    if (wrong)
        message_run(messages, wrong, NULL);
    if (formats[t->format] == ninjs_build)
        message_run(messages,
                    "ninjs has no place for spans: quotes and "
                    "numbers are left out",
                    NULL);
    tree_setup();
    return !wrong;
}

static void begin(void *state, struct out *out)
{
    const struct to_json *t = state;

    if (t->array)
        out_char(out, '[');
}

static bool end(void *state, struct messages *messages, struct out *out)
{
    struct to_json *t = state;
    char why[80];

    if (t->array)
        out_lit(out, t->written ? "\n]\n" : "]\n");
    if (t->cut)
        message_run(messages,
                    "some spans have no copy of their text: they "
                    "overlap too often",
                    NULL);
    out_free(&t->scratch);
    if (t->written >= t->expect)
        return true;
    snprintf(why, sizeof why, "%zu records, fewer than --expect=%zu",
             t->written, t->expect);
    message_run(messages, why, NULL);
    return false;
}

int main(int argc, char **argv)
{
    static const char *const reads[] = {
        "text",     "id",     "url",      "lang",    "language",   "header",
        "sections", "quotes", "speakers", "numbers", "paragraphs", NULL};
    static const struct filter filter = {
        .name = "to-json",
        .summary = "write records as finished JSON documents",
        .example = "%normalize article.txt | %extract-quotes | %to-json",
        .options = options,
        .names = {.reads = reads},
        .start = start,
        .render = render,
        .begin = begin,
        .end = end,
    };
    struct to_json state = {0};

    return filter_main(&filter, &state, argc, argv);
}
