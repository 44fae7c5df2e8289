/* endmark.h - the mark that closes a report: "Reuter", "ENDS", "-30-". */
#ifndef ENDMARK_H
#define ENDMARK_H

#include <stdbool.h>

#include "text.h"

/* Is the line nothing but an end mark? */
bool endmark_match(const struct text *t, struct span line);

#endif
