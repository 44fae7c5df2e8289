/* survey.h - one fast look over a text: which passes have work to do?
 *
 * Clean text is the common case and must cost little, so that each pass is
 * preceded by the question whether anything of its kind is there at all.
 * classes_init() fills the table of characters once a run. */
#ifndef SURVEY_H
#define SURVEY_H

#include <stdbool.h>
#include <stdint.h>

#include "slice.h"

/* The encodings that mojibake may have gone through, at most 10; class bits
 * 0..9 say in which of them a character is a UTF-8 lead byte, bits 10..19 in
 * which it is a continuation byte (see runs.h). */
enum { CLASS_LEADS = 0x3ff, CLASS_CONTINUES_SHIFT = 10 };

enum class {
    CLASS_NFC = 1 << 20,   /* NFC may change or move it */
    CLASS_CLEAN = 1 << 21, /* clean.h has something to say about it */
    CLASS_BREAK = 1 << 22, /* NEL, LS, PS */
    CLASS_SPACE = 1 << 23, /* --spaces=ascii makes it a blank */
    CLASS_QUOTE = 1 << 24  /* --quotes=ascii makes it ' or " */
};

struct classes {
    uint32_t *bmp; /* by code point, 0x10000 of them */
};

/* The NFC table and the characters that other passes ask for.  False when
 * memory ends. */
bool classes_init(struct classes *c);
void classes_free(struct classes *c);

uint32_t class_of(const struct classes *c, uint32_t cp);

struct survey {
    uint32_t classes; /* union of all characters' classes */
    bool entity;      /* an ampersand */
    bool control;     /* an ASCII control but tab and newline */
    bool blank;       /* blanks at a line's end, empty lines in a row, either
                         at the ends, line ends of other systems */
    bool lines;       /* more than one line */
    bool mojibake;    /* a lead and a continuation side by side, or a lone
                         A-tilde that has lost its NBSP */
};

/* s is valid UTF-8. */
struct survey survey_text(const struct classes *c, struct slice s);

/* The first place from at on that survey_text() calls mojibake: the byte
 * behind its first character; s.n if there is none. */
size_t survey_mojibake(const struct classes *c, struct slice s, size_t at);

#endif
