/* mktable - turns a table's text file into C (see common/table.h).
 *
 * usage: mktable FILE.txt, C on standard output.
 *
 * Fails, naming file and line, on disorder and doubles. */
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

int main(int argc, char **argv)
{
    struct arena a = {0};
    char error[512];
    const struct table *t;

    if (argc != 2) {
        fprintf(stderr, "usage: mktable FILE.txt\n");
        return 2;
    }
    t = table_read(argv[1], NULL, &a, error, sizeof error);
    if (!t) {
        fprintf(stderr, "mktable: %s\n", error);
        return 1;
    }
    printf("/* made by mktable; edit the text file instead */\n"
           "#include <stddef.h>\n#include \"table.h\"\n\n");
    print_words(t, argv[1]);
    if (fflush(stdout) != 0) {
        fprintf(stderr, "mktable: %s\n", strerror(errno));
        return 1;
    }
    arena_free(&a);
    return 0;
}
