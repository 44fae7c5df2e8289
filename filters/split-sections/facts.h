/* facts.h - what a short line looks like, whatever stands around it.
 *
 * One pass over the words of each line that could be a heading; the features
 * (feature.h) and the styles read from here. */
#ifndef FACTS_H
#define FACTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "line.h"

/* The look that headings of one article share. */
enum shape {
    SHAPE_NONE, /* no candidate */
    SHAPE_CAPS,
    SHAPE_NUMBERED,
    SHAPE_COLON,
    SHAPE_QUESTION,
    SHAPE_TITLE,    /* Most Words Have Capitals */
    SHAPE_SENTENCE, /* Only the first does */
    SHAPE_ITEM,     /* a bullet before it */
    SHAPE_OTHER,
    SHAPES
};

struct facts {
    uint8_t words;
    uint8_t upper;    /* words with a capital */
    uint8_t lower;    /* content words without */
    uint8_t function; /* the, of, is ... */
    uint8_t digits;
    uint8_t commas;
    uint8_t dots;
    uint8_t quotes;
    uint8_t symbols; /* $ % @ | and the like */
    uint8_t bullet;  /* bytes of bullet and space, 0 if none */
    uint8_t number;  /* bytes of an outline number and space, 0 if none */
    uint8_t depth;   /* ... its parts */
    uint16_t value;  /* ... its last part */
    bool capitals;   /* no small letter, two capitals or more */
    bool caps;       /* ... four or more */
    bool inner_colon;
    bool url;
    bool asks;       /* begins with how, what, is ... */
    bool opens_part; /* begins with conclusion, background ... */
    bool furniture;  /* begins with photo, advertisement, share ... */
    uint8_t shape;   /* enum shape */
    uint32_t hash;   /* of its words, to find the same line again */
    uint32_t start;  /* of its first two words */
};

/* The facts of each line; SHAPE_NONE for those that are no candidates: header
 * lines, closing lines, long ones.  NULL when memory ends. */
struct facts *facts_read(const struct lines *lines, struct arena *a);

#endif
