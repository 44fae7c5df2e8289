/* nfc.h - Unicode normalization form C (UAX 15), where it is needed.
 *
 * Text is cut at characters that NFC neither changes nor joins with others;
 * only stretches with something between them are worked on, by utf8proc but
 * for the reordering of marks, which here is a counting sort: utf8proc's is
 * quadratic in the length of a run of marks. */
#ifndef NFC_H
#define NFC_H

#include <stdbool.h>

#include "arena.h"
#include "draft.h"
#include "survey.h"

/* A pass over valid UTF-8: to NFC, or with compat to NFKC.  Scratch memory is
 * the arena's; where it ends draft->failed is set. */
void nfc_text(const struct classes *c, struct arena *a, struct draft *d,
              bool compat);

#endif
