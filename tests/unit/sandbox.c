/* The sandbox: what a confined process can and cannot do, in a child each,
 * since there is no way out of it. */
#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sandbox.h"

/* The exit status of a child that enters the sandbox and asks. */
static int in_sandbox(enum sandbox kind, bool (*ask)(void))
{
    int status;
    pid_t child = fork();

    if (child == 0) {
        if (!sandbox_enter(kind))
            _exit(3);
        _exit(ask() ? 1 : 0);
    }
    assert_true(child > 0);
    assert_true(waitpid(child, &status, 0) == child);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static bool can_read_file(void)
{
    return open("/dev/null", O_RDONLY) >= 0;
}

static bool can_write_file(void)
{
    return open("/dev/null", O_WRONLY) >= 0 || open("/dev/null", O_RDWR) >= 0 ||
           open("/tmp/newsfilters-test", O_RDONLY | O_CREAT, 0600) >= 0 ||
           open("/tmp", O_RDONLY | O_TRUNC) >= 0;
}

static bool can_connect(void)
{
    return socket(AF_INET, SOCK_STREAM, 0) >= 0 ||
           socket(AF_UNIX, SOCK_STREAM, 0) >= 0;
}

static bool can_start_process(void)
{
    pid_t child = fork();

    if (child == 0)
        _exit(0);
    return child > 0 || execl("/bin/true", "true", (char *)NULL) == 0;
}

static bool can_remove_file(void)
{
    return unlink("/tmp/newsfilters-none") == 0 || errno != EPERM;
}

static bool can_run_new_code(void)
{
    void *page;

    return posix_memalign(&page, 4096, 4096) != 0 ||
           mprotect(page, 4096, PROT_READ | PROT_EXEC) == 0;
}

static bool can_work(void)
{
    static const char line[] = "{}\n";
    char *p = malloc(8u << 20);
    int ends[2] = {STDIN_FILENO, STDERR_FILENO};
    char buf[8];

    if (!p)
        return false;
    memset(p, 1, 8u << 20);
    p = realloc(p, 64u << 20);
    free(p);
    return p && write(ends[1], line, 0) == 0 && read(ends[0], buf, 0) == 0;
}

static void stream(void **state)
{
    (void)state;
    assert_int_equal(in_sandbox(SANDBOX_STREAM, can_work), 1);
    assert_int_equal(in_sandbox(SANDBOX_STREAM, can_read_file), 0);
    assert_int_equal(in_sandbox(SANDBOX_STREAM, can_write_file), 0);
    assert_int_equal(in_sandbox(SANDBOX_STREAM, can_connect), 0);
    assert_int_equal(in_sandbox(SANDBOX_STREAM, can_start_process), 0);
    assert_int_equal(in_sandbox(SANDBOX_STREAM, can_remove_file), 0);
    assert_int_equal(in_sandbox(SANDBOX_STREAM, can_run_new_code), 0);
}

static void reading(void **state)
{
    (void)state;
    assert_int_equal(in_sandbox(SANDBOX_READ, can_work), 1);
    assert_int_equal(in_sandbox(SANDBOX_READ, can_read_file), 1);
    assert_int_equal(in_sandbox(SANDBOX_READ, can_write_file), 0);
    assert_int_equal(in_sandbox(SANDBOX_READ, can_connect), 0);
    assert_int_equal(in_sandbox(SANDBOX_READ, can_start_process), 0);
    assert_int_equal(in_sandbox(SANDBOX_READ, can_remove_file), 0);
}

#ifdef HAVE_SANDBOX
#define TEST(f) cmocka_unit_test(f)
#else
static void skipped(void **state)
{
    (void)state;
    (void)stream;
    (void)reading;
    skip();
}
#define TEST(f) cmocka_unit_test(skipped)
#endif

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(stream), TEST(reading)};

    return cmocka_run_group_tests_name("sandbox", tests, NULL, NULL);
}
