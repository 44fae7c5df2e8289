/* record.h - a line as a record: validate, find members, splice own ones.
 *
 * Order of calls: record_read() validates a line and finds the members that a
 * filter reads and owns; the filter builds its own members into a struct
 * members; record_splice() writes the line with them put in.  What members
 * mean is nobody's business here. */
#ifndef RECORD_H
#define RECORD_H

#include <stdbool.h>
#include <stddef.h>

#include "json-value.h"
#include "json.h"
#include "out.h"

enum { RECORD_MEMBERS_MAX = 32 };

/* Which members a filter reads and which it owns (and may write), each in the
 * order of newsfilters-record(5).  A name may be in both.  drops: members of
 * later filters that index into the owned ones, deleted where they stand. */
struct record_names {
    const char *const *reads; /* NULL-terminated, or NULL */
    const char *const *owns;
    const char *const *drops;
};

struct record {
    struct slice line; /* without its line end; borrowed */
    const struct record_names *names;
    const char *name[RECORD_MEMBERS_MAX]; /* all that names lists, once */
    struct member found[RECORD_MEMBERS_MAX];
    size_t count;
};

/* Validates a line.  r is zero-initialised before its first line and keeps the
 * names it looks for from one to the next.  The line must outlive the record.
 * On error *where is as for json_scan(). */
enum json_error record_read(struct record *r, const struct record_names *names,
                            struct slice line, size_t *where);

/* The member under a name of reads or owns; count 0 where it is not there or
 * the name is in none of the lists. */
const struct member *record_member(const struct record *r, const char *name);

/* The object itself, without white space before or behind it, for json_next()
 * and json_get(). */
struct slice record_object(const struct record *r);

/* Values of own members while they are built: a filter calls members_begin()
 * with the index of one of its names (into names->owns) and writes the value
 * to the out it gives, then the next.  A member that is not begun is not
 * produced: where the line has it, it is deleted. */
struct members_at {
    size_t start; /* bytes of body */
    size_t end;
    bool begun;
};

struct members {
    struct out body;
    struct members_at at[RECORD_MEMBERS_MAX];
    size_t open; /* index + 1 of the member being written, or 0 */
};

struct out *members_begin(struct members *m, size_t own);
void members_clear(struct members *m);
void members_free(struct members *m);

/* Gives the line in pieces to put, with the own members replaced in place (the
 * value's bytes of its first occurrence; further ones are deleted with one
 * comma), missing ones put directly after the last value in the order of owns,
 * and own members that were not begun deleted.  Where an own member was there
 * and changes, the members of names->drops, which index into it, are deleted
 * too, and *dropped is set if there were any.  No line end is given.  False,
 * and no piece is given, where building the members has failed. */
bool record_splice(const struct record *r, struct members *m,
                   void (*put)(void *to, struct slice piece), void *to,
                   bool *dropped);

#endif
