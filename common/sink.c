#include "sink.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

enum { FULL = 64 * 1024, GIANT = 1024 * 1024 };

/* A descriptor that others made non-blocking: wait until it takes more. */
static void wait_for(int fd)
{
    struct pollfd p = {.fd = fd, .events = POLLOUT};

    (void)poll(&p, 1, -1);
}

static void write_out(struct sink *s, const char *p, size_t size)
{
    size_t done = 0;

    while (s->fd >= 0 && !s->error && done < size) {
        ssize_t n = write(s->fd, p + done, size - done);

        if (n >= 0)
            done += (size_t)n;
        else if (errno == EAGAIN || errno == EWOULDBLOCK)
            wait_for(s->fd);
        else if (errno != EINTR)
            s->error = errno;
    }
    s->bytes += done;
}

bool sink_flush(struct sink *s)
{
    write_out(s, s->buffer.p, s->buffer.n);
    out_clear(&s->buffer);
    return !s->error;
}

void sink_put(struct sink *s, struct slice piece)
{
    if (piece.n < GIANT) {
        bool failed = s->buffer.failed;

        out_slice(&s->buffer, piece);
        if (!s->buffer.failed || failed)
            return;
        s->buffer.failed = false;
    }
    (void)sink_flush(s);
    write_out(s, piece.p, piece.n);
}

bool sink_flush_full(struct sink *s)
{
    return s->buffer.n < FULL ? !s->error : sink_flush(s);
}

bool sink_close(struct sink *s)
{
    bool ok = sink_flush(s);

    if (s->fd >= 0 && close(s->fd) != 0 && errno != EINTR && ok) {
        s->error = errno;
        ok = false;
    }
    s->fd = -1;
    out_free(&s->buffer);
    return ok;
}
