#include "unwrap.h"

#include <utf8proc.h>

#include "text.h"
#include "utf8.h"
#include "vocabulary.h"

enum {
    WIDTH_MIN = 45,      /* columns that count as wrapped text */
    WIDTH_MAX = 140,     /* and the most */
    LINES_LOOKED = 4000, /* what is true of them is of the rest */
    PAIRS_MIN = 3,       /* line ends that are evidence enough alone */
    FILLED_PERCENT = 85  /* of all line ends that must be filled */
};

/* A line, its quote prefix "> " and indentation left off. */
struct line {
    size_t begin;  /* bytes: the line's first */
    size_t start;  /* its first that is no prefix or blank */
    size_t end;    /* without the newline */
    size_t indent; /* columns */
    size_t width;  /* columns, with the indentation */
    size_t head;   /* columns of the first word */
    bool item;     /* begins with a bullet or number */
};

/* Two lines that follow each other, while the text is gone through. */
struct pair {
    struct slice s;
    bool quoted; /* all lines begin with > */
    struct line l[2];
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

static void measure(struct slice s, struct line *l)
{
    const char *start = s.p + l->start;
    const char *end = s.p + l->end;

    l->width = l->indent + text_width(start, end);
    l->head = text_width(start, head_end(start, end));
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

/* The first two lines; false if there is only one. */
static bool first_pair(struct pair *p, struct slice s)
{
    p->s = s;
    p->quoted = all_quoted(s);
    read_line(s, 0, p->quoted, &p->l[0]);
    if (p->l[0].end == s.n)
        return false;
    read_line(s, p->l[0].end + 1, p->quoted, &p->l[1]);
    return true;
}

static bool next_pair(struct pair *p)
{
    if (p->l[1].end == p->s.n)
        return false;
    p->l[0] = p->l[1];
    read_line(p->s, p->l[0].end + 1, p->quoted, &p->l[1]);
    return true;
}

/* ---- is it wrapped? --------------------------------------------------- */

static bool is_blank(const struct line *l)
{
    return l->start == l->end;
}

/* Could the two be parts of one paragraph? */
static bool are_neighbours(const struct line *l)
{
    return !is_blank(&l[0]) && !is_blank(&l[1]) &&
           (l[1].indent <= l[0].indent || l[0].item);
}

/* A hyphen, not a dash behind a blank. */
static bool ends_in_hyphen(struct slice s, const struct line *l)
{
    return l->end - l->start > 1 && s.p[l->end - 1] == '-' &&
           !is_space(s.p[l->end - 2]);
}

/* Columns that the line would have with the next one's first piece. */
static size_t width_with_next(struct slice s, const struct line *l)
{
    return l[0].width + l[1].head + !ends_in_hyphen(s, l);
}

/* Is the line full at this width?  One column is left for hyphens. */
static bool is_filled(struct slice s, const struct line *l, size_t width)
{
    return width_with_next(s, l) > width ||
           (ends_in_hyphen(s, l) && l->width + 1 >= width);
}

/* The width at which most lines are full, and how many are. */
static size_t best_width(struct slice s, size_t *full)
{
    struct pair p;
    long change[WIDTH_MAX + 2] = {0}; /* of the count, by width */
    long count = 0;
    size_t best = 0, left = LINES_LOOKED;

    for (bool more = first_pair(&p, s); more && left; more = next_pair(&p)) {
        size_t next;

        left--;
        if (!are_neighbours(p.l) || p.l[1].item || p.l->width > WIDTH_MAX)
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

    return char_is_lower(c) || ends_in_hyphen(s, l) || s.p[l->end - 1] == ',';
}

/* The text's width if it is wrapped, or 0. */
static size_t wrapped_width(struct slice s)
{
    struct pair p;
    size_t full, pairs = 0, sure = 0;
    size_t width = best_width(s, &full);
    size_t left = LINES_LOOKED;
    bool more = full > 1 && first_pair(&p, s);

    for (; more && left; left--, more = next_pair(&p)) {
        if (!are_neighbours(p.l) || p.l[1].item)
            continue;
        /* a short line is a heading or an end, and no evidence */
        pairs += p.l->width * 2 > width;
        sure += is_filled(s, p.l, width) && goes_on(s, p.l);
    }
    if (full * 100 < pairs * FILLED_PERCENT)
        return 0;
    return full >= PAIRS_MIN || (full > 1 && sure == full) ? width : 0;
}

/* ---- joints ----------------------------------------------------------- */

/* Scripts that put no blank between words. */
static bool is_unspaced(uint32_t c)
{
    return (c >= 0x2e80 && c < 0xa000) || (c >= 0xf900 && c < 0xfb00) ||
           (c >= 0xff00 && c < 0xfff0) || (c >= 0x20000 && c < 0x40000);
}

/* "short- and long-term": the hyphen stands for what follows later. */
static bool is_suspended(struct slice word)
{
    static const struct slice words[] = {
        {"and", 3}, {"or", 2}, {"und", 3}, {"oder", 4}, {"bis", 3},
        {"et", 2},  {"ou", 2}, {"y", 1},   {"o", 1},    {"e", 1},
        {"en", 2},  {"of", 2}, {"och", 3}, {"og", 2},   {"to", 2}};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_eq(word, words[i]))
            return true;
    return false;
}

/* What takes the place of the hyphen that ends a line, and the line's end. */
static struct slice hyphen_joint(struct slice s, const struct vocabulary *known,
                                 const struct line *l)
{
    const char *stop = s.p + s.n;
    const char *next = s.p + l[1].start;
    const char *hyphen = s.p + l->end - 1;
    struct slice right = {next, word_length(next, stop)};
    size_t n = word_length_back(s.p + l->start, hyphen);
    struct slice left = {hyphen - n, n};

    if (left.n == 0 || right.n == 0)
        return SLICE("-");
    if (is_suspended(right))
        return SLICE("- ");
    if (vocabulary_has(known, left, "-", right))
        return SLICE("-");
    if (vocabulary_has(known, left, "", right))
        return SLICE("");
    if (!char_is_lower(text_decode(right.p, stop, &n)))
        return SLICE("-");
    return vocabulary_has(known, left, "", SLICE("")) &&
                   vocabulary_has(known, right, "", SLICE(""))
               ? SLICE("-")
               : SLICE("");
}

/* ---- the pass --------------------------------------------------------- */

struct unwrap {
    struct draft *draft;
    struct vocabulary known;
    size_t width; /* 0: always */
    bool join;
    bool keep_soft;
};

static bool has_soft_hyphen(struct slice s, const struct line *l)
{
    return l->end - l->start >= 2 &&
           memcmp(s.p + l->end - 2, "\xc2\xad", 2) == 0;
}

static bool has_soft_line_end(struct slice s)
{
    const char *p = s.p;
    const char *end = s.p + s.n;

    while ((p = memchr(p, '\xad', (size_t)(end - p))) != NULL) {
        if (p > s.p && p[-1] == '\xc2' && p + 1 < end && p[1] == '\n')
            return true;
        p++;
    }
    return false;
}

/* Joins a line that has no hyphen with the next. */
static void join_plain(const struct unwrap *u, const struct line *l)
{
    struct slice s = u->draft->text;
    size_t n;
    uint32_t last = text_decode_back(s.p + l->start, s.p + l->end, &n);
    uint32_t first = text_decode(s.p + l[1].start, s.p + s.n, &n);
    bool unspaced = is_unspaced(last) && is_unspaced(first);

    draft_edit(u->draft, (struct span){l->end, l[1].start},
               unspaced ? SLICE("") : SLICE(" "), REPAIR_UNWRAP);
}

/* Joins a line whose last character is a hyphen with the next. */
static void join_hyphen(const struct unwrap *u, const struct line *l)
{
    struct slice s = u->draft->text;
    struct slice joint = hyphen_joint(s, &u->known, l);

    if (joint.n)
        draft_edit(u->draft, (struct span){l->end, l[1].start},
                   slice_of(joint.p + 1, joint.n - 1), REPAIR_UNWRAP);
    else
        draft_edit(u->draft, (struct span){l->end - 1, l[1].start}, joint,
                   REPAIR_DEHYPHEN);
}

static void join(const struct unwrap *u, const struct line *l)
{
    struct slice s = u->draft->text;

    if (has_soft_hyphen(s, l))
        draft_edit(u->draft, (struct span){l->end - 2, l[1].start}, SLICE(""),
                   REPAIR_DEHYPHEN);
    else if (ends_in_hyphen(s, l))
        join_hyphen(u, l);
    else
        join_plain(u, l);
}

/* "- " may be a list's bullet, or behind a full line a dash. */
static bool wants_join(const struct unwrap *u, const struct line *l)
{
    if (!u->join || !are_neighbours(l) || (l[0].item && l[1].item))
        return false;
    if (u->width == 0)
        return !l[1].item;
    return is_filled(u->draft->text, l, u->width);
}

/* A line end that stays: the soft hyphen before it goes, and in wrapped text
 * the next line's prefix; an indented line begins a paragraph. */
static void part(const struct unwrap *u, const struct line *l)
{
    struct slice s = u->draft->text;
    bool paragraph = !is_blank(&l[0]) && !is_blank(&l[1]) && !l[0].item &&
                     !l[1].item && l[1].indent > l[0].indent;

    if (has_soft_hyphen(s, l) && !u->keep_soft)
        draft_edit(u->draft, (struct span){l->end - 2, l->end}, SLICE(""),
                   REPAIR_INVISIBLE);
    if (u->join && l[1].start > l[1].begin && !l[1].item)
        draft_edit(u->draft, (struct span){l->end, l[1].start},
                   paragraph ? SLICE("\n\n") : SLICE("\n"), REPAIR_UNWRAP);
}

static void work(const struct unwrap *u)
{
    struct pair p;
    bool more = first_pair(&p, u->draft->text);

    if (u->join && p.l->start > p.l->begin)
        draft_edit(u->draft, (struct span){p.l->begin, p.l->start}, SLICE(""),
                   REPAIR_UNWRAP);
    for (; more; more = next_pair(&p)) {
        if (wants_join(u, p.l))
            join(u, p.l);
        else
            part(u, p.l);
    }
}

void unwrap_text(struct draft *d, struct arena *a, enum unwrap_mode mode,
                 bool keep_soft)
{
    struct unwrap u = {.draft = d, .keep_soft = keep_soft};
    bool soft = d->text.n && has_soft_line_end(d->text);

    if (d->text.n == 0)
        return;
    if (mode == UNWRAP_AUTO)
        u.width = wrapped_width(d->text);
    u.join = mode == UNWRAP_ALWAYS || u.width;
    if (!u.join && !soft)
        return;
    if (u.join && !vocabulary_collect(&u.known, a, d->text)) {
        d->failed = true;
        return;
    }
    work(&u);
    draft_end_pass(d);
}
