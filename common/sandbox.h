/* sandbox.h - takes away from the process what it does not need any more.
 *
 * Entered once, after options are read and outputs are open, before the first
 * byte of input.  From then on a system call that is not on the list fails
 * with EPERM: no socket, no process, no file opened for writing; and with
 * SANDBOX_STREAM no file opened at all.
 *
 * Linux on x86_64, aarch64 and riscv64, by seccomp(2); elsewhere, and in
 * builds with -DNO_SANDBOX (sanitizers and coverage open files at the end),
 * nothing is confined.  Written without libseccomp, which asks for memory some
 * 430 times to say this, and dies where that fails. */
#ifndef SANDBOX_H
#define SANDBOX_H

#include <stdbool.h>

#if defined(__linux__) && !defined(NO_SANDBOX) &&                              \
    (defined(__x86_64__) || defined(__aarch64__) ||                            \
     (defined(__riscv) && __riscv_xlen == 64))
#if __has_include(<linux/seccomp.h>) && __has_include(<linux/audit.h>)
#define HAVE_SANDBOX 1
#endif
#endif

enum sandbox {
    SANDBOX_STREAM, /* what is open is all there is */
    SANDBOX_READ    /* files may be opened for reading: operands */
};

/* False when the kernel refuses; nothing is confined then. */
bool sandbox_enter(enum sandbox kind);

#endif
