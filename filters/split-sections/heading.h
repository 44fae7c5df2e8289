/* heading.h - a heading: where it stands, how it was set off, what it says. */
#ifndef HEADING_H
#define HEADING_H

#include <stddef.h>

#include "slice.h"

enum style {
    STYLE_NONE,
    STYLE_DASH,     /* – Diplomatic push – */
    STYLE_MARKDOWN, /* ## Diplomatic push */
    STYLE_SETEXT,   /* underlined with === or --- */
    STYLE_RST,      /* underlined with other marks too, or overlined */
    STYLE_WIKI,     /* == Diplomatic push == */
    STYLE_BOLD,     /* **Diplomatic push** */
    STYLE_STARS,    /* *** Diplomatic push *** */
    STYLE_CAPS,     /* DIPLOMATIC PUSH */
    STYLE_NUMBERED, /* 2. Diplomatic push */
    STYLE_COLON,    /* Diplomatic push: */
    STYLE_QUESTION, /* Q: What comes next? */
    STYLE_BARE      /* Diplomatic push */
};

/* "dash", "markdown" ...; NULL for STYLE_NONE. */
const char *style_name(enum style style);

struct heading {
    size_t line;       /* index of the line with the words */
    size_t lines;      /* physical or joined lines from first_line on */
    size_t first_line; /* the overline, or the same as line */
    struct span raw;   /* with its decoration */
    struct span clean; /* without */
    enum style style;
    unsigned rank;  /* depth as its style tells it: 2 for ##; 0 untold */
    unsigned level; /* depth in this article, from 1 */
};

#endif
