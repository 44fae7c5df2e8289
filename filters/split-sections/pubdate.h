/* pubdate.h - a line that says when an article came out.
 *
 * "2016-05-03", "Published: Tue 3 May 2016 07:45 BST", "May 3, 2016 at 7:45
 * a.m. ET", "Mis à jour le 3 mai 2016 à 7h45".  The whole stretch must be
 * read: a sentence with a date in it is no date line.  What only a reader of
 * that day could resolve ("2 hours ago", "Yesterday") is left alone. */
#ifndef PUBDATE_H
#define PUBDATE_H

#include <stdbool.h>

#include "date.h"
#include "text.h"

struct pubdate {
    struct span span; /* the date and time, without "Published:" */
    struct moment moment;
};

/* Where two dates stand, the one that is not labelled an update is given.
 * 03/04/2016 could be two days: then only its year is known. */
bool pubdate_match(const struct text *t, struct span s, struct pubdate *d);

#endif
