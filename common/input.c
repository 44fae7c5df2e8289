#include "input.h"

#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

enum { BLOCK = 64 * 1024, KEEP = 1024 * 1024 };

void input_open(struct input *in, int fd)
{
    in->fd = fd;
    in->from = in->to = in->scanned = 0;
    in->line = 0;
    in->next_line = 1;
    in->eof = in->terminated = false;
    in->bytes = 0;
    if (in->format && in->format->open)
        in->format->open(in->format->state);
}

struct input_place input_place(const struct input *in)
{
    const struct input_format *f = in->format;

    return (struct input_place){.offset = in->bytes - (in->to - in->from),
                                .line = in->next_line,
                                .mark = f && f->mark ? f->mark(f->state) : 0};
}

bool input_go_to(struct input *in, struct input_place place)
{
    const struct input_format *f = in->format;

    if (f && f->go_to && !f->go_to(f->state, place.mark)) {
        errno = EINVAL;
        return false;
    }
    if (lseek(in->fd, (off_t)place.offset, SEEK_SET) < 0)
        return false;
    in->bytes = place.offset;
    in->next_line = place.line;
    return true;
}

void input_free(struct input *in)
{
    free(in->buf);
    in->buf = NULL;
    in->cap = 0;
}

/* ---- the buffer ------------------------------------------------------- */

size_t input_limit(const struct input *in)
{
    return in->format && in->format->max ? in->format->max : in->max_line;
}

/* Moves what is unread to the front.  A buffer that one giant unit has blown
 * up shrinks again when little is left in it. */
static void compact(struct input *in)
{
    size_t n = in->to - in->from;

    if (in->from && n)
        memmove(in->buf, in->buf + in->from, n);
    in->from = 0;
    in->to = n;
    if (in->cap > KEEP && n < BLOCK) {
        char *p = realloc(in->buf, 2 * BLOCK);

        if (p) {
            in->buf = p;
            in->cap = 2 * BLOCK;
        }
    }
}

/* Room behind to for at least one more byte, within the limit. */
static enum input_status make_room(struct input *in)
{
    size_t most =
        input_limit(in) < SIZE_MAX - BLOCK ? input_limit(in) + BLOCK : SIZE_MAX;
    size_t cap;
    char *p;

    /* moving bytes pays when at least half of the buffer becomes free */
    if (in->to == in->from || in->from >= in->cap / 2)
        compact(in);
    if (in->to < in->cap)
        return INPUT_UNIT;
    if (in->from) {
        compact(in);
        return INPUT_UNIT;
    }
    if (in->to - in->from > input_limit(in) || in->cap >= most)
        return INPUT_TOO_LONG;
    cap = in->cap ? in->cap * 2 : 2 * BLOCK;
    if (cap > most || cap < in->cap)
        cap = most;
    p = realloc(in->buf, cap);
    if (!p)
        return INPUT_NO_MEMORY;
    in->buf = p;
    in->cap = cap;
    return INPUT_UNIT;
}

static bool ready(int fd)
{
    struct pollfd p = {.fd = fd, .events = POLLIN};

    return poll(&p, 1, 0) != 0;
}

static void wait_for(int fd)
{
    struct pollfd p = {.fd = fd, .events = POLLIN};

    (void)poll(&p, 1, -1);
}

/* One read(2) into the room behind to.  The idle call comes before a read
 * that would wait, so that what is finished goes out first. */
static enum input_status fill(struct input *in)
{
    ssize_t n;

    if (in->idle && !ready(in->fd))
        in->idle(in->state);
    for (;;) {
        n = read(in->fd, in->buf + in->to, in->cap - in->to);
        if (n >= 0)
            break;
        if (errno == EAGAIN || errno == EWOULDBLOCK)
            wait_for(in->fd);
        else if (errno != EINTR)
            return INPUT_FAILED;
    }
    in->eof = n == 0;
    in->to += (size_t)n;
    in->bytes += (size_t)n;
    return INPUT_UNIT;
}

/* ---- units ------------------------------------------------------------ */

static size_t count_lines(const char *p, size_t n)
{
    size_t lines = 0;

    for (const char *nl; n && (nl = memchr(p, '\n', n)) != NULL; lines++) {
        n -= (size_t)(nl + 1 - p);
        p = nl + 1;
    }
    return lines;
}

/* The lines format: a line without its end.  Gives what to take. */
static size_t next_line(struct input *in, struct slice bytes,
                        struct slice *unit)
{
    const char *from = bytes.p + in->scanned;
    const char *nl = bytes.n > in->scanned
                         ? memchr(from, '\n', bytes.n - in->scanned)
                         : NULL;
    size_t n = nl ? (size_t)(nl - bytes.p) : bytes.n;

    if (!nl && !in->eof)
        return 0;
    *unit = slice_of(bytes.p, n);
    if (unit->n && unit->p[unit->n - 1] == '\r')
        unit->n--;
    return nl ? n + 1 : n;
}

static size_t take(struct input *in, struct slice *unit)
{
    const char *bytes = in->buf + in->from;
    size_t n = in->to - in->from;

    if (!in->format)
        return next_line(in, slice_of(bytes, n), unit);
    return in->format->next(in->format->state, bytes, n, in->scanned, in->eof,
                            unit);
}

static void skipped(struct input *in, const char *p, size_t n)
{
    if (in->skipped && n)
        in->skipped(in->state, slice_of(p, n));
}

/* How many of the n bytes at p belong to the line that is being skipped. */
static size_t skip_line(const char *p, size_t n, bool *done)
{
    const char *nl = n ? memchr(p, '\n', n) : NULL;

    *done = nl != NULL;
    return nl ? (size_t)(nl - p) + 1 : n;
}

/* Reads on to the end of an oversized unit and forgets it all, in the memory
 * that is there. */
static enum input_status skip_unit(struct input *in, enum input_status why)
{
    bool done = false;

    if (in->cap == 0)
        return INPUT_FAILED; /* not even a first block: errno is ENOMEM */
    for (;;) {
        const char *from = in->buf + in->from;
        size_t n = in->to - in->from;

        n = in->format ? in->format->skip(in->format->state, from, n,
                                          in->scanned, &done)
                       : skip_line(from, n, &done);
        in->scanned = 0;
        skipped(in, from, n);
        in->next_line += count_lines(from, n);
        in->from += n;
        if (done || in->eof)
            break;
        if (in->from == in->to)
            in->from = in->to = 0;
        else
            compact(in);
        if (fill(in) == INPUT_FAILED)
            return INPUT_FAILED;
    }
    return why;
}

static void drop_bom(struct input *in)
{
    if (in->to - in->from >= 3 &&
        memcmp(in->buf + in->from, "\xef\xbb\xbf", 3) == 0)
        in->from += 3;
}

/* More bytes behind those that are there, or why not. */
static enum input_status more(struct input *in)
{
    bool first = in->bytes == 0;
    enum input_status s = make_room(in);

    if (s != INPUT_UNIT)
        return s;
    /* a BOM may come in pieces: gather three bytes before looking */
    do {
        s = fill(in);
    } while (s == INPUT_UNIT && first && in->bytes < 3 && !in->eof);
    if (s == INPUT_UNIT && first && !in->format)
        drop_bom(in);
    return s;
}

enum input_status input_next(struct input *in, struct slice *unit)
{
    *unit = (struct slice){0};
    in->line = in->next_line;
    for (;;) {
        size_t n = in->to > in->from || in->eof ? take(in, unit) : 0;
        enum input_status s;

        if (n || (in->format && unit->p)) {
            in->raw = slice_of(in->buf + in->from, n);
            if (unit->n)
                in->line +=
                    count_lines(in->raw.p, (size_t)(unit->p - in->raw.p));
            in->terminated = n && in->raw.p[n - 1] == '\n';
            in->next_line += count_lines(in->raw.p, n);
            in->from += n;
            in->scanned = 0;
            if (unit->n <= input_limit(in))
                return INPUT_UNIT;
            skipped(in, in->raw.p, n);
            return INPUT_TOO_LONG;
        }
        if (in->eof)
            return INPUT_END;
        in->scanned = in->to - in->from;
        s = more(in);
        if (s == INPUT_FAILED)
            return s;
        if (s != INPUT_UNIT)
            return skip_unit(in, s);
    }
}
