/* feature.h - what the heading model is asked about a line, as numbers.
 *
 * The one place where features are computed, for training and for use: the
 * model (heading-trees.txt) names them by feature_name(). */
#ifndef FEATURE_H
#define FEATURE_H

#include "survey.h"

enum feature {
    /* the line itself */
    FEATURE_CHARS,
    FEATURE_WORDS,
    FEATURE_ENDS, /* enum ending of its last mark */
    FEATURE_UPPER_SHARE,
    FEATURE_LOWER_SHARE,
    FEATURE_FUNCTION_SHARE,
    FEATURE_CAPS,
    FEATURE_FIRST_LOWER,
    FEATURE_FIRST_OTHER, /* neither letter nor digit */
    FEATURE_NUMBER,      /* value of an outline number */
    FEATURE_NUMBER_DEPTH,
    FEATURE_IN_SEQUENCE, /* ... is one more than the one before */
    FEATURE_BULLET,
    FEATURE_COMMAS,
    FEATURE_DOTS,
    FEATURE_INNER_COLON,
    FEATURE_DIGIT_SHARE,
    FEATURE_SYMBOLS,
    FEATURE_QUOTES,
    FEATURE_URL,
    FEATURE_ASKS,
    FEATURE_OPENS_PART,
    FEATURE_FURNITURE,
    /* the lines around it */
    FEATURE_PREV_CHARS,
    FEATURE_PREV2_CHARS,
    FEATURE_NEXT_CHARS,
    FEATURE_NEXT2_CHARS,
    FEATURE_PREV_ENDS,
    FEATURE_NEXT_ENDS,
    FEATURE_NEXT2_ENDS,
    FEATURE_PREV_BULLET,
    FEATURE_NEXT_BULLET,
    FEATURE_NEXT_LOWER,
    FEATURE_NEXT_URL,
    FEATURE_NEXT_FURNITURE,
    FEATURE_PREV_SHAPE,
    FEATURE_NEXT_SHAPE,
    FEATURE_SAME_SHAPE_NEXT,
    FEATURE_SAME_SHAPE_PREV,
    FEATURE_NEXT_NUMBER, /* the next line goes on counting */
    FEATURE_GAP_BEFORE,
    FEATURE_GAP_AFTER,
    FEATURE_RUN_BEFORE, /* short lines without a full stop before it */
    FEATURE_RUN_AFTER,
    FEATURE_SINCE_LONG, /* lines since a long one */
    FEATURE_TO_LONG,    /* lines to the next long one */
    /* its place, and the article */
    FEATURE_INDEX,
    FEATURE_PLACE, /* 0 to 1 */
    FEATURE_LINES,
    FEATURE_SHORT_SHARE, /* candidates among the lines */
    FEATURE_GAP_SHARE,   /* lines with a blank line before them */
    FEATURE_SHAPE,
    FEATURE_SHAPE_COUNT, /* lone lines of its shape before a longer one */
    FEATURE_SHAPE_SHARE,
    FEATURE_CAPS_COUNT,
    FEATURE_NUMBERED_COUNT,
    FEATURE_COLON_COUNT,
    FEATURE_LONE_COUNT,
    FEATURE_LONE,        /* is it such a line? */
    FEATURE_SEEN_BEFORE, /* the same words stood earlier */
    FEATURE_SEEN_AFTER,
    FEATURE_START_SEEN, /* other lines that begin with its first words */
    FEATURES
};

const char *feature_name(enum feature f);

/* The features of a candidate. */
void feature_read(const struct survey *s, size_t i, float out[FEATURES]);

#endif
