/* around.h - what stands around a mention, whichever stretch is asked about:
 * cues beside it, the verb whose subject it may be, what noun it is. */
#ifndef AROUND_H
#define AROUND_H

#include "block.h"

/* Fills m->around.  The block is analysed; its mentions do not change any
 * more. */
void around_look(const struct block *b, struct mention *m);

#endif
