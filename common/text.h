/* text.h - the text of one article: bytes inside, code points at the edges.
 *
 * Order of calls: text_init() once a record; then any of the others.
 * Offsets are bytes into text.bytes unless a name says cp (code points).
 *
 * Text is UTF-8, with lone surrogates as WTF-8 (see json_unescape()). */
#ifndef TEXT_H
#define TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "slice.h"

struct text {
    struct slice bytes;
    bool ascii;       /* then a byte offset is a code point offset */
    uint32_t *mark;   /* mark[i]: code points before byte 64 * i */
    size_t cps;       /* length in code points */
    size_t last_byte; /* the last pair asked for: spans come mostly */
    size_t last_cp;   /*   in order, so the next is near */
};

/* Counts the text and sets checkpoints.  The bytes are borrowed and must
 * outlive the text; the checkpoints live in the arena.  False when memory
 * ends. */
bool text_init(struct text *t, struct arena *a, struct slice bytes);

/* Code points before a byte offset that lies on a code point's edge. */
size_t text_cp(struct text *t, size_t byte);

/* The byte offset of a code point, or SIZE_MAX beyond the end. */
size_t text_byte(struct text *t, size_t cp);

/* ---- code points ------------------------------------------------------ */

/* The code point that starts at p (p < end), its length in *n.  Never reads
 * beyond end; a broken sequence counts as one byte, U+FFFD. */
uint32_t text_decode(const char *p, const char *end, size_t *n);

/* The code point that ends at p (start < p), its length in *n. */
uint32_t text_decode_back(const char *start, const char *p, size_t *n);

/* Writes c as UTF-8 to buf (4 bytes of room); gives its length. */
size_t text_encode(uint32_t c, char *buf);

/* General categories by Unicode (utf8proc), ASCII answered at once. */
bool char_is_letter(uint32_t c); /* L* */
bool char_is_upper(uint32_t c);  /* Lu, Lt */
bool char_is_lower(uint32_t c);  /* Ll */
bool char_is_digit(uint32_t c);  /* ASCII 0-9 only: what numbers are made of */
bool char_is_space(uint32_t c);  /* Zs, tab, line ends, NBSP and the like */
bool char_is_mark(uint32_t c);   /* Mn, Mc, Me */
uint32_t char_lower(uint32_t c); /* simple lower case */

/* Hyphen-minus, U+2010, U+2011 and U+2013 U+2014 U+2015, U+2212. */
bool char_is_dash(uint32_t c);

/* ---- lines and paragraphs --------------------------------------------- */

/* The span without white space at its ends; start == end if there is nothing
 * else. */
struct span text_trim(const struct text *t, struct span s);

/* Is there anything to read in it: a letter or digit?  Marks around a heading
 * and rules of dashes are nothing. */
bool text_has_word(struct slice s);

/* The next line of the text from *at on, without its newline, trimmed of
 * white space at both ends (start == end where it is blank); moves *at
 * behind the newline.  False at the end of the text. */
bool text_line(const struct text *t, size_t *at, struct span *line);

/* The paragraphs of a text that nobody has split yet: with a blank line
 * anywhere they are what blank lines separate, else every line is one.
 * Trimmed, never empty.  NULL (with *count 0) only when memory ends. */
struct span *text_paragraphs(const struct text *t, struct arena *a,
                             size_t *count);

#endif
