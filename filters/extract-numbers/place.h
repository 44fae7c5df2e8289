/* place.h - which quote, section and paragraph a number stands in. */
#ifndef PLACE_H
#define PLACE_H

#include "article.h"
#include "number.h"

/* Sets the indexes of numbers, which are in order, from what earlier filters
 * left in the article. */
void place_numbers(struct number *n, size_t count, struct article *article);

#endif
