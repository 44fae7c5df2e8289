/* model-rows.h - the model as scripts/mkmodel.c compiles it.
 *
 * For model.c; everybody else sees model.h.  Numbers are steps of
 * 1/MODEL_STEPS nat. */
#ifndef MODEL_ROWS_H
#define MODEL_ROWS_H

#include <stdbool.h>
#include <stdint.h>

struct model_letter_row {
    uint16_t base;  /* cost as a second letter, in any language */
    uint16_t count; /* postings */
    uint32_t at;    /* the first of them */
};

struct model_letter_posting {
    uint16_t gain; /* taken off the base, as a second letter */
    uint8_t loss;  /* added as a first letter */
    uint8_t language;
};

struct model_pair_slot {
    uint32_t key; /* numbers of both letters; 0 is an empty slot */
    uint32_t at;  /* into model_pair_postings */
};

extern const uint16_t model_id[0x10000]; /* a letter's number, 0: unknown */
extern const struct model_letter_row model_letters[]; /* by number */
extern const struct model_letter_posting model_letter_postings[];
extern const struct model_pair_slot model_pair_slots[];
extern const unsigned model_pair_shift;     /* of the hash to a slot's index */
extern const uint8_t model_pair_postings[]; /* count, (language, gain)... */
extern const unsigned model_languages;
extern const bool model_latin[]; /* by language */

#endif
