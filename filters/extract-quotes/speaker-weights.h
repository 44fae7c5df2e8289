/* speaker-weights.h - the learned weights of the speaker model, laid out for
 * speed.
 *
 * Made of speakers.weights when the program is built (scripts/mkspeakers.c).
 * Features without a word are found by index, those with one by a hash. */
#ifndef SPEAKER_WEIGHTS_H
#define SPEAKER_WEIGHTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Their names and values are in speaker-weights.c. */
enum template {
    /* that nobody speaks */
    T_BIAS,
    T_LENGTH,
    T_ENDING,
    T_SHAPE,
    T_LENGTH_SHAPE,
    T_LENGTH_ENDING,
    T_PLACE,
    T_BEFORE, /* with the word before the marks */
    T_BEHIND,
    T_PUNCT_BEFORE,
    T_PUNCT_BEHIND,
    T_CUES_AROUND,
    T_CUES_SENTENCE, /* strong and other cues of its sentence */
    T_CUES_LENGTH,
    T_AFTER, /* what the stretch before was, and where it stands */
    T_AFTER_LENGTH,
    T_FIRST, /* with the first word inside the marks */
    T_LAST,
    T_BEFORE_2,
    T_AROUND,       /* classes of the words before and behind, by length */
    T_TITLED,       /* is it like a title, and what stands around it */
    T_TITLE_BEFORE, /* with the word before one */
    T_CUE_LEFT,     /* with the lemma of the cue before, by distance */
    T_CUE_RIGHT,
    /* that the speaker before goes on */
    C_BIAS,
    C_GAP,
    C_GAP_ENDING,
    C_LENGTH,
    C_PLACE,
    C_AROUND,
    C_BEFORE,
    C_BEHIND,
    /* that a mention speaks */
    K_KIND,
    K_DISTANCE,
    K_SENTENCES,
    K_QUOTES,
    K_RANK,
    K_NEXT_CUE,
    K_PREVIOUS_CUE,
    K_APPOSITION,
    K_CUES_BETWEEN,
    K_ALL,
    K_KIND_CUES,
    K_NEAR,
    K_FIRST,
    K_PATTERN,
    K_SEEN,
    K_RELATION, /* to the cue that is nearest to the marks */
    K_RELATION_KIND,
    K_OWN_CUE, /* the cue between this mention and the next */
    K_OWN_CUE_NEAR,
    K_OWN_CUE_KIND,
    K_STANDING,       /* the cue behind what is said of it */
    K_STANDING_HANGS, /* the same, by what it hangs on */
    K_HEAD,
    K_LENGTH,
    K_ENDING,
    K_LENGTH_CUE,
    K_ENDING_CUE,
    K_PLACE,
    K_PLACE_PUNCT,
    K_SAME,
    K_SAME_PLACE,
    K_DIFFERENT,
    K_NEXT, /* from here on with a word */
    K_PREVIOUS,
    K_HEAD_WORD,
    K_BEFORE_MARK,
    K_BEHIND_MARK,
    K_CUE_WORD,
    TEMPLATES
};

/* How many values the parts of a feature's number have. */
enum { PLACES = 5, KINDS = 5, DISTANCES = 7, LENGTHS = 10, ENDINGS = 8 };
enum { PUNCTS = 10, CLASSES = 9, OWN_CUES = 13, RELATIONS = 8 };
enum { TITLE_BEFORES = 6 };
enum { STANDING_CUES = 4, STANDING_BEFORES = 8 };
enum { PATTERNS = CLASSES * CLASSES * CLASSES * CLASSES };

struct speaker_template {
    const char *name;
    unsigned values; /* 0 .. values - 1 */
    bool word;       /* has a word besides */
};

extern const struct speaker_template speaker_templates[TEMPLATES];

enum {
    CALIBRATION_STEPS = 14,
    FEATURE_VALUES_MAX = 8 /* of one with a word */
};

struct feature_slot {
    uint32_t hash;
    float weight; /* 0: the slot is empty */
};

struct speaker_weights {
    const float *closed;                  /* of the features without a word */
    uint32_t base[TEMPLATES];             /* where those of a template begin */
    const struct feature_slot *open;      /* of the others; open addressing */
    uint32_t mask;                        /* number of slots - 1 */
    float calibration[CALIBRATION_STEPS]; /* confidence by log-odds */
};

extern const struct speaker_weights weights_speakers;

static inline float speaker_weight(enum template t, unsigned value)
{
    return weights_speakers.closed[weights_speakers.base[t] + value];
}

/* The hash of a feature with a word that has this table_hash(). */
static inline uint32_t feature_hash(uint32_t word, enum template t,
                                    unsigned value)
{
    uint32_t number = (uint32_t)t * FEATURE_VALUES_MAX + value;

    return (word ^ number * UINT32_C(0x9e3779b1)) * UINT32_C(0x85ebca6b);
}

static inline float speaker_word_weight(uint32_t word, enum template t,
                                        unsigned value)
{
    const struct speaker_weights *w = &weights_speakers;
    uint32_t hash = feature_hash(word, t, value);
    uint32_t i = hash >> 8 & w->mask;

    while (w->open[i].weight != 0 && w->open[i].hash != hash)
        i = (i + 1) & w->mask;
    return w->open[i].weight;
}

#endif
