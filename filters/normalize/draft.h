/* draft.h - a text on its way from source bytes to clean text.
 *
 * Work is done in passes.  A pass reads draft.text from left to right and
 * calls draft_edit() for each place that changes, in order and without
 * overlap; draft_end_pass() then makes the edited copy the text.  A pass that
 * edits nothing copies nothing.
 *
 *     draft_begin(d, bytes, track);
 *     draft_edit(d, at, with, kind); ...
 *     draft_end_pass(d);                     once a pass
 *     if (d->failed) ...                     once, at the end
 *
 * With tracking, from[i] and to[i] tell for each byte of the text which bytes
 * of the source it stands for, through all passes.  The draft owns two
 * buffers, which the next text uses again; draft.text points into one of them
 * or at the bytes given first.  A pass whose text never gets longer than what
 * it has read works in place, so that most need one of them only: behind its
 * last edit a pass finds the text as it was, before it not. */
#ifndef DRAFT_H
#define DRAFT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "repair.h"
#include "slice.h"

struct draft_room {
    char *p;
    uint32_t *from; /* with tracking, as long as p; else NULL */
    uint32_t *to;
    size_t cap;
};

/* Where an edit took place, for --explain.  source is in bytes of the source
 * (of the text before the pass where nothing is tracked). */
struct draft_change {
    enum repair kind;
    struct span source;
    struct slice before;
    struct slice after;
};

struct draft {
    struct slice text;
    const uint32_t *from; /* NULL without tracking */
    const uint32_t *to;
    size_t repairs[REPAIR_COUNT];
    bool failed; /* memory ended: text is not to be used */

    /* called for each counted edit if set; needs tracking */
    void (*explain)(void *state, const struct draft_change *change);
    void *explain_state;

    /* draft.c's own */
    bool track;
    struct draft_room room[2];
    int spare;     /* the room that the text does not stand in */
    bool edited;   /* in this pass */
    bool in_place; /* so far, in the room that the text stands in */
    size_t done;   /* bytes of the text that this pass has dealt with */
    size_t n;      /* bytes of the edited copy */
};

/* Starts on source bytes, which must outlive the draft's use of them. */
void draft_begin(struct draft *d, struct slice source, bool track);

/* Replaces text[at) by other bytes; they are copied.  REPAIR_NONE is not
 * counted. */
void draft_edit(struct draft *d, struct span at, struct slice with,
                enum repair kind);

void draft_end_pass(struct draft *d);

/* Gives large buffers back between texts; draft_free() all of them. */
void draft_shrink(struct draft *d);
void draft_free(struct draft *d);

#endif
