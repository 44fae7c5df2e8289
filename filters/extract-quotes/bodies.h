/* bodies.h - whom "the company" means: a body that was named, or one that was
 * called so before. */
#ifndef BODIES_H
#define BODIES_H

#include "places.h"

/* Is a mention a word for a body alone: "the company"? */
bool is_body_word(const struct mention *m);

/* The body that such a mention stands for; PERSON_NONE if for itself. */
uint32_t body_person(struct people *p, const struct window *w,
                     struct place self);

#endif
