/* Exact decimals: what goes in comes out, and nothing passes a double. */
#include "decimal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;

static void expect(struct decimal d, const char *text)
{
    struct out o = {0};

    decimal_out(&o, d);
    out_char(&o, '\0');
    assert_string_equal(o.p, text);
    out_free(&o);
}

static struct decimal read_text(const char *text)
{
    const char *point = strchr(text, '.');
    struct slice s = slice_of(text, strlen(text));
    struct decimal d;

    assert_true(
        decimal_read(&d, s, point ? (size_t)(point - text) : SIZE_MAX, &arena));
    return d;
}

static void digits_are_kept(void **state)
{
    (void)state;
    expect(read_text("1,234.5"), "1234.5");
    expect(read_text("0.10"), "0.1");
    expect(read_text("007"), "7");
    expect(read_text("0"), "0");
    expect(read_text("0.1"), "0.1");
    expect(read_text("12345678901234567890.5"), "12345678901234567890.5");
}

static void whole_numbers(void **state)
{
    struct decimal d;

    (void)state;
    assert_true(decimal_of(&d, 0, &arena));
    expect(d, "0");
    assert_true(decimal_of(&d, UINT64_MAX, &arena));
    expect(d, "18446744073709551615");
    d.negative = true;
    expect(d, "-18446744073709551615");
}

static void shifts(void **state)
{
    struct decimal d = read_text("4.5");

    (void)state;
    assert_true(decimal_shift(&d, 6));
    expect(d, "4500000");
    assert_true(decimal_shift(&d, -9));
    expect(d, "0.0045");
    assert_true(decimal_shift(&d, -130));
    expect(d, "4.5e-133");
    assert_true(decimal_shift(&d, 32000));
    assert_false(decimal_shift(&d, 32000));
    d = read_text("0");
    assert_true(decimal_shift(&d, 30000));
    expect(d, "0");
}

static void sums(void **state)
{
    struct decimal d;

    (void)state;
    assert_true(decimal_add(&d, read_text("0.1"), read_text("0.2"), &arena));
    expect(d, "0.3");
    assert_true(decimal_add(&d, read_text("999.9"), read_text("0.1"), &arena));
    expect(d, "1000");
    assert_true(decimal_add(&d, read_text("0"), read_text("2.5"), &arena));
    expect(d, "2.5");
}

static void products(void **state)
{
    struct decimal d;

    (void)state;
    assert_true(decimal_times(&d, read_text("2.5"), 12, &arena));
    expect(d, "30");
    assert_true(decimal_times(&d, read_text("99"), UINT32_MAX, &arena));
    expect(d, "425201762205");
    assert_true(decimal_times(&d, read_text("7"), 0, &arena));
    expect(d, "0");
}

static void quotients(void **state)
{
    struct decimal d;
    bool exact;

    (void)state;
    assert_true(decimal_over(&d, read_text("1"), 8, &exact, &arena));
    assert_true(exact);
    expect(d, "0.125");
    assert_true(decimal_over(&d, read_text("2"), 3, &exact, &arena));
    assert_false(exact);
    expect(d, "0.666666666667");
    assert_true(
        decimal_over(&d, read_text("999999999999.9"), 1, &exact, &arena));
    expect(d, "999999999999.9");
    assert_true(decimal_over(&d, read_text("0"), 7, &exact, &arena));
    expect(d, "0");
}

static void order(void **state)
{
    struct decimal minus = read_text("5");

    (void)state;
    minus.negative = true;
    assert_int_equal(decimal_compare(read_text("2.50"), read_text("2.5")), 0);
    assert_int_equal(decimal_compare(read_text("10"), read_text("9.99")), 1);
    assert_int_equal(decimal_compare(read_text("0.9"), read_text("1")), -1);
    assert_int_equal(decimal_compare(read_text("0"), read_text("0.1")), -1);
    assert_int_equal(decimal_compare(read_text("0"), read_text("0")), 0);
    assert_int_equal(decimal_compare(minus, read_text("1")), -1);
    assert_int_equal(decimal_compare(read_text("0"), minus), 1);
    assert_int_equal(decimal_compare(minus, read_text("0")), -1);
}

static void small_integers(void **state)
{
    uint64_t n;

    (void)state;
    assert_true(decimal_uint(read_text("1500"), 2000, &n));
    assert_int_equal(n, 1500);
    assert_false(decimal_uint(read_text("1500"), 1000, &n));
    assert_false(decimal_uint(read_text("1.5"), 1000, &n));
}

static void too_long(void **state)
{
    char digits[300];
    struct decimal d;

    (void)state;
    memset(digits, '7', sizeof digits);
    assert_false(
        decimal_read(&d, slice_of(digits, sizeof digits), SIZE_MAX, &arena));
    assert_false(decimal_read(&d, slice_of(digits, 101), SIZE_MAX, &arena));
    assert_true(decimal_read(&d, slice_of(digits, 100), SIZE_MAX, &arena));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(digits_are_kept), cmocka_unit_test(whole_numbers),
        cmocka_unit_test(shifts),          cmocka_unit_test(sums),
        cmocka_unit_test(products),        cmocka_unit_test(quotients),
        cmocka_unit_test(order),           cmocka_unit_test(small_integers),
        cmocka_unit_test(too_long)};
    int failed = cmocka_run_group_tests(tests, NULL, NULL);

    arena_free(&arena);
    return failed;
}
