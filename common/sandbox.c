#include "sandbox.h"

#ifdef HAVE_SANDBOX

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#if defined(__x86_64__)
#define ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCH AUDIT_ARCH_AARCH64
#else
#define ARCH AUDIT_ARCH_RISCV64
#endif

/* A system call that is let through; with bits, only when the argument has
 * none of them.  An argument's low half is at its start: these machines are
 * little-endian. */
struct rule {
    uint32_t call;
    uint32_t bits;
    uint32_t argument;
};

/* What work on open descriptors takes, with glibc or musl. */
static const struct rule rules_stream[] = {
    {SYS_read, 0, 0},
    {SYS_write, 0, 0},
    {SYS_readv, 0, 0},
    {SYS_writev, 0, 0},
    {SYS_close, 0, 0},
    {SYS_lseek, 0, 0},
    {SYS_fdatasync, 0, 0},
    {SYS_fstat, 0, 0},
    {SYS_ppoll, 0, 0},
#ifdef SYS_poll
    {SYS_poll, 0, 0},
#endif
    /* memory, but none that can be executed */
    {SYS_brk, 0, 0},
    {SYS_mmap, PROT_EXEC, 2},
    {SYS_mprotect, PROT_EXEC, 2},
    {SYS_munmap, 0, 0},
    {SYS_mremap, 0, 0},
    {SYS_madvise, 0, 0},
    /* time, locks, chance, and the end */
    {SYS_clock_gettime, 0, 0},
    {SYS_gettimeofday, 0, 0},
    {SYS_futex, 0, 0},
    {SYS_getrandom, 0, 0},
    {SYS_rt_sigreturn, 0, 0},
    {SYS_restart_syscall, 0, 0},
    {SYS_exit, 0, 0},
    {SYS_exit_group, 0, 0},
};

enum { NOT_TO_READ = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND };

/* What opening files for reading takes besides, and loading a converter of
 * iconv, which is code. */
static const struct rule rules_read[] = {
    {SYS_openat, NOT_TO_READ, 2},
#ifdef SYS_open
    {SYS_open, NOT_TO_READ, 1},   {SYS_stat, 0, 0},
    {SYS_access, 0, 0},           {SYS_readlink, 0, 0},
#endif
    {SYS_newfstatat, 0, 0},       {SYS_readlinkat, 0, 0},
    {SYS_faccessat, 0, 0},        {SYS_fcntl, 0, 0},
    {SYS_pread64, 0, 0},          {SYS_mmap, 0, 0},
    {SYS_mprotect, 0, 0},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { AROUND = 5, A_RULE = 5 }; /* instructions */

struct program {
    struct sock_filter
        code[AROUND + A_RULE * (COUNT(rules_stream) + COUNT(rules_read))];
    unsigned short n;
};

static void add(struct program *p, unsigned code, uint32_t k, uint8_t yes,
                uint8_t no)
{
    p->code[p->n++] = (struct sock_filter){(uint16_t)code, yes, no, k};
}

static void answer(struct program *p, uint32_t with)
{
    add(p, BPF_RET | BPF_K, with, 0, 0);
}

static void load(struct program *p, size_t offset)
{
    add(p, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

/* Expects the number of the call to be loaded, and leaves it so. */
static void add_rule(struct program *p, const struct rule *r)
{
    if (!r->bits) {
        add(p, BPF_JMP | BPF_JEQ | BPF_K, r->call, 0, 1);
        answer(p, SECCOMP_RET_ALLOW);
        return;
    }
    add(p, BPF_JMP | BPF_JEQ | BPF_K, r->call, 0, 4);
    load(p,
         offsetof(struct seccomp_data, args) + r->argument * sizeof(uint64_t));
    add(p, BPF_JMP | BPF_JSET | BPF_K, r->bits, 0, 1);
    answer(p, SECCOMP_RET_ERRNO | EPERM);
    answer(p, SECCOMP_RET_ALLOW);
}

bool sandbox_enter(enum sandbox kind)
{
    struct program p = {.n = 0};
    struct sock_fprog prog = {.filter = p.code};

    load(&p, offsetof(struct seccomp_data, arch));
    add(&p, BPF_JMP | BPF_JEQ | BPF_K, ARCH, 1, 0);
    answer(&p, SECCOMP_RET_KILL_PROCESS);
    load(&p, offsetof(struct seccomp_data, nr));
    /* those for reading first: mmap is let through more freely there */
    for (size_t i = 0; kind == SANDBOX_READ && i < COUNT(rules_read); i++)
        add_rule(&p, &rules_read[i]);
    for (size_t i = 0; i < COUNT(rules_stream); i++)
        add_rule(&p, &rules_stream[i]);
    answer(&p, SECCOMP_RET_ERRNO | EPERM);
    prog.len = p.n;
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &prog) == 0;
}

#else

bool sandbox_enter(enum sandbox kind)
{
    (void)kind;
    return true;
}

#endif
