/* The scanner: what it takes, what it refuses and where, what it finds. */
#include "unit.h"

#include <stdlib.h>

#include "json-value.h"
#include "json.h"

static const struct {
    const char *line;
    enum json_error error;
    size_t where; /* of an error; a valid line is read to its end */
} verdicts[] = {
    /* objects of every shape */
    {"{}", JSON_OK, 0},
    {" { } \t", JSON_OK, 0},
    {"{\"a\":[]}", JSON_OK, 0},
    {"{\"a\":[{},[[]],{\"b\":{}}]}", JSON_OK, 0},
    {"{\"a\":true,\"b\":false,\"c\":null}", JSON_OK, 0},
    {"{\"a\" : \"x\" , \"a\" : 1 }", JSON_OK, 0},
    /* numbers that libraries trip over are numbers */
    {"{\"a\":12345678901234567890}", JSON_OK, 0},
    {"{\"a\":-0.0e-10}", JSON_OK, 0},
    {"{\"a\":1e400}", JSON_OK, 0},
    /* strings */
    {"{\"a\":\"\\ud800\"}", JSON_OK, 0},
    {"{\"a\":\"\\u0000\\/\\b\"}", JSON_OK, 0},
    {"{\"\":\"\xf0\x9f\x98\x80 \xe2\x80\x9c\"}", JSON_OK, 0},
    /* other values than objects */
    {"", JSON_EMPTY, 0},
    {" \t\r", JSON_EMPTY, 3},
    {"[]", JSON_NOT_OBJECT, 2},
    {"\"a\"", JSON_NOT_OBJECT, 3},
    {"42", JSON_NOT_OBJECT, 2},
    {"null ", JSON_NOT_OBJECT, 5},
    /* syntax */
    {"{a}", JSON_SYNTAX, 1},
    {"{\"a\"}", JSON_SYNTAX, 4},
    {"{\"a\":}", JSON_SYNTAX, 5},
    {"{\"a\":1,}", JSON_SYNTAX, 7},
    {"{,}", JSON_SYNTAX, 1},
    {"{\"a\":[1,]}", JSON_SYNTAX, 8},
    {"{\"a\":[1}", JSON_SYNTAX, 7},
    {"{\"a\":1]", JSON_SYNTAX, 6},
    {"{'a':1}", JSON_SYNTAX, 1},
    {"{\"a\":truE}", JSON_SYNTAX, 8},
    {"{\"a\":NaN}", JSON_SYNTAX, 5},
    {"\xef\xbb\xbf{}", JSON_SYNTAX, 0},
    {"}", JSON_SYNTAX, 0},
    {"{} {}", JSON_TRAILING, 3},
    {"{},", JSON_TRAILING, 2},
    /* numbers */
    {"{\"a\":01}", JSON_SYNTAX, 6},
    {"{\"a\":-}", JSON_NUMBER, 6},
    {"{\"a\":1.}", JSON_NUMBER, 7},
    {"{\"a\":.5}", JSON_SYNTAX, 5},
    {"{\"a\":+1}", JSON_SYNTAX, 5},
    {"{\"a\":1e}", JSON_NUMBER, 7},
    {"{\"a\":0x1}", JSON_SYNTAX, 6},
    /* ends too early */
    {"{", JSON_TRUNCATED, 1},
    {"{\"a", JSON_TRUNCATED, 3},
    {"{\"a\"", JSON_TRUNCATED, 4},
    {"{\"a\":", JSON_TRUNCATED, 5},
    {"{\"a\":\"x", JSON_TRUNCATED, 7},
    {"{\"a\":\"x\\", JSON_TRUNCATED, 8},
    {"{\"a\":\"\\u00", JSON_TRUNCATED, 10},
    {"{\"a\":tru", JSON_TRUNCATED, 8},
    {"{\"a\":[1", JSON_TRUNCATED, 7},
    {"{\"a\":1", JSON_TRUNCATED, 6},
    /* strings that are none */
    {"{\"a\":\"\t\"}", JSON_CONTROL, 6},
    {"{\"a\":\"12345678\n\"}", JSON_CONTROL, 14},
    {"{\"a\":\"\\x\"}", JSON_ESCAPE, 6},
    {"{\"a\":\"\\u12g4\"}", JSON_ESCAPE, 10},
    /* UTF-8 by table 3-7 of The Unicode Standard, at each of its edges */
    {"{\"a\":\"\x80\"}", JSON_UTF8, 6},
    {"{\"a\":\"\xc1\xbf\"}", JSON_UTF8, 6},
    {"{\"a\":\"\xe0\x9f\xbf\"}", JSON_UTF8, 6},
    {"{\"a\":\"\xed\xa0\x80\"}", JSON_UTF8, 6},
    {"{\"a\":\"\xf0\x8f\xbf\xbf\"}", JSON_UTF8, 6},
    {"{\"a\":\"\xf4\x90\x80\x80\"}", JSON_UTF8, 6},
    {"{\"a\":\"\xf5\x80\x80\x80\"}", JSON_UTF8, 6},
    {"{\"a\":\"\xe2\x82\"}", JSON_UTF8, 6},
    {"{\"a\":\"\xf4\x8f\xbf\xbf\xed\x9f\xbf\"}", JSON_OK, 0},
};

static void scan_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof verdicts / sizeof *verdicts; i++) {
        struct slice line = slice_str(verdicts[i].line);
        size_t where = SIZE_MAX;
        enum json_error e = json_scan(line, NULL, NULL, &where);
        size_t want = verdicts[i].error ? verdicts[i].where : line.n;

        if (e != verdicts[i].error || where != want)
            fail_msg("%s: %s at %zu, want %s at %zu", verdicts[i].line,
                     json_error_text(e), where,
                     json_error_text(verdicts[i].error), want);
    }
}

/* Exact copies on the heap, so that a sanitizer sees a byte too far. */
static void scan_stays_inside(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof verdicts / sizeof *verdicts; i++) {
        for (size_t n = 0; n <= strlen(verdicts[i].line); n++) {
            char *copy = malloc(n ? n : 1);
            size_t where;

            assert_non_null(copy);
            memcpy(copy, verdicts[i].line, n);
            json_scan(slice_of(copy, n), NULL, NULL, &where);
            assert_true(where <= n);
            free(copy);
        }
    }
}

static void nul_is_refused(void **state)
{
    size_t where;

    (void)state;
    assert_int_equal(json_scan(SLICE("{\"a\":1\0}"), NULL, NULL, &where),
                     JSON_SYNTAX);
    assert_int_equal(json_scan(SLICE("{}\0"), NULL, NULL, &where),
                     JSON_CONTROL);
    assert_int_equal(json_scan(SLICE("{\"\0\":1}"), NULL, NULL, &where),
                     JSON_CONTROL);
}

/* depth levels of brackets in one member */
static enum json_error scan_nested(size_t depth)
{
    size_t n = 2 * depth + 6;
    char *line = malloc(n);
    size_t where;
    enum json_error e;

    assert_non_null(line);
    memcpy(line, "{\"a\":", 5);
    memset(line + 5, '[', depth);
    memset(line + 5 + depth, ']', depth);
    line[n - 1] = '}';
    e = json_scan(slice_of(line, n), NULL, NULL, &where);
    free(line);
    return e;
}

static void limits_hold(void **state)
{
    char number[JSON_NUMBER_MAX + 8];
    size_t where;

    (void)state;
    assert_int_equal(scan_nested(JSON_DEPTH_MAX - 1), JSON_OK);
    assert_int_equal(scan_nested(JSON_DEPTH_MAX), JSON_DEEP);
    assert_int_equal(scan_nested(100000), JSON_DEEP);
    memset(number, '7', sizeof number);
    memcpy(number, "{\"a\":", 5);
    number[5 + JSON_NUMBER_MAX] = '}';
    assert_int_equal(
        json_scan(slice_of(number, JSON_NUMBER_MAX + 6), NULL, NULL, &where),
        JSON_OK);
    number[5 + JSON_NUMBER_MAX] = '7';
    number[6 + JSON_NUMBER_MAX] = '}';
    assert_int_equal(
        json_scan(slice_of(number, JSON_NUMBER_MAX + 7), NULL, NULL, &where),
        JSON_LONG_NUMBER);
}

static void members_are_found(void **state)
{
    static const char *const names[] = {"text", "date", "none"};
    const struct names want = {names, 3};
    struct member found[3];
    size_t where;

    (void)state;
    assert_int_equal(
        json_scan(SLICE("{\"x\":{\"text\":0},\"\\u0074ext\": \"a\" ,"
                        "\"date\":[1,{\"date\":2}],\"text\":5}"),
                  &want, found, &where),
        JSON_OK);
    assert_int_equal(found[0].count, 2);
    assert_bytes(found[0].first, "\"a\"");
    assert_bytes(found[0].last, "5");
    assert_int_equal(found[1].count, 1);
    assert_bytes(found[1].first, "[1,{\"date\":2}]");
    assert_int_equal(found[2].count, 0);
}

static void walks_members_and_items(void **state)
{
    struct slice rest = SLICE("{ \"a\" : [1 , {\"b\":2}] , \"c\":\"]}\" }");
    struct slice key, value, item, none;

    (void)state;
    assert_true(json_next(&rest, &key, &value));
    assert_bytes(key, "\"a\"");
    assert_bytes(value, "[1 , {\"b\":2}]");
    assert_true(json_next(&value, &none, &item));
    assert_bytes(item, "1");
    assert_int_equal(none.n, 0);
    assert_true(json_next(&value, &none, &item));
    assert_bytes(item, "{\"b\":2}");
    assert_false(json_next(&value, &none, &item));
    assert_true(json_next(&rest, &key, &value));
    assert_bytes(value, "\"]}\"");
    assert_false(json_next(&rest, &key, &value));
    rest = SLICE("[]");
    assert_false(json_next(&rest, &key, &value));
    assert_bytes(json_get(SLICE("{\"a\":1,\"b\":[2]}"), "b"), "[2]");
    assert_int_equal(json_get(SLICE("{\"a\":1}"), "b").n, 0);
    assert_int_equal(json_get(SLICE("[1]"), "b").n, 0);
}

static const struct {
    const char *json;
    const char *bytes;
} strings[] = {
    {"\"\"", ""},
    {"\"plain\"", "plain"},
    {"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t"},
    {"\"caf\\u00e9 \\u201c\"", "caf\xc3\xa9 \xe2\x80\x9c"},
    {"\"\\ud83d\\ude00\"", "\xf0\x9f\x98\x80"},
    {"\"\\ud83dx\"", "\xed\xa0\xbdx"},
    {"\"\\ude00\\ud83d\"", "\xed\xb8\x80\xed\xa0\xbd"},
    {"\"\\ud83d\\ud83d\\ude00\"", "\xed\xa0\xbd\xf0\x9f\x98\x80"},
};

static void unescapes(void **state)
{
    char buf[64];

    (void)state;
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++) {
        size_t n = json_unescape(slice_str(strings[i].json), buf);

        assert_true(n <= strlen(strings[i].json));
        assert_bytes(slice_of(buf, n), strings[i].bytes);
    }
}

static void sizes(void **state)
{
    size_t n;

    (void)state;
    assert_true(json_size(SLICE("0"), &n) && n == 0);
    assert_true(json_size(SLICE("18446744073709551615"), &n));
    assert_true(n == SIZE_MAX);
    assert_false(json_size(SLICE("18446744073709551616"), &n));
    assert_false(json_size(SLICE("-1"), &n));
    assert_false(json_size(SLICE("1.0"), &n));
    assert_false(json_size(SLICE("1e3"), &n));
    assert_false(json_size(SLICE("\"1\""), &n));
    assert_false(json_size(SLICE(""), &n));
}

static void errors_have_names(void **state)
{
    (void)state;
    assert_string_equal(json_error_text(JSON_OK), "valid");
    assert_string_equal(json_error_text(JSON_EMPTY), "blank");
    for (int e = JSON_OK; e <= (int)JSON_DEEP; e++)
        assert_string_not_equal(json_error_text((enum json_error)e),
                                "bad JSON");
    assert_string_equal(json_error_text((enum json_error)1000), "bad JSON");
}

static void keys_compare_unescaped(void **state)
{
    (void)state;
    assert_true(json_key_is(SLICE("\"text\""), "text"));
    assert_true(json_key_is(SLICE("\"\\u0074\\u0065\\u0078\\u0074\""), "text"));
    assert_false(json_key_is(SLICE("\"texts\""), "text"));
    assert_false(json_key_is(SLICE("\"\\u0074\""), "text"));
    assert_false(json_key_is(SLICE("\"text\\u0000\""), "text"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scan_says),
        cmocka_unit_test(scan_stays_inside),
        cmocka_unit_test(nul_is_refused),
        cmocka_unit_test(limits_hold),
        cmocka_unit_test(members_are_found),
        cmocka_unit_test(walks_members_and_items),
        cmocka_unit_test(unescapes),
        cmocka_unit_test(sizes),
        cmocka_unit_test(keys_compare_unescaped),
        cmocka_unit_test(errors_have_names),
    };

    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
