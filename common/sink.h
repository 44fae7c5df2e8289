/* sink.h - a descriptor that whole records are written to.
 *
 * What is to be written gathers in `buffer`; sink_flush() writes it out.  The
 * loop calls it only between records, so that each write(2) ends on a
 * record's end, unless the record is a giant. */
#ifndef SINK_H
#define SINK_H

#include <stdbool.h>

#include "out.h"

struct sink {
    int fd; /* -1: nothing is open, flushing is a no-op */
    struct out buffer;
    int error;                /* errno of the first failed write, or 0 */
    unsigned long long bytes; /* written so far */
};

/* Writes the buffer and empties it: short writes, EINTR and EAGAIN are taken
 * care of.  False where a write failed, now or before: sink->error. */
bool sink_flush(struct sink *s);

/* Adds to what is to be written, and cannot fail for want of memory: a giant
 * piece, or one that the buffer has no memory for, goes out at once, after all
 * before it. */
void sink_put(struct sink *s, struct slice piece);

/* Flushes when enough has gathered for a good write. */
bool sink_flush_full(struct sink *s);

/* Flushes, closes and frees.  False as for sink_flush(), or where close(2)
 * failed. */
bool sink_close(struct sink *s);

#endif
