/* The loop of all programs: options and operands here, the files it writes in
 * outputs.c, records in loop.c. */
#include "filter.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "loop.h"
#include "outputs.h"
#include "resume.h"
#include "sandbox.h"

enum { MESSAGES_DEFAULT = 20, LINE_MIB = 128, GROWTH_DEFAULT = 4 };

/* What the options that all programs share say. */
struct shared {
    bool help;
    bool version;
    bool progress;
    bool no_sandbox;
    struct output_paths paths;
    const char *messages;
    int on_error;
    size_t max_line;
    size_t max_growth;
};

/* The first row is for programs that add members to an article, the second
 * for all that keep nothing from a record to the next: see option_rows(). */
static const struct option_row shared_options[] = {
    {OPTION_SIZE, "max-growth", 0, false, "N",
     offsetof(struct shared, max_growth),
     "bytes of new members for each of the text (4)"},
    {OPTION_STRING, "resume", 0, false, "FILE",
     offsetof(struct shared, paths.resume),
     "keep in FILE how far the run has come, and go on from there"},
    {OPTION_FLAG, "help", 'h', false, NULL, offsetof(struct shared, help),
     "print this and exit"},
    {OPTION_FLAG, "version", 'V', false, NULL, offsetof(struct shared, version),
     "print name and version and exit"},
    {OPTION_STRING, "output", 'o', false, "FILE",
     offsetof(struct shared, paths.output),
     "write to FILE, not to standard output"},
    {OPTION_STRING, "rejects", 0, false, "FILE",
     offsetof(struct shared, paths.rejects),
     "keep lines that are not passed on"},
    {OPTION_CHOICE, "on-error", 0, false, "go-on|stop",
     offsetof(struct shared, on_error), "what to do after a bad line"},
    {OPTION_STRING, "messages", 0, false, "N|all",
     offsetof(struct shared, messages),
     "messages about lines (20), then a count"},
    {OPTION_STRING, "stats", 0, false, "FILE",
     offsetof(struct shared, paths.stats),
     "write what became of all lines, as JSON"},
    {OPTION_SIZE, "max-line", 0, false, "BYTES",
     offsetof(struct shared, max_line), "reject longer lines (128M)"},
    {OPTION_FLAG, "progress", 0, false, NULL, offsetof(struct shared, progress),
     "show progress on a terminal"},
    {OPTION_FLAG, "no-sandbox", 0, false, NULL,
     offsetof(struct shared, no_sandbox), "keep rights that are not needed"},
    {0},
};

static const struct option_row *option_rows(const struct filter *f)
{
    return shared_options + (f->run ? 0 : f->record ? 1 : 2);
}

/* ---- help ------------------------------------------------------------- */

/* "-f, --format=csv|tsv": what stands left of the help. */
static void print_option(struct out *o, const struct option_row *row)
{
    char letter[] = "-x, ";

    letter[1] = row->letter;
    out_lit(o, "  ");
    out_lit(o, row->letter ? letter : "    ");
    out_lit(o, "--");
    out_lit(o, row->name);
    if (!row->argument)
        return;
    out_lit(o, row->optional ? "[=" : "=");
    out_lit(o, row->argument);
    if (row->optional)
        out_lit(o, "]");
}

/* The help begins in one column, on a line of its own where the option is
 * long.  scripts/completions reads this. */
static void print_options(struct out *o, const struct option_row *rows)
{
    enum { COLUMN = 33 };

    for (; rows && rows->type != OPTION_END; rows++) {
        size_t from = o->n;

        print_option(o, rows);
        if (o->n - from > COLUMN - 2) {
            out_char(o, '\n');
            from = o->n;
        }
        while (!o->failed && o->n - from < COLUMN)
            out_char(o, ' ');
        out_lit(o, rows->help);
        out_char(o, '\n');
    }
}

/* A program that is called nf-to-json shows its example with such names. */
static void print_example(struct out *o, const struct filter *f,
                          const char *name)
{
    size_t n = strlen(name), plain = strlen(f->name);
    bool prefixed = n > plain && strcmp(name + n - plain, f->name) == 0;

    out_lit(o, "example: ");
    for (const char *p = f->example; *p; p++) {
        if (*p != '%')
            out_char(o, *p);
        else if (prefixed)
            out_raw(o, name, n - plain);
    }
}

static void print_help(struct out *o, const struct filter *f, const char *name)
{
    char line[400];

    snprintf(line, sizeof line, "%s - %s\n\n", name, f->summary);
    out_lit(o, line);
    print_example(o, f, name);
    snprintf(line, sizeof line, "\n\nusage: %s [option ...] [%s ...]\n", name,
             f->operands ? f->operands : "file");
    out_lit(o, line);
    print_options(o, f->options);
    print_options(o, option_rows(f));
    snprintf(line, sizeof line, "\nMore: man %s, man newsfilters-record\n",
             name);
    out_lit(o, line);
}

/* --help and --version: data, so it goes to standard output and counts. */
static int print_and_exit(const struct filter *f, const struct shared *shared,
                          struct messages *m)
{
    struct sink out = {.fd = STDOUT_FILENO};

    if (shared->help) {
        print_help(&out.buffer, f, m->program);
    } else {
        out_lit(&out.buffer, m->program);
        out_lit(&out.buffer, " (newsfilters) " VERSION "\n");
    }
    if (sink_close(&out))
        return 0;
    message_run(m, "standard output", strerror(out.error));
    return 2;
}

/* What an option of the program asks for in place of a run; gives the exit
 * status, or -1 where there is none such. */
static int print_instead(const struct filter *f, void *state,
                         struct messages *m)
{
    struct sink out = {.fd = STDOUT_FILENO};

    if (!f->instead || !f->instead(state, &out.buffer))
        return -1;
    if (sink_close(&out))
        return 0;
    message_run(m, "standard output", strerror(out.error));
    return 2;
}

/* ---- the run ---------------------------------------------------------- */

/* A closed standard descriptor must not become a file that is opened later:
 * fill the hole with one that every use fails on. */
static void guard_descriptors(void)
{
    for (int fd = 0; fd <= 2; fd++)
        if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
            (void)!open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
}

static bool set_messages(struct messages *m, const char *arg)
{
    char *end;
    unsigned long n;

    if (!arg)
        return true;
    if (strcmp(arg, "all") == 0) {
        m->limit = SIZE_MAX;
        return true;
    }
    errno = 0;
    n = strtoul(arg, &end, 10);
    if (*arg < '0' || *arg > '9' || *end || errno) {
        message_run(m, "--messages takes a number or all, not", arg);
        return false;
    }
    m->limit = n;
    return true;
}

static void run_operand(struct loop *l, const char *path)
{
    int fd = STDIN_FILENO;

    if (strcmp(path, "-") != 0) {
        fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
        if (fd < 0) {
            message_file(l->messages, path, strerror(errno));
            l->failed = true;
            return;
        }
    }
    loop_operand(l, path, fd);
    if (fd != STDIN_FILENO)
        (void)close(fd);
}

/* Gives up all rights but those that reading the operands takes. */
static bool confine(struct loop *l, char **operands)
{
    enum sandbox kind = SANDBOX_STREAM;

    for (; *operands; operands++)
        if (strcmp(*operands, "-") != 0)
            kind = SANDBOX_READ;
    if (kind == SANDBOX_STREAM && l->filter->prepare)
        l->filter->prepare(l->state);
    if (sandbox_enter(kind))
        return true;
    message_run(l->messages, "no sandbox (--no-sandbox runs without one)",
                NULL);
    return false;
}

static void run(struct loop *l, char **operands)
{
    loop_begin(l);
    if (!*operands)
        run_operand(l, "-");
    for (operands += l->operand; *operands && !l->stop; operands++) {
        run_operand(l, *operands);
        l->operand++;
    }
    loop_end(l);
}

static const char *program_name(const char *argv0, const char *otherwise,
                                char *buf, size_t room)
{
    const char *base = argv0 ? strrchr(argv0, '/') : NULL;

    base = base ? base + 1 : argv0;
    if (!base || !*base)
        base = otherwise;
    message_escape(slice_of(base, strlen(base)), buf, room);
    return buf;
}

/* What cannot be gone on with from its middle is not begun with --resume. */
static bool can_resume(struct loop *l, const struct output_paths *paths,
                       char **operands)
{
    bool standard = !*operands;

    for (; *operands; operands++)
        standard |= strcmp(*operands, "-") == 0;
    if (paths->output && !standard)
        return true;
    message_run(l->messages,
                standard ? "--resume needs files to read: standard input "
                           "cannot be read again"
                         : "--resume needs --output",
                NULL);
    return false;
}

/* Opens the outputs; they hold then what an earlier run has left of them, or
 * nothing.  words are those before the operands, of which there are n. */
static bool open_outputs(struct loop *l, const struct output_paths *paths,
                         char **words, size_t n)
{
    char **operands = words + n;

    if (l->resume && !can_resume(l, paths, operands))
        return false;
    return outputs_open(l, paths, operands) &&
           (l->resume ? resume_begin(l, paths, words, n, operands)
                      : outputs_empty(l, paths));
}

int filter_main(const struct filter *f, void *state, int argc, char **argv)
{
    char name[64];
    struct messages messages = {.limit = MESSAGES_DEFAULT};
    struct shared shared = {.max_line = (size_t)LINE_MIB << 20,
                            .max_growth = GROWTH_DEFAULT};
    struct loop loop = {.filter = f,
                        .state = state,
                        .messages = &messages,
                        .out = {.fd = -1},
                        .rejects = {.fd = -1},
                        .stats = {.fd = -1}};
    struct resume resume = {.journal = {.fd = -1}};
    int first = argc;
    int status;

    guard_descriptors();
    messages.program =
        program_name(argc ? argv[0] : NULL, f->name, name, sizeof name);
    if (!option_parse(f->options, state, option_rows(f), &shared, argc, argv,
                      &first, &messages))
        return 2;
    if (shared.help || shared.version)
        return print_and_exit(f, &shared, &messages);
    status = print_instead(f, state, &messages);
    if (status >= 0)
        return status;
    resume.path = shared.paths.resume;
    loop.resume = resume.path ? &resume : NULL;
    if (!set_messages(&messages, shared.messages) ||
        !open_outputs(&loop, &shared.paths, argv + 1, (size_t)first - 1) ||
        (f->start && !f->start(state, &messages)))
        return 2;
    if (resume.done)
        return loop_status(&loop);
    loop.max_line = shared.max_line;
    loop.max_growth = shared.max_growth;
    loop.stop_on_error = shared.on_error == 1;
    loop.progress = shared.progress && isatty(STDERR_FILENO);
    if (!shared.no_sandbox && !confine(&loop, argv + first))
        return 2;
    run(&loop, argv + first);
    return loop_close(&loop);
}
