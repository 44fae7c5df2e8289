/* foreign.h - who speaks, in languages that no model was trained on.
 *
 * German, French and Spanish have word lists and no weights.  What stands in
 * a reported clause (reported.h), or beside a verb that names things, is
 * spoken by the clause's source; where none is named the last source goes on.
 * Marks beyond that hold speech if they hold sentences, else names of
 * things, which nobody speaks. */
#ifndef FOREIGN_H
#define FOREIGN_H

#include <stddef.h>

#include "speakers.h"
#include "windows.h"

/* What the choice is made from. */
struct choice {
    const struct window *window;
    const struct view *view; /* the stretch */
    struct answer *answers;  /* n of ANSWERS_MAX */
    size_t n;
    size_t carry; /* the answer that the last speaker goes on, or n */
    const struct view *last; /* the stretch that he spoke, or NULL */
};

/* The index of the answer, or ANSWERS_MAX where somebody unknown speaks.  A
 * source that is not among the answers becomes answers[n], for which there
 * must be room.  q gets its confidence and cue. */
size_t foreign_choose(const struct choice *c, struct quote *q);

#endif
