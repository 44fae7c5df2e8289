/* mktable - turns a table's text file into C (see common/table.h).
 *
 * usage: mktable FILE.txt | FILE.weights, C on standard output.
 *
 * Fails, naming file and line, on disorder, doubles, and two features of a
 * .weights file whose hashes collide. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "table.h"

/* Names in generated code: the file's name without folder and ending. */
static void print_symbol(const char *prefix, const char *path)
{
    const char *base = strrchr(path, '/');

    base = base ? base + 1 : path;
    printf("%s_", prefix);
    for (; *base && *base != '.'; base++)
        putchar(*base == '-' ? '_' : *base);
}

/* A C string literal; bytes beyond ASCII as three octal digits, which unlike
 * \x escapes end by themselves. */
static void print_literal(struct slice s)
{
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];

        if (c < 0x20 || c > 0x7e || c == '"' || c == '\\' || c == '?')
            printf("\\%03o", c);
        else
            putchar(c);
    }
}

static void print_words(const struct table *t, const char *path)
{
    printf("static const struct table_row rows[] = {\n");
    for (size_t i = 0; i < t->count; i++) {
        const struct table_row *row = &t->rows[i];

        printf("{\"");
        print_literal(table_key(row));
        printf("\\000");
        print_literal(slice_of(row->line + row->key_len + 1, row->fields_len));
        printf("\", %u, %u, %uu},\n", row->key_len, row->fields_len, row->hash);
    }
    if (t->count == 0)
        printf("{\"\\000\", 0, 0, 0}\n");
    printf("};\nstatic const uint32_t slots[] = {");
    for (uint32_t i = 0; i <= t->mask; i++)
        printf("%s%u,", i % 16 ? "" : "\n", t->slots[i]);
    printf("\n};\nextern const struct table ");
    print_symbol("table", path);
    printf(";\nconst struct table ");
    print_symbol("table", path);
    printf(" = {rows, %zu, slots, %uu, NULL};\n", t->count, t->mask);
}

static int complain(const char *path, struct slice key, const char *why)
{
    fprintf(stderr, "mktable: %s: %.*s: %s\n", path, (int)key.n, key.p, why);
    return 1;
}

/* Open addressing as weights_get() looks it up.  Gives an exit status. */
static int place_weights(const struct table *t, const char *path,
                         uint32_t *hash, double *weight)
{
    int status = 0;

    for (size_t i = 0; i < t->count; i++) {
        const struct table_row *row = &t->rows[i];
        struct slice field = table_field(row, 0);
        uint32_t h = row->hash ? row->hash : 1;
        uint32_t at = h & t->mask;
        char *end;

        while (hash[at] && hash[at] != h)
            at = (at + 1) & t->mask;
        if (hash[at] == h)
            status = complain(path, table_key(row),
                              "hash of another feature: rename it");
        hash[at] = h;
        weight[at] = strtod(field.p, &end);
        if (field.n == 0 || end != field.p + field.n)
            status = complain(path, table_key(row), "not a number");
    }
    return status;
}

static int print_weights(const struct table *t, const char *path)
{
    uint32_t size = t->mask + 1;
    uint32_t *hash = calloc(size, sizeof *hash);
    double *weight = calloc(size, sizeof *weight);
    int status;

    if (!hash || !weight) {
        fprintf(stderr, "mktable: out of memory\n");
        exit(1);
    }
    status = place_weights(t, path, hash, weight);
    printf("static const uint32_t hash[] = {");
    for (uint32_t i = 0; i < size; i++)
        printf("%s%uu,", i % 8 ? "" : "\n", hash[i]);
    printf("\n};\nstatic const float weight[] = {");
    for (uint32_t i = 0; i < size; i++)
        printf("%s%.6ef,", i % 8 ? "" : "\n", weight[i]);
    printf("\n};\nextern const struct weights ");
    print_symbol("weights", path);
    printf(";\nconst struct weights ");
    print_symbol("weights", path);
    printf(" = {hash, weight, %uu};\n", t->mask);
    free(hash);
    free(weight);
    return status;
}

int main(int argc, char **argv)
{
    struct arena a = {0};
    char error[512];
    const struct table *t;
    const char *ending;
    int status = 0;

    if (argc != 2 || !(ending = strrchr(argv[1], '.'))) {
        fprintf(stderr, "usage: mktable FILE.txt | FILE.weights\n");
        return 2;
    }
    t = table_read(argv[1], NULL, &a, error, sizeof error);
    if (!t) {
        fprintf(stderr, "mktable: %s\n", error);
        return 1;
    }
    printf("/* made by mktable; edit the text file instead */\n"
           "#include <stddef.h>\n#include \"table.h\"\n\n");
    if (strcmp(ending, ".weights") == 0)
        status = print_weights(t, argv[1]);
    else
        print_words(t, argv[1]);
    if (fflush(stdout) != 0) {
        fprintf(stderr, "mktable: %s\n", strerror(errno));
        status = 1;
    }
    arena_free(&a);
    return status;
}
