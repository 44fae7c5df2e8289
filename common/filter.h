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
    VERDICT_COMPLAINT, /* the same, but why[] is reported and status is 1 */
    VERDICT_REJECT,    /* the record is not passed on; why[] says why */
    VERDICT_NO_MEMORY  /* the record is rejected for want of memory */
};

/* What the loop lends to a program for one record or document. */
struct job {
    struct arena *arena; /* reset after each record */
    struct messages *messages;
    const char *file; /* operand's path, "-" for standard input */
    size_t line;      /* line where the record begins, from 1 */
    size_t index;     /* units before this one in the operand */
    size_t written;   /* lines that unit() wrote; the loop sets 0 before */
    size_t untouched; /* the same for lines passed on with a complaint */
    bool complained;  /* set for status 1 although all was written */
    char why[160];    /* for VERDICT_REJECT and _COMPLAINT: ASCII */
};

struct filter {
    const char *name;     /* the plain name: "extract-quotes" */
    const char *summary;  /* one line for --help */
    const char *example;  /* a command line for --help; % before each program
                             of the suite, for what PROGRAM_PREFIX says */
    const char *operands; /* what operands are, for --help: "file" */
    const struct option_row *options; /* own options, ended by {0} */
    struct record_names names;

    /* After options are parsed, before any input: opens and reads what it
     * needs (tables, converters).  False ends the run with status 2; a message
     * has then been given. */
    bool (*start)(void *state, struct messages *messages);

    /* Before a run that can open nothing from then on (standard input, in the
     * sandbox): opens what may be needed on the way.  May be NULL. */
    void (*prepare)(void *state);

    /* Writes what an option asks for in place of a run (--list), or gives
     * false; called before start.  May be NULL. */
    bool (*instead)(void *state, struct out *out);

    /* Exactly one of the next three is set.
     *
     * run: for a record with a text, decoded; builds own members. */
    enum verdict (*run)(void *state, struct job *job, struct article *article,
                        struct members *members);

    /* record: for every valid record, whatever is in it; builds own members.
     * For normalize, whose text may stand under other names. */
    enum verdict (*record)(void *state, struct job *job,
                           const struct record *record,
                           struct members *members);

    /* render: for every valid record, in place of the line; for programs that
     * end the chain.  Without a text article->text is empty and
     * article->status says why.  begin and end bracket the stream. */
    enum verdict (*render)(void *state, struct job *job,
                           struct article *article, struct out *out);
    void (*begin)(void *state, struct out *out); /* or NULL */
    bool (*end)(void *state, struct messages *messages, struct out *out);

    /* How input falls into units, where not into lines (see input.h); NULL, or
     * a call that may give NULL for lines.  Units that are not records go to
     * unit, which writes whole lines and adds to job->written. */
    const struct input_format *(*format)(void *state);
    enum verdict (*unit)(void *state, struct job *job, struct slice unit,
                         struct out *out);
};

/* Runs the program; gives the exit status for main() to return. */
int filter_main(const struct filter *f, void *state, int argc, char **argv);

#endif
