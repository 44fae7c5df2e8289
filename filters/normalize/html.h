/* html.h - the charset that a page declares in itself.
 *
 * Looks at the first 4096 bytes for <meta charset=...>, <meta ...
 * content="...charset=..."> and <?xml encoding=...?>; comments are skipped. */
#ifndef HTML_H
#define HTML_H

#include "draft.h"
#include "slice.h"

/* Where the label stands in the bytes, empty if none does. */
struct span html_label(struct slice bytes);

/* For --decode: a pass over the page in UTF-8 that makes it say so. */
void html_declare_utf8(struct draft *d);

#endif
