/* clause-rules.h - reported clauses by the plain patterns of any news desk.
 *
 *     Kerry said (that) [the truce was at risk], but warned ...
 *     [The truce is at risk], Kerry told reporters.
 *     [The truce is at risk], said a spokesman for the ministry.
 *     According to the ministry, [the truce is at risk].
 *     [The truce is at risk], according to the ministry.
 *     [The truce], Kerry said, [is at risk].
 *     Kerry accused [the regime of targeting a hospital].
 *     Kerry promised [to return].
 *     Kerry urged [both sides to stop].
 *
 * The rules take what is certain and leave the rest to the model
 * (clause-features.h), which also sees what they found. */
#ifndef CLAUSE_RULES_H
#define CLAUSE_RULES_H

#include <stdint.h>

#include "clause-cells.h"

/* Fills label[] (enum clause_label) for all cells of the sentence. */
void rules_label(const struct sentence *s, uint8_t label[CELLS_MAX]);

#endif
