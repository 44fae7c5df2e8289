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

/* 5.2 (± 0.1) [kg], (5.2 ± 0.1) [kg]: the unit of both stands behind the
 * bracket. */
static void take_outer_unit(const struct scan *s, struct part *a)
{
    size_t at = a->last + scan_punct(s, a->last, ')');

    if (part_has_any(a) || !scan_punct(s, at - 1, ')') ||
        !unit_match(s, at, &a->unit))
        return;
    a->has_unit = true;
    a->last = a->unit.last;
}

bool tolerance_match(struct scan *s, struct part *a)
{
    bool opens = scan_punct(s, a->last, '(');
    size_t first = a->last + opens;
    size_t at = sign_end(s, first);
    struct part margin;

    if (at == first || !part_match_from(s, at, &margin) ||
        margin.numeral.form == NUMERAL_ORDINAL ||
        (opens && !scan_punct(s, margin.last, ')')) ||
        (part_has_any(a) && part_has_any(&margin) &&
         !part_same_unit(a, &margin)))
        return false;
    if (!part_has_any(a)) {
        a->has_unit = margin.has_unit;
        a->unit = margin.unit;
    }
    a->last = margin.last + opens;
    take_outer_unit(s, a);
    return true;
}
