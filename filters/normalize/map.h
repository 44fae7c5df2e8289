/* map.h - the member `map`: from the text back to the source's bytes.
 *
 * An array of runs that tile the text, in order:
 *
 *     {"start":S,"end":E,"from":B,"to":C,"each":N}
 *
 * Code points S to E of the text come from bytes B to C of the source.  With
 * "each" a number every code point has so many bytes, with "each":"utf-8" as
 * many as in UTF-8; without it the run stands for its bytes as a whole, as
 * where a blank took the place of a line end.  Bytes between runs were
 * removed.  Any span of the text so has its bytes: those from the first code
 * point's to the last one's. */
#ifndef MAP_H
#define MAP_H

#include "draft.h"
#include "out.h"

/* Writes the value for a draft that was tracked. */
void map_write(struct out *o, const struct draft *d);

#endif
