#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "timex-value.h"

static struct arena arena;

static void assert_prints(const struct value *v, const char *want)
{
    struct slice got = value_print(v, &arena);

    assert_int_equal(got.n, strlen(want));
    assert_memory_equal(got.p, want, got.n);
}

static struct value at(struct point p)
{
    return (struct value){.from = p, .to = point_none()};
}

static void points_keep_their_grain(void **state)
{
    static const struct {
        enum timex_grain grain;
        const char *want;
    } cases[] = {{GRAIN_CENTURY, "20"},          {GRAIN_DECADE, "202X"},
                 {GRAIN_YEAR, "2021"},           {GRAIN_QUARTER, "2021-Q1"},
                 {GRAIN_MONTH, "2021-01"},       {GRAIN_WEEK, "2020-W53"},
                 {GRAIN_WEEKEND, "2020-W53-WE"}, {GRAIN_DAY, "2021-01-03"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct value v =
            at(point_at(cases[i].grain, (struct date){2021, 1, 3}));
        assert_prints(&v, cases[i].want);
    }
}

static void open_points_are_x(void **state)
{
    struct value v = at(point_open(UNIT_WEEK));

    (void)state;
    assert_prints(&v, "XXXX-WXX");
    v = at(point_open(UNIT_MONTH));
    assert_prints(&v, "XXXX-XX");
    v = at(point_open(UNIT_QUARTER));
    assert_prints(&v, "XXXX-QX");
}

static void steps_are_of_the_unit(void **state)
{
    struct value v = at(point_step((struct date){2016, 5, 31}, UNIT_MONTH, -3));

    (void)state;
    assert_prints(&v, "2016-02");
    v = at(point_step((struct date){2016, 1, 1}, UNIT_WEEK, -1));
    assert_prints(&v, "2015-W52");
    v = at(point_step((struct date){2016, 1, 1}, UNIT_YEAR, INT64_MIN));
    assert_prints(&v, "0001");
}

static void hours_step_over_midnight(void **state)
{
    struct moment m = {.date = {2016, 3, 1}, .hour = 1, .minute = 30};
    struct value v = at(point_none());

    (void)state;
    assert_true(point_hours(&m, UNIT_HOUR, -2, &v.from));
    assert_prints(&v, "2016-02-29T23:30");
    assert_true(point_hours(&m, UNIT_MINUTE, 24 * 60, &v.from));
    assert_prints(&v, "2016-03-02T01:30");
    m.hour = MOMENT_NONE;
    assert_false(point_hours(&m, UNIT_HOUR, 1, &v.from));
}

static void amounts_are_exact(void **state)
{
    struct value v = {.kind = TIMEX_DURATION, .amounts = 1};

    (void)state;
    v.amount[0] = (struct amount){.unit = UNIT_YEAR, .n = 35, .decimals = 1};
    assert_prints(&v, "P3.5Y");
    v.amount[0] = (struct amount){.unit = UNIT_CENTURY, .n = 5, .decimals = 1};
    assert_prints(&v, "P50Y");
    v.amount[0] = (struct amount){.unit = UNIT_QUARTER, .n = 3};
    assert_prints(&v, "P9M");
    v.amount[0] = (struct amount){.unit = UNIT_HOUR, .some = true};
    assert_prints(&v, "PTXH");
}

static void amounts_of_days_and_hours_share_one_t(void **state)
{
    struct value v = {.kind = TIMEX_DURATION, .amounts = 3};

    (void)state;
    v.amount[0] = (struct amount){.unit = UNIT_DAY, .n = 2};
    v.amount[1] = (struct amount){.unit = UNIT_HOUR, .n = 3};
    v.amount[2] = (struct amount){.unit = UNIT_MINUTE, .n = 4};
    assert_prints(&v, "P2DT3H4M");
}

static int end(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(points_keep_their_grain),
        cmocka_unit_test(open_points_are_x),
        cmocka_unit_test(steps_are_of_the_unit),
        cmocka_unit_test(hours_step_over_midnight),
        cmocka_unit_test(amounts_are_exact),
        cmocka_unit_test(amounts_of_days_and_hours_share_one_t),
    };

    return cmocka_run_group_tests(tests, NULL, end);
}
