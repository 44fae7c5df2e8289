/* nominals.h - whom "the senator" or "the company" means. */
#ifndef NOMINALS_H
#define NOMINALS_H

#include "places.h"

/* The person that the nominal at a place stands for: one of a name, or one
 * without who was mentioned before; PERSON_NONE if it stands for itself. */
uint32_t nominal_person(struct people *p, const struct window *w,
                        struct place self);

#endif
