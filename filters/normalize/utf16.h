/* utf16.h - UTF-16 without a byte order mark, by what its text would be. */
#ifndef UTF16_H
#define UTF16_H

#include "slice.h"

/* "UTF-16LE" or "UTF-16BE" if the bytes, an even number, are likely text in
 * it; else NULL. */
const char *utf16_guess(struct slice bytes);

#endif
