#include "explain.h"

#include <string.h>

enum { COLUMNS = 240, HEAD = 24, TAIL = 12, INDENT = 4 };

/* Three lines that grow side by side. */
struct picture {
    char text[COLUMNS];
    char carets[COLUMNS];
    char labels[COLUMNS];
    size_t n; /* columns of text and carets */
    size_t labels_n;
};

static char stand_in(uint32_t c)
{
    if (c >= 0x20 && c < 0x7f)
        return (char)c;
    if (c == 0x201c || c == 0x201d || c == 0x201e)
        return '"';
    if (c == 0x2018 || c == 0x2019)
        return '\'';
    if (char_is_dash(c))
        return '-';
    return char_is_space(c) ? ' ' : '?';
}

static void put(struct picture *p, char c, char caret)
{
    if (p->n + 1 >= COLUMNS)
        return;
    p->text[p->n] = c;
    p->carets[p->n] = caret;
    p->n++;
}

static size_t count_cps(const struct text *t, struct span s)
{
    size_t cps = 0, n;

    for (size_t at = s.start; at < s.end; at += n, cps++)
        text_decode(t->bytes.p + at, t->bytes.p + s.end, &n);
    return cps;
}

/* Adds a part of the text, shortened, with carets under it or not. */
static void put_span(struct picture *p, const struct text *t, struct span s,
                     bool marked)
{
    size_t cps = count_cps(t, s);
    size_t n, k = 0;

    for (size_t at = s.start; at < s.end; at += n, k++) {
        uint32_t c = text_decode(t->bytes.p + at, t->bytes.p + s.end, &n);
        char caret = !marked ? ' ' : k == 0 ? '^' : '~';

        if (cps <= HEAD + TAIL + 3 || k < HEAD || k >= cps - TAIL)
            put(p, stand_in(c), caret);
        else if (k < HEAD + 3)
            put(p, '.', caret);
    }
}

/* Puts a label under the column where its mark begins, or behind the label
 * before it. */
static void put_label(struct picture *p, size_t column, const char *label)
{
    size_t len = strlen(label);

    if (len == 0)
        return;
    if (p->labels_n && column <= p->labels_n)
        column = p->labels_n + 1;
    if (column + len >= COLUMNS)
        return;
    memset(p->labels + p->labels_n, ' ', column - p->labels_n);
    memcpy(p->labels + column, label, len);
    p->labels_n = column + len;
}

/* Copies the marks that can be shown, in the order of the text. */
static size_t sort_marks(const struct explain_mark marks[], size_t count,
                         struct explain_mark sorted[])
{
    size_t n = 0;

    for (size_t i = 0; i < count && n < EXPLAIN_MARKS_MAX; i++) {
        struct explain_mark m = marks[i];
        bool overlaps = m.span.end == 0;
        size_t k;

        for (k = 0; k < n; k++)
            overlaps |= sorted[k].span.start < m.span.end &&
                        m.span.start < sorted[k].span.end;
        if (overlaps)
            continue;
        for (k = n++; k > 0 && sorted[k - 1].span.start > m.span.start; k--)
            sorted[k] = sorted[k - 1];
        sorted[k] = m;
    }
    return n;
}

static void print(struct messages *m, char *line, size_t n)
{
    char out[INDENT + COLUMNS];

    while (n > 0 && line[n - 1] == ' ')
        n--;
    memset(out, ' ', INDENT);
    memcpy(out + INDENT, line, n);
    out[INDENT + n] = '\0';
    message_plain(m, out);
}

void explain(struct messages *m, const struct text *t,
             const struct explain_mark marks[], size_t count)
{
    struct explain_mark sorted[EXPLAIN_MARKS_MAX];
    struct picture p = {.n = 0};
    size_t n = sort_marks(marks, count, sorted);
    size_t at = n ? sorted[0].span.start : 0;

    for (size_t i = 0; i < n; i++) {
        put_span(&p, t, (struct span){at, sorted[i].span.start}, false);
        put_label(&p, p.n, sorted[i].label);
        put_span(&p, t, sorted[i].span, true);
        at = sorted[i].span.end;
    }
    print(m, p.text, p.n);
    print(m, p.carets, p.n);
    if (p.labels_n)
        print(m, p.labels, p.labels_n);
}
