/* shim.c - makes calls of the C library fail, for the fault tests.
 *
 * A shared object for LD_PRELOAD, told by FAULT what to do:
 *
 *     malloc:N   the N-th allocation fails      malloc-on:N  and all after it
 *     malloc-place:N  the first one fails of the N-th place in the code that
 *                asks for memory, and what called it; takes frame pointers
 *     read:N     reads give at most N bytes     write:N      writes take N
 *     read-eintr:N, write-eintr:N               every N-th call is interrupted
 *     read-eio:N, write-enospc:N                the N-th call fails
 *     close-eio:N    the N-th close of standard output fails
 *     cut-eio:N      the N-th ftruncate() fails
 *     no-sandbox:1   the kernel has none
 *     kill:N         the end, as by SIGKILL, before the N-th call that
 *                    changes a file, or amid it where it is a write
 *
 * Every look at the clock finds it 25 ms later, so that what waits for its time
 * does so for a number of calls.
 *
 * At the end the number of calls of the kind is written to the descriptor
 * FAULT_FD, as text, so that a test knows how many sites there are.  The
 * shim opens nothing: a sandboxed program runs under it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

static struct {
    char kind[16];
    unsigned long n;
    unsigned long calls;
    int fd;
} fault = {.fd = -1};

static bool is(const char *kind)
{
    return strcmp(fault.kind, kind) == 0;
}

__attribute__((constructor)) static void read_fault(void)
{
    const char *what = getenv("FAULT");
    const char *fd = getenv("FAULT_FD");
    const char *colon = what ? strchr(what, ':') : NULL;

    if (!colon || (size_t)(colon - what) >= sizeof fault.kind)
        return;
    memcpy(fault.kind, what, (size_t)(colon - what));
    fault.n = strtoul(colon + 1, NULL, 10);
    fault.fd = fd ? atoi(fd) : -1;
}

void shim_over(void);

/* No more faults: a program that is measured by scripts/coverage ends, which is
 * not what a test is about. */
void shim_over(void)
{
    *fault.kind = '\0';
}

__attribute__((destructor)) static void tell_calls(void)
{
    char line[32];
    int n = snprintf(line, sizeof line, "%lu\n", fault.calls);

    if (fault.fd >= 0 && write(fault.fd, line, (size_t)n) < 0)
        _exit(99);
}

/* ---- memory: the C library's own functions under their other names ---- */

void *__libc_malloc(size_t n);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *p, size_t n);

enum { FRAMES = 12, FRAME_MAX = 1 << 16, PLACES = 1 << 16 };

/* The places that the calls come from, as one number. */
static uintptr_t sum_frames(void)
{
    const uintptr_t *frame = __builtin_frame_address(0);
    uintptr_t sum = 0;

    for (int i = 0; i < FRAMES; i++) {
        uintptr_t here = (uintptr_t)frame, next = frame[0];

        sum = sum * 31 + frame[1];
        if (next <= here || next - here > FRAME_MAX || next % sizeof next)
            break;
        frame = (const uintptr_t *)next;
    }
    return sum ? sum : 1;
}

/* Has no call come from here before? */
static bool is_new_place(void)
{
    static uintptr_t seen[PLACES];
    uintptr_t sum = sum_frames();
    size_t i = sum % PLACES;

    while (seen[i] && seen[i] != sum)
        i = (i + 1) % PLACES;
    if (seen[i] || fault.calls >= PLACES / 2)
        return false;
    seen[i] = sum;
    return true;
}

static bool no_place(void)
{
    if (!is_new_place() || ++fault.calls != fault.n)
        return false;
    errno = ENOMEM;
    return true;
}

static bool no_memory(void)
{
    bool on = is("malloc-on");

    if (is("malloc-place"))
        return no_place();

    if (!on && !is("malloc"))
        return false;
    fault.calls++;
    if (fault.n == 0 || (on ? fault.calls < fault.n : fault.calls != fault.n))
        return false;
    errno = ENOMEM;
    return true;
}

void *malloc(size_t n)
{
    return no_memory() ? NULL : __libc_malloc(n);
}

void *calloc(size_t n, size_t size)
{
    return no_memory() ? NULL : __libc_calloc(n, size);
}

void *realloc(void *p, size_t n)
{
    return no_memory() ? NULL : __libc_realloc(p, n);
}

/* ---- read(2) and write(2) --------------------------------------------- */

/* Whether this call fails, and with what; else *n is how much it may do. */
static int fails(const char *part, const char *eintr, const char *error,
                 int number, size_t *n)
{
    if (is(part)) {
        fault.calls++;
        *n = *n < fault.n ? *n : fault.n;
    } else if (is(eintr)) {
        return ++fault.calls % fault.n == 0 ? EINTR : 0;
    } else if (is(error)) {
        return ++fault.calls == fault.n ? number : 0;
    }
    return 0;
}

ssize_t read(int fd, void *buf, size_t n)
{
    static ssize_t (*real)(int, void *, size_t);
    int error = 0;

    /* what a library reads at its start is another matter */
    if (fd == STDIN_FILENO)
        error = fails("read", "read-eintr", "read-eio", EIO, &n);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "read");
    if (!error)
        return real(fd, buf, n);
    errno = error;
    return -1;
}

static bool is_last(void)
{
    return is("kill") && ++fault.calls == fault.n;
}

__attribute__((weak)) void __gcov_dump(void);

/* As SIGKILL ends a process, which in the sandbox cannot send it to itself. */
static void die(void)
{
    shim_over();
    if (__gcov_dump)
        __gcov_dump();
    _exit(128 + SIGKILL);
}

ssize_t write(int fd, const void *buf, size_t n)
{
    static ssize_t (*real)(int, const void *, size_t);
    int error = 0;

    /* messages are another matter */
    if (fd != STDERR_FILENO && fd != fault.fd)
        error = fails("write", "write-eintr", "write-enospc", ENOSPC, &n);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "write");
    if (fd != STDERR_FILENO && fd != fault.fd && is_last()) {
        (void)!real(fd, buf, n / 2);
        die();
    }
    if (!error)
        return real(fd, buf, n);
    errno = error;
    return -1;
}

/* ---- other calls that SIGKILL may come before -------------------------- */

int ftruncate(int fd, off_t n)
{
    static int (*real)(int, off_t);

    if (is("cut-eio") && ++fault.calls == fault.n) {
        errno = EIO;
        return -1;
    }
    if (is_last())
        die();
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "ftruncate");
    return real(fd, n);
}

int close(int fd)
{
    static int (*real)(int);

    if (is("close-eio") && fd == STDOUT_FILENO && ++fault.calls == fault.n) {
        errno = EIO;
        return -1;
    }
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "close");
    return real(fd);
}

/* Nothing needs to be on disk for a test, and a disk is slow. */
int fdatasync(int fd)
{
    (void)fd;
    if (is_last())
        die();
    return 0;
}

/* ---- the sandbox ------------------------------------------------------- */

int prctl(int option, ...)
{
    static int (*real)(int, ...);
    unsigned long a[4];
    va_list rest;

    if (option == PR_SET_SECCOMP && is("no-sandbox")) {
        errno = EINVAL;
        return -1;
    }
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "prctl");
    va_start(rest, option);
    for (size_t i = 0; i < 4; i++)
        a[i] = va_arg(rest, unsigned long);
    va_end(rest);
    return real(option, a[0], a[1], a[2], a[3]);
}

/* ---- the clock --------------------------------------------------------- */

int clock_gettime(clockid_t clock, struct timespec *t)
{
    static long long ms;

    (void)clock;
    ms += 25;
    *t = (struct timespec){ms / 1000, ms % 1000 * 1000000};
    return 0;
}
