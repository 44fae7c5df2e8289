/* write.h - the found numbers as the member `numbers`. */
#ifndef WRITE_H
#define WRITE_H

#include "number.h"
#include "out.h"

/* The plain name of a kind, as RECORD has it. */
const char *write_kind(enum number_kind kind);

/* The array of the numbers whose kind's bit is set in kinds. */
void write_numbers(struct out *o, struct text *text, const struct number *n,
                   size_t count, unsigned kinds, struct arena *arena);

#endif
