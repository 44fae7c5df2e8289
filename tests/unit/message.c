/* Messages and the pictures of --explain, as they come out on standard
 * error. */
#include "unit.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/time.h>
#include <unistd.h>

#include "explain.h"
#include "message.h"

static struct {
    int ends[2]; /* of a pipe in place of standard error */
    int stderr_was;
    char got[4096];
} capture;

static void capture_begin(void)
{
    assert_int_equal(pipe(capture.ends), 0);
    capture.stderr_was = dup(STDERR_FILENO);
    assert_true(dup2(capture.ends[1], STDERR_FILENO) >= 0);
}

static const char *capture_end(void)
{
    ssize_t n;

    assert_true(dup2(capture.stderr_was, STDERR_FILENO) >= 0);
    close(capture.stderr_was);
    close(capture.ends[1]);
    n = read(capture.ends[0], capture.got, sizeof capture.got - 1);
    close(capture.ends[0]);
    capture.got[n < 0 ? 0 : n] = '\0';
    return capture.got;
}

static void escapes(void **state)
{
    char buf[12];

    (void)state;
    message_escape(SLICE("a\\\x1b"), buf, sizeof buf);
    assert_string_equal(buf, "a\\x5c...");
    message_escape(SLICE("abcd"), buf, sizeof buf);
    assert_string_equal(buf, "abcd");
    message_escape(SLICE("abcdefghijkl"), buf, sizeof buf);
    assert_string_equal(buf, "abcde...");
}

static void cuts_what_is_long(void **state)
{
    struct messages m = {.program = "x", .limit = 1};
    char *long_text = malloc(2000);
    const char *got;

    (void)state;
    assert_non_null(long_text);
    memset(long_text, 'y', 1999);
    long_text[1999] = '\0';
    capture_begin();
    message_plain(&m, long_text);
    got = capture_end();
    assert_in_range(strlen(got), 500, 512);
    assert_int_equal(got[strlen(got) - 1], '\n');
    free(long_text);
}

static void goes_on_below_the_progress(void **state)
{
    struct messages m = {.program = "x", .progress_shown = true};

    (void)state;
    capture_begin();
    message_run(&m, "why", "what");
    message_run(&m, "why", NULL);
    assert_string_equal(capture_end(), "\r\033[Kx: why: what\nx: why\n");
    assert_false(m.progress_shown);
}

static void empty_the_pipe(int signal)
{
    char buf[4096];

    (void)signal;
    for (int i = 0; i < 4; i++)
        (void)!read(capture.ends[0], buf, sizeof buf);
}

/* A full pipe, and a signal that comes while it is waited for. */
static void a_signal_costs_no_message(void **state)
{
    struct messages m = {.program = "x"};
    struct sigaction action = {.sa_handler = empty_the_pipe}, old;
    struct itimerval soon = {.it_value = {.tv_usec = 20000}};
    char block[4096] = {0};

    (void)state;
    capture_begin();
    assert_true(fcntl(capture.ends[1], F_SETFL, O_NONBLOCK) == 0);
    while (write(capture.ends[1], block, sizeof block) > 0)
        continue;
    assert_true(fcntl(capture.ends[1], F_SETFL, 0) == 0);
    assert_int_equal(sigaction(SIGALRM, &action, &old), 0);
    assert_int_equal(setitimer(ITIMER_REAL, &soon, NULL), 0);
    message_run(&m, "late", NULL);
    assert_int_equal(sigaction(SIGALRM, &old, NULL), 0);
    while (read(capture.ends[0], block, sizeof block) == sizeof block)
        continue;
    assert_string_equal(block, "x: late\n");

    assert_true(dup2(capture.stderr_was, STDERR_FILENO) >= 0);
    close(capture.stderr_was);
    close(capture.ends[0]);
    close(capture.ends[1]);
}

/* ---- pictures --------------------------------------------------------- */

static void picture_is(const char *bytes, const struct explain_mark *marks,
                       size_t count, const char *want)
{
    struct messages m = {.program = "x"};
    struct arena a = {0};
    struct text t;

    assert_true(text_init(&t, &a, slice_str(bytes)));
    capture_begin();
    explain(&m, &t, marks, count);
    assert_string_equal(capture_end(), want);
    arena_free(&a);
}

static void shows_stand_ins(void **state)
{
    (void)state;
    picture_is("\xe2\x80\x98it\xe2\x80\x99s\xe2\x80\x99\xc2\xa0\xe2\x80\x93 "
               "\xe2\x80\x9cno\xe2\x80\x9d\n\xc3\xa9",
               (const struct explain_mark[]){{{0, 29}, ""}}, 1,
               "    'it's' - \"no\" ?\n    ^~~~~~~~~~~~~~~\n");
}

static void shortens_in_the_middle(void **state)
{
    static const char text[] =
        "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz";

    (void)state;
    picture_is(text, (const struct explain_mark[]){{{0, 62}, "letters"}}, 1,
               "    abcdefghijklmnopqrstuvwx...opqrstuvwxyz\n"
               "    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
               "    letters\n");
}

static void labels_make_room(void **state)
{
    (void)state;
    picture_is("a b c",
               (const struct explain_mark[]){{{2, 3}, "second"},
                                             {{0, 1}, "first"},
                                             {{2, 5}, "over"},
                                             {{4, 5}, ""},
                                             {{0, 0}, "none"}},
               5, "    a b c\n    ^ ^ ^\n    first second\n");
}

static void blanks_at_the_end_are_left_out(void **state)
{
    (void)state;
    picture_is("ab  c", (const struct explain_mark[]){{{0, 4}, "word"}}, 1,
               "    ab\n    ^~~~\n    word\n");
}

static void what_is_too_wide_is_cut(void **state)
{
    char text[300];
    struct explain_mark marks[EXPLAIN_MARKS_MAX + 1];
    struct messages m = {.program = "x"};
    struct arena a = {0};
    struct text t;
    const char *got;

    (void)state;
    memset(text, 'x', sizeof text);
    for (size_t i = 0; i <= EXPLAIN_MARKS_MAX; i++)
        marks[i] = (struct explain_mark){
            {43 * i, 43 * i + 41},
            "a label that is longer than its mark, by far"};
    assert_true(text_init(&t, &a, slice_of(text, sizeof text)));
    capture_begin();
    explain(&m, &t, marks, EXPLAIN_MARKS_MAX + 1);
    got = capture_end();
    assert_int_equal(strcspn(got, "\n"), 4 + 239);
    arena_free(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(escapes),
        cmocka_unit_test(cuts_what_is_long),
        cmocka_unit_test(goes_on_below_the_progress),
        cmocka_unit_test(a_signal_costs_no_message),
        cmocka_unit_test(shows_stand_ins),
        cmocka_unit_test(shortens_in_the_middle),
        cmocka_unit_test(labels_make_room),
        cmocka_unit_test(blanks_at_the_end_are_left_out),
        cmocka_unit_test(what_is_too_wide_is_cut),
    };

    return cmocka_run_group_tests_name("message", tests, NULL, NULL);
}
