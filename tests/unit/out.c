/* The writer: escapes, commas by themselves, decimals as JSON has them. */
#include "unit.h"

#include "json-value.h"
#include "out.h"
#include "text.h"

static void assert_out(struct out *o, const char *want)
{
    assert_false(o->failed);
    assert_bytes(slice_of(o->p, o->n), want);
    out_clear(o);
}

static void strings(void **state)
{
    struct out o = {0};

    (void)state;
    out_str(&o, SLICE("plain caf\xc3\xa9 \xf0\x9f\x98\x80 \x7f"));
    assert_out(&o, "\"plain caf\xc3\xa9 \xf0\x9f\x98\x80 \x7f\"");
    out_str(&o, SLICE("\"\\/\b\f\n\r\t\x01\x1f"));
    assert_out(&o, "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\"");
    out_str(&o, SLICE("a\0b"));
    assert_out(&o, "\"a\\u0000b\"");
    /* lone surrogates come back as the escapes they were; U+D7FF is none */
    out_str(&o, SLICE("\xed\xa0\xbd-\xed\xbf\xbf-\xed\x9f\xbf"));
    assert_out(&o, "\"\\ud83d-\\udfff-\xed\x9f\xbf\"");
    out_str(&o, SLICE(""));
    assert_out(&o, "\"\"");
    out_free(&o);
}

static void commas(void **state)
{
    struct out o = {0};

    (void)state;
    out_char(&o, '{');
    out_key(&o, "a");
    out_char(&o, '[');
    for (unsigned i = 0; i < 3; i++) {
        out_item(&o);
        out_uint(&o, i);
    }
    out_char(&o, ']');
    out_key(&o, "b");
    out_null(&o);
    out_key(&o, "c");
    out_char(&o, '{');
    out_char(&o, '}');
    out_char(&o, '}');
    assert_out(&o, "{\"a\":[0,1,2],\"b\":null,\"c\":{}}");
    out_free(&o);
}

static void numbers(void **state)
{
    static const char *const decimals[][2] = {
        {"1", "1"},       {"-1", "-1"},      {"007", "7"},    {"0", "0"},
        {"000", "0"},     {".5", "0.5"},     {"-.5", "-0.5"}, {"5.", "5"},
        {"1.10", "1.10"}, {"00.25", "0.25"}, {"0.", "0"},
    };
    struct out o = {0};

    (void)state;
    for (size_t i = 0; i < sizeof decimals / sizeof *decimals; i++) {
        out_decimal(&o, slice_str(decimals[i][0]));
        assert_out(&o, decimals[i][1]);
    }
    out_uint(&o, UINT64_MAX);
    assert_out(&o, "18446744073709551615");
    out_uint(&o, 0);
    assert_out(&o, "0");
    out_free(&o);
}

static void spans(void **state)
{
    struct arena a = {0};
    struct text t;
    struct out o = {0};

    (void)state;
    assert_true(text_init(&t, &a, SLICE("\xe2\x80\x9cHi\xe2\x80\x9d he")));
    out_char(&o, '{');
    out_span_text(&o, &t, (struct span){0, 8});
    out_char(&o, '}');
    assert_out(&o,
               "{\"start\":0,\"end\":4,\"text\":\"\xe2\x80\x9cHi\xe2\x80\x9d"
               "\"}");
    out_free(&o);
    arena_free(&a);
}

static void spans_stand_behind_others(void **state)
{
    struct arena a = {0};
    struct text t;
    struct out o = {0};

    (void)state;
    assert_true(text_init(&t, &a, SLICE("\xc3\xa9t")));
    out_lit(&o, "{\"a\":1");
    out_span(&o, &t, (struct span){2, 3});
    out_char(&o, '}');
    assert_out(&o, "{\"a\":1,\"start\":1,\"end\":2}");
    out_free(&o);
    arena_free(&a);
}

static void failure_sticks(void **state)
{
    struct out o = {0};

    (void)state;
    assert_null(out_room(&o, SIZE_MAX));
    assert_true(o.failed);
    out_lit(&o, "x");
    assert_int_equal(o.n, 0);
    out_clear(&o);
    assert_false(o.failed);
    out_free(&o);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strings),
        cmocka_unit_test(commas),
        cmocka_unit_test(numbers),
        cmocka_unit_test(spans),
        cmocka_unit_test(spans_stand_behind_others),
        cmocka_unit_test(failure_sticks),
    };

    return cmocka_run_group_tests_name("out", tests, NULL, NULL);
}
