#include "option.h"

#include <getopt.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OPTIONS_MAX = 64, LONG_ONLY = 256 };

/* Where a row's value goes. */
static void *target(void *state, const struct option_row *row)
{
    return (char *)state + row->offset;
}

/* Index of the word among those that sep separates in list, or -1. */
static int word_index(const char *list, char sep, const char *word, size_t n)
{
    for (int i = 0;; i++) {
        const char *stop = strchr(list, sep);
        size_t len = stop ? (size_t)(stop - list) : strlen(list);

        if (len == n && memcmp(list, word, n) == 0)
            return i;
        if (!stop)
            return -1;
        list = stop + 1;
    }
}

static bool set_size(size_t *to, const char *arg)
{
    static const char units[] = "KMG";
    size_t n = 0;
    const char *unit;

    if (*arg < '0' || *arg > '9')
        return false;
    for (; *arg >= '0' && *arg <= '9'; arg++) {
        if (n > (SIZE_MAX - 9) / 10)
            return false;
        n = n * 10 + (size_t)(*arg - '0');
    }
    if (*arg) {
        unit = strchr(units, *arg);
        if (!unit || arg[1])
            return false;
        for (; unit >= units; unit--) {
            if (n > SIZE_MAX / 1024)
                return false;
            n *= 1024;
        }
    }
    *to = n;
    return true;
}

static bool set_list(unsigned *to, const char *words, const char *arg)
{
    unsigned bits = 0;

    for (;;) {
        const char *stop = strchr(arg, ',');
        size_t n = stop ? (size_t)(stop - arg) : strlen(arg);
        int i = word_index(words, ',', arg, n);

        if (i < 0)
            return false;
        bits |= 1u << i;
        if (!stop)
            break;
        arg = stop + 1;
    }
    *to = bits;
    return true;
}

static bool set_option(const struct option_row *row, void *state,
                       const char *arg)
{
    int i;

    switch (row->type) {
    case OPTION_FLAG:
        *(bool *)target(state, row) = true;
        return true;
    case OPTION_STRING:
        *(const char **)target(state, row) = arg;
        return true;
    case OPTION_SIZE:
        return set_size(target(state, row), arg);
    case OPTION_CHOICE:
        i = arg ? word_index(row->argument, '|', arg, strlen(arg)) : 0;
        if (i >= 0)
            *(int *)target(state, row) = i;
        return i >= 0;
    case OPTION_LIST:
        return set_list(target(state, row), row->argument, arg);
    case OPTION_END:
        break;
    }
    return false;
}

/* getopt_long()'s two forms of the tables. */
struct forms {
    struct option longs[OPTIONS_MAX + 1];
    const struct option_row *row[OPTIONS_MAX];
    bool own[OPTIONS_MAX];
    char shorts[3 * OPTIONS_MAX + 2];
    size_t n;
};

static void add_rows(struct forms *f, const struct option_row *rows, bool own)
{
    char *s = f->shorts + strlen(f->shorts);

    for (; rows && rows->type != OPTION_END && f->n < OPTIONS_MAX; rows++) {
        int has = !rows->argument  ? no_argument
                  : rows->optional ? optional_argument
                                   : required_argument;

        f->longs[f->n] =
            (struct option){rows->name, has, NULL, LONG_ONLY + (int)f->n};
        f->row[f->n] = rows;
        f->own[f->n++] = own;
        if (rows->letter) {
            *s++ = rows->letter;
            for (int i = 0; i < has; i++)
                *s++ = ':';
        }
    }
    *s = '\0';
}

static const struct option_row *row_of(const struct forms *f, int c,
                                       size_t *index)
{
    for (*index = 0; *index < f->n; ++*index)
        if (c == LONG_ONLY + (int)*index || c == f->row[*index]->letter)
            return f->row[*index];
    return NULL;
}

static bool refuse(struct messages *m, const char *what, const char *detail)
{
    message_run(m, what, detail);
    message_run(m, "try --help", NULL);
    return false;
}

/* "--width takes COLUMNS, not: abc" */
static bool refuse_argument(struct messages *m, const struct option_row *row,
                            const char *argument)
{
    char what[200];

    snprintf(what, sizeof what, "--%s takes %s, not", row->name, row->argument);
    return refuse(m, what, argument);
}

/* What getopt_long() has no row for.  It stays in one word until all letters
 * of "-xh" are read: only a long option is the word before optind. */
static bool refuse_unknown(struct messages *m, const char *word)
{
    char letter[] = {'-', (char)optopt, '\0'};

    if (optopt > 0 && optopt < LONG_ONLY)
        return refuse(m, "unknown option", letter);
    return refuse(
        m, optopt ? "option takes no argument" : "unknown or ambiguous option",
        word);
}

bool option_parse(const struct option_row *own, void *own_state,
                  const struct option_row *shared, void *shared_state, int argc,
                  char **argv, int *first, struct messages *messages)
{
    struct forms f = {.shorts = ":"};
    int c;

    add_rows(&f, own, true);
    add_rows(&f, shared, false);
    opterr = 0;
    while ((c = getopt_long(argc, argv, f.shorts, f.longs, NULL)) != -1) {
        size_t i;
        const struct option_row *row = row_of(&f, c, &i);
        const char *word = argv[optind - 1];

        if (c == ':')
            return refuse(messages, "option needs an argument", word);
        if (!row)
            return refuse_unknown(messages, word);
        if (!set_option(row, f.own[i] ? own_state : shared_state, optarg))
            return refuse_argument(messages, row, optarg);
    }
    *first = optind;
    return true;
}
