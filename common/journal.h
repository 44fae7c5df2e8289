/* journal.h - a few numbers in a file that survive the death of whoever writes
 * them, at any moment.
 *
 * The file has two slots, each a line of text: a head, a serial number, the
 * numbers, a sum over all that.  A new set of numbers goes to the slot with the
 * older one and is on disk before the next goes to the other, so that one of
 * the two is always whole; the one with the higher serial number counts.  No
 * second file and no rename: a sandbox that opens nothing can do it.
 *
 * Order of calls: set fd (open for reading and writing), journal_read(), then
 * journal_write() as often as there is something new. */
#ifndef JOURNAL_H
#define JOURNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { JOURNAL_SLOT = 512 /* bytes */, JOURNAL_NUMBERS = 24 /* at most */ };

struct journal {
    int fd;
    uint64_t serial; /* of the last set; the next one's parity is its slot */
};

enum journal_status {
    JOURNAL_EMPTY, /* nothing was ever written, or not to its end */
    JOURNAL_FOUND,
    JOURNAL_ALIEN, /* the file holds something else */
    JOURNAL_FAILED /* errno */
};

/* The newest whole set of n numbers.  The numbers are as the file has them:
 * whoever uses one as an index checks it. */
enum journal_status journal_read(struct journal *j, uint64_t *numbers,
                                 size_t n);

/* Writes a set and waits until it is on disk.  False: errno; what was there is
 * still there. */
bool journal_write(struct journal *j, const uint64_t *numbers, size_t n);

/* FNV-1a over more bytes, 64 bits wide; from JOURNAL_BASIS on. */
#define JOURNAL_BASIS UINT64_C(0xcbf29ce484222325)
uint64_t journal_sum(uint64_t sum, const void *bytes, size_t n);

#endif
