/* A row of `styles` is a way to decorate a line; the matcher gives the words
 * inside.  Underlines concern two or three lines and stand apart. */
#include "mark.h"

/* What a matcher finds: the words inside a line, as bytes of the line. */
struct mark {
    struct span inside;
    unsigned rank;
};

const char *style_name(enum style style)
{
    static const char *const names[] = {
        [STYLE_NONE] = NULL,           [STYLE_DASH] = "dash",
        [STYLE_MARKDOWN] = "markdown", [STYLE_SETEXT] = "setext",
        [STYLE_RST] = "rst",           [STYLE_WIKI] = "wiki",
        [STYLE_BOLD] = "bold",         [STYLE_STARS] = "stars",
        [STYLE_CAPS] = "caps",         [STYLE_NUMBERED] = "numbered",
        [STYLE_COLON] = "colon",       [STYLE_QUESTION] = "question",
        [STYLE_BARE] = "bare",
    };

    return names[style];
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* Cuts white space from both ends; false where nothing is left. */
static bool trim(struct slice line, struct span *s)
{
    while (s->start < s->end && is_blank(line.p[s->start]))
        s->start++;
    while (s->end > s->start && is_blank(line.p[s->end - 1]))
        s->end--;
    return s->start < s->end;
}

/* How often the byte c is repeated at the start or end of the line. */
static size_t run_at_start(struct slice line, char c)
{
    size_t n = 0;

    while (n < line.n && line.p[n] == c)
        n++;
    return n;
}

static size_t run_at_end(struct slice line, char c)
{
    size_t n = 0;

    while (n < line.n && line.p[line.n - 1 - n] == c)
        n++;
    return n;
}

/* Bytes of the dash that the line starts with, 0 if none: - – — -- ---. */
static size_t dash_length(struct slice line)
{
    size_t n;
    uint32_t c = text_decode(line.p, line.p + line.n, &n);

    if (c == '-')
        return run_at_start(line, '-') <= 3 ? run_at_start(line, '-') : 0;
    return char_is_dash(c) ? n : 0;
}

/* – Diplomatic push –, - Diplomatic push -, —Diplomatic push—.  The same dash
 * on both sides; a hyphen wants its space, for "-words-" is something else. */
static bool match_dash(struct slice line, struct mark *m)
{
    size_t n = dash_length(line);
    bool spaced;

    if (n == 0 || line.n < 2 * n + 1 ||
        memcmp(line.p, line.p + line.n - n, n) != 0)
        return false;
    spaced = is_blank(line.p[n]) && is_blank(line.p[line.n - n - 1]);
    if (!spaced && (n < 3 || is_blank(line.p[n])))
        return false;
    m->inside = (struct span){n, line.n - n};
    return trim(line, &m->inside);
}

/* ## Diplomatic push, ## Diplomatic push ## */
static bool match_markdown(struct slice line, struct mark *m)
{
    size_t n = run_at_start(line, '#');
    size_t behind = run_at_end(line, '#');

    if (n == 0 || n > 6 || n == line.n || !is_blank(line.p[n]))
        return false;
    if (behind > 0 && is_blank(line.p[line.n - behind - 1]))
        line.n -= behind;
    m->inside = (struct span){n, line.n};
    m->rank = (unsigned)n;
    return trim(line, &m->inside);
}

/* The same run of c on both sides, min to max of it; gives its length. */
static size_t match_fence(struct slice line, char c, size_t min, size_t max,
                          struct mark *m)
{
    size_t n = run_at_start(line, c);

    if (n < min || n > max || n != run_at_end(line, c) || line.n <= 2 * n)
        return 0;
    m->inside = (struct span){n, line.n - n};
    return trim(line, &m->inside) ? n : 0;
}

/* == Diplomatic push == */
static bool match_wiki(struct slice line, struct mark *m)
{
    m->rank = (unsigned)match_fence(line, '=', 1, 6, m);
    return m->rank > 0 && (m->rank > 1 || (is_blank(line.p[1]) &&
                                           is_blank(line.p[line.n - 2])));
}

/* *** Diplomatic push ***, * Diplomatic push * */
static bool match_stars(struct slice line, struct mark *m)
{
    size_t n = match_fence(line, '*', 1, 8, m);

    return n > 0 && m->inside.start > n && m->inside.end < line.n - n;
}

/* **Diplomatic push**, __Diplomatic push__, ***Diplomatic push*** */
static bool match_bold(struct slice line, struct mark *m)
{
    if (!match_fence(line, '*', 2, 3, m) && !match_fence(line, '_', 2, 3, m))
        return false;
    /* "**one** and **two**" is two bold stretches, not a bold line */
    for (size_t i = m->inside.start; i + 1 < m->inside.end; i++)
        if (line.p[i] == line.p[0] && line.p[i + 1] == line.p[0])
            return false;
    return true;
}

static const struct style_row {
    enum style style;
    bool (*match)(struct slice line, struct mark *m);
} styles[] = {
    {STYLE_DASH, match_dash}, {STYLE_MARKDOWN, match_markdown},
    {STYLE_WIKI, match_wiki}, {STYLE_STARS, match_stars},
    {STYLE_BOLD, match_bold},
};

static bool match_decorated(const struct lines *lines, size_t i,
                            struct heading *h)
{
    struct slice line = line_bytes(lines, i);
    size_t from = lines->at[i].span.start;

    for (size_t k = 0; k < sizeof styles / sizeof styles[0]; k++) {
        struct mark m = {0};
        struct mark inner;

        if (!styles[k].match(line, &m) ||
            !text_has_word(slice_cut(line, m.inside)))
            continue;
        *h = (struct heading){.line = i,
                              .lines = 1,
                              .first_line = i,
                              .raw = lines->at[i].span,
                              .style = styles[k].style,
                              .rank = m.rank};
        h->clean.start = from + m.inside.start;
        h->clean.end = from + m.inside.end;
        /* ## **Diplomatic push** */
        if (match_bold(slice_cut(line, m.inside), &inner)) {
            h->clean.end = h->clean.start + inner.inside.end;
            h->clean.start += inner.inside.start;
        }
        return true;
    }
    return false;
}

/* ---- underlines --------------------------------------------------------- */

bool mark_is_rule(struct slice line)
{
    char c = line.n > 0 ? line.p[0] : 0;

    if (c == 0 || !strchr("-_=~*", c))
        return false;
    for (size_t i = 1; i < line.n; i++)
        if (line.p[i] != c && !is_blank(line.p[i]))
            return false;
    return line.n > 1;
}

static bool is_text(const struct lines *lines, size_t i)
{
    return line_is_short(&lines->at[i]) && !line_rule(line_bytes(lines, i)) &&
           text_has_word(line_bytes(lines, i));
}

/* Is line i a rule that stands directly under line i - 1, and wide enough for
 * it?  Markdown takes any width, but then three dashes under the last line of
 * a list would make it a heading. */
static bool underlines(const struct lines *lines, size_t i)
{
    const struct line *rule = &lines->at[i];

    return rule->gap == 0 && line_rule(line_bytes(lines, i)) &&
           rule->chars + 2 >= lines->at[i - 1].chars;
}

/* Diplomatic push
 * ===============
 * with the same rule above it, perhaps. */
static bool match_underlined(const struct lines *lines, size_t i,
                             struct heading *h)
{
    bool over = line_rule(line_bytes(lines, i)) != 0;
    size_t line = over ? i + 1 : i;
    char c;

    if (line + 1 >= lines->count || !is_text(lines, line) ||
        !underlines(lines, line + 1))
        return false;
    c = line_rule(line_bytes(lines, line + 1));
    if (over &&
        (lines->at[line].gap > 0 || c != line_rule(line_bytes(lines, i))))
        return false;
    *h = (struct heading){.line = line, .first_line = i};
    h->lines = line + 2 - i;
    h->raw.start = lines->at[i].span.start;
    h->raw.end = lines->at[line + 1].span.end;
    h->clean = lines->at[line].span;
    h->style = !over && (c == '=' || c == '-') ? STYLE_SETEXT : STYLE_RST;
    /* which mark stands for which depth is each text's own choice */
    h->rank = (unsigned)(unsigned char)c + (over ? 256u : 0u);
    return true;
}

/* ---- questions and answers ---------------------------------------------- */

/* The bytes of a label "Q:" or "Q." and the space behind it, 0 if none. */
static size_t label_length(struct slice line, char letter)
{
    if (line.n < 4 || line.p[0] != letter ||
        (line.p[1] != ':' && line.p[1] != '.') || !is_blank(line.p[2]))
        return 0;
    return 3;
}

/* Q: What comes next?
 * A: Nobody knows. */
static bool match_question(const struct lines *lines, size_t i,
                           struct heading *h)
{
    size_t n = label_length(line_bytes(lines, i), 'Q');

    if (n == 0 || i + 1 == lines->count ||
        label_length(line_bytes(lines, i + 1), 'A') == 0)
        return false;
    *h = (struct heading){.line = i,
                          .lines = 1,
                          .first_line = i,
                          .raw = lines->at[i].span,
                          .clean = lines->at[i].span,
                          .style = STYLE_QUESTION};
    h->clean.start += n;
    return true;
}

bool mark_match(const struct lines *lines, size_t i, struct heading *h)
{
    if (!line_is_short(&lines->at[i]))
        return false;
    return match_underlined(lines, i, h) || match_decorated(lines, i, h) ||
           match_question(lines, i, h);
}
