/* loop.h - the records of a run: read, hand to the program, write, count.
 *
 * Belongs to filter.c; programs see filter.h only.  Order of calls: fill in
 * the first block of members, loop_begin(), loop_operand() for each,
 * loop_end(), loop_close(). */
#ifndef LOOP_H
#define LOOP_H

#include <stdbool.h>
#include <stddef.h>

#include "filter.h"
#include "input.h"
#include "sink.h"

struct resume;

struct loop {
    const struct filter *filter;
    void *state; /* the program's */
    struct messages *messages;
    struct sink out;
    struct sink rejects;
    struct sink stats;
    struct resume *resume; /* NULL without --resume */
    size_t max_line;
    size_t max_growth; /* bytes of own members for each byte of text */
    bool stop_on_error;
    bool progress;

    size_t operand; /* number of the one at hand, from 0 */
    struct input input;
    struct arena arena;
    struct members members;
    struct record record;
    struct article article;
    struct job job;

    /* in = written + rejected + blank; untouched are among the written */
    size_t read, written, rejected, untouched, blank;
    bool complained; /* status 1, although all was written */
    bool failed;     /* input, output or memory: status 2 */
    bool stop;       /* no further record */
    bool said_misshapen, said_dropped;
    unsigned long long bytes; /* of all operands before this one */
    long long began_ms;       /* when the run began and when progress was */
    long long shown_ms;       /* last drawn, by the monotonic clock */
};

void loop_begin(struct loop *l);

/* Works off one open descriptor; path is for messages. */
void loop_operand(struct loop *l, const char *path, int fd);

void loop_end(struct loop *l);

/* The exit status as things stand. */
int loop_status(const struct loop *l);

/* Closes the outputs, frees everything, gives the exit status. */
int loop_close(struct loop *l);

#endif
