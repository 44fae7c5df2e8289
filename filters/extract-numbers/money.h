/* money.h - currency signs and codes before a number: $5, US $ 20, EUR 3. */
#ifndef MONEY_H
#define MONEY_H

#include "window.h"

struct money {
    size_t first;          /* the sign's first token */
    struct slice name;     /* plain name */
    struct slice currency; /* ISO 4217 */
    bool assumed;          /* a bare "$" */
};

/* Does a currency sign end right before the token? */
bool money_before(const struct scan *s, size_t at);

/* The same, telling which. */
bool money_match(const struct scan *s, size_t at, struct money *m);

#endif
