/* filter.h - the one main loop that every program of the suite runs in.
 *
 * A program describes itself in a struct filter and hands it to
 * filter_main(), which parses options, reads the operands (or standard
 * input) record by record, calls the program for each, and takes care of
 * rejects, messages, progress, limits, sandbox, output and exit status as
 * newsfilters-record(5) promises.  Below filter_main() nobody exits, writes to
 * a descriptor, or keeps static mutable state. */
#ifndef FILTER_H
#define FILTER_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "article.h"
#include "input.h"
#include "message.h"
#include "option.h"
#include "out.h"
#include "record.h"

enum verdict {
    VERDICT_OK,        /* members are built, or output is written */
    VERDICT_UNTOUCHED, /* the record goes out as it came, no complaint */
    VERDICT_REJECT,    /* the record is not passed on; why[] says why */
    VERDICT_NO_MEMORY  /* the record is rejected for want of memory */
};

/* What the loop lends to a program for one record or document. */
struct job {
    struct arena *arena; /* reset after each record */
    struct messages *messages;
    const char *file;    /* operand's path, "-" for standard input */
    size_t line;         /* line where the record begins, from 1 */
    size_t index;        /* records before this one in the operand */
    char why[160];       /* for VERDICT_REJECT: ASCII, no newline */
};

struct filter {
    const char *name;    /* the plain name: "extract-quotes" */
    const char *summary; /* one line for --help */
    const char *example; /* a command line for --help */
    const char *const *operands; /* NULL, or what operands are, for --help */
    const struct option_row *options; /* own options, ended by {0} */
    struct record_names names;

    /* After options are parsed, before any input: opens and reads what it
     * needs (tables, converters).  False ends the run with status 2; a message
     * has then been given. */
    bool (*start)(void *state, struct messages *messages);

    /* For a record with a text: builds own members.  Used by filters. */
    enum verdict (*run)(void *state, struct job *job, struct article *article,
                        struct members *members);

    /* Programs that end the chain: writes anything for each record, text or
     * not, in place of the line.  first and last calls bracket the stream
     * (article NULL).  Set instead of run. */
    enum verdict (*render)(void *state, struct job *job,
                           struct article *article, struct out *out);
    void (*begin)(void *state, struct out *out);
    void (*end)(void *state, struct out *out);

    /* normalize: the input is framed and turned into records otherwise.  Set
     * instead of run; see input.h.  Called once a unit; writes whole lines. */
    const struct input_format *(*format)(void *state);
    enum verdict (*unit)(void *state, struct job *job, struct slice unit,
                         struct out *out);
};

/* Runs the program; gives the exit status for main() to return. */
int filter_main(const struct filter *f, void *state, int argc, char **argv);

#endif
