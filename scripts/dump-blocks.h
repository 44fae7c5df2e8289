/* dump-blocks.h - what the developers' dumps of extract-quotes share: a program
 * that goes through English articles block by block, as the filter does, and
 * writes what a model sees of each.
 *
 * They are built by `make dev` and not installed. */
#ifndef DUMP_BLOCKS_H
#define DUMP_BLOCKS_H

#include "clause-cells.h"
#include "clause-model.h"
#include "filter.h"
#include "people.h"
#include "speakers.h"

struct dump {
    const char *name, *summary, *example; /* as those of struct filter */

    /* One of the two: called for each block, or for each sentence that may
     * report. */
    void (*block)(struct dump *d, const struct window *w,
                  struct article *article, struct out *o);
    void (*sentence)(struct dump *d, const struct sentence *s,
                     struct article *article, struct out *o);

    /* filled by dump_main() */
    struct words words;
    struct ranker ranker;
    struct clause_model model;
    struct windows blocks;
    struct arena arena;
};

/* The program.  Of an article the calls may ask for its text and id. */
int dump_main(struct dump *d, int argc, char **argv);

#endif
