#include "lines.h"

#include <string.h>
#include <utf8proc.h>

#include "text.h"
#include "utf8.h"

enum {
    WIDTH_MIN = 45,      /* columns that count as wrapped text */
    WIDTH_MAX = 140,     /* and the most */
    LINES_LOOKED = 4000, /* what is true of them is of the rest */
    PAIRS_MIN = 3,       /* line ends that are evidence enough alone */
    LUMP_MIN = 25,       /* columns of a word that is no word */
    FILLED_PERCENT = 85  /* of all line ends that must be filled */
};

/* ---- lines ------------------------------------------------------------ */

static size_t columns(uint32_t c)
{
    int n;

    if (c < 0x300)
        return c != 0xad;
    n = utf8proc_charwidth((utf8proc_int32_t)c);
    return n < 0 ? 0 : (size_t)n;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t';
}

/* "- ", "* ", "• ", "12. ", "3) " */
static bool is_item(struct slice s)
{
    size_t n = 0;

    while (n < s.n && n < 3 && s.p[n] >= '0' && s.p[n] <= '9')
        n++;
    if (n)
        return n + 1 < s.n && (s.p[n] == '.' || s.p[n] == ')') &&
               s.p[n + 1] == ' ';
    if (s.n > 4 && memcmp(s.p, "\xe2\x80\xa2 ", 4) == 0)
        return true;
    return s.n > 2 && s.p[1] == ' ' &&
           (s.p[0] == '-' || s.p[0] == '*' || s.p[0] == '+');
}

/* Columns from p to end, no further than they matter. */
static size_t text_width(const char *p, const char *end)
{
    size_t width = 0;

    while (p < end && width <= WIDTH_MAX) {
        size_t n = utf8_ascii(p, end);

        width += n;
        p += n;
        if (p < end) {
            width += columns(text_decode(p, end, &n));
            p += n;
        }
    }
    return width;
}

/* The end of a line's first word: what could not be parted, which between
 * Chinese and Japanese characters is one. */
static const char *head_end(const char *p, const char *end)
{
    while (p < end && *p != ' ') {
        size_t n = 1;
        uint32_t c = (unsigned char)*p;

        if (c >= 0x80)
            c = text_decode(p, end, &n);
        p += n;
        if (c >= 0x2e80)
            break;
    }
    return p;
}

/* "-----", "=====", "* * *": signs and blanks only. */
static bool is_rule(struct slice s)
{
    size_t signs = 0;

    for (size_t i = 0; i < s.n; i++) {
        if (!strchr("-=~^\"#*_+.:'` ", s.p[i]))
            return false;
        signs += s.p[i] != ' ';
    }
    return signs >= 3;
}

static void measure(struct slice s, struct line *l)
{
    const char *start = s.p + l->start;
    const char *end = s.p + l->end;

    l->width = l->indent + text_width(start, end);
    l->head = text_width(start, head_end(start, end));
    l->lump = l->head >= LUMP_MIN && l->head + l->indent == l->width;
}

static void read_line(struct slice s, size_t at, bool quoted, struct line *l)
{
    const char *newline = memchr(s.p + at, '\n', s.n - at);

    l->begin = l->start = at;
    l->end = newline ? (size_t)(newline - s.p) : s.n;
    if (quoted && l->start < l->end && s.p[l->start] == '>') {
        l->start++;
        l->start += l->start < l->end && s.p[l->start] == ' ';
    }
    l->indent = 0;
    while (l->start < l->end && is_space(s.p[l->start])) {
        l->indent += s.p[l->start] == '\t' ? 8 : 1;
        l->start++;
    }
    l->item = is_item(slice_of(s.p + l->start, l->end - l->start));
    l->rule = is_rule(slice_of(s.p + l->start, l->end - l->start));
    measure(s, l);
}

/* Every line but blank ones begins with >, as in quoted mail. */
static bool all_quoted(struct slice s)
{
    size_t quoted = 0, at = 0;

    while (at < s.n) {
        const char *newline = memchr(s.p + at, '\n', s.n - at);

        if (s.p[at] != '>' && s.p[at] != '\n')
            return false;
        quoted += s.p[at] == '>';
        at = newline ? (size_t)(newline - s.p) + 1 : s.n;
    }
    return quoted > 1;
}

bool lines_first(struct pair *p, struct slice s)
{
    p->s = s;
    p->quoted = all_quoted(s);
    read_line(s, 0, p->quoted, &p->l[0]);
    if (p->l[0].end == s.n)
        return false;
    read_line(s, p->l[0].end + 1, p->quoted, &p->l[1]);
    return true;
}

bool lines_next(struct pair *p)
{
    if (p->l[1].end == p->s.n)
        return false;
    p->l[0] = p->l[1];
    read_line(p->s, p->l[0].end + 1, p->quoted, &p->l[1]);
    return true;
}

/* ---- is it wrapped? --------------------------------------------------- */

bool lines_blank(const struct line *l)
{
    return l->start == l->end;
}

bool lines_belong(const struct line l[2])
{
    return !lines_blank(&l[0]) && !lines_blank(&l[1]) && !l[0].rule &&
           !l[1].rule && (l[1].indent <= l[0].indent || l[0].item);
}

bool lines_hyphen(struct slice s, const struct line *l)
{
    return l->end - l->start > 1 && s.p[l->end - 1] == '-' &&
           !is_space(s.p[l->end - 2]);
}

/* Columns that the line would have with the next one's first piece. */
static size_t width_with_next(struct slice s, const struct line *l)
{
    return l[0].width + l[1].head + !lines_hyphen(s, l);
}

/* One column is left for hyphens. */
bool lines_full(struct slice s, const struct line l[2], size_t width)
{
    return width_with_next(s, l) > width ||
           (lines_hyphen(s, l) && l->width + 1 >= width);
}

/* Do the two lines tell anything about the width? */
static bool are_evidence(const struct line l[2])
{
    return lines_belong(l) && !l[1].item && !l[0].lump && !l[1].lump;
}

/* The width at which most lines are full, and how many are. */
static size_t best_width(struct slice s, size_t *full)
{
    struct pair p;
    long change[WIDTH_MAX + 2] = {0}; /* of the count, by width */
    long count = 0;
    size_t best = 0, left = LINES_LOOKED;

    for (bool more = lines_first(&p, s); more && left; more = lines_next(&p)) {
        size_t next;

        left--;
        if (!are_evidence(p.l) || p.l->width > WIDTH_MAX)
            continue;
        next = width_with_next(s, p.l);
        change[p.l->width]++;
        change[next <= WIDTH_MAX ? next : WIDTH_MAX + 1]--;
    }
    *full = 0;
    for (size_t w = 0; w <= WIDTH_MAX; w++) {
        count += change[w];
        if (w >= WIDTH_MIN && count > (long)*full) {
            *full = (size_t)count;
            best = w;
        }
    }
    return best;
}

/* Does the next line go on in the middle of a sentence? */
static bool goes_on(struct slice s, const struct line *l)
{
    size_t n;
    uint32_t c = text_decode(s.p + l[1].start, s.p + l[1].end, &n);

    return char_is_lower(c) || lines_hyphen(s, l) || s.p[l->end - 1] == ',';
}

size_t lines_width(struct slice s)
{
    struct pair p;
    size_t full, pairs = 0, sure = 0;
    size_t width = best_width(s, &full);
    size_t left = LINES_LOOKED;
    bool more = full > 1 && lines_first(&p, s);

    for (; more && left; left--, more = lines_next(&p)) {
        if (!are_evidence(p.l))
            continue;
        /* a short line is a heading or an end, and no evidence */
        pairs += p.l->width * 2 > width;
        sure += lines_full(s, p.l, width) && goes_on(s, p.l);
    }
    if (full * 100 < pairs * FILLED_PERCENT)
        return 0;
    return full >= PAIRS_MIN || (full > 1 && sure == full) ? width : 0;
}
