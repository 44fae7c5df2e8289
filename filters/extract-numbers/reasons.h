/* reasons.h - --explain: each number under the words it was found in.
 *
 *     extract-numbers: stdin:1: percent 7, decrease; rule "percent"
 *         7%
 *         ^^
 *
 * A picture of the expression (common/explain.h); the numeral and what stands
 * before and behind it each have a caret. */
#ifndef REASONS_H
#define REASONS_H

#include "filter.h"
#include "number.h"

/* Explains the numbers of the kinds whose bits are set, as messages about the
 * job's line. */
void explain_numbers(struct job *job, const struct text *text,
                     const struct number *n, size_t count, unsigned kinds);

#endif
