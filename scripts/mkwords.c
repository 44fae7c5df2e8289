/* mkwords - turns a word list of extract-quotes into C (see word-list.h).
 *
 * usage: mkwords LL words-LL.txt, C on standard output: `words_LL`. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "word-list.h"

static void print_numbers(const char *name, const uint32_t n[], size_t count)
{
    printf("static const uint32_t %s[] = {", name);
    for (size_t i = 0; i < count; i++)
        printf("%s%uu,", i % 8 ? "" : "\n", n[i]);
    printf("%s\n};\n", count ? "" : "0");
}

static void print_slots(const struct word_list *w)
{
    printf("static const struct word_slot slot[] = {");
    for (uint32_t i = 0; i <= w->mask; i++)
        printf("%s{%uu,%u,%u},", i % 4 ? "" : "\n", w->slot[i].hash,
               w->slot[i].row, w->slot[i].len);
    printf("\n};\n");
}

/* Characters rather than strings: compilers need not take so long ones. */
static void print_characters(const char *s)
{
    for (; *s; s++) {
        unsigned char c = (unsigned char)*s;

        if (c < 0x20 || c > 0x7e || c == '\'' || c == '\\')
            printf("'\\%03o',", c);
        else
            printf("'%c',", c);
    }
    printf("0,");
}

static void print_text(const struct word_list *w)
{
    printf("static const char text[] = {");
    for (uint32_t i = 0; i < w->rows; i++) {
        const char *word = w->text + w->at[i];

        printf("\n");
        print_characters(word);
        print_characters(word + strlen(word) + 1);
    }
    printf("%s\n};\n", w->rows ? "" : "0");
}

int main(int argc, char **argv)
{
    struct arena a = {0};
    char error[512];
    const struct table *t;
    struct word_list w;

    if (argc != 3) {
        fprintf(stderr, "usage: mkwords LL words-LL.txt\n");
        return 2;
    }
    t = table_read(argv[2], NULL, &a, error, sizeof error);
    if (!t || !word_list_make(&w, t, &a, error, sizeof error)) {
        fprintf(stderr, "mkwords: %s\n", error);
        return 1;
    }
    printf("/* made by mkwords; edit the text file instead */\n"
           "#include \"word-list.h\"\n\n");
    print_numbers("seen", w.seen, WORD_LIST_SEEN);
    print_slots(&w);
    print_numbers("classes", w.classes, w.rows);
    print_numbers("at", w.at, w.rows);
    print_text(&w);
    printf("extern const struct word_list words_%s;\n"
           "const struct word_list words_%s = "
           "{seen, slot, classes, at, text, %uu, %uu};\n",
           argv[1], argv[1], w.mask, w.rows);
    if (fflush(stdout) != 0) {
        fprintf(stderr, "mkwords: %s\n", strerror(errno));
        return 1;
    }
    arena_free(&a);
    return 0;
}
