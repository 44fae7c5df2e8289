#include "restate.h"

enum { GAP_TOKENS = 3 }; /* between a number and the bracket */

static bool has_unit(const struct number *n)
{
    return n->kind == NUMBER_MONEY || n->kind == NUMBER_QUANTITY;
}

/* Two units of one kind of thing: miles and kilometres, two currencies. */
static bool restates(const struct number *a, const struct number *b)
{
    return a->kind == b->kind && has_unit(a) && !slice_eq(a->unit, b->unit) &&
           a->has_range == b->has_range;
}

/* C $6 (US $4.46) per share: so is the first. */
static void share_rate(struct scan *s, struct number *before,
                       const struct number *n)
{
    if (n->per.n == 0 || before->per.n)
        return;
    before->per = n->per;
    before->unit = scan_join(s, before->unit, SLICE(" per "), n->per);
    before->unit_code = SLICE("");
}

void restate(struct scan *s, struct number *n)
{
    struct number *before;

    if (s->found_count == s->window_found || n->first == 0 ||
        !scan_punct(s, n->first - 1, '('))
        return;
    before = &s->found[s->found_count - 1];
    if (n->first - 1 - before->last > GAP_TOKENS || !restates(before, n))
        return;
    share_rate(s, before, n);
    n->same = s->found_count - 1;
    if (n->comparator == COMPARE_EQUAL)
        n->comparator = before->comparator;
    if (n->change == CHANGE_NONE)
        n->change = before->change;
}
