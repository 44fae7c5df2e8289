#include "window.h"

struct slice scan_join(struct scan *s, struct slice a, struct slice b,
                       struct slice c)
{
    char *p = arena_alloc(s->arena, a.n + b.n + c.n + 1);

    if (!p) {
        s->failed = true;
        return SLICE("");
    }
    memcpy(p, a.p, a.n);
    memcpy(p + a.n, b.p, b.n);
    memcpy(p + a.n + b.n, c.p, c.n);
    return slice_of(p, a.n + b.n + c.n);
}
