/* footer.h - what closes a report: "(Reporting by ...)", "ENDS", "Copyright".
 */
#ifndef FOOTER_H
#define FOOTER_H

#include "line.h"

/* Gives the closing lines, from the last one up and not before `body`, the
 * role LINE_FOOTER. */
void footer_find(struct lines *lines, size_t body);

#endif
