/* The language of an article: given, said by the record, or guessed. */
#include "unit.h"

#include "language.h"

static struct arena arena;
static struct record record;

static const char *const reads[] = {"text", "lang", "language", NULL};
static const struct record_names names = {.reads = reads};

static enum language of(const char *line, enum language given)
{
    struct article a;
    size_t where;

    arena_reset(&arena);
    assert_int_equal(record_read(&record, &names, slice_str(line), &where),
                     JSON_OK);
    assert_int_equal(article_read(&a, &record, &arena), ARTICLE_OK);
    return language_of(&a, given);
}

static enum language code(const char *s)
{
    return language_by_code(slice_str(s));
}

static void codes(void **state)
{
    (void)state;
    assert_int_equal(code("de"), LANG_DE);
    assert_int_equal(code("de-AT"), LANG_DE);
    assert_int_equal(code("fr_CA"), LANG_FR);
    assert_int_equal(code("spa"), LANG_ES);
    assert_int_equal(code("den"), LANGUAGES);
    assert_int_equal(code("d"), LANGUAGES);
    assert_int_equal(code(""), LANGUAGES);
    assert_string_equal(language_code(LANG_FR), "fr");
}

static void guesses(void **state)
{
    (void)state;
    assert_int_equal(of("{\"text\":\"\"}", LANGUAGES), LANG_EN);
    assert_int_equal(of("{\"text\":\"Die Wahl\"}", LANGUAGES), LANG_EN);
    assert_int_equal(of("{\"text\":\"Die Wahl ist vorbei\"}", LANGUAGES),
                     LANG_DE);
    assert_int_equal(of("{\"text\":\"Le maire est dans la rue\"}", LANGUAGES),
                     LANG_FR);
    assert_int_equal(of("{\"text\":\"El agua no llega al pueblo\"}", LANGUAGES),
                     LANG_ES);
    assert_int_equal(
        of("{\"text\":\"The film Die Frau ist mein is shown at the hall\"}",
           LANGUAGES),
        LANG_EN);
}

static void the_record_wins_over_the_guess(void **state)
{
    (void)state;
    assert_int_equal(
        of("{\"text\":\"Die Wahl ist vorbei\",\"lang\":\"en-GB\"}", LANGUAGES),
        LANG_EN);
    assert_int_equal(of("{\"text\":\"Die Wahl ist "
                        "aus\",\"lang\":\"pl\",\"language\":\"fr\"}",
                        LANGUAGES),
                     LANG_FR);
    assert_int_equal(
        of("{\"text\":\"Die Wahl ist vorbei\",\"lang\":5}", LANGUAGES),
        LANG_DE);
}

static void what_is_given_wins(void **state)
{
    (void)state;
    assert_int_equal(
        of("{\"text\":\"Die Wahl ist vorbei\",\"lang\":\"de\"}", LANG_ES),
        LANG_ES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(codes),
        cmocka_unit_test(guesses),
        cmocka_unit_test(the_record_wins_over_the_guess),
        cmocka_unit_test(what_is_given_wins),
    };
    int failed = cmocka_run_group_tests_name("language", tests, NULL, NULL);

    arena_free(&arena);
    return failed;
}
