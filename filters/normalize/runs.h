/* runs.h - characters that were one: where a text may be UTF-8 that somebody
 * read in another encoding.
 *
 * A run is a sequence of characters whose bytes, in one of the encodings that
 * UTF-8 is often misread as (codecs), are valid UTF-8.  Finding one proves
 * nothing: mojibake.h judges. */
#ifndef RUNS_H
#define RUNS_H

#include <stdbool.h>
#include <stdint.h>

#include "charset.h"
#include "survey.h"

enum {
    CODECS = 10,     /* as many as classes have bits for */
    WINDOW = 1024,   /* code points that are judged together */
    RUNS_MAX = 1024, /* of one window */
    LOST = 0xfffd
};

/* An encoding backwards: from characters to bytes. */
struct codec {
    uint16_t cp[160]; /* ascending */
    uint8_t byte[160];
    size_t count;
};

/* Builds the codecs, and marks their lead and continuation bytes in the
 * classes, which survey_text() then looks for. */
void codecs_init(struct codec codecs[CODECS], const struct charsets *charsets,
                 struct classes *classes);

/* A stretch of the text that is judged as one: part of a line. */
struct window {
    uint32_t cp[WINDOW];
    uint32_t at[WINDOW + 1]; /* bytes into the text */
    size_t n;
};

/* Characters that were one, and which. */
struct run {
    uint16_t start, length; /* code points of the window */
    uint32_t cp;
    bool exact;      /* without a loss */
    bool keep_blank; /* the blank at its end stays */
};

struct runs {
    struct run list[RUNS_MAX];
    size_t count;
};

/* All runs of a window, from left to right. */
void runs_find(const struct codec *c, const struct window *w,
               struct runs *runs);

/* Runs vouch for each other: is there one that nothing speaks against, and not
 * as many that give letters which no language has? */
bool runs_are_sound(const struct window *w, const struct runs *runs);

/* The character before or behind run i once all runs are mended. */
uint32_t runs_neighbour(const struct window *w, const struct runs *runs,
                        size_t i, bool behind);

/* A capital behind a small letter is no chance: "voilÃ le". */
bool runs_odd_capital(const struct window *w, size_t i);

/* Part of a word: a letter or mark. */
bool runs_word_part(uint32_t c);

#endif
