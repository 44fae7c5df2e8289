#include "resume.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "loop.h"
#include "outputs.h"

/* A state is kept at most every 20 ms, and takes at most a fiftieth of the
 * time, however slow the disk is. */
enum { PAUSE_US = 20 * 1000, SHARE = 50 };

/* The numbers of a state, in the order of the file. */
enum {
    COMMAND,
    INPUTS,
    DONE,
    OPERAND,
    OFFSET,
    LINE,
    INDEX,
    MARK,
    OUT_BYTES,
    REJECTS_BYTES,
    READ,
    WRITTEN,
    REJECTED,
    UNTOUCHED,
    BLANK,
    FLAGS,
    MESSAGES,
    BYTES,
    NUMBERS
};

enum { FLAG_COMPLAINED = 1, FLAG_MISSHAPEN = 2, FLAG_DROPPED = 4 };

static bool refuse(struct loop *l, const char *file, const char *why)
{
    message_file(l->messages, file, why);
    return false;
}

/* ---- state and loop --------------------------------------------------- */

static void collect(const struct loop *l, uint64_t *state)
{
    struct input_place at = input_place(&l->input);

    state[COMMAND] = l->resume->command;
    state[INPUTS] = l->resume->inputs;
    state[DONE] = l->resume->done;
    state[OPERAND] = l->operand;
    state[OFFSET] = at.offset;
    state[LINE] = at.line;
    state[MARK] = at.mark;
    state[INDEX] = l->job.index;
    state[OUT_BYTES] = l->out.bytes;
    state[REJECTS_BYTES] = l->rejects.bytes;
    state[READ] = l->read;
    state[WRITTEN] = l->written;
    state[REJECTED] = l->rejected;
    state[UNTOUCHED] = l->untouched;
    state[BLANK] = l->blank;
    state[FLAGS] = (l->complained ? FLAG_COMPLAINED : 0u) |
                   (l->said_misshapen ? FLAG_MISSHAPEN : 0u) |
                   (l->said_dropped ? FLAG_DROPPED : 0u);
    state[MESSAGES] = l->messages->given;
    state[BYTES] = l->bytes;
}

static void restore(struct loop *l, const uint64_t *state)
{
    struct resume *r = l->resume;

    r->done = state[DONE] != 0;
    r->at = (struct input_place){state[OFFSET], (size_t)state[LINE],
                                 (unsigned)state[MARK]};
    r->index = (size_t)state[INDEX];
    l->operand = (size_t)state[OPERAND];
    l->read = (size_t)state[READ];
    l->written = (size_t)state[WRITTEN];
    l->rejected = (size_t)state[REJECTED];
    l->untouched = (size_t)state[UNTOUCHED];
    l->blank = (size_t)state[BLANK];
    l->complained = (state[FLAGS] & FLAG_COMPLAINED) != 0;
    l->said_misshapen = (state[FLAGS] & FLAG_MISSHAPEN) != 0;
    l->said_dropped = (state[FLAGS] & FLAG_DROPPED) != 0;
    l->messages->given = (size_t)state[MESSAGES];
    l->bytes = state[BYTES];
}

/* ---- whose state it is ------------------------------------------------ */

static uint64_t sum_string(uint64_t sum, const char *s)
{
    return journal_sum(sum, s, strlen(s) + 1);
}

static uint64_t sum_command(const char *program, char **options, size_t n,
                            char **operands)
{
    uint64_t sum = sum_string(sum_string(JOURNAL_BASIS, VERSION), program);

    for (size_t i = 0; i < n; i++)
        sum = sum_string(sum, options[i]);
    for (; *operands; operands++)
        sum = sum_string(sum, *operands);
    return sum;
}

/* Sizes and times of the operands, which must be files that can be read again
 * from the middle. */
static bool sum_inputs(struct loop *l, char **operands, uint64_t *sum)
{
    *sum = JOURNAL_BASIS;
    for (; *operands; operands++) {
        struct stat st;
        uint64_t facts[3];

        if (stat(*operands, &st) != 0)
            return refuse(l, *operands, strerror(errno));
        if (!S_ISREG(st.st_mode))
            return refuse(l, *operands, "no regular file: cannot be resumed");
        facts[0] = (uint64_t)st.st_size;
        facts[1] = (uint64_t)st.st_mtim.tv_sec;
        facts[2] = (uint64_t)st.st_mtim.tv_nsec;
        *sum = journal_sum(*sum, facts, sizeof facts);
    }
    return true;
}

/* Two runs at a time would write into each other's output. */
static bool lock(struct loop *l)
{
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};

    if (fcntl(l->resume->journal.fd, F_SETLK, &whole) == 0 ||
        (errno != EACCES && errno != EAGAIN))
        return true;
    return refuse(l, l->resume->path, "in use by a run that is not over");
}

/* Is the state that was read of this command, and can it be gone on from?
 * The sum over a state tells a broken one, not a forged one: what is used as
 * an index is looked at. */
static bool fits(struct loop *l, const uint64_t *state, char **operands)
{
    const struct resume *r = l->resume;
    size_t count = 0;

    while (operands[count])
        count++;
    if (state[COMMAND] != r->command)
        return refuse(l, r->path,
                      "begun with other options, operands or "
                      "version: remove it to begin anew");
    if (state[INPUTS] != r->inputs)
        return refuse(l, r->path,
                      "an input has changed since: remove it to "
                      "begin anew");
    if (state[OPERAND] > count || state[OFFSET] > INT64_MAX ||
        state[OUT_BYTES] > INT64_MAX || state[REJECTS_BYTES] > INT64_MAX)
        return refuse(l, r->path, "no state of a run");
    return true;
}

/* ---- outputs ---------------------------------------------------------- */

/* Cuts an output to what the state counts on; one of a run that is done is
 * only looked at. */
static bool cut(struct loop *l, const char *path, struct sink *sink,
                uint64_t length)
{
    struct stat st;

    if (!path)
        return true;
    if (fstat(sink->fd, &st) != 0)
        return refuse(l, path, strerror(errno));
    if (!S_ISREG(st.st_mode))
        return refuse(l, path, "no regular file: cannot be resumed");
    if ((uint64_t)st.st_size < length)
        return refuse(l, path, "shorter than when the run was interrupted");
    sink->bytes = length;
    if (l->resume->done || (ftruncate(sink->fd, (off_t)length) == 0 &&
                            lseek(sink->fd, (off_t)length, SEEK_SET) >= 0))
        return true;
    return refuse(l, path, strerror(errno));
}

/* What was written is on disk; a pipe or terminal for --stats has none. */
static bool settle(struct loop *l, struct sink *sink, const char *what)
{
    if (sink_flush(sink) && sink->fd >= 0 && fdatasync(sink->fd) != 0 &&
        errno != EINVAL)
        sink->error = errno;
    if (!sink->error)
        return true;
    message_run(l->messages, what, strerror(sink->error));
    l->failed = l->stop = true;
    return false;
}

/* ---- the calls -------------------------------------------------------- */

static long long now_us(void)
{
    struct timespec t;

    if (clock_gettime(CLOCK_MONOTONIC, &t) != 0)
        return 0;
    return (long long)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

/* Outputs first, then the state that counts on them. */
static bool keep(struct loop *l)
{
    struct resume *r = l->resume;
    uint64_t state[NUMBERS];

    if (!settle(l, &l->out, "write error") ||
        !settle(l, &l->rejects, "write error on rejects"))
        return false;
    collect(l, state);
    if (journal_write(&r->journal, state, NUMBERS))
        return true;
    l->failed = l->stop = true;
    return refuse(l, r->path, strerror(errno));
}

bool resume_begin(struct loop *l, const struct output_paths *paths,
                  char **options, size_t n, char **operands)
{
    struct resume *r = l->resume;
    uint64_t state[NUMBERS] = {0};
    enum journal_status s;

    r->command = sum_command(l->filter->name, options, n, operands);
    if (!lock(l) || !sum_inputs(l, operands, &r->inputs))
        return false;
    s = journal_read(&r->journal, state, NUMBERS);
    if (s == JOURNAL_FAILED)
        return refuse(l, r->path, strerror(errno));
    if (s == JOURNAL_ALIEN)
        return refuse(l, r->path, "no state of a run");
    if (s == JOURNAL_FOUND) {
        if (!fits(l, state, operands))
            return false;
        restore(l, state);
    }
    /* the first state is kept before any operand is opened: on no line */
    r->placed = state[LINE] == 0;
    r->due = now_us() + PAUSE_US;
    if (!cut(l, paths->output, &l->out, state[OUT_BYTES]) ||
        !cut(l, paths->rejects, &l->rejects, state[REJECTS_BYTES]))
        return false;
    return r->done ||
           (outputs_empty(l, &(struct output_paths){.stats = paths->stats}) &&
            (s == JOURNAL_FOUND || keep(l)));
}

bool resume_place(struct loop *l)
{
    struct resume *r = l->resume;

    if (r->placed)
        return true;
    r->placed = true;
    l->job.index = r->index;
    return input_go_to(&l->input, r->at);
}

void resume_keep(struct loop *l)
{
    struct resume *r = l->resume;
    long long before = now_us(), after;

    if (before < r->due || l->failed)
        return;
    (void)keep(l);
    after = now_us();
    r->due = after + SHARE * (after - before);
    if (r->due < after + PAUSE_US)
        r->due = after + PAUSE_US;
}

void resume_end(struct loop *l)
{
    if (l->failed || !settle(l, &l->stats, "write error on stats"))
        return;
    l->resume->done = true;
    (void)keep(l);
}
