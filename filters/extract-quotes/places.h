/* places.h - where a mention stands in the window, for those who look back from
 * it: pronouns.c, nominals.c, resolve.c. */
#ifndef PLACES_H
#define PLACES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "people.h"
#include "windows.h"

/* A mention and where it stands. */
struct place {
    unsigned block; /* in the window */
    uint32_t index;
};

static inline struct mention *mention_at(const struct window *w,
                                         struct place at)
{
    return &w->at[at.block]->mention[at.index];
}

/* The mention of the window that begins at a byte. */
bool place_find(const struct window *w, size_t start, struct place *found);

/* Moves to the mention before; false at the window's edge. */
bool place_back(const struct window *w, struct place *at);

/* "One source said ... the source said", "the Golf Foundation ... the
 * foundation": who was last called by the head word of a mention, or has it in
 * the name; PERSON_NONE if nobody. */
uint32_t called_same(struct people *p, const struct window *w,
                     struct place self);

/* Does a mention stand where the subject of a sentence does: first in it,
 * behind its opening phrase, or behind the cue of a quote? */
bool is_topic(const struct block *b, uint32_t index);

/* The same, or a verb follows: also the subject of a clause. */
bool is_subject(const struct block *b, uint32_t index);

/* Does a name only say whose or of where something is: [U.S.] companies, the
 * [Volkswagen] plant? */
bool is_attribute(const struct block *b, const struct mention *m);

/* Is word i one that opens a clause beside the main one: after, when, while? */
bool is_subordinator(const struct block *b, uint32_t i);

/* in Bern, from Oslo: most likely a place, if nothing shows a person. */
bool may_be_place(const struct people *p, const struct block *b,
                  const struct mention *m);

#endif
