/* coverage.c - lets gcov write its counts; scripts/coverage links it into all
 * programs.
 *
 * The counts are written when a program ends, which takes memory and files: the
 * shim of the fault tests must have no calls fail any more then, and the
 * sandbox would let none be opened.  So the counts of a program are taken when
 * it is about to be confined, and it is not, but where a test is about that. */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

void __gcov_dump(void);

/* Only some have these: what runs under the shim, and what is a filter. */
__attribute__((weak)) void shim_over(void);
__attribute__((weak)) int filter_main(void);

__attribute__((destructor)) static void end(void)
{
    if (shim_over)
        shim_over();
}

int prctl(int option, ...)
{
    const char *fault = getenv("FAULT");
    unsigned long a[4];
    va_list rest;

    if (option == PR_SET_SECCOMP && filter_main)
        return fault && strcmp(fault, "no-sandbox:1") == 0 ? -1 : 0;
    if (option == PR_SET_SECCOMP)
        __gcov_dump();
    va_start(rest, option);
    for (size_t i = 0; i < 4; i++)
        a[i] = va_arg(rest, unsigned long);
    va_end(rest);
    return (int)syscall(SYS_prctl, option, a[0], a[1], a[2], a[3]);
}
