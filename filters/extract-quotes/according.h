/* according.h - reports whose source has no clause of its own, in German,
 * French and Spanish.
 *
 *     Laut Polizei [ist der Hafen zu].   Selon la police, [le port est fermé].
 *     Wie die Polizei mitteilte, [ist der Hafen zu].
 *     [Der Hafen sei zu], so Weber.
 *
 * All the rest of the sentence is reported. */
#ifndef ACCORDING_H
#define ACCORDING_H

#include "reporter.h"

/* At word i: laut Polizei, nach Angaben der Polizei, selon la police. */
bool read_according(struct reporter *f, uint32_t i);

/* Wie die Polizei mitteilte, ... */
bool read_as(struct reporter *f);

/* ..., so Weber gestern: whatever else the sentence has, back to a colon.
 * Gives the segment where that begins; the sentence's count if there is
 * none. */
size_t read_so(struct reporter *f);

#endif
