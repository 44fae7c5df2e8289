#include "journal.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char head[] = "newsfilters resume 1";

enum { HEAD = sizeof head - 1, NUMBER = 17 /* " %016x" */ };

_Static_assert(HEAD + NUMBER * (JOURNAL_NUMBERS + 2) < JOURNAL_SLOT,
               "a set fits a slot");

uint64_t journal_sum(uint64_t sum, const void *bytes, size_t n)
{
    const unsigned char *p = bytes;

    for (size_t i = 0; i < n; i++)
        sum = (sum ^ p[i]) * UINT64_C(0x100000001b3);
    return sum;
}

/* ---- a slot's line ---------------------------------------------------- */

static void print(char *at, uint64_t number)
{
    /* snprintf()'s NUL is overwritten by what follows */
    snprintf(at, NUMBER + 1, " %016" PRIx64, number);
}

static void print_slot(char *slot, uint64_t serial, const uint64_t *numbers,
                       size_t n)
{
    char *at = slot + HEAD;

    memset(slot, ' ', JOURNAL_SLOT);
    memcpy(slot, head, HEAD);
    print(at, serial);
    for (size_t i = 0; i < n; i++)
        print(at += NUMBER, numbers[i]);
    at += NUMBER;
    print(at, journal_sum(JOURNAL_BASIS, slot, (size_t)(at - slot)));
    at[NUMBER] = ' ';
    slot[JOURNAL_SLOT - 1] = '\n';
}

static bool scan(const char *at, uint64_t *number)
{
    static const char digits[] = "0123456789abcdef";

    if (*at != ' ')
        return false;
    *number = 0;
    for (int i = 1; i < NUMBER; i++) {
        const char *digit = at[i] ? strchr(digits, at[i]) : NULL;

        if (!digit)
            return false;
        *number = *number << 4 | (uint64_t)(digit - digits);
    }
    return true;
}

/* False for a slot that does not hold a whole set of n numbers. */
static bool scan_slot(const char *slot, uint64_t *serial, uint64_t *numbers,
                      size_t n)
{
    const char *at = slot + HEAD;
    uint64_t sum;

    if (memcmp(slot, head, HEAD) != 0 || !scan(at, serial))
        return false;
    for (size_t i = 0; i < n; i++)
        if (!scan(at += NUMBER, &numbers[i]))
            return false;
    at += NUMBER;
    return scan(at, &sum) &&
           sum == journal_sum(JOURNAL_BASIS, slot, (size_t)(at - slot));
}

/* ---- the file --------------------------------------------------------- */

/* At most n bytes from the start of the file on; -1: errno. */
static ssize_t read_all(int fd, char *buf, size_t n)
{
    size_t got = 0;

    if (lseek(fd, 0, SEEK_SET) != 0)
        return -1;
    while (got < n) {
        ssize_t some = read(fd, buf + got, n - got);

        if (some == 0)
            break;
        if (some > 0)
            got += (size_t)some;
        else if (errno != EINTR)
            return -1;
    }
    return (ssize_t)got;
}

enum journal_status journal_read(struct journal *j, uint64_t *numbers, size_t n)
{
    char file[2 * JOURNAL_SLOT + 1];
    ssize_t got = read_all(j->fd, file, sizeof file);
    size_t size = (size_t)got;
    enum journal_status status = JOURNAL_ALIEN;

    if (got < 0)
        return JOURNAL_FAILED;
    if (size > 2 * JOURNAL_SLOT)
        return JOURNAL_ALIEN;
    for (size_t at = 0; at + JOURNAL_SLOT <= size; at += JOURNAL_SLOT) {
        uint64_t found[JOURNAL_NUMBERS], serial;

        if (!scan_slot(file + at, &serial, found, n) ||
            (status == JOURNAL_FOUND && serial < j->serial))
            continue;
        memcpy(numbers, found, n * sizeof *numbers);
        j->serial = serial;
        status = JOURNAL_FOUND;
    }
    /* the disk may have been full when the first set was written */
    if (size < JOURNAL_SLOT &&
        memcmp(file, head, size < HEAD ? size : HEAD) == 0)
        return JOURNAL_EMPTY;
    return status;
}

bool journal_write(struct journal *j, const uint64_t *numbers, size_t n)
{
    uint64_t serial = j->serial + 1;
    char slot[JOURNAL_SLOT];
    size_t done = 0;

    print_slot(slot, serial, numbers, n);
    if (lseek(j->fd, serial % 2 ? 0 : JOURNAL_SLOT, SEEK_SET) < 0)
        return false;
    while (done < sizeof slot) {
        ssize_t some = write(j->fd, slot + done, sizeof slot - done);

        if (some > 0)
            done += (size_t)some;
        else if (some == 0 || errno != EINTR)
            return false;
    }
    if (fdatasync(j->fd) != 0)
        return false;
    j->serial = serial;
    return true;
}
