#include "line.h"

#include "endmark.h"

enum {
    WRAP_MIN = 40,  /* columns that wrapped lines fill at least, and ... */
    WRAP_MAX = 100, /* ... have at most */
    RULE_MIN = 3,
    INDENT_MIN = 2, /* columns that set a paragraph in */
    WRAP_SHARE = 4  /* one pair in so many must run on: "they said/it was" */
};

bool char_ends_sentence(uint32_t c)
{
    switch (c) {
    case '.':
    case '!':
    case '?':
    case '"':
    case ')':
    case 0x2026: /* ... */
    case 0x201d: /* closing double mark */
    case 0x2019:
    case 0x00bb:
    case 0x3002: /* ideographic full stop */
        return true;
    default:
        return false;
    }
}

char line_rule(struct slice line)
{
    char c = line.n >= RULE_MIN ? line.p[0] : 0;

    if (c == 0 || !strchr("=-~^\"'`#*+.:_<>", c))
        return 0;
    for (size_t i = 1; i < line.n; i++)
        if (line.p[i] != c)
            return 0;
    return c;
}

size_t line_bullet(struct slice line)
{
    static const uint32_t bullets[] = {'-',    '*',    0x2022, 0x2023, 0x25aa,
                                       0x25cf, 0x25cb, 0x25e6, 0x2013, 0x2014,
                                       0x00b7, 0x25ba, 0x2043, 0x2219};
    size_t n;
    uint32_t c;

    if (line.n < 3)
        return 0;
    c = text_decode(line.p, line.p + line.n, &n);
    for (size_t i = 0; i < sizeof bullets / sizeof bullets[0]; i++)
        if (c == bullets[i])
            return n < line.n && (line.p[n] == ' ' || line.p[n] == '\t') ? n + 1
                                                                         : 0;
    return 0;
}

/* Code points of a line; a long one is only known to be long. */
static uint32_t count_chars(struct slice s)
{
    uint32_t count = 0;

    if (s.n > 4 * LINE_SHORT)
        return (uint32_t)(s.n < UINT32_MAX ? s.n : UINT32_MAX);
    for (size_t i = 0; i < s.n; i++)
        count += ((unsigned char)s.p[i] & 0xc0) != 0x80;
    return count;
}

static void measure(const struct text *t, struct line *line)
{
    struct slice s = slice_cut(t->bytes, line->span);
    size_t n;

    line->chars = count_chars(s);
    line->first = text_decode(s.p, s.p + s.n, &n);
    line->last = text_decode_back(s.p, s.p + s.n, &n);
}

static bool add_line(struct lines *lines, struct arena *a, size_t *cap,
                     const struct line *line)
{
    if (!arena_grow(a, &lines->at, lines->count, cap, sizeof *lines->at))
        return false;
    lines->at[lines->count] = *line;
    measure(lines->text, &lines->at[lines->count++]);
    return true;
}

/* The physical lines that are not blank. */
static bool read_physical(struct lines *lines, struct arena *a)
{
    struct line line = {.gap = LINE_GAP_MAX};
    size_t cap = 0, at = 0, from = 0;

    while (text_line(lines->text, &at, &line.span)) {
        if (line.span.start == line.span.end) {
            if (line.gap < LINE_GAP_MAX)
                line.gap++;
        } else {
            size_t indent = line.span.start - from;

            line.indent = (uint16_t)(indent < UINT16_MAX ? indent : UINT16_MAX);
            if (!add_line(lines, a, &cap, &line))
                return false;
            line.gap = 0;
        }
        from = at;
    }
    return true;
}

/* ---- hard-wrapped text -------------------------------------------------- */

/* "said they plan to form a venture to manage the money" / "market and": a
 * wide line that ends in the middle of a sentence, and one that goes on. */
static bool runs_on(const struct line *line, const struct line *next)
{
    return next->gap == 0 && line->chars >= WRAP_MIN &&
           line->chars <= WRAP_MAX && !char_ends_sentence(line->last) &&
           line->last != ':' && char_is_lower(next->first);
}

/* How a text is set, from its pairs of lines without a blank line between. */
struct setting {
    bool wrapped;  /* at some column */
    bool indented; /* paragraphs begin with white space, and only they */
};

/* Many pairs run on, or some in a text that sets paragraphs in; and hardly a
 * line is wide. */
static struct setting find_setting(const struct lines *lines)
{
    size_t pairs = 0, run = 0, wide = 0, set_in = 0;

    for (size_t i = 0; i + 1 < lines->count; i++) {
        const struct line *line = &lines->at[i];

        if (line[1].gap > 0)
            continue;
        pairs++;
        run += runs_on(line, &line[1]);
        wide += line->chars > WRAP_MAX;
        set_in += line->indent >= INDENT_MIN && line[1].indent == 0;
    }
    return (struct setting){.wrapped =
                                run > 0 && wide * 20 <= pairs &&
                                (run * WRAP_SHARE >= pairs || set_in > 0),
                            .indented = set_in > 0};
}

/* Is the next line set off by its white space?  In a text that sets
 * paragraphs in, each such line begins one; elsewhere one that is set in
 * further, or otherwise than the line before. */
static bool is_set_off(const struct line *line, const struct line *next,
                       const struct setting *s)
{
    if (s->indented && next->indent >= INDENT_MIN)
        return true;
    return next->indent > 0 && next->indent != line->indent;
}

/* Does the next line go on with the paragraph that line is the last physical
 * line of?  Not where it begins a list item, either is a rule, it is an end
 * mark, or the line before is so short that its first word would have had room.
 */
static bool continues(const struct lines *lines, const struct line *line,
                      const struct line *next, size_t width)
{
    struct slice s = slice_cut(lines->text->bytes, next->span);
    size_t word = 0;

    if (line_bullet(s) > 0 || line_rule(s) ||
        line_rule(slice_cut(lines->text->bytes, line->span)) ||
        endmark_match(lines->text, next->span))
        return false;
    while (word < s.n && s.p[word] != ' ')
        word++;
    if (char_ends_sentence(line->last) || char_is_upper(next->first))
        return line->chars + line->indent + 1 + word >= width ||
               (!char_ends_sentence(line->last) && line->chars >= WRAP_MIN);
    return true;
}

/* Columns of the widest line from i to the end of its block. */
static size_t block_width(const struct lines *lines, size_t i)
{
    size_t width = 0;

    do {
        size_t columns = lines->at[i].chars + lines->at[i].indent;

        width = columns > width ? columns : width;
        i++;
    } while (i < lines->count && lines->at[i].gap == 0);
    return width;
}

/* Joins the physical lines of paragraphs in place. */
static void unwrap(struct lines *lines, const struct setting *setting)
{
    size_t kept = 0, width = 0;
    struct line last = {0}; /* physical line before */

    for (size_t i = 0; i < lines->count; i++) {
        struct line line = lines->at[i];

        if (i == 0 || line.gap > 0)
            width = block_width(lines, i);
        if (i > 0 && line.gap == 0 && !is_set_off(&last, &line, setting) &&
            continues(lines, &last, &line, width)) {
            struct line *whole = &lines->at[kept - 1];

            whole->span.end = line.span.end;
            whole->chars += line.chars + 1;
            whole->last = line.last;
        } else {
            lines->at[kept++] = line;
        }
        last = line;
    }
    lines->count = kept;
}

bool lines_read(struct lines *lines, const struct text *text, struct arena *a)
{
    struct setting setting;

    *lines = (struct lines){.text = text};
    if (!read_physical(lines, a))
        return false;
    setting = find_setting(lines);
    if (setting.wrapped)
        unwrap(lines, &setting);
    return true;
}
