/* tables.h - beside the text: who said how much, and the numbers. */
#ifndef TABLES_H
#define TABLES_H

#include "out.h"
#include "prose.h"
#include "voices.h"

/* Bars with what they are shares of. */
void tables_voices(const struct prose *prose, const struct voices *voices,
                   struct out *out);

/* A row a number, with a link to where it stands. */
void tables_numbers(const struct prose *prose, struct out *out);

#endif
