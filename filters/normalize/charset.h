/* charset.h - the encodings that news comes in, by name.
 *
 * An allow-list: the encodings of the WHATWG Encoding Standard, of the
 * ISO-2022 family only ISO-2022-JP, and three of MS-DOS for -f.  Labels follow
 * the Standard: "latin1" means windows-1252, "gb2312" GB18030.
 *
 * charsets_init() reads the compiled tables once a run. */
#ifndef CHARSET_H
#define CHARSET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "slice.h"

enum charset_kind {
    CHARSET_UTF_8,
    CHARSET_UTF_16LE,
    CHARSET_UTF_16BE,
    CHARSET_SINGLE, /* ASCII and a table of 128 */
    CHARSET_MULTI   /* iconv's */
};

struct charset {
    const char *name; /* as the Standard writes it */
    enum charset_kind kind;
    const char *iconv;    /* CHARSET_MULTI: the name to ask iconv for */
    const uint16_t *high; /* CHARSET_SINGLE: bytes 80..FF; 0 is no character */
};

enum { CHARSETS_SINGLE = 40, CHARSETS_MAX = CHARSETS_SINGLE + 10 };

struct charsets {
    struct charset list[CHARSETS_MAX];
    size_t count;
    uint16_t high[CHARSETS_SINGLE][128];
};

void charsets_init(struct charsets *c);

/* By a label in any case, white space around it ignored; NULL if unknown. */
const struct charset *charset_find(const struct charsets *c,
                                   struct slice label);

/* By the Standard's name, which must be one; for names in the code. */
const struct charset *charset_named(const struct charsets *c, const char *name);

#endif
