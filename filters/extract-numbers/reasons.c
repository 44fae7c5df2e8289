#include "reasons.h"

#include <stdio.h>

#include "explain.h"
#include "write.h"

/* "7, percent", "100..1000 person": the value and what it is of. */
static void describe(const struct number *n, struct out *o)
{
    out_lit(o, write_kind(n->kind));
    if (n->has_value) {
        out_char(o, ' ');
        decimal_out(o, n->value);
    }
    if (n->has_range) {
        out_char(o, ' ');
        decimal_out(o, n->low);
        out_lit(o, "..");
        decimal_out(o, n->high);
    }
    if (n->iso.n) {
        out_char(o, ' ');
        out_slice(o, n->iso);
    }
    if (n->kind != NUMBER_PERCENT && (n->unit.n || n->counted.head.n)) {
        out_char(o, ' ');
        out_slice(o, n->unit.n ? n->unit : n->counted.head);
    }
    if (n->change != CHANGE_NONE)
        out_lit(o, n->change == CHANGE_UP ? ", increase" : ", decrease");
    out_lit(o, "; rule \"");
    out_lit(o, n->rule);
    out_char(o, '"');
}

/* The bytes between, without blanks at their ends; 0..0 where there are
 * none. */
static struct span between(const struct text *t, size_t from, size_t to)
{
    const char *p = t->bytes.p;

    while (from < to && p[from] == ' ')
        from++;
    while (from < to && p[to - 1] == ' ')
        to--;
    return from < to ? (struct span){from, to} : (struct span){0};
}

static void draw(struct job *job, const struct text *t, const struct number *n)
{
    const struct explain_mark marks[] = {
        {n->span, ""},
        {between(t, n->expression.start, n->span.start), ""},
        {between(t, n->span.end, n->expression.end), ""},
    };

    explain(job->messages, t, marks, sizeof marks / sizeof *marks);
}

static void explain_number(struct job *job, const struct text *t,
                           const struct number *n)
{
    struct out o = {0};
    char line[400];

    describe(n, &o);
    if (!o.failed) {
        message_escape(slice_of(o.p, o.n), line, sizeof line);
        if (message_line(job->messages, job->file, job->line, line))
            draw(job, t, n);
    }
    out_free(&o);
}

void explain_numbers(struct job *job, const struct text *text,
                     const struct number *n, size_t count, unsigned kinds)
{
    for (size_t i = 0; i < count; i++)
        if (kinds >> n[i].kind & 1)
            explain_number(job, text, &n[i]);
}
