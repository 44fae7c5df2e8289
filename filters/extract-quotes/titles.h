/* titles.h - the titles and roles that an article gives a person, by which
 * "the minister" is found again: before the name, and added to it between
 * commas. */
#ifndef TITLES_H
#define TITLES_H

#include "people.h"

/* Words first .. last - 1 of the block were said of person id: "the French
 * Foreign Minister".  people->no_memory is set when memory ends. */
void titles_add(struct people *p, uint32_t id, const struct block *b,
                uint32_t first, uint32_t last);

/* Gives roles between commas the person of the name beside them, and the
 * person these titles: "Staffan de Mistura, the UN envoy,".  The names of the
 * block have their persons. */
void titles_link(struct people *p, struct block *b);

#endif
