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

/* How a program's input falls into units other than lines. */
struct input_format {
    /* A new operand begins; may be NULL. */
    void (*open)(void *state);
    /* Called with the n bytes that are there (n may be 0 at eof): gives how
     * many of them to take, 0 when more are needed, and sets *unit to the
     * part that is the unit (unit->p NULL: none, white space say).  At eof it
     * takes all in the end; a unit without bytes may be given there once.
     * scanned bytes were seen by an earlier call for the same unit: a format
     * keeps its state and goes on from there, so that framing is linear. */
    size_t (*next)(void *state, const char *bytes, size_t n, size_t scanned,
                   bool eof, struct slice *unit);
    /* A unit is over the limit: gives how many bytes to throw away, and sets
     * *done where the unit ends in them.  scanned bytes were seen by next. */
    size_t (*skip)(void *state, const char *bytes, size_t n, size_t scanned,
                   bool *done);
    /* What the format remembers from one unit to the next, as a number,
     * and back after open(); false for a number that it cannot have given. Both
     * NULL: nothing. */
    unsigned (*mark)(void *state);
    bool (*go_to)(void *state, unsigned mark);
    void *state;
    size_t max;   /* bytes a unit may have; 0: as many as a line */
    bool records; /* units are JSON records, to be treated like lines */
};

enum input_status {
    INPUT_UNIT,
    INPUT_END,       /* no more units in this operand */
    INPUT_TOO_LONG,  /* a unit over the limit was skipped */
    INPUT_NO_MEMORY, /* a unit was skipped for want of memory */
    INPUT_FAILED     /* read(2) failed: errno */
};

struct input {
    int fd;
    const struct input_format *format; /* NULL: lines */
    size_t max_line;
    void (*idle)(void *); /* called before a read that would wait */
    void (*skipped)(void *, struct slice); /* pieces of a skipped unit */
    void *state;                           /* for idle and skipped */

    char *buf;
    size_t cap;
    size_t from, to; /* unread bytes */
    size_t scanned;  /* of them, seen without finding the unit's end */
    size_t line;     /* number of the line where the last unit begins */
    size_t next_line;
    bool eof;
    bool terminated;  /* the last unit ended in a newline */
    struct slice raw; /* all bytes of the last unit, its line end included */
    unsigned long long bytes; /* read from this operand so far */
};

/* Starts on an open descriptor; keeps the buffer of an operand before. */
void input_open(struct input *in, int fd);

/* The next unit.  Lines come without their newline and without a CR before
 * it; a BOM at the start of the operand is dropped. */
enum input_status input_next(struct input *in, struct slice *unit);

/* A place between two units of an operand. */
struct input_place {
    unsigned long long offset; /* bytes before it */
    size_t line;               /* its number, from 1; 0 before input_open() */
    unsigned mark;             /* the format's */
};

struct input_place input_place(const struct input *in);

/* Goes on from a place that an earlier run was at; after input_open().  False:
 * errno. */
bool input_go_to(struct input *in, struct input_place place);

/* Bytes that a unit or line may have. */
size_t input_limit(const struct input *in);

void input_free(struct input *in);

#endif
