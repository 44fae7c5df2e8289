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

bool scan_time_spans(const struct scan *s, size_t at, size_t last)
{
    const struct timex_list *list = &s->time.found;

    for (size_t i = s->time_next; i < list->count; i++)
        if (list->items[i].first >= at)
            return list->items[i].first == at && list->items[i].end > last;
    return false;
}
