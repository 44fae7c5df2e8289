#include "sink.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

enum { FULL = 64 * 1024 };

/* A descriptor that others made non-blocking: wait until it takes more. */
static void wait_for(int fd)
{
    struct pollfd p = {.fd = fd, .events = POLLOUT};

    (void)poll(&p, 1, -1);
}

bool sink_flush(struct sink *s)
{
    size_t done = 0;

    while (s->fd >= 0 && !s->error && done < s->buffer.n) {
        ssize_t n = write(s->fd, s->buffer.p + done, s->buffer.n - done);

        if (n >= 0)
            done += (size_t)n;
        else if (errno == EAGAIN || errno == EWOULDBLOCK)
            wait_for(s->fd);
        else if (errno != EINTR)
            s->error = errno;
    }
    s->bytes += done;
    out_clear(&s->buffer);
    return !s->error;
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
