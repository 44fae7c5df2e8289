#include "map.h"

#include "text.h"

enum { EACH_MAX = 4 /* no encoding has more bytes a character */ };

struct run {
    size_t start, end;    /* code points */
    size_t from, to;      /* bytes of the source */
    size_t each;          /* bytes a code point, if even */
    bool even, utf8, one; /* what holds for all so far; one: all share the
                             same bytes */
};

/* The next code point's bytes in the text and in the source. */
struct point {
    size_t length;
    size_t from, to;
};

static void run_begin(struct run *r, size_t start, struct point p)
{
    *r = (struct run){.start = start,
                      .end = start + 1,
                      .from = p.from,
                      .to = p.to,
                      .each = p.to - p.from,
                      .even = true,
                      .utf8 = p.to - p.from == p.length,
                      .one = true};
}

/* Takes a code point into the run; false if it does not fit. */
static bool run_extend(struct run *r, struct point p)
{
    bool even = r->even && p.to - p.from == r->each;
    bool utf8 = r->utf8 && p.to - p.from == p.length;

    if (r->one && p.from == r->from && p.to == r->to) {
        r->even = r->utf8 = false;
        r->end++;
        return true;
    }
    if (p.from != r->to || p.to == p.from || !(even || utf8))
        return false;
    r->even = even;
    r->utf8 = utf8;
    r->one = false;
    r->to = p.to;
    r->end++;
    return true;
}

static void run_write(struct out *o, const struct run *r)
{
    out_item(o);
    out_lit(o, "{");
    out_key(o, "start");
    out_uint(o, r->start);
    out_key(o, "end");
    out_uint(o, r->end);
    out_key(o, "from");
    out_uint(o, r->from);
    out_key(o, "to");
    out_uint(o, r->to);
    if (r->utf8) {
        out_key(o, "each");
        out_lit(o, "\"utf-8\"");
    } else if (r->even && r->each <= EACH_MAX) {
        out_key(o, "each");
        out_uint(o, r->each);
    }
    out_lit(o, "}");
}

static struct point point_at(const struct draft *d, size_t at)
{
    struct point p;

    (void)text_decode(d->text.p + at, d->text.p + d->text.n, &p.length);
    p.from = d->from ? d->from[at] : at;
    p.to = d->to ? d->to[at + p.length - 1] : at + p.length;
    return p;
}

void map_write(struct out *o, const struct draft *d)
{
    struct run r;
    size_t cp = 0;

    out_lit(o, "[");
    for (size_t at = 0; at < d->text.n; cp++) {
        struct point p = point_at(d, at);

        if (cp == 0 || !run_extend(&r, p)) {
            if (cp)
                run_write(o, &r);
            run_begin(&r, cp, p);
        }
        at += p.length;
    }
    if (cp)
        run_write(o, &r);
    out_lit(o, "]");
}
