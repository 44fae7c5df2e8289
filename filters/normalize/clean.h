/* clean.h - characters that text does not want: controls, terminal escapes,
 * invisible ones, bidirectional overrides, C1 controls.  cleaned.txt lists
 * those beyond ASCII. */
#ifndef CLEAN_H
#define CLEAN_H

#include <stdbool.h>

#include "charset.h"
#include "draft.h"
#include "survey.h"

struct clean {
    const struct classes *classes;
    const struct charset *cp1252;
    const struct charset *mac;
    bool keep_invisible; /* --keep-invisible */
    bool ascii_quotes;   /* --quotes=ascii */
    bool ascii_spaces;   /* --spaces=ascii */
};

/* A pass over valid UTF-8.  Soft hyphens at line ends stay: unwrap.h asks for
 * them.  Line ends stay as they are: layout.h. */
void clean_text(const struct clean *c, struct draft *d);

#endif
