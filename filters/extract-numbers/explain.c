#include "explain.h"

#include <stdio.h>

#include "write.h"

enum { BEFORE = 24, BEHIND = 16, SHOWN = 60, PIECE = 4 * SHOWN + 8 };

static const char *file_name(const struct job *job)
{
    return strcmp(job->file, "-") == 0 ? "stdin" : job->file;
}

/* Line ends and the like as one space each, so that carets stay in place. */
static void escape(struct slice s, char buf[PIECE])
{
    message_escape(s, buf, PIECE);
    for (char *p = buf; *p; p++)
        if (*p == '\t')
            *p = ' ';
}

/* The part of a text from one byte to another, cut to what is shown. */
static size_t piece(const struct text *t, size_t from, size_t to,
                    char buf[PIECE])
{
    struct slice s = slice_of(t->bytes.p + from, to > from ? to - from : 0);

    if (s.n > SHOWN)
        s.n = SHOWN;
    escape(s, buf);
    return strlen(buf);
}

static void explain_text(struct job *job, const struct text *t,
                         const struct number *n, size_t start)
{
    char before[PIECE], inside[PIECE], behind[PIECE];
    char line[3 * PIECE];
    size_t end = n->expression.end;
    size_t rest = t->bytes.n - end < BEHIND ? t->bytes.n - end : BEHIND;

    piece(t, start, n->expression.start, before);
    piece(t, n->expression.start, end, inside);
    piece(t, end, end + rest, behind);
    snprintf(line, sizeof line, "%s%s%s", before, inside, behind);
    message_line(job->messages, file_name(job), job->line, line);
}

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

/* Marks under the text: ^ for the numeral, ~ for what belongs to it. */
static void mark(struct out *o, const struct text *t, const struct number *n,
                 size_t start)
{
    char buf[PIECE];
    size_t blank = piece(t, start, n->expression.start, buf);
    size_t left = piece(t, n->expression.start, n->span.start, buf);
    size_t middle = piece(t, n->span.start, n->span.end, buf);
    size_t right = piece(t, n->span.end, n->expression.end, buf);

    for (size_t i = 0; i < blank; i++)
        out_char(o, ' ');
    for (size_t i = 0; i < left; i++)
        out_char(o, '~');
    for (size_t i = 0; i < middle; i++)
        out_char(o, '^');
    for (size_t i = 0; i < right; i++)
        out_char(o, '~');
    out_char(o, ' ');
}

static void explain_number(struct job *job, const struct text *t,
                           const struct number *n)
{
    size_t start = n->expression.start;
    struct out o = {0};
    char line[3 * PIECE];

    start = start > BEFORE ? start - BEFORE : 0;
    explain_text(job, t, n, start);
    mark(&o, t, n, start);
    describe(n, &o);
    if (!o.failed) {
        message_escape(slice_of(o.p, o.n), line, sizeof line);
        message_line(job->messages, file_name(job), job->line, line);
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
