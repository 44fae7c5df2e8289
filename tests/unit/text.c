/* Code points, lines, paragraphs, tokens, sentences. */
#include "unit.h"

#include <stdlib.h>

#include "token.h"

static struct arena arena;

static int reset(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static void open_text(struct text *t, const char *s)
{
    assert_true(text_init(t, &arena, slice_str(s)));
}

/* Mixed lengths over several checkpoints: each byte offset of a code point
 * and its index find each other, in any order. */
static void code_points_and_bytes(void **state)
{
    static const char *const pieces[] = {"a", "\xc3\xa9", "\xe2\x80\x9c",
                                         "\xf0\x9f\x98\x80", "\xed\xa0\xbd"};
    char buf[4000];
    size_t at[1200], n = 0, cps = 0;
    struct text t;

    (void)state;
    for (; cps < 1200; cps++) {
        const char *piece = pieces[(cps * 7 + cps / 5) % 5];

        at[cps] = n;
        memcpy(buf + n, piece, strlen(piece));
        n += strlen(piece);
    }
    assert_true(text_init(&t, &arena, slice_of(buf, n)));
    assert_int_equal(t.cps, cps);
    for (size_t i = 0; i < cps; i++) {
        assert_int_equal(text_cp(&t, at[i]), i);
        assert_int_equal(text_byte(&t, i), at[i]);
    }
    for (size_t i = cps; i-- > 0; i -= i > 97 ? 97 : 0)
        assert_int_equal(text_cp(&t, at[i]), i);
    assert_int_equal(text_cp(&t, n), cps);
    assert_int_equal(text_byte(&t, cps), n);
    assert_int_equal(text_byte(&t, cps + 1), SIZE_MAX);
}

static void decodes_within_bounds(void **state)
{
    static const char broken[][5] = {"\xe0\x80\xb8 ", "\xf0\x8f\xbf\xbf",
                                     "\xf4\x90\x80\x80", "\xe2(\xa1 ",
                                     "\xe2\x82( "};
    const char *s = "\xe2\x80\x9c";
    size_t n;

    (void)state;
    assert_int_equal(text_decode(s, s + 3, &n), 0x201c);
    assert_int_equal(n, 3);
    assert_int_equal(text_decode(s, s + 2, &n), 0xfffd);
    assert_int_equal(n, 1);
    assert_int_equal(text_decode_back(s, s + 3, &n), 0x201c);
    assert_int_equal(n, 3);
    assert_int_equal(text_decode_back(s + 1, s + 3, &n), 0xfffd);
    assert_int_equal(n, 1);
    /* an overlong 8, overlong U+FFFF, what is beyond U+10FFFF, and sequences
     * that break off */
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        assert_int_equal(text_decode(broken[i], broken[i] + 4, &n), 0xfffd);
        assert_int_equal(n, 1);
    }
}

static void paragraphs_are(const char *text, const char *const *want)
{
    struct text t;
    size_t count;
    struct span *list;

    open_text(&t, text);
    list = text_paragraphs(&t, &arena, &count);
    assert_non_null(list);
    for (size_t i = 0; i < count; i++) {
        assert_non_null(want[i]);
        assert_bytes(slice_cut(t.bytes, list[i]), want[i]);
    }
    assert_null(want[count]);
}

static void splits_paragraphs(void **state)
{
    (void)state;
    paragraphs_are("", (const char *[]){NULL});
    paragraphs_are(" \n\n ", (const char *[]){NULL});
    paragraphs_are("One\nTwo \n", (const char *[]){"One", "Two", NULL});
    paragraphs_are("\n\nOne\nTwo", (const char *[]){"One", "Two", NULL});
    paragraphs_are("One\ntwo\n \n\n Three\n",
                   (const char *[]){"One\ntwo", "Three", NULL});
}

static void tokens_are(const char *text, const char *const *want)
{
    struct text t;
    struct token token;
    size_t at = 0, i = 0;

    open_text(&t, text);
    while (token_next(&t, &at, t.bytes.n, &token)) {
        struct span s = {token.start, token.end};

        assert_non_null(want[i]);
        assert_bytes(slice_cut(t.bytes, s), want[i++]);
    }
    assert_null(want[i]);
}

static void splits_tokens(void **state)
{
    (void)state;
    tokens_are("", (const char *[]){NULL});
    tokens_are("Don\xe2\x80\x99t, \xc3\xa9t\xc3\xa9!",
               (const char *[]){"Don\xe2\x80\x99t", ",", "\xc3\xa9t\xc3\xa9",
                                "!", NULL});
    tokens_are("\xc2\xa3"
               "2.5m",
               (const char *[]){"\xc2\xa3", "2", ".", "5", "m", NULL});
    tokens_are("the boys' al-Nusra\n\nx",
               (const char *[]){"the", "boys", "'", "al", "-", "Nusra", "\n\n",
                                "x", NULL});
    /* a combining mark stays with its word */
    tokens_are("e\xcc\x81t 7\xcc\x81",
               (const char *[]){"e\xcc\x81t", "7", "\xcc\x81", NULL});
}

static void flags_words(void **state)
{
    struct text t;
    struct token token;
    size_t at = 0;

    (void)state;
    open_text(&t, "NATO said Ana\xc3\xa9");
    assert_true(token_next(&t, &at, t.bytes.n, &token));
    assert_int_equal(token.flags, TOKEN_UPPER | TOKEN_CAPS | TOKEN_ASCII);
    assert_true(token_is(&t, &token, "nato"));
    assert_false(token_is(&t, &token, "nat"));
    assert_false(token_is(&t, &token, "natos"));
    assert_true(token_next(&t, &at, t.bytes.n, &token));
    assert_int_equal(token.flags, TOKEN_SPACED | TOKEN_ASCII);
    assert_true(token_next(&t, &at, t.bytes.n, &token));
    assert_int_equal(token.flags, TOKEN_SPACED | TOKEN_UPPER);
}

static void sentences_are(const char *text, const char *const *want)
{
    struct text t;
    struct span s;
    size_t at = 0, i = 0;

    open_text(&t, text);
    while (text_sentence(&t, &at, t.bytes.n, &s)) {
        assert_non_null(want[i]);
        assert_bytes(slice_cut(t.bytes, s), want[i++]);
    }
    assert_null(want[i]);
}

static void no_memory_is_no_paragraphs(void **state)
{
    struct arena a = {.max = 100 * 1024};
    char bytes[4000];
    struct text t;
    size_t count;

    (void)state;
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = i % 2 ? '\n' : 'x';
    assert_true(text_init(&t, &a, slice_of(bytes, sizeof bytes)));
    assert_non_null(text_paragraphs(&t, &a, &count));
    assert_int_equal(count, 2000);
    while (arena_alloc(&a, 1000))
        continue;
    assert_null(text_paragraphs(&t, &a, &count));
    assert_int_equal(count, 0);
    arena_free(&a);
}

static void splits_sentences(void **state)
{
    (void)state;
    sentences_are(" \n ", (const char *[]){NULL});
    sentences_are("One. Two! Three? Four",
                  (const char *[]){"One.", "Two!", "Three?", "Four", NULL});
    sentences_are("Mr. J. Low of the U.S. Senate left. He won 2.5 m.",
                  (const char *[]){"Mr. J. Low of the U.S. Senate left.",
                                   "He won 2.5 m.", NULL});
    sentences_are("\"Go.\" She went... and stayed.",
                  (const char *[]){"\"Go.\"", "She went... and stayed.", NULL});
    /* "no" is a word and an abbreviation */
    sentences_are("He said no. Then No. 5 came.",
                  (const char *[]){"He said no.", "Then No. 5 came.", NULL});
    sentences_are("Wrapped\nline. Next",
                  (const char *[]){"Wrapped\nline.", "Next", NULL});
    sentences_are(
        "Done \xe2\x80\x93 or not\xe2\x80\xa6 Yes. \n ",
        (const char *[]){"Done \xe2\x80\x93 or not\xe2\x80\xa6", "Yes.", NULL});
}

static void classes(void **state)
{
    (void)state;
    assert_true(char_is_letter('a') && char_is_letter(0xe9));
    assert_false(char_is_letter('1') || char_is_letter(0x201c));
    assert_true(char_is_upper('A') && char_is_upper(0xc9));
    assert_false(char_is_upper('a') || char_is_upper(0x4f60));
    assert_true(char_is_space(' ') && char_is_space(0xa0) &&
                char_is_space(0x2028));
    assert_true(char_is_dash('-') && char_is_dash(0x2014));
    assert_true(char_is_mark(0x301));
    assert_int_equal(char_lower(0xc9), 0xe9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(code_points_and_bytes, reset),
        cmocka_unit_test(decodes_within_bounds),
        cmocka_unit_test_teardown(splits_paragraphs, reset),
        cmocka_unit_test_teardown(splits_tokens, reset),
        cmocka_unit_test_teardown(flags_words, reset),
        cmocka_unit_test(no_memory_is_no_paragraphs),
        cmocka_unit_test_teardown(splits_sentences, reset),
        cmocka_unit_test(classes),
    };

    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
