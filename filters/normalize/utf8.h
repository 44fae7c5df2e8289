/* utf8.h - UTF-8 that may be broken, sequence by sequence.
 *
 * The table is Unicode's 3-7, well-formed byte sequences; a broken one is cut
 * into maximal subparts, as Unicode and the WHATWG Encoding Standard do. */
#ifndef UTF8_H
#define UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "slice.h"

/* Length of the well-formed sequence at p (p < end), or 0. */
size_t utf8_length(const char *p, const char *end);

/* Length of the maximal subpart at p, where no well-formed sequence begins:
 * at least 1.  *cut is set if only the end of the text broke it. */
size_t utf8_subpart(const char *p, const char *end, bool *cut);

/* The code point of a well-formed sequence of n bytes. */
uint32_t utf8_value(const char *p, size_t n);

/* The surrogate that three bytes encode, as CESU-8 and WTF-8 do, or 0. */
uint32_t utf8_surrogate(const char *p, const char *end);

/* Number of bytes at p that are ASCII. */
size_t utf8_ascii(const char *p, const char *end);

/* What a text has of UTF-8. */
struct utf8_census {
    size_t good;   /* well-formed sequences beyond ASCII, CESU-8 included */
    size_t joined; /* of them, halves of CESU-8 */
    size_t bad;    /* maximal subparts of others */
    bool cut;      /* the text ends within a sequence; not counted as bad */
};

/* Counts until it is out of the question that the text is UTF-8: far more is
 * bad than good. */
struct utf8_census utf8_count(struct slice s);

#endif
