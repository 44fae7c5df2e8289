/* clause-features.h - what the clause model sees of a cell.
 *
 * A feature is a name: some text, a slash and a letter for the question that
 * it answers ("said/p": the cell before is "said").  The model knows it by
 * the name's table_hash(), which goes on from the cell's own hash, so that
 * most features cost a few steps.  Names are spelt out only for training.
 *
 *     /w /n /o /p /q  the word here, next, next but one, before, last but one
 *     /c  classes before, here, next
 *     /l  the last cue, whether "that" or "to" came since, commas since
 *     /f  the next cue and how far it is
 *     /d  cells to the last and to the next cue, and the class here
 *     /m  before, here, next: outside (-), beginning ([) or inside a mention;
 *         inside marks or not
 *     /r  what the rules say of the cell before, here and next
 *
 * Order of calls: clause_view() for a sentence, clause_features() a cell. */
#ifndef CLAUSE_FEATURES_H
#define CLAUSE_FEATURES_H

#include <stddef.h>
#include <stdint.h>

#include "clause-cells.h"

enum { CLAUSE_FEATURES = 11, CLAUSE_FEATURE_NAME = 96 };

/* What the cells before and behind say of a cell. */
struct cell_context {
    uint16_t last_cue; /* cell + 1 of the last cue; 0: none */
    uint16_t next_cue;
    uint8_t that;
    uint8_t commas;
    char mention; /* - [ + */
};

struct clause_view {
    const struct sentence *sentence;
    const uint8_t *rules; /* rules_label()'s */
    struct cell_context context[CELLS_MAX];
};

void clause_view(struct clause_view *v, const struct sentence *s,
                 const uint8_t rules[]);

/* The CLAUSE_FEATURES features of cell i.  name: NULL, or where to write
 * their names, NUL-terminated and cut to fit. */
void clause_features(const struct clause_view *v, size_t i,
                     uint32_t hash[CLAUSE_FEATURES],
                     char (*name)[CLAUSE_FEATURE_NAME]);

#endif
