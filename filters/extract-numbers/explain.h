/* explain.h - --explain: each number under the words it was found in.
 *
 *     stdin:1: Exports fell by 7% to $2.3 billion whil
 *     stdin:1:                 ^~ percent 7, decrease; rule "percent"
 *
 * The line is the text, ^ marks the numeral, ~ what belongs to it. */
#ifndef EXPLAIN_H
#define EXPLAIN_H

#include "filter.h"
#include "number.h"

/* Explains the numbers of the kinds whose bits are set, as messages about the
 * job's line. */
void explain_numbers(struct job *job, const struct text *text,
                     const struct number *n, size_t count, unsigned kinds);

#endif
