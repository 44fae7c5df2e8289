/* input.h - operands as a stream of units: lines, or what a format frames.
 *
 * read(2) into one growing buffer; a unit is a slice of it, valid until the
 * next call.  A unit over the limit, or one that memory does not suffice for,
 * is skipped in constant memory and reported as such. */
#ifndef INPUT_H
#define INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/* How a program's input falls into units.  next() is called with the bytes
 * that are there; it gives how many bytes to take (0: more are needed) and
 * sets *unit to the part of them that is the unit (n 0: nothing, e.g. white
 * space).  At eof it must take all that is left in the end.  scanned is how
 * many bytes an earlier call for the same unit has seen: a format keeps its
 * state in `state` and goes on from there, so that framing is linear. */
struct input_format {
    size_t (*next)(void *state, struct slice bytes, size_t scanned, bool eof,
                   struct slice *unit);
    void (*resync)(void *state); /* a unit was skipped: forget the state */
    void *state;
    size_t max; /* bytes a unit may have */
};

enum input_status {
    INPUT_UNIT,
    INPUT_END,      /* no more units in this operand */
    INPUT_TOO_LONG, /* a unit over the limit was skipped */
    INPUT_NO_MEMORY,/* a unit was skipped for want of memory */
    INPUT_FAILED    /* read(2) failed: errno */
};

struct input {
    int fd;
    const struct input_format *format; /* NULL: lines */
    size_t max_line;
    void (*idle)(void *); /* called before a read that would block */
    void *idle_state;

    char *buf;
    size_t cap;
    size_t from, to;   /* unread bytes */
    size_t scanned;    /* of them, seen without finding the unit's end */
    size_t line;       /* number of the line where the last unit begins */
    size_t next_line;
    bool eof;
    bool terminated;   /* the last line unit ended in a newline */
    unsigned long long bytes; /* read from this operand so far */
};

/* Starts on an open descriptor; keeps the buffer of an operand before. */
void input_open(struct input *in, int fd);

/* The next unit.  Lines come without their newline and without a CR before
 * it; a BOM at the start of the operand is dropped. */
enum input_status input_next(struct input *in, struct slice *unit);

void input_free(struct input *in);

#endif
