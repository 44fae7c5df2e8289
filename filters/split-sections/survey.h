/* survey.h - what the features need to know of the whole article.
 *
 * survey_make() is called once an article, when header, closing lines and
 * marked headings have their roles; it counts from both ends, so that each
 * line knows what stands around it without looking there again. */
#ifndef SURVEY_H
#define SURVEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "facts.h"
#include "line.h"

struct survey {
    const struct lines *lines;
    const struct facts *facts;
    size_t body; /* first line of the body */
    size_t candidates;
    size_t gaps;         /* lines with a blank line before them */
    size_t lone[SHAPES]; /* lone lines of each shape */
    size_t lone_all;
    const struct survey_line {
        uint32_t run_before;
        uint32_t run_after;
        uint32_t since_long;
        uint32_t to_long;
        uint16_t seen_before;
        uint16_t seen_after;
        uint16_t start_seen;
        bool in_sequence;
        bool lone;
    } * at;
};

/* False when memory ends. */
bool survey_make(struct survey *s, const struct lines *lines,
                 const struct facts *facts, size_t body, struct arena *a);

#endif
