/* What pages share: words, markup, values, voices, blocks, layers. */
#include "unit.h"

#include <stdio.h>

#include "blocks.h"
#include "layers.h"
#include "markup.h"
#include "value.h"
#include "voices.h"
#include "word-count.h"

static struct arena arena;
static struct record record;

static const char *const reads[] = {
    "text",     "id",      "title",    "header",   "quotes", "paragraphs",
    "sections", "numbers", "speakers", "headline", NULL};
static const struct record_names names = {.reads = reads};

static void open_article(struct article *a, const char *line)
{
    size_t where;

    arena_reset(&arena);
    assert_int_equal(record_read(&record, &names, slice_str(line), &where),
                     JSON_OK);
    (void)article_read(a, &record, &arena);
}

/* ---- words ------------------------------------------------------------ */

static const struct {
    const char *text;
    size_t words;
} counts[] = {
    {"", 0},
    {"  \n ", 0},
    {"one", 1},
    {" “We’re here,” he said. ", 4},
    {"3.6 and al-Assad", 3},
    {"a – b — … !", 2}, /* marks alone are none */
    {"日本語 です", 2},
};

static void counts_words(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        struct slice text = slice_str(counts[i].text);
        struct word_starts w;

        assert_int_equal(word_count(text), counts[i].words);
        assert_true(word_starts_read(&w, &arena, text));
        assert_int_equal(word_starts_in(&w, (struct span){0, text.n}),
                         counts[i].words);
    }
}

static void counts_words_of_spans(void **state)
{
    struct word_starts w;

    (void)state;
    assert_true(word_starts_read(&w, &arena, SLICE("\"one two\" three")));
    assert_int_equal(word_starts_in(&w, (struct span){0, 9}), 2);
    assert_int_equal(word_starts_in(&w, (struct span){5, 15}), 2);
    assert_int_equal(word_starts_in(&w, (struct span){3, 3}), 0);
}

/* ---- markup ----------------------------------------------------------- */

static void escapes_markup(void **state)
{
    struct out o = {0};

    (void)state;
    markup_text(&o, SLICE("<a b='\"'>&amp; ü\n\t"));
    markup_text(&o, SLICE("\x1b\x7f\xc2\x9b\xe2\x80\xae\xed\xa0\x80"));
    assert_bytes(slice_of(o.p, o.n),
                 "&lt;a b=&#39;&quot;&#39;&gt;&amp;amp; ü\n\t�����");
    out_free(&o);
}

/* ---- values ----------------------------------------------------------- */

static const struct {
    const char *number;
    const char *want;
} values[] = {
    {"{}", ""},
    {"{\"comparator\":\"=\",\"value\":3}", "3"},
    {"{\"comparator\":\">=\",\"value\":1.5,\"unit\":\"metre\"}", "≥ 1.5 metre"},
    {"{\"value\":1234}", "1234"},
    {"{\"value\":-1234567.125}", "-1,234,567.125"},
    {"{\"value\":12345e2}", "12345e2"},
    {"{\"low\":18,\"high\":25,\"unit\":\"percent\"}", "18 to 25 percent"},
    {"{\"value\":2,\"counted\":{\"head\":\"home\"}}", "2 (home)"},
    {"{\"value\":5,\"unit\":\"euro\",\"per\":\"day\"}", "5 euro per day"},
    {"{\"value\":2011,\"iso\":\"2011\"}", "2011"}, /* said once */
    {"{\"value\":3,\"unit\":\"year\",\"iso\":\"P3Y\"}", "3 year P3Y"},
    {"{\"iso\":\"XXXX-03-14\"}", ""}, /* nobody's words */
    {"{\"value\":\"5\",\"unit\":[],\"iso\":null}", ""},
};

static void says_values(void **state)
{
    struct article a;

    (void)state;
    open_article(&a, "{}");
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        assert_bytes(value_text(&a, slice_str(values[i].number)),
                     values[i].want);
}

static void cuts_between_characters(void **state)
{
    (void)state;
    assert_bytes(value_cut(SLICE("aü"), 3), "aü");
    assert_bytes(value_cut(SLICE("aü"), 2), "a");
    assert_bytes(value_cut(SLICE("ü"), 1), "");
}

/* ---- voices ----------------------------------------------------------- */

static void counts_voices(void **state)
{
    struct article a;
    struct voices v;

    (void)state;
    open_article(&a, "{\"text\":\"a b c d e f\",\"speakers\":[{\"name\":\"A\"},"
                     "{\"name\":\"B\"},{\"name\":\"C\"}],\"quotes\":["
                     "{\"start\":0,\"end\":1,\"speaker\":{\"speaker\":0}},"
                     "{\"start\":2,\"end\":5,\"speaker\":{\"speaker\":1}},"
                     "{\"start\":4,\"end\":5,\"kind\":\"scare\"},"
                     "{\"start\":6,\"end\":11,\"speaker\":null}]}");
    v = voices_read(&a);
    assert_int_equal(v.count, 3);
    assert_int_equal(v.words, 6);
    assert_int_equal(v.most, 3);
    assert_int_equal(v.article_words, 6);
    assert_bytes(v.voice[0].name, "B");
    assert_bytes(v.voice[1].name, "A");
    assert_null(v.voice[2].name.p); /* the nameless last, with most words */
    assert_int_equal(v.voice[2].words, 3);
}

static void letters(void **state)
{
    static const struct {
        size_t speaker;
        const char *want;
    } cases[] = {{0, "A"},   {25, "Z"},   {26, "AA"},  {51, "AZ"},
                 {52, "BA"}, {701, "ZZ"}, {702, "AAA"}};
    char buf[8];

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(voices_letter(cases[i].speaker, buf),
                         strlen(cases[i].want));
        assert_string_equal(buf, cases[i].want);
    }
}

/* ---- blocks ----------------------------------------------------------- */

/* Kinds by a letter and the block's text, with | between. */
static void show_blocks(struct article *a, char *buf, size_t room)
{
    static const char kinds[] = "stbhpifr";
    size_t count, n = 0;
    const struct block *b = blocks_read(a, &count);

    *buf = '\0';
    for (size_t i = 0; i < count; i++) {
        struct slice s = slice_cut(a->text.bytes, b[i].span);

        n += (size_t)snprintf(buf + n, room - n, "%c:%.*s|", kinds[b[i].kind],
                              (int)s.n, s.p);
    }
}

static const struct {
    const char *line;
    const char *want;
} blocks[] = {
    {"{}", ""},
    {"{\"text\":\"a b\\nc\\n\\nd\"}", "r:a b\nc|r:d|"},
    {"{\"text\":\"T\\n\\na\\n\\n- x -\\n\\nb\",\"header\":{\"title\":"
     "{\"start\":0,\"end\":1}},\"paragraphs\":[{\"start\":3,\"end\":4},"
     "{\"start\":13,\"end\":14,\"kind\":\"footer\"}],\"sections\":["
     "{\"start\":6,\"end\":14,\"heading\":\"x\",\"heading_start\":6,"
     "\"heading_end\":11}]}",
     "t:T|p:a|h:x|f:b|"},
    /* what nobody named stands between */
    {"{\"text\":\"a\\n\\nb\\n\\nc\",\"paragraphs\":[{\"start\":3,\"end\":4,"
     "\"kind\":\"list-item\"}]}",
     "r:a|i:b|r:c|"},
    /* a header inside of a paragraph is the paragraph's */
    {"{\"text\":\"a b\",\"header\":{\"title\":{\"start\":0,\"end\":1}},"
     "\"paragraphs\":[{\"start\":0,\"end\":3}]}",
     "p:a b|"},
};

static void finds_blocks(void **state)
{
    struct article a;
    char buf[200];

    (void)state;
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) {
        open_article(&a, blocks[i].line);
        show_blocks(&a, buf, sizeof buf);
        assert_string_equal(buf, blocks[i].want);
    }
}

static void finds_titles(void **state)
{
    struct article a;

    (void)state;
    open_article(&a, "{\"text\":\"\\n first\\nb\",\"id\":\"i\"}");
    assert_bytes(blocks_title(&a, 99), "first");
    open_article(&a, "{\"text\":\"x\",\"headline\":\"h\",\"id\":\"i\"}");
    assert_bytes(blocks_title(&a, 99), "h");
    open_article(&a, "{\"id\":\"i\"}");
    assert_bytes(blocks_title(&a, 99), "i");
}

/* ---- layers ----------------------------------------------------------- */

/* Segments as text with a letter for each layer before it. */
static void show_layers(struct article *a, char *buf, size_t room)
{
    static const char layer[] = "RQKPXN";
    struct span block = {0, a->text.bytes.n};
    struct layers l;
    struct segment s;
    size_t at = 0, n = 0;

    assert_true(layers_read(&l, a));
    while (layers_next(&l, block, &at, &s)) {
        for (size_t i = 0; i < LAYERS; i++)
            if (s.on[i])
                n += (size_t)snprintf(buf + n, room - n, "%c%zu", layer[i],
                                      s.on[i]->index);
        n += (size_t)snprintf(buf + n, room - n, "(%.*s)",
                              (int)(s.span.end - s.span.start),
                              a->text.bytes.p + s.span.start);
    }
}

static const struct {
    const char *quotes;
    const char *want;
} overlaps[] = {
    {"", "(abcdef)"},
    {"{\"start\":1,\"end\":3}", "(a)Q0(bc)(def)"},
    /* the one inside is seen, and then the one around it again */
    {"{\"start\":0,\"end\":6},{\"start\":2,\"end\":4}", "Q0(ab)Q1(cd)Q0(ef)"},
    /* where one ends below another, nothing changes to be seen */
    {"{\"start\":0,\"end\":4},{\"start\":2,\"end\":6}", "Q0(ab)Q1(cdef)"},
    {"{\"start\":0,\"end\":3,\"kind\":\"indirect\",\"cue\":{\"start\":3,"
     "\"end\":4},\"speaker\":{\"start\":5,\"end\":6}}",
     "R0(abc)K0(d)(e)P0(f)"},
    {"{\"start\":2,\"end\":3,\"content\":{\"start\":1,\"end\":5}}",
     "(a)R0(b)R0Q0(c)R0(de)(f)"},
};

static void cuts_segments(void **state)
{
    struct article a;
    char line[400], buf[200];

    (void)state;
    for (size_t i = 0; i < sizeof overlaps / sizeof *overlaps; i++) {
        snprintf(line, sizeof line, "{\"text\":\"abcdef\",\"quotes\":[%s]}",
                 overlaps[i].quotes);
        open_article(&a, line);
        show_layers(&a, buf, sizeof buf);
        assert_string_equal(buf, overlaps[i].want);
    }
}

static int close_all(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_words),
        cmocka_unit_test(counts_words_of_spans),
        cmocka_unit_test(escapes_markup),
        cmocka_unit_test(says_values),
        cmocka_unit_test(cuts_between_characters),
        cmocka_unit_test(counts_voices),
        cmocka_unit_test(letters),
        cmocka_unit_test(finds_blocks),
        cmocka_unit_test(finds_titles),
        cmocka_unit_test(cuts_segments),
    };

    return cmocka_run_group_tests_name("show", tests, NULL, close_all);
}
