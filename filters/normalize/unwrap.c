#include "unwrap.h"

#include "lines.h"
#include "text.h"
#include "vocabulary.h"

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

    while ((p = memchr(p, 0xad, (size_t)(end - p))) != NULL) {
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
    else if (lines_hyphen(s, l))
        join_hyphen(u, l);
    else
        join_plain(u, l);
}

/* "- " may be a list's bullet, or behind a full line a dash. */
static bool wants_join(const struct unwrap *u, const struct line *l)
{
    if (!u->join || !lines_belong(l) || (l[0].item && l[1].item))
        return false;
    if (u->width == 0)
        return !l[1].item;
    return lines_full(u->draft->text, l, u->width);
}

/* A line end that stays: the soft hyphen before it goes, and in wrapped text
 * the next line's prefix; an indented line begins a paragraph. */
static void part(const struct unwrap *u, const struct line *l)
{
    struct slice s = u->draft->text;
    bool paragraph = !lines_blank(&l[0]) && !lines_blank(&l[1]) && !l[0].item &&
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
    bool more = lines_first(&p, u->draft->text);

    if (u->join && p.l->start > p.l->begin)
        draft_edit(u->draft, (struct span){p.l->begin, p.l->start}, SLICE(""),
                   REPAIR_UNWRAP);
    for (; more; more = lines_next(&p)) {
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
        u.width = lines_width(d->text);
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
