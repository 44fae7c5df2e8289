#include "layout.h"

/* A line end at p: its length, and what it is worth in newlines. */
static size_t match_break(const char *p, const char *end, size_t *newlines)
{
    size_t room = (size_t)(end - p);

    *newlines = 1;
    switch (*p) {
    case '\n':
    case '\v':
        return 1;
    case '\r':
        return room > 1 && p[1] == '\n' ? 2 : 1;
    case '\f':
        *newlines = 2;
        return 1;
    case '\xc2': /* NEL */
        return room > 1 && p[1] == '\x85' ? 2 : 0;
    case '\xe2': /* LINE SEPARATOR, PARAGRAPH SEPARATOR */
        if (room < 3 || p[1] != '\x80' || (p[2] != '\xa8' && p[2] != '\xa9'))
            return 0;
        *newlines = p[2] == '\xa9' ? 2 : 1;
        return 3;
    default:
        return 0;
    }
}

static size_t blanks(const char *p, const char *end)
{
    const char *from = p;

    while (p < end && (*p == ' ' || *p == '\t'))
        p++;
    return (size_t)(p - from);
}

/* Line ends and blank lines from at on, up to the next line with something in
 * it, whose own blanks stay: gives where that line starts, and counts the
 * newlines.  *foreign is set if any was not \n. */
static size_t match_gap(struct slice s, size_t at, size_t *newlines,
                        bool *foreign)
{
    const char *end = s.p + s.n;
    size_t line = at; /* start of the line being looked at */

    *newlines = 0;
    *foreign = false;
    for (;;) {
        size_t n, worth;

        at = line + blanks(s.p + line, end);
        n = at < s.n ? match_break(s.p + at, end, &worth) : 0;
        if (!n)
            return at == s.n ? at : line;
        *foreign |= s.p[at] != '\n';
        *newlines += worth;
        line = at + n;
    }
}

static void edit_gap(struct draft *d, struct span gap, size_t newlines,
                     bool foreign)
{
    struct slice was = slice_cut(d->text, gap);
    struct slice is = newlines >= 2 ? SLICE("\n\n") : SLICE("\n");

    if (gap.start == 0 || gap.end == d->text.n)
        is = SLICE("");
    if (!slice_eq(was, is))
        draft_edit(d, gap, is, foreign ? REPAIR_NEWLINE : REPAIR_SPACE);
}

/* Could a gap begin with this byte? */
static bool may_begin_gap(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\xc2' || c == '\xe2';
}

void layout_lines(struct draft *d)
{
    struct slice s = d->text;
    size_t newlines;
    bool foreign;
    size_t at = match_gap(s, 0, &newlines, &foreign);

    if (at)
        edit_gap(d, (struct span){0, at}, newlines, foreign);
    while (at < s.n) {
        size_t n, next;

        while (at < s.n && !may_begin_gap(s.p[at]))
            at++;
        if (at == s.n)
            break;
        n = blanks(s.p + at, s.p + s.n);
        next = match_gap(s, at, &newlines, &foreign);
        if (newlines || next == s.n)
            edit_gap(d, (struct span){at, next}, newlines, foreign);
        else
            next = at + (n ? n : 1);
        at = next;
    }
    draft_end_pass(d);
}
