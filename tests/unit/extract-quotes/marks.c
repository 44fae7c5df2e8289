/* Marks paired into stretches. */
#include "unit.h"

#include <stdio.h>

#include "analysis.h"

/* The stretches of a text, each with its marks, with bars between. */
static void check(const char *text, const char *want)
{
    struct arena a = {0};
    struct words words;
    struct text t;
    struct block b = {.text = &t, .words_of = &words, .opens = true};
    char error[100], got[1000] = "";
    size_t n = 0;

    assert_true(words_start(&words, LANG_EN, NULL, &a, error, sizeof error));
    assert_true(text_init(&t, &a, slice_of(text, strlen(text))));
    b.span = (struct span){0, strlen(text)};
    assert_true(block_analyse(&b, &a));
    for (uint32_t i = 0; i < b.stretches; i++) {
        struct slice s = slice_cut(t.bytes, b.stretch[i].span);

        n += (size_t)snprintf(got + n, sizeof got - n, "%s%.*s", i ? "|" : "",
                              (int)s.n, s.p);
    }
    assert_string_equal(got, want);
    arena_free(&a);
}

static void test_kinds_of_marks(void **state)
{
    (void)state;
    check("a \"b\" c", "\"b\"");
    check("a “b” c", "“b”");
    check("a „b“ c „d” e", "„b“|„d”");
    check("a «b» c « d » e »f« g", "«b»|« d »|»f«");
    check("a ''b c'' d ``e'' f", "''b c''|``e''");
    check("a 「b」 c", "「b」");
    check("a ‘b c’ d 'e f' g", "‘b c’|'e f'");
    check("a ‚b‘ c ‹d› e", "‚b‘|‹d›");
}

static void test_nested(void **state)
{
    (void)state;
    check("“a “b” c” d", "“a “b” c”");
    check("‘a “b” c’ d", "‘a “b” c’");
    check("“a ‘b’ c” d", "“a ‘b’ c”");
    check("\"a 'b' c\" d", "\"a 'b' c\"");
}

static void test_odd(void **state)
{
    (void)state;
    check("“a b. “c” d", "“a b.|“c”");
    check("“a b. “c” d “e” f", "“a b.|“c”|“e”");
    check("a b” c “d” e", "“d”");
    check("\"a b. \"c,\" d", "\"a b.|\"c,\"");
    check("“a b\" c", "“a b\"");
    check("a “b", "“b");
}

static void test_no_marks(void **state)
{
    (void)state;
    check("It's the dogs' and the cats' turn.", "");
    check("'Tis the '90s, rock 'n' roll.", "");
    check("6'2\" and 12\" and 5' wide", "");
    check("\"\" and “” and ''", "");
    check("» next", "");
}

static void test_possessive(void **state)
{
    (void)state;
    check("‘the workers’ party’ won", "‘the workers’ party’");
    check("\"a 12\" record\" it was", "\"a 12\" record\"");
}

/* A lone mark opens nothing. */
static void test_alone(void **state)
{
    static const char *const texts[] = {"“",  "\"", "''", "“”",
                                        "'a", "a'", "„“", "««"};

    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        check(texts[i], "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds_of_marks),
        cmocka_unit_test(test_nested),
        cmocka_unit_test(test_odd),
        cmocka_unit_test(test_no_marks),
        cmocka_unit_test(test_possessive),
        cmocka_unit_test(test_alone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
