/* decode.h - bytes of a known encoding to UTF-8, as a pass over a draft.
 *
 * What is no character becomes U+FFFD: one for each maximal subpart in UTF-8,
 * one for each byte or code unit in the others.  In UTF-8, surrogate pairs in
 * six bytes (CESU-8) are joined, and single bytes that only make sense as
 * windows-1252 are read so. */
#ifndef DECODE_H
#define DECODE_H

#include <iconv.h>
#include <stdbool.h>

#include "charset.h"
#include "draft.h"

/* iconv's converters, opened when first needed and kept. */
struct decoder {
    const struct charsets *charsets;
    iconv_t open[CHARSETS_MAX]; /* by index into charsets->list */
    bool is_open[CHARSETS_MAX];
};

/* Opens all converters now, for a run that cannot open files later. */
void decoder_prepare(struct decoder *d);

/* One pass over a draft that draft_begin() was called for.  skip bytes at the
 * start (a BOM) are dropped.  False if the encoding needs iconv and iconv
 * does not know it. */
bool decode(struct decoder *d, const struct charset *cs, size_t skip,
            struct draft *draft);

/* Lone surrogates in three bytes, as JSON escapes bring them, to U+FFFD: a
 * pass over text that is UTF-8 otherwise. */
void decode_surrogates(struct draft *draft);

/* Converts at most n bytes at *in to code points for the model; gives how
 * many.  Bytes that are no character count in *bad, also where the end cuts one
 * off. */
size_t decode_sample(struct decoder *d, const struct charset *cs,
                     struct slice in, uint32_t *cps, size_t room, size_t *bad);

void decoder_close(struct decoder *d);

#endif
