/* tidy.h - decoded text to clean text: all passes in their order.
 *
 *     entities    before mojibake, which pages wrote in them too
 *     NFC         as misread letters may come apart, "A\u0303\u00a9" (é)
 *     mojibake    needs the C1 controls that clean takes away
 *     clean       controls and invisible characters
 *     NFC         again: what parted a letter and its mark is gone
 *     layout      line ends, blank lines
 *     unwrap      needs clean lines */
#ifndef TIDY_H
#define TIDY_H

#include "arena.h"
#include "clean.h"
#include "draft.h"
#include "mojibake.h"
#include "survey.h"
#include "unwrap.h"

enum tidy_form { TIDY_NFC, TIDY_NFKC, TIDY_NO_FORM };

struct tidy {
    const struct classes *classes;
    struct clean clean;
    bool entities;
    struct mojibake *mojibake; /* NULL: leave it */
    enum tidy_form form;
    enum unwrap_mode unwrap;
};

/* The text must be valid UTF-8. */
void tidy_text(const struct tidy *t, struct arena *a, struct draft *d);

#endif
