/* buckets.h - counts and distances as the few numbers that features know. */
#ifndef BUCKETS_H
#define BUCKETS_H

#include <stdint.h>

/* Words between two things, of DISTANCES. */
static inline unsigned distance_bucket(uint32_t n)
{
    return n == 0    ? 0
           : n <= 2  ? 1
           : n <= 4  ? 2
           : n <= 8  ? 3
           : n <= 16 ? 4
           : n <= 32 ? 5
                     : 6;
}

static inline unsigned at_most(uint32_t n, unsigned max)
{
    return n < max ? (unsigned)n : max;
}

#endif
