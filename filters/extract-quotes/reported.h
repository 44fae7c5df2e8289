/* reported.h - what is reported in German, French and Spanish, by grammar.
 *
 *     Der Minister sagte, [der Hafen sei zu].  Sagte er, dass ...
 *     [Der Hafen ist zu], teilte die Polizei mit.
 *     Laut Polizei [ist der Hafen zu].   Wie die Polizei mitteilte, [...]
 *     [Er werde bald geöffnet.]          (a subjunctive: who spoke goes on)
 *     [Er soll schon geöffnet worden sein.]
 *     Le ministre a déclaré [que le port est fermé].
 *     Selon la police, [le port est fermé].
 *
 * Words in marks inside such a clause are quoted.  In the segment of a cue
 * itself only the words in marks are: Er nannte den Plan [„ein Geschenk“]. */
#ifndef REPORTED_H
#define REPORTED_H

#include <stdbool.h>

#include "arena.h"
#include "block.h"
#include "report.h"

/* Fills b->report, sentence by sentence.  People must have been read
 * (people_read_window()).  False when memory ends. */
bool reports_find(struct block *b, struct arena *a);

#endif
