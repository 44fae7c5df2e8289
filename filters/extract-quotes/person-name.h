/* person-name.h - a name as it is compared, and which names are one
 * person's: the rules in the head of people.h. */
#ifndef PERSON_NAME_H
#define PERSON_NAME_H

#include "people.h"

/* What is compared of a name. */
struct name {
    struct span span;
    uint32_t first; /* hash of the first word; 0 if there is only one */
    uint32_t last;
    uint32_t whole; /* hash of all its text */
    bool initial;   /* the first word is an initial */
    bool place;     /* one word that is a place's name, not U.S. */
    uint8_t guess;  /* enum gender by the first name */
    uint8_t title;  /* enum gender by title */
    uint8_t kind;
};

/* The hash of a word without its 's. */
uint32_t word_name_hash(const struct block *b, uint32_t i);

/* The name in a mention, which has one. */
struct name name_of(const struct block *b, const struct mention *m);

/* Does person q answer to the name n? */
bool name_answers(const struct people *p, const struct person *q,
                  const struct name *n);

/* Is a meant by the name rather than b, who both answer to it: who fits the
 * title, else of whom the article speaks, else who was seen last? */
bool name_is_better(const struct person *a, const struct person *b,
                    const struct name *n);

#endif
