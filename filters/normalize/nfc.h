/* nfc.h - Unicode normalization form C (UAX 15), where it is needed.
 *
 * Text is cut at characters that NFC neither changes nor joins with others;
 * only stretches with something between them are worked on, by utf8proc but
 * for the reordering of marks, which here is a counting sort: utf8proc's is
 * quadratic in the length of a run of marks. */
#ifndef NFC_H
#define NFC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "draft.h"
#include "survey.h"

/* Scratch that grows with the longest stretch, zero-initialised before a
 * text's first pass.  It is the arena's memory, which takes nothing back, so
 * passes share it.  All in all it is at most as long as the stretches, since
 * each has its own bytes. */
struct nfc_room {
    int32_t *cps; /* code points */
    size_t cap;
};

struct nfc {
    struct arena *arena;
    struct nfc_room stretch, run;
};

/* A pass over valid UTF-8: to NFC, or with compat to NFKC.  Where memory ends
 * draft->failed is set. */
void nfc_text(const struct classes *c, struct nfc *nfc, struct draft *d,
              bool compat);

#endif
