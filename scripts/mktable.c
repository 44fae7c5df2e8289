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

static void print_slots(const struct table_slot *slot, uint32_t mask)
{
    printf("static const struct table_slot slot[] = {");
    for (uint32_t i = 0; i <= mask; i++)
        printf("%s{%uu,%u},", i % 8 ? "" : "\n", slot[i].hash, slot[i].row);
    printf("\n};\n");
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
    printf("};\n");
    print_slots(t->slots, t->mask);
    printf("extern const struct table ");
    print_symbol("table", path);
    printf(";\nconst struct table ");
    print_symbol("table", path);
    printf(" = {rows, %zu, slot, %uu, NULL};\n", t->count, t->mask);
}

static int complain(const char *path, struct slice key, const char *why)
{
    fprintf(stderr, "mktable: %s: %.*s: %s\n", path, (int)key.n, key.p, why);
    return 1;
}

/* The rows' hashes as weights_row() looks them up.  Gives an exit status. */
static int place_weights(const struct table *t, const char *path,
                         struct table_slot *slot)
{
    int status = 0;

    for (uint32_t i = 0; i < t->count; i++) {
        const struct table_row *row = &t->rows[i];
        uint32_t at = row->hash & t->mask;

        while (slot[at].row && slot[at].hash != row->hash)
            at = (at + 1) & t->mask;
        if (slot[at].row)
            status = complain(path, table_key(row),
                              "hash of another feature: rename it");
        slot[at] = (struct table_slot){row->hash, i + 1};
    }
    return status;
}

static uint32_t fields_of(const struct table_row *row)
{
    uint32_t n = row->fields_len > 0;

    for (size_t i = 0; i < row->fields_len; i++)
        n += row->line[row->key_len + 1 + i] == '\t';
    return n;
}

static int print_numbers(const struct table *t, const char *path,
                         uint32_t columns)
{
    int status = 0;

    printf("static const float weight[] = {");
    for (size_t i = 0; i < t->count; i++) {
        const struct table_row *row = &t->rows[i];

        printf("\n");
        if (fields_of(row) != columns)
            status = complain(path, table_key(row),
                              "more or fewer numbers "
                              "than in the first line");
        for (uint32_t f = 0; f < columns; f++) {
            struct slice field = table_field(row, f);
            char *end;
            double weight = strtod(field.p, &end);

            if (field.n == 0 || end != field.p + field.n)
                status = complain(path, table_key(row), "not a number");
            printf("%.6ef,", weight);
        }
    }
    printf("%s\n};\n", t->count ? "" : "0");
    return status;
}

static int print_weights(const struct table *t, const char *path)
{
    uint32_t columns = t->count ? fields_of(&t->rows[0]) : 1;
    struct table_slot *slot = calloc((size_t)t->mask + 1, sizeof *slot);
    int status;

    if (!slot) {
        fprintf(stderr, "mktable: out of memory\n");
        exit(1);
    }
    status = place_weights(t, path, slot);
    print_slots(slot, t->mask);
    free(slot);
    status |= print_numbers(t, path, columns);
    printf("extern const struct weights ");
    print_symbol("weights", path);
    printf(";\nconst struct weights ");
    print_symbol("weights", path);
    printf(" = {slot, weight, %uu, %uu};\n", t->mask, columns);
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
