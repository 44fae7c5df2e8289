/* Any program of the suite as a fuzz target: linked with the program's own
 * main (as program_main) it stands in for filter_main(), starts the program
 * with its default options, and feeds it record by record.
 *
 * An input that is a record goes in as it is; any other is the text of one.
 * A filter must give a valid record, keep the text, point into it, and give
 * the same again when it is fed its own output. */
#include "fuzz.h"

#include "filter.h"
#include "json-value.h"
#include "json.h"
#include "message.h"

int LLVMFuzzerRunDriver(int *argc, char ***argv,
                        int (*one)(const uint8_t *data, size_t n));
int program_main(int argc, char **argv);

static struct {
    const struct filter *filter;
    void *state;
    int argc;
    char **argv;
} fuzz;

/* ---- spans ------------------------------------------------------------ */

static void check_copy(struct slice copy, struct slice bytes)
{
    char *buf = malloc(copy.n);

    MUST(buf);
    MUST(slice_eq(slice_of(buf, json_unescape(copy, buf)), bytes));
    free(buf);
}

static void check_span(struct slice object, struct text *text)
{
    struct slice copy = json_get(object, "text");
    size_t start, end;

    if (!json_size(json_get(object, "start"), &start) ||
        !json_size(json_get(object, "end"), &end))
        return;
    start = text_byte(text, start);
    end = text_byte(text, end);
    MUST(start <= end && end <= text->bytes.n);
    if (json_type(copy) == JSON_STRING)
        check_copy(copy, slice_cut(text->bytes, (struct span){start, end}));
}

/* All spans in what a filter wrote, which is not deep. */
static void check_spans(struct slice value, struct text *text)
{
    struct slice rest = value, key, item;

    if (json_type(value) != JSON_OBJECT && json_type(value) != JSON_ARRAY)
        return;
    if (json_type(value) == JSON_OBJECT)
        check_span(value, text);
    while (json_next(&rest, &key, &item))
        check_spans(item, text);
}

/* ---- running ---------------------------------------------------------- */

/* What the filter makes of a record: false where there is nothing to do. */
static bool run(struct arena *a, struct slice line, struct out *out)
{
    const struct filter *f = fuzz.filter;
    struct messages messages = {.program = f->name};
    struct job job = {.arena = a, .messages = &messages, .file = "-"};
    struct record record = {0};
    struct article article = {0};
    struct members members = {0};
    enum verdict v = VERDICT_REJECT;
    bool dropped;
    size_t where;

    if (record_read(&record, &f->names, line, &where) != JSON_OK)
        return false;
    if (f->record)
        v = f->record(fuzz.state, &job, &record, &members);
    else if (article_read(&article, &record, a) == ARTICLE_OK && f->run)
        v = f->run(fuzz.state, &job, &article, &members);
    else if (f->render)
        v = f->render(fuzz.state, &job, &article, out);
    if (v == VERDICT_OK && !f->render)
        MUST(record_splice(&record, &members, fuzz_put, out, &dropped));
    MUST(!out->failed && memchr(job.why, 0, sizeof job.why));
    members_free(&members);
    return v == VERDICT_OK && !f->render;
}

static void check(struct arena *a, struct slice line)
{
    const struct filter *f = fuzz.filter;
    struct record record = {0};
    struct article article = {0};
    size_t where;

    MUST(record_read(&record, &f->names, line, &where) == JSON_OK);
    if (f->record || article_read(&article, &record, a) != ARTICLE_OK)
        return;
    for (size_t i = 0; f->names.owns && f->names.owns[i]; i++) {
        const struct member *m = record_member(&record, f->names.owns[i]);

        if (m->count)
            check_spans(m->first, &article.text);
    }
}

static struct slice as_record(struct arena *a, struct slice bytes,
                              struct out *out)
{
    if (bytes.n && bytes.p[0] == '{')
        return bytes;
    out_lit(out, "{\"id\":\"x\",\"text\":");
    out_str(out, fuzz_text(a, bytes));
    out_char(out, '}');
    return slice_of(out->p, out->n);
}

static int one(const uint8_t *data, size_t n)
{
    struct arena a = {0};
    struct out in = {0}, once = {0}, twice = {0};
    struct slice line = as_record(&a, fuzz_slice(data, n), &in);

    if (run(&a, line, &once)) {
        struct slice after = slice_of(once.p, once.n);

        check(&a, after);
        if (run(&a, after, &twice))
            MUST(slice_eq(after, slice_of(twice.p, twice.n)));
    }
    out_free(&in);
    out_free(&once);
    out_free(&twice);
    arena_free(&a);
    return 0;
}

int filter_main(const struct filter *f, void *state, int argc, char **argv)
{
    static const struct option_row none[] = {{0}};
    struct messages messages = {.program = f->name, .limit = 20};
    int first;

    MUST(option_parse(f->options, state, none, NULL, argc, argv, &first,
                      &messages));
    MUST(!f->start || f->start(state, &messages));
    fuzz.filter = f;
    fuzz.state = state;
    return LLVMFuzzerRunDriver(&fuzz.argc, &fuzz.argv, one);
}

int main(int argc, char **argv)
{
    char *alone[] = {argv[0], NULL};

    fuzz.argc = argc;
    fuzz.argv = argv;
    return program_main(1, alone);
}
