/* Framing: lines from a pipe, limits, what is skipped and what is kept. */
#include "unit.h"

#include <stdlib.h>
#include <unistd.h>

#include "input.h"
#include "out.h"

/* An input on a pipe that holds these bytes (at most a pipe's worth). */
static void open_bytes(struct input *in, const char *bytes, size_t n)
{
    int fd[2];

    assert_int_equal(pipe(fd), 0);
    assert_int_equal(write(fd[1], bytes, n), n);
    close(fd[1]);
    input_open(in, fd[0]);
}

static void lines_are(const char *bytes, const char *const *want)
{
    struct input in = {.max_line = 100};
    struct slice unit;

    open_bytes(&in, bytes, strlen(bytes));
    for (; input_next(&in, &unit) == INPUT_UNIT; want++) {
        assert_non_null(*want);
        assert_bytes(unit, *want);
    }
    assert_null(*want);
    close(in.fd);
    input_free(&in);
}

static void gives_lines(void **state)
{
    (void)state;
    lines_are("", (const char *[]){NULL});
    lines_are("\n", (const char *[]){"", NULL});
    lines_are("a\nb\n", (const char *[]){"a", "b", NULL});
    lines_are("a\r\n\r\nb", (const char *[]){"a", "", "b", NULL});
    lines_are("\xef\xbb\xbf"
              "a\n\xef\xbb\xbf"
              "b\n",
              (const char *[]){"a",
                               "\xef\xbb\xbf"
                               "b",
                               NULL});
    lines_are("\r\r\n", (const char *[]){"\r", NULL});
}

static void gather(void *state, struct slice piece)
{
    out_slice(state, piece);
}

/* Longer than a block, so that it is skipped in pieces: every byte of it
 * reaches the rejects and the lines around it are whole. */
static void skips_long_lines(void **state)
{
    struct out kept = {0};
    struct input in = {.max_line = 10, .skipped = gather, .state = &kept};
    enum { LONG = 60000 };
    char *bytes = malloc(LONG + 20);
    struct slice unit;

    (void)state;
    assert_non_null(bytes);
    memcpy(bytes, "one\n", 4);
    memset(bytes + 4, 'x', LONG);
    memcpy(bytes + 4 + LONG, "\r\nthree", 7);
    open_bytes(&in, bytes, 4 + LONG + 7);
    assert_int_equal(input_next(&in, &unit), INPUT_UNIT);
    assert_bytes(unit, "one");
    assert_int_equal(input_next(&in, &unit), INPUT_TOO_LONG);
    assert_int_equal(in.line, 2);
    assert_int_equal(kept.n, LONG + 2);
    assert_memory_equal(kept.p, bytes + 4, LONG + 2);
    assert_int_equal(input_next(&in, &unit), INPUT_UNIT);
    assert_bytes(unit, "three");
    assert_int_equal(in.line, 3);
    assert_false(in.terminated);
    assert_int_equal(input_next(&in, &unit), INPUT_END);
    close(in.fd);
    input_free(&in);
    out_free(&kept);
    free(bytes);
}

static void read_errors_are_not_ends(void **state)
{
    struct input in = {.max_line = 10};
    struct slice unit;

    (void)state;
    input_open(&in, -1);
    assert_int_equal(input_next(&in, &unit), INPUT_FAILED);
    input_free(&in);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_lines),
        cmocka_unit_test(skips_long_lines),
        cmocka_unit_test(read_errors_are_not_ends),
    };

    return cmocka_run_group_tests_name("input", tests, NULL, NULL);
}
