/* table.h - look-up in the tables: word lists, units, names, weights.
 *
 * A table is a text file, one entry a line:
 *
 *     key TAB field TAB field ...
 *
 * Lines that are blank or begin with '#' are comments.  Keys are UTF-8, unique
 * and in the byte order of LC_ALL=C.  The table maker (scripts/mktable.c)
 * turns FILE.txt into `const struct table table_FILE` at build time, with
 * '-' read as '_'; table_read() reads the same format at run time
 * (--lexicon).  Both use table_parse_line(), so both accept the same files.
 *
 * FILE.weights holds learned weights, `feature TAB number`, and becomes
 * `const struct weights weights_FILE`: only hashes and numbers are kept.  A
 * model with several classes has a number for each: `feature TAB number TAB
 * number ...`, as many in every line. */
#ifndef TABLE_H
#define TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "slice.h"

struct table_row {
    const char *line;    /* the key, a NUL, the fields up to a NUL */
    uint16_t key_len;    /* bytes */
    uint16_t fields_len; /* bytes, tabs included */
    uint32_t hash;       /* table_hash() of the key */
};

/* A place in an index by open addressing. */
struct table_slot {
    uint32_t hash;
    uint32_t row; /* from 1; 0: the slot is empty */
};

struct table {
    const struct table_row *rows; /* in key order */
    size_t count;
    const struct table_slot *slots;
    uint32_t mask;            /* number of slots - 1 */
    const struct table *next; /* asked first: a --lexicon table, or NULL */
};

#define TABLE_FNV_BASIS 2166136261u
#define TABLE_FNV_PRIME 16777619u

/* FNV-1a (32 bits; Fowler, Noll, Vo) of the bytes with A-Z folded to a-z. */
uint32_t table_hash(struct slice key);

/* Goes on with one ASCII letter: what a scanner does while it reads a word. */
static inline uint32_t table_hash_letter(uint32_t hash, unsigned char c)
{
    return (hash ^ (c | 0x20u)) * TABLE_FNV_PRIME;
}

/* Goes on with a hash: table_hash("ab") == table_hash_more(table_hash("a"),
 * "b"). */
uint32_t table_hash_more(uint32_t hash, struct slice more);

/* table_find() where the hash's own slot is taken. */
const struct table_row *table_find_taken(const struct table *t,
                                         struct slice key, uint32_t hash);

/* The row of a key, or NULL.  The key is compared with ASCII letters folded,
 * so tables whose case matters keep a field for it.  hash is the key's
 * table_hash(): a token carries it.  Most words of a text are in no table and
 * find their slot empty. */
static inline const struct table_row *
table_find(const struct table *t, struct slice key, uint32_t hash)
{
    if (!t || (!t->next && !t->slots[hash & t->mask].row))
        return NULL;
    return table_find_taken(t, key, hash);
}

struct slice table_key(const struct table_row *row);

/* Field i of a row (0 is the first behind the key); empty if there is none. */
struct slice table_field(const struct table_row *row, size_t i);

/* Is a word one of those that a field has, with single spaces between them? */
bool table_field_has(struct slice field, struct slice word);

/* Reads a table at run time into the arena and puts it before base (which may
 * be NULL): its rows are found first.  On failure gives NULL and fills
 * error[] with "FILE:LINE: reason" in ASCII. */
const struct table *table_read(const char *path, const struct table *base,
                               struct arena *a, char *error, size_t error_len);

/* One line of a table file without its newline: *key empty for a comment.
 * NULL if it is well formed, else what is wrong with it. */
const char *table_parse_line(struct slice line, struct slice *key,
                             struct slice *fields);

struct weights {
    const struct table_slot *slot;
    const float *weight; /* columns to a row */
    uint32_t mask;       /* number of slots - 1 */
    uint32_t columns;
};

/* The weights of a feature by its table_hash(), w->columns of them, or NULL
 * if it has none. */
const float *weights_row(const struct weights *w, uint32_t hash);

/* The first of them; 0 if it has none. */
float weights_get(const struct weights *w, uint32_t hash);

#endif
