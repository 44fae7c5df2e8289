/* repair.h - the names of what normalize changes.
 *
 * Each name is a member of `repairs` in the record and is explained in
 * normalize(1). */
#ifndef REPAIR_H
#define REPAIR_H

enum repair {
    REPAIR_INVALID,   /* what is no character, as U+FFFD: a loss */
    REPAIR_SURROGATE, /* halves of surrogate pairs joined */
    REPAIR_MIXED,     /* windows-1252 bytes in UTF-8 text */
    REPAIR_CONTROL,   /* control characters removed */
    REPAIR_ANSI,      /* terminal escape sequences removed */
    REPAIR_INVISIBLE, /* soft hyphens, zero-width spaces, BOMs removed */
    REPAIR_BIDI,      /* bidirectional overrides and embeddings removed */
    REPAIR_C1,        /* C1 controls read as windows-1252 */
    REPAIR_MOJIBAKE,  /* UTF-8 that was read as another encoding */
    REPAIR_ENTITY,    /* HTML character references decoded */
    REPAIR_NFC,       /* stretches put in NFC */
    REPAIR_NFKC,      /* stretches put in NFKC (on request) */
    REPAIR_QUOTE,     /* typographic quotes made ASCII (on request) */
    REPAIR_NEWLINE,   /* line ends of other systems */
    REPAIR_SPACE,     /* blanks at line ends, blank lines, spaces made ASCII */
    REPAIR_UNWRAP,    /* hard line ends joined */
    REPAIR_DEHYPHEN,  /* words joined that a line end had divided */
    REPAIR_COUNT,
    REPAIR_NONE = REPAIR_COUNT /* a change that is not counted: decoding */
};

const char *repair_name(enum repair kind);

#endif
