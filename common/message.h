/* message.h - the one way to standard error.
 *
 * Messages are ASCII: bytes of the input are escaped as \xNN, never printed
 * raw and never used as a format.  A run prints a limited number of messages
 * about lines, then only counts them. */
#ifndef MESSAGE_H
#define MESSAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

struct messages {
    const char *program; /* as the user called it, without folders */
    size_t limit;        /* messages about lines to print; SIZE_MAX: all */
    size_t given;        /* asked for so far */
    bool progress_shown; /* a progress line stands on the terminal */
};

/* "program: reason" for the run as a whole; always printed.  detail (may be
 * NULL) is appended after ": ", escaped. */
void message_run(struct messages *m, const char *reason, const char *detail);

/* "program: FILE: reason" for an operand or output as a whole; always
 * printed, the name escaped, standard input's "-" as "stdin". */
void message_file(struct messages *m, const char *file, const char *reason);

/* "program: FILE:LINE: reason" within the limit, standard input's "-" as
 * "stdin".  False: the limit is reached, and it was counted only. */
bool message_line(struct messages *m, const char *file, size_t line,
                  const char *reason);

/* A line that is ASCII already, without the program's name: the lines that
 * follow a message of --explain. */
void message_plain(struct messages *m, const char *line);

/* "program: 12 more messages" where the limit cut some off. */
void message_rest(struct messages *m);

/* Writes s to buf as printable ASCII (others as \xNN), cut to fit with "...";
 * always NUL-terminated. */
void message_escape(struct slice s, char *buf, size_t room);

#endif
