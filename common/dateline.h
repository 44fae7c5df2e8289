/* dateline.h - where and when a report was filed: the first words of its
 * first paragraph.
 *
 * "GENEVA, May 2 (Reuters) -", "PARIS (AFP) –", "WASHINGTON (AP) —",
 * "LONDON —".  Called for the paragraphs at the head of the body. */
#ifndef DATELINE_H
#define DATELINE_H

#include <stdbool.h>
#include <stddef.h>

#include "date.h"
#include "text.h"
#include "token.h"

struct dateline {
    struct span span;   /* without the dash; 0..0 if there is none */
    struct span place;  /* "LOS ANGELES, Calif." */
    struct span agency; /* without brackets; 0..0 if not named */
    struct span when;   /* "May 2"; 0..0 if not there */
    size_t story;       /* byte behind the dash: where the report begins */
    struct date date;   /* of when */
};

/* Among its first DATELINE_TOKENS tokens each dateline has one of these: a
 * dash, a bracket, an agency.  Who has the tokens can ask first: most
 * paragraphs have none. */
enum { DATELINE_TOKENS = 48 };
bool dateline_has(const struct text *t, const struct token *token);

bool dateline_match(const struct text *t, struct span paragraph,
                    struct dateline *d);

#endif
