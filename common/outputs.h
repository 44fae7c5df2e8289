/* outputs.h - the files that a run writes.
 *
 * Belongs to filter.c.  A file is emptied only after all have been opened and
 * it is known that none of them is an input or another output: a mistake in
 * the command line costs no data. */
#ifndef OUTPUTS_H
#define OUTPUTS_H

#include <stdbool.h>

#include "loop.h"

/* What the options name; NULL: not asked for.  Borrowed from argv. */
struct output_paths {
    const char *output;
    const char *rejects;
    const char *stats;
    const char *resume;
};

/* Opens the files into the loop's sinks; without an output file it is standard
 * output.  False after a message. */
bool outputs_open(struct loop *l, const struct output_paths *paths,
                  char **operands);

/* Empties those that are regular files, but not what --resume keeps.  False
 * after a message. */
bool outputs_empty(struct loop *l, const struct output_paths *paths);

#endif
