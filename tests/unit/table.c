/* Tables: one format for the maker and for --lexicon. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "table.h"

static struct arena arena;

/* A file with these bytes, read as a table; error[] as table_read() left it. */
static const struct table *read_bytes(const char *bytes,
                                      const struct table *base, char *error,
                                      size_t room)
{
    char path[] = "/tmp/newsfilters-table-XXXXXX";
    int fd = mkstemp(path);
    const struct table *t;

    assert_true(fd >= 0);
    assert_int_equal(write(fd, bytes, strlen(bytes)), strlen(bytes));
    close(fd);
    error[0] = '\0';
    t = table_read(path, base, &arena, error, room);
    unlink(path);
    return t;
}

static const struct table_row *find(const struct table *t, const char *key)
{
    return table_find(t, slice_str(key), table_hash(slice_str(key)));
}

static void finds_rows_and_fields(void **state)
{
    char error[300];
    const struct table *t =
        read_bytes("# a comment\n\nkm\tkilometre\tlength\nmile\r\nzwölf\t12\n",
                   NULL, error, sizeof error);

    (void)state;
    assert_string_equal(error, "");
    assert_non_null(t);
    assert_int_equal(t->count, 3);
    assert_bytes(table_field(find(t, "km"), 0), "kilometre");
    assert_bytes(table_field(find(t, "KM"), 1), "length");
    assert_bytes(table_field(find(t, "km"), 2), "");
    assert_bytes(table_field(find(t, "mile"), 0), "");
    assert_bytes(table_key(find(t, "zwölf")), "zwölf");
    assert_null(find(t, "k"));
    assert_null(find(t, "kmx"));
    arena_free(&arena);
}

static void later_table_comes_first(void **state)
{
    char error[300];
    const struct table *base =
        read_bytes("a\t1\nb\t2\n", NULL, error, sizeof error);
    const struct table *t = read_bytes("a\t9\n", base, error, sizeof error);

    (void)state;
    assert_bytes(table_field(find(t, "a"), 0), "9");
    assert_bytes(table_field(find(t, "b"), 0), "2");
    arena_free(&arena);
}

static void refuses(void **state)
{
    static const char *const bad[][2] = {
        {"b\na\n", ":2: key out of order (sort with LC_ALL=C)"},
        {"# x\na\na\tb\n", ":3: the same key twice"},
        {"\tb\n", ":1: empty key"},
        {"a \tb\n", ":1: white space around the key"},
    };
    char error[300];

    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_null(read_bytes(bad[i][0], NULL, error, sizeof error));
        assert_non_null(strstr(error, bad[i][1]));
    }
    assert_null(
        table_read("/nonexistent/\x1b", NULL, &arena, error, sizeof error));
    assert_string_equal(error,
                        "/nonexistent/\\x1b:0: No such file or directory");
    arena_free(&arena);
}

static void hash_goes_on(void **state)
{
    (void)state;
    assert_int_equal(table_hash(SLICE("ab")),
                     table_hash_more(table_hash(SLICE("a")), SLICE("b")));
    /* test vectors of FNV-1a, 32 bits */
    assert_int_equal(table_hash(SLICE("")), 0x811c9dc5);
    assert_int_equal(table_hash(SLICE("foobar")), 0xbf9cf968);
    assert_int_equal(table_hash(SLICE("FooBar")), 0xbf9cf968);
}

/* A row is found past a slot that another hash took; a missing one is none. */
static void weights_have_columns(void **state)
{
    static const struct table_slot slot[] = {{4, 1}, {8, 2}, {0, 0}, {0, 0}};
    static const float weight[] = {1, -2, 3, 4};
    const struct weights w = {slot, weight, 3, 2};

    (void)state;
    assert_float_equal(weights_row(&w, 4)[1], -2, 0);
    assert_float_equal(weights_row(&w, 8)[1], 4, 0);
    assert_float_equal(weights_get(&w, 8), 3, 0);
    assert_null(weights_row(&w, 12));
    assert_null(weights_row(&w, 0));
    assert_float_equal(weights_get(&w, 3), 0, 0);
}

/* At each amount of memory a table, or a reason. */
static void memory_may_end_anywhere(void **state)
{
    char bytes[4000] = "", error[300];
    size_t reasons = 0;

    (void)state;
    for (size_t i = 0; i < 60; i++)
        snprintf(bytes + strlen(bytes), sizeof bytes - strlen(bytes),
                 "key%02zu\tfield of the key\n", i);
    /* from 64 KiB on where the first block is that large */
    for (size_t most = 8; most < 40000; most += 24) {
        arena = (struct arena){.max = most < 20000 ? most : most + 45000};
        if (read_bytes(bytes, NULL, error, sizeof error))
            assert_string_equal(error, "");
        else
            reasons += strstr(error, "out of memory") != NULL;
        arena_free(&arena);
    }
    arena = (struct arena){0};
    assert_true(reasons > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_rows_and_fields),
        cmocka_unit_test(later_table_comes_first),
        cmocka_unit_test(refuses),
        cmocka_unit_test(hash_goes_on),
        cmocka_unit_test(weights_have_columns),
        cmocka_unit_test(memory_may_end_anywhere),
    };

    return cmocka_run_group_tests_name("table", tests, NULL, NULL);
}
