/* NFC against Unicode's own test: NormalizationTest.txt as Debian's
 * unicode-data has it, and a few of its lines if that is not installed. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "nfc.h"
#include "text.h"

#define TEST_FILE "/usr/share/unicode/NormalizationTest.txt.bz2"

enum { COLUMNS = 5, COLUMN_MAX = 512 };

struct column {
    char bytes[COLUMN_MAX];
    size_t n;
};

static struct slice column_slice(const struct column *c)
{
    return slice_of(c->bytes, c->n);
}

/* "0044 0307;" to text; gives where the next column begins. */
static const char *read_column(const char *p, struct column *c)
{
    c->n = 0;
    while (*p && *p != ';') {
        char *end;
        unsigned long cp = strtoul(p, &end, 16);

        c->n += text_encode((uint32_t)cp, c->bytes + c->n);
        p = *end == ' ' ? end + 1 : end;
    }
    return *p ? p + 1 : p;
}

/* Is `want` what NFC makes of `from`? */
static bool gives(const struct classes *classes, const struct column *from,
                  const struct column *want)
{
    struct arena arena = {0};
    struct nfc nfc = {.arena = &arena};
    struct draft draft = {0};
    bool same;

    draft_begin(&draft, column_slice(from), false);
    nfc_text(classes, &nfc, &draft, false);
    same = !draft.failed && slice_eq(draft.text, column_slice(want));
    draft_free(&draft);
    arena_free(&arena);
    return same;
}

/* The five assertions of a line for NFC; how many hold. */
static size_t check_line(const struct classes *classes, const char *line)
{
    struct column c[COLUMNS];

    for (int i = 0; i < COLUMNS; i++)
        line = read_column(line, &c[i]);
    return (size_t)gives(classes, &c[0], &c[1]) + gives(classes, &c[1], &c[1]) +
           gives(classes, &c[2], &c[1]) + gives(classes, &c[3], &c[3]) +
           gives(classes, &c[4], &c[3]);
}

static void some_lines(void **state)
{
    static const char *const lines[] = {
        "1E0A;1E0A;0044 0307;1E0A;0044 0307;",
        "0044 031B 0323 0307;1E0C 031B 0307;0044 031B 0323 0307;"
        "1E0C 031B 0307;0044 031B 0323 0307;",
        "0344;0308 0301;0308 0301;0308 0301;0308 0301;",
        "0958;0915 093C;0915 093C;0915 093C;0915 093C;",
        "212B;00C5;0041 030A;00C5;0041 030A;",
        "AC00;AC00;1100 1161;AC00;1100 1161;",
        "FA0E;FA0E;FA0E;FA0E;FA0E;",
        "0061 0315 0300 05AE 0062;00E0 05AE 0315 0062;"
        "0061 05AE 0300 0315 0062;00E0 05AE 0315 0062;"
        "0061 05AE 0300 0315 0062;",
        "1D160;1D158 1D165 1D16E;1D158 1D165 1D16E;1D158 1D165 1D16E;"
        "1D158 1D165 1D16E;",
    };

    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        assert_int_equal(check_line(*state, lines[i]), COLUMNS);
}

static void all_lines(void **state)
{
    FILE *f = fopen(TEST_FILE, "rb");
    char line[4096];
    size_t lines = 0, held = 0;

    if (!f)
        skip();
    (void)fclose(f);
    f = popen("bzcat " TEST_FILE, "r");
    assert_non_null(f);
    while (fgets(line, sizeof line, f)) {
        if (strchr("#@\n", line[0]))
            continue;
        lines++;
        held += check_line(*state, line);
    }
    (void)pclose(f);
    assert_true(lines > 19000);
    assert_int_equal(held, COLUMNS * lines);
}

/* A long run of marks, in the order that a bubble sort likes least. */
static void run_of_marks(void **state)
{
    enum { MARKS = 200000 };
    struct arena arena = {0};
    struct nfc nfc = {.arena = &arena};
    struct draft draft = {0};
    char *text = malloc(1 + 2 * MARKS * 2);
    size_t n = 0;

    assert_non_null(text);
    text[n++] = 'q';
    for (size_t i = 0; i < MARKS; i++)
        n += text_encode(0x301, text + n);
    for (size_t i = 0; i < MARKS; i++)
        n += text_encode(0x323, text + n);
    draft_begin(&draft, slice_of(text, n), false);
    nfc_text(*state, &nfc, &draft, false);
    assert_false(draft.failed);
    assert_int_equal(draft.text.n, n);
    assert_memory_equal(draft.text.p, "q\xcc\xa3\xcc\xa3", 5);
    draft_free(&draft);
    arena_free(&arena);
    free(text);
}

static int set_up(void **state)
{
    static struct classes classes;

    *state = &classes;
    return classes_init(&classes) ? 0 : -1;
}

static int tear_down(void **state)
{
    classes_free(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(some_lines),
        cmocka_unit_test(all_lines),
        cmocka_unit_test(run_of_marks),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
