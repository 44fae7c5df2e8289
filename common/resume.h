/* resume.h - taking up a run that was interrupted.
 *
 * With --resume=FILE a run notes in FILE, now and then, how far it has come:
 * where it stands in which operand, how long its outputs are, what it has
 * counted.  The same command, given again, cuts the outputs to these lengths
 * and goes on from there; what comes out in the end is, to the byte, what an
 * undisturbed run writes.  What an output holds is on disk before FILE counts
 * on it.
 *
 * Belongs to filter.c and loop.c.  Order of calls: resume_begin() in place of
 * outputs_empty(), which may say that nothing is left to do; then, by the loop,
 * resume_place() for each operand that is opened, resume_keep() after each
 * record, resume_end(). */
#ifndef RESUME_H
#define RESUME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "input.h"
#include "journal.h"

struct loop;
struct output_paths;

struct resume {
    const char *path;
    struct journal journal;
    uint64_t command; /* fingerprint of options and operands, and of the */
    uint64_t inputs;  /* operands' sizes and times */
    bool done;        /* an earlier run came to its end */
    bool placed;      /* the first operand was taken up, or none is to be */
    struct input_place at; /* where in that operand, */
    size_t index;          /* and how many units are before it */
    long long due;         /* when to keep the next state, in microseconds */
};

/* Reads l->resume's file and takes up what it says, or begins: sets the loop's
 * counters, cuts or empties the outputs.  options and operands end in NULL; of
 * the options there are n.  False, after a message, where FILE holds something
 * else, or belongs to another command, other inputs or a run that still
 * lives. */
bool resume_begin(struct loop *l, const struct output_paths *paths,
                  char **options, size_t n, char **operands);

/* Goes to the place in the operand just opened.  False: errno. */
bool resume_place(struct loop *l);

/* Between two units: notes how far the run has come, if it is time. */
void resume_keep(struct loop *l);

/* Notes that there is nothing left to do, unless the run has failed: then a
 * rerun tries again from the last state. */
void resume_end(struct loop *l);

#endif
