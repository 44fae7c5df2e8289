/* option.h - options as a table: one list makes the parser, --help and the
 * shell completions. */
#ifndef OPTION_H
#define OPTION_H

#include <stdbool.h>
#include <stddef.h>

#include "message.h"

enum option_type {
    OPTION_END,
    OPTION_FLAG,   /* bool: set */
    OPTION_STRING, /* const char *: the argument, borrowed from argv */
    OPTION_SIZE,   /* size_t: a number with an optional K, M or G (1024s) */
    OPTION_CHOICE, /* int: index into the words of `argument` "a|b|c" */
    OPTION_LIST    /* unsigned: bits of the comma-separated words of "a,b,c" */
};

struct option_row {
    enum option_type type;
    const char *name; /* long name without dashes */
    char letter;      /* short name, or 0 */
    bool optional;    /* the argument may be left out (--json, --json=lines):
                         then the first choice is taken */
    const char *argument; /* "FILE", "a|b|c"; NULL for flags */
    size_t offset;        /* offsetof() into the program's state */
    const char *help;     /* half a line */
};

/* Parses argv into the state by two tables (own first, then shared; each
 * ended by OPTION_END).  On success gives the index of the first operand in
 * *first, with operands moved behind the options; a bad option gets a message
 * and false. */
bool option_parse(const struct option_row *own, void *own_state,
                  const struct option_row *shared, void *shared_state, int argc,
                  char **argv, int *first, struct messages *messages);

#endif
