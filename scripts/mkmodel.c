/* mkmodel - turns languages.bigrams into C (see filters/normalize/model.h).
 *
 * usage: mkmodel FILE.bigrams, C on standard output.
 *
 * Letters get numbers in the order of the file, from 1; a pair's key is the
 * numbers of its two letters. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "table.h"
#include "text.h"

enum { LANGUAGES_MAX = 255, LETTERS_MAX = 0xffff };

struct maker {
    const struct table *table;
    char language[LANGUAGES_MAX][4];
    bool latin[LANGUAGES_MAX]; /* has pairs of ASCII letters */
    size_t languages;
    uint16_t *id; /* by code point, of the BMP */
    size_t letters;
    size_t pairs;
};

static void fail(const char *what)
{
    fprintf(stderr, "mkmodel: %s\n", what);
    exit(1);
}

static size_t language_of(struct maker *m, struct slice name)
{
    size_t i;

    for (i = 0; i < m->languages; i++)
        if (strlen(m->language[i]) == name.n &&
            memcmp(m->language[i], name.p, name.n) == 0)
            return i;
    if (i == LANGUAGES_MAX || name.n > 3)
        fail("too many languages, or a long name");
    memcpy(m->language[i], name.p, name.n);
    return m->languages++;
}

/* The code points of a key: 1 or 2, else 0. */
static size_t key_letters(const struct table_row *row, uint32_t c[2])
{
    struct slice key = table_key(row);
    const char *p = key.p;
    const char *end = key.p + key.n;
    size_t count = 0;

    while (p < end) {
        size_t n;

        if (count == 2)
            return 0;
        c[count++] = text_decode(p, end, &n);
        p += n;
    }
    return count;
}

/* Cuts the next "fr:12:3" off a field: its language and numbers. */
static bool next_posting(struct maker *m, struct slice *rest, size_t *language,
                         unsigned number[2])
{
    const char *colon;
    char *end;
    size_t n;

    if (rest->n == 0)
        return false;
    colon = memchr(rest->p, ':', rest->n);
    if (!colon)
        fail("posting without a number");
    *language = language_of(m, slice_of(rest->p, (size_t)(colon - rest->p)));
    number[0] = (unsigned)strtoul(colon + 1, &end, 10);
    number[1] = *end == ':' ? (unsigned)strtoul(end + 1, &end, 10) : 0;
    n = (size_t)(end - rest->p);
    n += n < rest->n && *end == ' ';
    *rest = slice_of(rest->p + n, rest->n - n);
    return true;
}

static void number_letters(struct maker *m)
{
    for (size_t i = 0; i < m->table->count; i++) {
        uint32_t c[2];
        size_t n = key_letters(&m->table->rows[i], c);

        if (n == 0)
            fail("key of neither one letter nor two");
        if (n == 2)
            m->pairs++;
        else if (c[0] <= 0xffff)
            m->id[c[0]] = (uint16_t)++m->letters;
    }
    if (m->letters > LETTERS_MAX)
        fail("too many letters");
}

static void print_ids(const struct maker *m)
{
    printf("const uint16_t model_id[0x10000] = {");
    for (size_t i = 0; i < 0x10000; i++)
        printf("%s%u,", i % 16 ? "" : "\n", m->id[i]);
    printf("\n};\n");
}

/* Each letter: base cost, and where its postings lie. */
static void print_letters(struct maker *m)
{
    size_t at = 0;

    printf("const struct model_letter_row model_letters[] = {\n{0, 0, 0},\n");
    for (size_t i = 0; i < m->table->count; i++) {
        const struct table_row *row = &m->table->rows[i];
        struct slice rest = table_field(row, 1);
        unsigned number[2];
        uint32_t c[2];
        size_t language, n = 0;

        if (key_letters(row, c) != 1 || c[0] > 0xffff)
            continue;
        while (next_posting(m, &rest, &language, number))
            n++;
        printf("{%.*s, %zu, %zu},\n", (int)table_field(row, 0).n,
               table_field(row, 0).p, n, at);
        at += n;
    }
    printf("};\n");
}

static void print_letter_postings(struct maker *m)
{
    printf("const struct model_letter_posting model_letter_postings[] = {\n");
    for (size_t i = 0; i < m->table->count; i++) {
        const struct table_row *row = &m->table->rows[i];
        struct slice rest = table_field(row, 1);
        unsigned number[2];
        uint32_t c[2];
        size_t language;

        if (key_letters(row, c) != 1 || c[0] > 0xffff)
            continue;
        while (next_posting(m, &rest, &language, number))
            printf("{%u, %u, %zu},", number[0], number[1], language);
        printf("\n");
    }
    printf("};\n");
}

/* The postings of all pairs in one row of bytes: count, then language and
 * gain.  Fills key[] and at[] for the slots. */
static void print_pair_postings(struct maker *m, uint32_t *key, uint32_t *at)
{
    size_t pair = 0;
    uint32_t bytes = 0;

    printf("const uint8_t model_pair_postings[] = {\n");
    for (size_t i = 0; i < m->table->count; i++) {
        const struct table_row *row = &m->table->rows[i];
        struct slice rest = table_field(row, 0);
        struct slice count = rest;
        unsigned number[2];
        uint32_t c[2];
        size_t language;
        unsigned n = 0;

        if (key_letters(row, c) != 2)
            continue;
        if (c[0] > 0xffff || c[1] > 0xffff || !m->id[c[0]] || !m->id[c[1]])
            fail("pair of unknown letters");
        while (next_posting(m, &count, &language, number))
            n++;
        key[pair] = (uint32_t)m->id[c[0]] << 16 | m->id[c[1]];
        at[pair++] = bytes;
        printf("%u,", n);
        while (next_posting(m, &rest, &language, number)) {
            printf("%zu,%u,", language, number[0]);
            m->latin[language] |= c[0] < 0x80 && c[1] < 0x80;
        }
        printf("\n");
        bytes += 1 + 2 * n;
    }
    printf("};\n");
}

static void print_slots(struct maker *m, const uint32_t *key,
                        const uint32_t *at)
{
    uint32_t size = 1;
    unsigned shift = 32;
    uint32_t *slot; /* index + 1 of the pair in it */

    while (size < 2 * m->pairs) {
        size *= 2;
        shift--;
    }
    slot = calloc(size, sizeof *slot);
    if (!slot)
        fail("out of memory");
    for (size_t i = 0; i < m->pairs; i++) {
        uint32_t s = key[i] * 2654435769u >> shift;

        while (slot[s])
            s = (s + 1) & (size - 1);
        slot[s] = (uint32_t)i + 1;
    }
    printf("const struct model_pair_slot model_pair_slots[] = {\n");
    for (uint32_t i = 0; i < size; i++)
        printf("{%uu, %uu},%s", slot[i] ? key[slot[i] - 1] : 0,
               slot[i] ? at[slot[i] - 1] : 0, i % 8 == 7 ? "\n" : "");
    printf("};\nconst unsigned model_pair_shift = %u;\n", shift);
    free(slot);
}

static void print_model(struct maker *m)
{
    uint32_t *key = calloc(m->pairs + 1, sizeof *key);
    uint32_t *at = calloc(m->pairs + 1, sizeof *at);

    if (!key || !at)
        fail("out of memory");
    printf("/* made by mkmodel; edit the text file instead */\n"
           "#include \"model-rows.h\"\n\n");
    print_ids(m);
    print_letters(m);
    print_letter_postings(m);
    print_pair_postings(m, key, at);
    print_slots(m, key, at);
    printf("const unsigned model_languages = %zu;\n"
           "const bool model_latin[] = {",
           m->languages);
    for (size_t i = 0; i < m->languages; i++)
        printf("%d,", m->latin[i]);
    printf("};\n");
    free(key);
    free(at);
}

int main(int argc, char **argv)
{
    struct arena a = {0};
    struct maker m = {0};
    char error[512];

    if (argc != 2) {
        fprintf(stderr, "usage: mkmodel FILE.bigrams\n");
        return 2;
    }
    m.table = table_read(argv[1], NULL, &a, error, sizeof error);
    m.id = calloc(0x10000, sizeof *m.id);
    if (!m.table || !m.id)
        fail(m.table ? "out of memory" : error);
    number_letters(&m);
    print_model(&m);
    free(m.id);
    arena_free(&a);
    if (fflush(stdout) != 0)
        fail(strerror(errno));
    return 0;
}
