/* Tokens read many at once are those that are read one by one. */
#include "unit.h"

#include "table.h"
#include "tokens.h"

enum { MOST = 400 };

static struct arena arena;

static int reset(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

/* The same token, but for a word's key and hash, which belong together. */
static void assert_same(const struct text *t, const struct token *one,
                        const struct token *many)
{
    struct slice word =
        slice_of(t->bytes.p + one->start, one->end - one->start);

    assert_int_equal(many->start, one->start);
    assert_int_equal(many->end, one->end);
    assert_int_equal(many->kind, one->kind);
    assert_int_equal(many->flags, one->flags);
    assert_int_equal(many->cp, one->cp);
    assert_int_equal(token_hash(t, many), one->hash);
    if (one->kind == TOKEN_WORD)
        assert_int_equal(many->key, token_key(word));
}

/* From a byte to another. */
static void reads_alike(const struct text *t, size_t start, size_t end)
{
    static struct token tokens[MOST];
    size_t at = start, all = start, n = 0;
    size_t count = tokens_read(t, &all, end, tokens, MOST);
    struct token one;

    while (token_next(t, &at, end, &one))
        if (one.kind != TOKEN_BREAK) {
            assert_true(n < count);
            assert_same(t, &one, &tokens[n++]);
        }
    assert_int_equal(n, count);
    assert_int_equal(all, at);
}

/* Words of every length before and over the edges of what is looked at in one
 * go, beyond ASCII, with apostrophes, in capitals; marks, numbers, line ends;
 * and the same text cut at any two bytes. */
static void reads_as_one_by_one(void **state)
{
    static const char *const pieces[] = {
        "a",        "Be ",   "said, ",      "IMF",
        " 12,500 ", "don't", "caf\xc3\xa9", "\xe2\x80\x99",
        "\xc2\xa0", "\n",    " \n\t\n",     "U.S. ",
        "x1y",      "'",     "{|}~`@[",     "Intergovernmentally"};
    char buf[700];
    size_t n = 0;
    unsigned seed = 1;
    struct text t;

    (void)state;
    while (n + 40 < sizeof buf) {
        const char *piece = pieces[seed >> 16 & 15];
        size_t length = strlen(piece);

        memcpy(buf + n, piece, length);
        n += length;
        seed = seed * 1103515245u + 12345u;
    }
    assert_true(text_init(&t, &arena, slice_of(buf, n)));
    for (size_t start = 0; start < n; start += 3)
        for (size_t end = start; end <= n; end += 5)
            reads_alike(&t, start, end);
}

static void reads_long_words(void **state)
{
    char buf[300];
    struct text t;

    (void)state;
    for (size_t n = 1; n < 150; n++) {
        memset(buf, 'q', sizeof buf);
        buf[n] = ' ';
        buf[sizeof buf - 80] = '.';
        assert_true(text_init(&t, &arena, slice_of(buf, sizeof buf)));
        reads_alike(&t, 0, sizeof buf);
        reads_alike(&t, 1, sizeof buf);
    }
}

/* No more than there is room for, and then the rest. */
static void reads_on(void **state)
{
    struct text t;
    struct token tokens[2];
    size_t at = 0;

    (void)state;
    assert_true(text_init(&t, &arena, SLICE("one two\n3 .")));
    assert_int_equal(tokens_read(&t, &at, t.bytes.n, tokens, 2), 2);
    assert_int_equal(tokens_read(&t, &at, t.bytes.n, tokens, 2), 2);
    assert_int_equal(tokens[0].kind, TOKEN_NUMBER);
    assert_int_equal(tokens_read(&t, &at, t.bytes.n, tokens, 2), 0);
}

/* Keys are of the first eight letters, folded. */
static void makes_keys(void **state)
{
    (void)state;
    assert_int_equal(token_key(SLICE("Wednesday")),
                     token_key(SLICE("wednesdays")));
    assert_int_equal(token_key(SLICE("year's")), token_key(SLICE("YEAR")));
    assert_int_not_equal(token_key(SLICE("year")), token_key(SLICE("years")));
    assert_int_equal(token_key(SLICE("\xc3\xa9t\xc3\xa9")), 0);
    assert_int_equal(token_key(SLICE("")), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(reads_as_one_by_one, reset),
        cmocka_unit_test_teardown(reads_long_words, reset),
        cmocka_unit_test_teardown(reads_on, reset),
        cmocka_unit_test_teardown(makes_keys, reset),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
