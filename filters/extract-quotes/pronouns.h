/* pronouns.h - who a pronoun stands for. */
#ifndef PRONOUNS_H
#define PRONOUNS_H

#include "places.h"

/* The person that the pronoun at a place stands for, PERSON_NONE if nobody
 * fits.  What stands before it in its block has been resolved. */
uint32_t pronoun_person(struct people *p, const struct window *w,
                        struct place pronoun);

#endif
