/* mojibake.h - UTF-8 that was once read as another encoding: "cafÃ©".
 *
 * Approach: for each encoding that text is often misread as, find the
 * stretches whose characters go back to bytes that are valid UTF-8 (runs), and
 * ask the model (model.h) whether the text with the runs decoded is likelier
 * than the text as it stands, by more than chance could make it.  Runs are
 * found one by one, so that text that is broken only here and there is mended
 * there.  What was misread twice or three times is mended in as many passes.
 *
 * Every repair is exact: the bytes are those that a program misread.  Two
 * losses are allowed for where exact runs stand beside them: a no-break space
 * that became a blank, "Ã ", and a byte that became U+FFFD, "â€\ufffd". */
#ifndef MOJIBAKE_H
#define MOJIBAKE_H

#include "draft.h"
#include "runs.h"

/* Where runs of a window are tried. */
struct trial {
    struct runs runs;
    struct window mended;
};

/* The windows and runs are room to work in, which would be much for a stack:
 * what is judged, the best runs of it, and trials of one layer and of the one
 * below it. */
struct mojibake {
    const struct classes *classes;
    struct codec codec[CODECS];
    struct window window;
    struct runs best;
    struct trial trial, deeper;
};

/* A pass over valid UTF-8 that mends one layer; false if there was none. */
bool mojibake_text(struct mojibake *m, struct draft *d);

#endif
