#include "draft.h"

#include <stdlib.h>

enum { ROOM_MIN = 4096, ROOM_KEEP = 1024 * 1024 };

static void room_free(struct draft_room *r)
{
    free(r->p);
    free(r->from);
    free(r->to);
    *r = (struct draft_room){0};
}

/* Enlarges the tracks, which then have room for n sources each. */
static bool grow_tracks(struct draft_room *r, size_t n)
{
    uint32_t *p;

    if (n > SIZE_MAX / 2 / sizeof *p)
        return false;
    p = realloc(r->from, n * sizeof *p);
    if (!p)
        return false;
    r->from = p;
    p = realloc(r->to, n * sizeof *p);
    if (!p)
        return false;
    r->to = p;
    return true;
}

static bool grow_text(struct draft_room *r, size_t n)
{
    char *p = realloc(r->p, n);

    if (p)
        r->p = p;
    return p != NULL;
}

/* Room for n bytes, and their sources where they are tracked. */
static bool room_reserve(struct draft_room *r, size_t n, bool track)
{
    size_t cap = r->cap;

    if (n > cap)
        cap = n < ROOM_MIN ? ROOM_MIN : r->cap ? n + n / 8 : n;
    else if (!track || r->from)
        return true;
    if (cap > UINT32_MAX || !grow_text(r, cap) ||
        (track && !grow_tracks(r, cap)))
        return false;
    if (!track && r->from) {
        /* left from a tracked text, and too short now */
        free(r->from);
        free(r->to);
        r->from = r->to = NULL;
    }
    r->cap = cap;
    return true;
}

void draft_begin(struct draft *d, struct slice source, bool track)
{
    d->text = source;
    d->from = d->to = NULL;
    memset(d->repairs, 0, sizeof d->repairs);
    d->failed = false;
    d->track = track;
    d->spare = 0;
    d->edited = d->in_place = false;
    d->done = d->n = 0;
}

/* The source bytes of text[at): with tracking, and no edit yet, themselves. */
static struct span source_of(const struct draft *d, struct span at)
{
    struct span s;

    if (!d->from)
        return at;
    if (at.start < at.end)
        return (struct span){d->from[at.start], d->to[at.end - 1]};
    if (at.start < d->text.n)
        s.start = d->from[at.start];
    else
        s.start = d->text.n ? d->to[d->text.n - 1] : 0;
    s.end = s.start;
    return s;
}

/* The room that the edited copy grows in. */
static struct draft_room *target(struct draft *d)
{
    return &d->room[d->in_place ? !d->spare : d->spare];
}

static void track_copy(const struct draft *d, struct draft_room *r,
                       struct span at)
{
    size_t n = at.end - at.start;

    if (d->from) {
        memmove(r->from + d->n, d->from + at.start, n * sizeof *r->from);
        memmove(r->to + d->n, d->to + at.start, n * sizeof *r->to);
        return;
    }
    for (size_t i = 0; i < n; i++) {
        r->from[d->n + i] = (uint32_t)(at.start + i);
        r->to[d->n + i] = (uint32_t)(at.start + i + 1);
    }
}

static void copy_up_to(struct draft *d, size_t end)
{
    struct draft_room *r = target(d);
    struct span at = {d->done, end};
    size_t n = end - d->done;

    if (n == 0)
        return;
    memmove(r->p + d->n, d->text.p + d->done, n);
    if (d->track)
        track_copy(d, r, at);
    d->n += n;
    d->done = end;
}

static void put(struct draft *d, struct span at, struct slice with)
{
    struct draft_room *r = target(d);
    struct span source = source_of(d, at);

    if (with.n)
        memcpy(r->p + d->n, with.p, with.n);
    for (size_t i = 0; d->track && i < with.n; i++) {
        r->from[d->n + i] = (uint32_t)source.start;
        r->to[d->n + i] = (uint32_t)source.end;
    }
    d->n += with.n;
    d->done = at.end;
}

static void explain(const struct draft *d, struct span at, struct slice with,
                    enum repair kind)
{
    struct draft_change change = {.kind = kind,
                                  .source = source_of(d, at),
                                  .before = slice_cut(d->text, at),
                                  .after = with};

    d->explain(d->explain_state, &change);
}

/* Leaves the text's own room for the spare one, with what is done. */
static bool move_out(struct draft *d, size_t n)
{
    const struct draft_room *old = target(d);
    struct draft_room *r = &d->room[d->spare];

    if (!room_reserve(r, n, d->track))
        return false;
    memcpy(r->p, old->p, d->n);
    if (d->track) {
        memcpy(r->from, old->from, d->n * sizeof *r->from);
        memcpy(r->to, old->to, d->n * sizeof *r->to);
    }
    d->in_place = false;
    return true;
}

/* Room for an edit and for all that is left, so that only edits need to look.
 * In place there is room as long as the copy does not overtake the text. */
static bool make_room(struct draft *d, struct span at, size_t with)
{
    size_t n = d->n + (at.start - d->done) + with;
    size_t all = n + (d->text.n - at.end);

    if (!d->edited)
        d->in_place = d->text.p == d->room[!d->spare].p && d->text.n;
    if (!d->in_place)
        return room_reserve(&d->room[d->spare], all, d->track);
    return n <= at.end || move_out(d, all);
}

void draft_edit(struct draft *d, struct span at, struct slice with,
                enum repair kind)
{
    if (d->failed)
        return;
    if (!make_room(d, at, with.n)) {
        d->failed = true;
        return;
    }
    d->edited = true;
    if (kind != REPAIR_NONE) {
        d->repairs[kind]++;
        if (d->explain)
            explain(d, at, with, kind);
    }
    copy_up_to(d, at.start);
    put(d, at, with);
}

void draft_end_pass(struct draft *d)
{
    const struct draft_room *r = target(d);

    if (d->edited && !d->failed) {
        copy_up_to(d, d->text.n);
        d->text = slice_of(r->p, d->n);
        d->from = d->track ? r->from : NULL;
        d->to = d->track ? r->to : NULL;
        d->spare ^= !d->in_place;
        /* a giant text should not stand twice while it is written out */
        if (d->room[d->spare].cap > ROOM_KEEP)
            room_free(&d->room[d->spare]);
    }
    d->edited = d->in_place = false;
    d->done = d->n = 0;
}

void draft_shrink(struct draft *d)
{
    for (int i = 0; i < 2; i++)
        if (d->room[i].cap > ROOM_KEEP)
            room_free(&d->room[i]);
}

void draft_free(struct draft *d)
{
    room_free(&d->room[0]);
    room_free(&d->room[1]);
}
