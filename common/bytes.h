/* bytes.h - sixteen bytes at a time, for loops that look for the few bytes
 * that matter to them.
 *
 *     for (; end - p >= 16; p += 16)
 *         if ((n = bytes_first(bytes_are(bytes_load(p), '"'))) < 16)
 *             return p + n;
 *
 * Vectors are the extension that gcc and clang share: one register where the
 * machine has such, else taken apart by the compiler. */
#ifndef BYTES_H
#define BYTES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { BYTES_WIDTH = 16 };

typedef uint8_t bytes16 __attribute__((vector_size(BYTES_WIDTH)));

/* The sixteen bytes at p, which need not be aligned. */
static inline bytes16 bytes_load(const char *p)
{
    bytes16 v;

    memcpy(&v, p, sizeof v);
    return v;
}

/* All bits set in each byte that is c; `|` joins several such questions. */
static inline bytes16 bytes_are(bytes16 v, uint8_t c)
{
    return (bytes16)(v == (bytes16){0} + c);
}

/* All bits set in each byte from low to high; where high is the lower one,
 * from low up to 0xff and from 0 up to high. */
static inline bytes16 bytes_within(bytes16 v, uint8_t low, uint8_t high)
{
    return (bytes16)(v - low <= (bytes16){0} + (uint8_t)(high - low));
}

/* The lowest byte of a word in memory that is not 0: word is not 0. */
static inline size_t bytes_lowest(uint64_t word)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return (size_t)__builtin_clzll(word) / 8;
#else
    return (size_t)__builtin_ctzll(word) / 8;
#endif
}

/* A bit for each byte, the first one lowest, of bytes that have all bits set or
 * none. */
static inline uint64_t bytes_bits(bytes16 hits)
{
    uint64_t half[2];
    uint64_t bits = 0;

    memcpy(half, &hits, sizeof half);
    for (int i = 0; i < 2; i++) {
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        half[i] = __builtin_bswap64(half[i]);
#endif
        /* bit 8 k of the product's factor goes to bit 56 + k, k below 8 */
        half[i] = (half[i] & UINT64_C(0x0101010101010101)) *
                  UINT64_C(0x0102040810204080);
        bits |= half[i] >> 56 << 8 * i;
    }
    return bits;
}

/* The first byte that has bits set; BYTES_WIDTH if there is none. */
static inline size_t bytes_first(bytes16 hits)
{
    uint64_t half[2];

    memcpy(half, &hits, sizeof half);
    if (half[0])
        return bytes_lowest(half[0]);
    return half[1] ? 8 + bytes_lowest(half[1]) : BYTES_WIDTH;
}

#endif
