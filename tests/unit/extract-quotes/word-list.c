/* Word lists: made of a table, and asked by hash and length. */
#include "unit.h"

#include "words.h"

static struct slice lines[] = {{"claim\0cue base\tclaim", 5},
                               {"claimed\0cue\tclaim", 7},
                               {"weber\0first female", 5}};

static struct table table_of(struct table_row row[], size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const char *fields = lines[i].p + lines[i].n + 1;

        row[i] =
            (struct table_row){lines[i].p, (uint16_t)lines[i].n,
                               (uint16_t)strlen(fields), table_hash(lines[i])};
    }
    return (struct table){.rows = row, .count = n};
}

static uint32_t classes(const struct word_list *w, struct slice word)
{
    uint32_t row = word_list_find(w, word.n, table_hash(word));

    return row ? w->classes[row - 1] : 0;
}

static void finds_classes(void **state)
{
    struct arena a = {0};
    struct table_row row[3];
    struct table t = table_of(row, 3);
    struct word_list w;
    char error[100];

    (void)state;
    assert_true(word_list_make(&w, &t, &a, error, sizeof error));
    assert_int_equal(classes(&w, SLICE("claim")), WORD_CUE | WORD_BASE);
    assert_int_equal(classes(&w, SLICE("Claimed")), WORD_CUE);
    assert_int_equal(classes(&w, SLICE("weber")), WORD_FIRST | WORD_FEMALE);
    assert_int_equal(classes(&w, SLICE("claims")), 0);
    arena_free(&a);
}

static void refuses_unknown_classes(void **state)
{
    struct arena a = {0};
    struct table_row row = {"word\0cue strng", 4, 9, 1};
    struct table t = {.rows = &row, .count = 1};
    struct word_list w;
    char error[100];

    (void)state;
    assert_false(word_list_make(&w, &t, &a, error, sizeof error));
    assert_string_equal(error, "word: unknown class in a word list");
    arena_free(&a);
}

static void knows_lemmas_of_its_own_lists(void **state)
{
    struct arena a = {0};
    struct words w;
    char error[100];
    struct slice said = SLICE("said"), lemma;

    (void)state;
    assert_true(words_start(&w, LANG_EN, NULL, &a, error, sizeof error));
    lemma = words_lemma(&w, said, table_hash(said));
    assert_true(slice_eq(lemma, SLICE("say")));
    lemma = words_lemma(&w, SLICE("qq"), table_hash(SLICE("qq")));
    assert_true(slice_eq(lemma, SLICE("qq")));
    arena_free(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_classes),
        cmocka_unit_test(refuses_unknown_classes),
        cmocka_unit_test(knows_lemmas_of_its_own_lists),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
