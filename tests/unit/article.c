/* The decoder: parts in the right shape, absent in any other. */
#include "unit.h"

#include <stdio.h>

#include "article.h"

static struct arena arena;
static struct record record;

static const char *const reads[] = {"text",     "header", "paragraphs",
                                    "sections", "quotes", "speakers",
                                    "numbers",  "lang",   NULL};
static const struct record_names names = {.reads = reads};

static void open_article(struct article *a, const char *line,
                         enum article_status status)
{
    size_t where;

    arena_reset(&arena);
    assert_int_equal(record_read(&record, &names, slice_str(line), &where),
                     JSON_OK);
    assert_int_equal(article_read(a, &record, &arena), status);
}

static void text_of_any_type(void **state)
{
    struct article a;

    (void)state;
    open_article(&a, "{}", ARTICLE_NO_TEXT);
    open_article(&a, "{\"text\":null}", ARTICLE_NO_TEXT);
    open_article(&a, "{\"text\":5}", ARTICLE_BAD_TEXT);
    open_article(&a, "{\"text\":\"a\",\"\\u0074ext\":\"b\"}", ARTICLE_BAD_TEXT);
    open_article(&a, "{\"text\":\"a\\nb\"}", ARTICLE_OK);
    assert_bytes(a.text.bytes, "a\nb");
}

static void parts_in_shape(void **state)
{
    struct article a;
    size_t n;
    const struct article_section *s;
    const struct article_quote *q;
    struct span title;
    struct slice value;

    (void)state;
    open_article(
        &a,
        "{\"text\":\"\\u201cHi\\u201d, he said.\",\"lang\":\"en\","
        "\"header\":{\"title\":{\"start\":1,\"end\":3},\"site\":null},"
        "\"sections\":[{\"start\":0,\"end\":14,\"heading\":null,\"level\":1}],"
        "\"quotes\":[{\"start\":0,\"end\":4,\"kind\":\"direct\",\"group\":0,"
        "\"speaker\":{\"start\":6,\"end\":8,\"name\":\"Ana\",\"speaker\":2},"
        "\"cue\":null}]}",
        ARTICLE_OK);
    s = article_sections(&a, &n);
    assert_int_equal(n, 1);
    assert_null(s[0].heading.p);
    assert_int_equal(s[0].span.end, 18);
    assert_int_equal(s[0].parent, ARTICLE_NONE);
    q = article_quotes(&a, &n);
    assert_int_equal(n, 1);
    assert_bytes(slice_cut(a.text.bytes, q[0].span),
                 "\xe2\x80\x9cHi\xe2\x80\x9d");
    assert_bytes(slice_cut(a.text.bytes, q[0].speaker), "he");
    assert_bytes(q[0].speaker_name, "Ana");
    assert_int_equal(q[0].speaker_index, 2);
    assert_int_equal(q[0].cue.end, 0);
    assert_true(article_header(&a, "title", &title, &value));
    assert_bytes(slice_cut(a.text.bytes, title), "Hi");
    assert_false(article_header(&a, "site", &title, &value));
    assert_bytes(article_string(&a, "lang"), "en");
    assert_null(a.misshapen);
    assert_null(article_string(&a, "sections").p);
    assert_string_equal(a.misshapen, "sections");
}

static void parts_out_of_shape(void **state)
{
    static const char *const bad[] = {
        "7",
        "{}",
        "[null]",
        "[{}]",
        "[{\"start\":0}]",
        "[{\"start\":2,\"end\":2}]",
        "[{\"start\":-5,\"end\":2}]",
        "[{\"start\":0,\"end\":4}]",
        "[{\"start\":0,\"end\":99999999999999999999}]",
        "[{\"start\":1e0,\"end\":2}]",
        "[{\"start\":0,\"end\":3},{\"start\":2,\"end\":3}]",
    };
    struct article a;
    size_t n;

    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char line[200];

        snprintf(line, sizeof line, "{\"text\":\"abc\",\"paragraphs\":%s}",
                 bad[i]);
        open_article(&a, line, ARTICLE_OK);
        assert_null(article_paragraphs(&a, &n));
        assert_int_equal(n, 0);
        assert_string_equal(a.misshapen, "paragraphs");
    }
}

static void blocks_given_or_found(void **state)
{
    struct article a;
    const struct span *blocks;
    size_t n;
    bool given;

    (void)state;
    open_article(&a, "{\"text\":\"One.\\n\\nTwo.\"}", ARTICLE_OK);
    blocks = article_blocks(&a, &n, &given);
    assert_int_equal(n, 2);
    assert_false(given);
    assert_bytes(slice_cut(a.text.bytes, blocks[1]), "Two.");
    open_article(&a,
                 "{\"text\":\"One. Two.\",\"paragraphs\":[{\"start\":5,"
                 "\"end\":9,\"kind\":\"paragraph\"}]}",
                 ARTICLE_OK);
    blocks = article_blocks(&a, &n, &given);
    assert_int_equal(n, 1);
    assert_true(given);
    assert_bytes(slice_cut(a.text.bytes, blocks[0]), "Two.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_of_any_type),
        cmocka_unit_test(parts_in_shape),
        cmocka_unit_test(parts_out_of_shape),
        cmocka_unit_test(blocks_given_or_found),
    };
    int failed = cmocka_run_group_tests_name("article", tests, NULL, NULL);

    arena_free(&arena);
    return failed;
}
