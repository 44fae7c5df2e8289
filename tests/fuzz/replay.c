/* replay.c - runs a fuzz target over a file of inputs, without libFuzzer: the
 * corpus is a test of every build, whatever its compiler.
 *
 * usage: NAME FILE
 *
 * FILE has an input a line, in base 64 (scripts/fuzz writes it).  A target
 * that finds something aborts; the line is told first. */
#include "fuzz.h"

#include <string.h>

typedef int target(const uint8_t *data, size_t n);

int LLVMFuzzerRunDriver(int *argc, char ***argv, target *one);

/* The value of a digit of base 64, or -1. */
static int digit_value(char c)
{
    static const char digits[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *p = c ? strchr(digits, c) : NULL;

    return p ? (int)(p - digits) : -1;
}

/* The bytes of a line, in its own place; gives how many. */
static size_t decode(char *line)
{
    unsigned bits = 0, held = 0;
    size_t n = 0;

    for (const char *p = line; digit_value(*p) >= 0; p++) {
        bits = (bits << 6 | (unsigned)digit_value(*p)) & 0xfff;
        held += 6;
        if (held >= 8) {
            held -= 8;
            line[n++] = (char)(bits >> held & 0xff);
        }
    }
    return n;
}

/* A copy of its own, so that a sanitizer sees where it ends. */
static void run(target *one, const char *bytes, size_t n)
{
    uint8_t *copy = malloc(n ? n : 1);

    MUST(copy);
    memcpy(copy, bytes, n);
    one(copy, n);
    free(copy);
}

int LLVMFuzzerRunDriver(int *argc, char ***argv, target *one)
{
    static char line[1 << 16];
    FILE *file;
    unsigned count = 0;

    MUST(*argc == 2);
    file = fopen((*argv)[1], "r");
    MUST(file);
    while (fgets(line, sizeof line, file)) {
        fprintf(stderr, "\r%u ", ++count);
        run(one, line, decode(line));
    }
    fclose(file);
    fprintf(stderr, "\rfuzz: %u passed, 0 failed\n", count);
    return count == 0;
}

/* tests/fuzz/filter.c has a main of its own, and so no LLVMFuzzerTestOneInput.
 */
__attribute__((weak)) target LLVMFuzzerTestOneInput;

__attribute__((weak)) int main(int argc, char **argv)
{
    return LLVMFuzzerRunDriver(&argc, &argv, LLVMFuzzerTestOneInput);
}
