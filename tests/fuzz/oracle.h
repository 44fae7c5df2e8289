/* oracle.h - what jansson makes of a line.  A part of its own, since
 * jansson.h and json.h do not go into one file. */
#ifndef ORACLE_H
#define ORACLE_H

#include <stdbool.h>
#include <stddef.h>

struct oracle {
    bool accepts;
    bool beyond;      /* rejected, but for more than jansson can hold */
    bool has_text;    /* the object has a member "text" */
    const char *text; /* its string, or NULL */
    size_t len;
    void *document;
};

void oracle_ask(struct oracle *o, const char *p, size_t n);
void oracle_free(struct oracle *o);

#endif
