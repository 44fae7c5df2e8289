#include "tolerance.h"

/* One behind a sign of tolerance, ±, +/-, +-, plus or minus; at if there is
 * none. */
static size_t sign_end(const struct scan *s, size_t at)
{
    size_t next = at + 1;

    if (scan_punct(s, at, 0xb1))
        return next;
    if (scan_is(s, at, "plus") && scan_is(s, next, "or") &&
        scan_is(s, at + 2, "minus"))
        return at + 3;
    next += scan_punct(s, next, '/') && scan_glued(s, next);
    return scan_punct(s, at, '+') && scan_punct(s, next, '-') &&
                   scan_glued(s, next)
               ? next + 1
               : at;
}

bool tolerance_match(struct scan *s, struct part *a)
{
    size_t at = sign_end(s, a->last);
    struct part margin;

    if (at == a->last || !part_match_from(s, at, &margin) ||
        margin.numeral.form == NUMERAL_ORDINAL ||
        (part_has_any(a) && part_has_any(&margin) &&
         !part_same_unit(a, &margin)))
        return false;
    if (!part_has_any(a)) {
        a->has_unit = margin.has_unit;
        a->unit = margin.unit;
    }
    a->last = margin.last;
    return true;
}
