#include "loop.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "resume.h"

enum { PROGRESS_MS = 200, PROGRESS_EVERY = 64 };
enum { MEMBERS_FREE = 96 * 1024 }; /* bytes that no text must pay for */

/* With the line itself and what is built for it, a record takes at most 8
 * times --max-line. */
enum { BASE = 8 * 1024 * 1024, ARENA_SHARE = 5 };

/* ---- output ----------------------------------------------------------- */

/* Without its output a run is over. */
static void output_failed(struct loop *l, const char *what,
                          const struct sink *sink)
{
    if (!l->failed || !l->stop)
        message_run(l->messages, what, strerror(sink->error));
    l->failed = true;
    l->stop = true;
}

static void flush(struct loop *l, bool only_full)
{
    bool ok = only_full ? sink_flush_full(&l->out) : sink_flush(&l->out);

    if (!ok && !l->stop)
        output_failed(l, "write error", &l->out);
}

/* Before a read that would wait: what is finished goes out. */
static void idle(void *state)
{
    flush(state, false);
}

static void keep_reject(struct loop *l, struct slice piece)
{
    if (l->rejects.fd < 0)
        return;
    sink_put(&l->rejects, piece);
    if (!sink_flush_full(&l->rejects))
        output_failed(l, "write error on rejects", &l->rejects);
}

static void skipped(void *state, struct slice piece)
{
    keep_reject(state, piece);
}

/* ---- what can become of a line ---------------------------------------- */

static void complain(struct loop *l, const char *why)
{
    (void)message_line(l->messages, l->job.file, l->input.line, why);
}

static void reject(struct loop *l, const char *why)
{
    l->rejected++;
    complain(l, why);
    l->stop |= l->stop_on_error;
}

static void reject_unit(struct loop *l, const char *why)
{
    keep_reject(l, l->input.raw);
    reject(l, why);
}

/* What may help: an input whose first line is no object is likely to be raw
 * text, or JSON over several lines. */
static const char *advice(const struct loop *l, enum json_error error)
{
    if (error == JSON_TRUNCATED && !l->input.terminated)
        return ", and the last line has no end";
    if (l->read > 1 || l->filter->format)
        return "";
    return error == JSON_SYNTAX ? "; normalize makes records of raw text"
           : error == JSON_NOT_OBJECT || error == JSON_TRUNCATED
               ? "; normalize --json makes records of JSON in other forms"
               : "";
}

static void reject_json(struct loop *l, enum json_error error, size_t where)
{
    char why[160];

    snprintf(why, sizeof why, "%s (byte %zu)%s", json_error_text(error),
             where + 1, advice(l, error));
    reject_unit(l, why);
}

static void count_untouched(struct loop *l, const char *why)
{
    l->untouched++;
    complain(l, why);
    l->stop |= l->stop_on_error;
}

/* A member that the program only reads and cannot: said once a run. */
static void report_misshapen(struct loop *l)
{
    char why[120];

    if (!l->article.misshapen || l->said_misshapen)
        return;
    l->said_misshapen = true;
    snprintf(why, sizeof why,
             "member \"%s\" is not as newsfilters-record(5) says: ignored",
             l->article.misshapen);
    complain(l, why);
}

static void report_dropped(struct loop *l)
{
    if (l->said_dropped)
        return;
    l->said_dropped = true;
    complain(l, "members of later filters dropped: what they point into "
                "has changed");
}

/* ---- records ---------------------------------------------------------- */

/* How many bytes stand before a line end. */
static size_t before_line_end(struct slice s)
{
    size_t n = 0;

    while (n < s.n && s.p[n] != '\n' && s.p[n] != '\r')
        n++;
    return n;
}

/* A record that came as a value over several lines goes out on one: a raw line
 * end can only be white space between its parts. */
static void put_joined(void *sink, struct slice piece)
{
    for (;;) {
        size_t n = before_line_end(piece);

        sink_put(sink, slice_of(piece.p, n));
        if (n == piece.n)
            return;
        sink_put(sink, SLICE(" "));
        piece = slice_of(piece.p + n + 1, piece.n - n - 1);
    }
}

static void put(void *sink, struct slice piece)
{
    sink_put(sink, piece);
}

static void write_line(struct loop *l, struct members *m)
{
    void (*how)(void *, struct slice) = l->input.format ? put_joined : put;
    bool dropped = false;

    if (!m) {
        how(&l->out, l->record.line);
    } else if (!record_splice(&l->record, m, how, &l->out, &dropped)) {
        reject_unit(l, "out of memory for this record");
        return;
    }
    sink_put(&l->out, SLICE("\n"));
    l->written++;
    if (dropped)
        report_dropped(l);
}

static const char *why_no_memory(const struct loop *l)
{
    return l->arena.full ? "takes more memory than --max-line allows for"
                         : "out of memory for this record";
}

/* Memory that ended anywhere below ends the record, even where somebody has
 * gone on without what it was asked for. */
static enum verdict sound(const struct loop *l, enum verdict v)
{
    return l->arena.failed || l->article.no_memory ? VERDICT_NO_MEMORY : v;
}

static void act_on(struct loop *l, enum verdict verdict)
{
    switch (verdict) {
    case VERDICT_OK:
        write_line(l, &l->members);
        break;
    case VERDICT_COMPLAINT:
        count_untouched(l, l->job.why);
        write_line(l, NULL);
        break;
    case VERDICT_UNTOUCHED:
        write_line(l, NULL);
        break;
    case VERDICT_REJECT:
        reject_unit(l, l->job.why);
        break;
    case VERDICT_NO_MEMORY:
        reject_unit(l, why_no_memory(l));
        break;
    }
}

/* What own members may take, so that no text blows up the stream: 0 for all
 * there is.  A short article may be full of figures. */
static size_t members_max(const struct loop *l)
{
    size_t n = l->article.text.bytes.n;

    return l->max_growth < SIZE_MAX / 2 / (n + 1)
               ? l->max_growth * n + MEMBERS_FREE
               : 0;
}

/* Whether the members that were built are within it, and the memory that
 * building them took.  The buffer may have been larger from the start, and not
 * have noticed. */
static bool members_fit(struct loop *l)
{
    const struct out *body = &l->members.body;

    if (l->arena.full) {
        snprintf(l->job.why, sizeof l->job.why, "%s: record left untouched",
                 why_no_memory(l));
        return false;
    }
    if (!body->full && (body->max == 0 || body->n <= body->max))
        return true;
    snprintf(l->job.why, sizeof l->job.why,
             "new members of more than %zu bytes for each of the text: record "
             "left untouched (--max-growth)",
             l->max_growth);
    return false;
}

static void run_article(struct loop *l)
{
    const struct filter *f = l->filter;
    enum verdict v;

    switch (article_read(&l->article, &l->record, &l->arena)) {
    case ARTICLE_NO_TEXT:
        act_on(l, VERDICT_UNTOUCHED);
        return;
    case ARTICLE_BAD_TEXT:
        snprintf(l->job.why, sizeof l->job.why,
                 "\"text\" is not one string: record left untouched");
        act_on(l, VERDICT_COMPLAINT);
        return;
    case ARTICLE_NO_MEMORY:
        act_on(l, VERDICT_NO_MEMORY);
        return;
    case ARTICLE_OK:
        break;
    }
    l->members.body.max = members_max(l);
    v = sound(l, f->run(l->state, &l->job, &l->article, &l->members));
    if (!members_fit(l))
        v = VERDICT_COMPLAINT;
    report_misshapen(l);
    act_on(l, v);
}

static void render(struct loop *l)
{
    struct out *o = &l->out.buffer;
    size_t from = o->n;
    enum verdict v = VERDICT_NO_MEMORY;

    if (article_read(&l->article, &l->record, &l->arena) != ARTICLE_NO_MEMORY)
        v = l->filter->render(l->state, &l->job, &l->article, o);
    v = o->failed ? VERDICT_NO_MEMORY : sound(l, v);
    if (v == VERDICT_NO_MEMORY || v == VERDICT_REJECT) {
        o->failed = false;
        o->n = from;
        act_on(l, v);
        return;
    }
    l->written++;
    report_misshapen(l);
    if (l->article.status == ARTICLE_BAD_TEXT)
        count_untouched(l, "\"text\" is not one string");
}

static void work_record(struct loop *l, struct slice line)
{
    const struct filter *f = l->filter;
    size_t where;
    enum json_error e = record_read(&l->record, &f->names, line, &where);

    if (e == JSON_EMPTY)
        l->blank++;
    else if (e != JSON_OK)
        reject_json(l, e, where);
    else if (f->run)
        run_article(l);
    else if (f->record)
        act_on(l,
               sound(l, f->record(l->state, &l->job, &l->record, &l->members)));
    else
        render(l);
}

/* A unit that is no record: the program writes what comes of it. */
static void work_unit(struct loop *l, struct slice unit)
{
    struct out *o = &l->out.buffer;
    size_t from = o->n;
    enum verdict v;

    l->job.written = l->job.untouched = 0;
    v = sound(l, l->filter->unit(l->state, &l->job, unit, o));
    if (o->failed || v == VERDICT_NO_MEMORY || v == VERDICT_REJECT) {
        v = o->failed ? VERDICT_NO_MEMORY : v;
        o->failed = false;
        o->n = from;
        act_on(l, v);
        return;
    }
    l->written += l->job.written;
    l->untouched += l->job.untouched;
}

/* ---- progress --------------------------------------------------------- */

static long long now_ms(void)
{
    struct timespec t;

    if (clock_gettime(CLOCK_MONOTONIC, &t) != 0)
        return 0;
    return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void show_progress(struct loop *l)
{
    char line[120];
    long long ms;
    double mb, seconds;
    int n;

    if (!l->progress || l->read % PROGRESS_EVERY)
        return;
    ms = now_ms();
    if (ms - l->shown_ms < PROGRESS_MS)
        return;
    l->shown_ms = ms;
    mb = (double)(l->bytes + l->input.bytes) / 1e6;
    seconds = (double)(ms - l->began_ms) / 1e3;
    n = snprintf(line, sizeof line, "\r%zu records, %.1f MB, %.1f MB/s\033[K",
                 l->read, mb, seconds > 0 ? mb / seconds : 0);
    (void)!write(STDERR_FILENO, line, (size_t)n);
    l->messages->progress_shown = true;
}

static void end_progress(struct loop *l)
{
    if (l->messages->progress_shown)
        (void)!write(STDERR_FILENO, "\r\033[K", 4);
    l->messages->progress_shown = false;
}

/* ---- operands --------------------------------------------------------- */

static void input_failed(struct loop *l)
{
    message_file(l->messages, l->job.file, strerror(errno));
    l->failed = true;
}

static void work(struct loop *l, struct slice unit)
{
    const struct input_format *format = l->input.format;

    l->read++;
    l->job.line = l->input.line;
    l->job.complained = false;
    if (format && !unit.p)
        l->blank++;
    else if (format && !format->records)
        work_unit(l, unit);
    else
        work_record(l, unit);
    l->job.index++;
    l->complained |= l->job.complained;
    members_clear(&l->members);
    arena_reset(&l->arena);
    flush(l, true);
    show_progress(l);
}

static void not_read(struct loop *l, enum input_status s)
{
    char why[80];
    size_t most = input_limit(&l->input);

    l->read++;
    l->job.index++;
    snprintf(why, sizeof why, "longer than %zu bytes", most);
    reject(l, s == INPUT_TOO_LONG ? why : "too long for the memory at hand");
}

/* What stands before and behind the records cannot be left out. */
static void check_bracket(struct loop *l)
{
    if (!l->out.buffer.failed)
        return;
    if (!l->stop)
        message_run(l->messages, "out of memory", NULL);
    l->failed = true;
    l->stop = true;
}

/* What a record may take beside its own bytes, so that no text, however dense
 * in what a program looks for, takes all the memory of a machine. */
static void limit_memory(struct loop *l)
{
    size_t most = input_limit(&l->input);

    if (most > (SIZE_MAX - BASE) / ARENA_SHARE)
        return;
    l->arena.max = BASE + ARENA_SHARE * most;
}

void loop_begin(struct loop *l)
{
    l->job.arena = &l->arena;
    l->job.messages = l->messages;
    l->input.max_line = l->max_line;
    l->input.idle = idle;
    l->input.skipped = skipped;
    l->input.state = l;
    if (l->filter->format)
        l->input.format = l->filter->format(l->state);
    limit_memory(l);
    l->began_ms = l->progress ? now_ms() : 0;
    if (l->filter->begin)
        l->filter->begin(l->state, &l->out.buffer);
    check_bracket(l);
}

void loop_operand(struct loop *l, const char *path, int fd)
{
    l->job.file = path;
    l->job.index = 0;
    input_open(&l->input, fd);
    if (l->resume && !resume_place(l)) {
        input_failed(l);
        return;
    }
    while (!l->stop) {
        struct slice unit;
        enum input_status s = input_next(&l->input, &unit);

        if (s == INPUT_END)
            break;
        if (s == INPUT_FAILED) {
            input_failed(l);
            break;
        }
        if (s == INPUT_UNIT)
            work(l, unit);
        else
            not_read(l, s);
        if (l->resume)
            resume_keep(l);
    }
    l->bytes += l->input.bytes;
}

void loop_end(struct loop *l)
{
    if (l->filter->end &&
        !l->filter->end(l->state, l->messages, &l->out.buffer))
        l->failed = true;
    check_bracket(l);
}

static void write_stats(struct loop *l)
{
    struct out *o = &l->stats.buffer;

    if (l->stats.fd < 0)
        return;
    out_lit(o, "{");
    out_key(o, "read");
    out_uint(o, l->read);
    out_key(o, "written");
    out_uint(o, l->written);
    out_key(o, "rejected");
    out_uint(o, l->rejected);
    out_key(o, "untouched");
    out_uint(o, l->untouched);
    out_key(o, "blank");
    out_uint(o, l->blank);
    out_lit(o, "}\n");
    l->stats.error = o->failed ? ENOMEM : 0;
}

static void close_sink(struct loop *l, struct sink *s, const char *what)
{
    bool said = s->error != 0 && l->stop;

    if (sink_close(s))
        return;
    if (!said)
        message_run(l->messages, what, strerror(s->error));
    l->failed = true;
}

int loop_status(const struct loop *l)
{
    if (l->failed)
        return 2;
    return l->rejected || l->untouched || l->complained ? 1 : 0;
}

int loop_close(struct loop *l)
{
    end_progress(l);
    write_stats(l);
    if (l->resume)
        resume_end(l);
    close_sink(l, &l->out, "write error");
    close_sink(l, &l->rejects, "write error on rejects");
    close_sink(l, &l->stats, "write error on stats");
    message_rest(l->messages);
    input_free(&l->input);
    members_free(&l->members);
    arena_free(&l->arena);
    return loop_status(l);
}
