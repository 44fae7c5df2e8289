#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "date.h"
#include "table.h"

static struct moment read_ok(const char *s)
{
    struct moment m;

    assert_true(moment_read(slice_of(s, strlen(s)), &m));
    return m;
}

static void assert_printed(const struct moment *m, const char *want)
{
    char buf[MOMENT_LEN];

    assert_int_equal(moment_print(m, buf), strlen(want));
    assert_string_equal(buf, want);
}

static void days_and_dates_go_both_ways(void **state)
{
    (void)state;
    assert_int_equal(date_number((struct date){1970, 1, 1}), 0);
    assert_int_equal(date_number((struct date){2000, 2, 29}), 11016);
    for (int32_t n = -719162; n < 2932896; n += 97) {
        struct date d = date_of(n);
        assert_true(date_valid(d));
        assert_int_equal(date_number(d), n);
    }
}

static void days_beyond_the_calendar_stay_at_its_ends(void **state)
{
    (void)state;
    struct date first = date_of(INT32_MIN);
    struct date last = date_plus_days((struct date){9999, 12, 1}, INT32_MAX);

    assert_int_equal(first.year, 1);
    assert_int_equal(last.year, 9999);
    assert_int_equal(last.day, 31);
}

static void months_are_cut_to_their_length(void **state)
{
    (void)state;
    struct date d = date_plus_months((struct date){2016, 1, 31}, 1);

    assert_int_equal(d.month, 2);
    assert_int_equal(d.day, 29);
    d = date_plus_months((struct date){2016, 1, 31}, -2);
    assert_int_equal(d.year, 2015);
    assert_int_equal(d.month, 11);
    assert_int_equal(d.day, 30);
    d = date_plus_months((struct date){2016, 1, 31}, INT32_MIN);
    assert_int_equal(d.year, 1);
    d = date_plus_months((struct date){9999, 11, 30}, 5);
    assert_int_equal(d.year, 9999);
    assert_int_equal(d.month, 12);
}

static void impossible_days_are_not_valid(void **state)
{
    (void)state;
    assert_true(date_valid((struct date){2000, 2, 29}));
    assert_false(date_valid((struct date){1900, 2, 29}));
    assert_false(date_valid((struct date){2016, 4, 31}));
    assert_false(date_valid((struct date){2016, 13, 1}));
    assert_false(date_valid((struct date){2016, 4, 0}));
}

static void weekdays_and_weeks_are_those_of_iso(void **state)
{
    (void)state;
    assert_int_equal(date_weekday((struct date){2016, 5, 2}), 1);
    assert_int_equal(date_weekday((struct date){1969, 12, 28}), 7);
    struct date_week w = date_week((struct date){2021, 1, 3});
    assert_int_equal(w.year, 2020);
    assert_int_equal(w.week, 53);
    w = date_week((struct date){2018, 12, 31});
    assert_int_equal(w.year, 2019);
    assert_int_equal(w.week, 1);
    struct date d = date_of_week((struct date_week){2020, 53}, 7);
    assert_int_equal(d.year, 2021);
    assert_int_equal(d.day, 3);
}

static void iso_forms_are_read(void **state)
{
    (void)state;
    assert_printed(&(struct moment){{2016, 0, 0}, -1, -1, -1, false, 0},
                   "2016");
    struct moment m = read_ok("2016");
    assert_printed(&m, "2016");
    m = read_ok("2016-05");
    assert_printed(&m, "2016-05");
    m = read_ok("20160502");
    assert_printed(&m, "2016-05-02");
    m = read_ok("2016-05-02T14:30");
    assert_printed(&m, "2016-05-02T14:30");
    m = read_ok("2016-05-02 14:30:05.250 +0200");
    assert_printed(&m, "2016-05-02T14:30:05+02:00");
    m = read_ok("2016-05-02T1430Z");
    assert_printed(&m, "2016-05-02T14:30Z");
    m = read_ok("2016-05-02T14-03:30");
    assert_printed(&m, "2016-05-02T14-03:30");
}

static void other_forms_are_refused(void **state)
{
    static const char *const wrong[] = {"",
                                        "16",
                                        "0000",
                                        "2016-",
                                        "2016-5-2",
                                        "2016-02-30",
                                        "201605",
                                        "2016-05-02T",
                                        "2016-05T10",
                                        "2016-05-02x",
                                        "May 2, 2016",
                                        "2016-05-02T25",
                                        "2016-05-02T14:61",
                                        "2016-05-02T14:30x",
                                        "2016-05-02T14:30+24:00",
                                        "2016-05-02T14:30+02:60",
                                        "2016-05-02T14:",
                                        "2016-05-02T14:30+",
                                        "2016-05-02T14:30+02:",
                                        "2016-05-02T14:30:05.",
                                        "2016-05-02T14:30Z "};

    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        struct moment m = {.hour = 99};
        assert_false(moment_read(slice_of(wrong[i], strlen(wrong[i])), &m));
        assert_int_equal(m.hour, 99);
    }
}

static void unknown_fields_are_x(void **state)
{
    struct moment m = {{0, 2, 27}, -1, -1, -1, false, 0};

    (void)state;
    assert_printed(&m, "XXXX-02-27");
    m.date = (struct date){0, 0, 25};
    assert_printed(&m, "XXXX-XX-25");
    m.date = (struct date){0, 0, 0};
    m.hour = 22;
    assert_printed(&m, "T22");
    m.minute = 0;
    m.zoned = true;
    assert_printed(&m, "T22:00Z");
}

static int month(const char *word, const char *lang)
{
    struct slice s = slice_of(word, strlen(word));

    return date_month_named(s, table_hash(s), lang);
}

static int weekday(const char *word, const char *lang)
{
    struct slice s = slice_of(word, strlen(word));

    return date_weekday_named(s, table_hash(s), lang);
}

static void names_belong_to_languages(void **state)
{
    (void)state;
    assert_int_equal(month("December", "en"), 12);
    assert_int_equal(month("Sept", "en"), 9);
    assert_int_equal(month("mars", "fr"), 3);
    assert_int_equal(month("Mars", "en"), 0);
    assert_int_equal(month("Mars", NULL), 3);
    assert_int_equal(month("März", "de"), 3);
    assert_int_equal(month("Junta", NULL), 0);
    assert_int_equal(weekday("THURSDAY", "en"), 4);
    assert_int_equal(weekday("miércoles", "es"), 3);
    assert_int_equal(weekday("mercredi", "en"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_and_dates_go_both_ways),
        cmocka_unit_test(days_beyond_the_calendar_stay_at_its_ends),
        cmocka_unit_test(months_are_cut_to_their_length),
        cmocka_unit_test(impossible_days_are_not_valid),
        cmocka_unit_test(weekdays_and_weeks_are_those_of_iso),
        cmocka_unit_test(iso_forms_are_read),
        cmocka_unit_test(other_forms_are_refused),
        cmocka_unit_test(unknown_fields_are_x),
        cmocka_unit_test(names_belong_to_languages),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
