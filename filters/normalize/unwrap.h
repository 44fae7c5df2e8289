/* unwrap.h - hard-wrapped text joined into paragraphs, words that line ends
 * divide put together again.
 *
 * Wrapped lines are full (lines.h); verse, tables, lists and headings are
 * not.
 *
 * A hyphen at a line's end goes if the rest of the document has the word
 * without it, and stays if it has it with it; else it goes unless both parts
 * are words of the document, or a capital or digit follows.  Between Chinese
 * or Japanese characters no blank is put. */
#ifndef UNWRAP_H
#define UNWRAP_H

#include <stdbool.h>

#include "arena.h"
#include "draft.h"

enum unwrap_mode { UNWRAP_ALWAYS, UNWRAP_AUTO, UNWRAP_NEVER };

/* A pass over text that layout.h has been over.  Soft hyphens at line ends
 * are removed in any mode unless keep_soft is set.  Memory is the arena's. */
void unwrap_text(struct draft *d, struct arena *a, enum unwrap_mode mode,
                 bool keep_soft);

#endif
