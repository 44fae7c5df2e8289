/* marks.c - quotation marks paired into stretches; see marks.h.
 *
 * Three steps: the marks of the block as a list, each with what its shape and
 * the white space around it allow; a stack of open marks over that list,
 * which gives pairs; the outermost pairs as stretches. */
#include "marks.h"

/* How many marks may be open inside each other; deeper ones are text. */
enum { DEPTH_MAX = 4 };

enum mark_type {
    MARK_STRAIGHT, /* "..." */
    MARK_CURLY,    /* “...” and ”...” */
    MARK_LOW,      /* „...“ and „...” */
    MARK_ANGLE,    /* «...» and »...« */
    MARK_CORNER,   /* 「...」 */
    MARK_TWICE,    /* ''...'' and ``...'' */
    MARK_SINGLE,   /* ‘...’ and '...' */
    MARK_LOW_SINGLE,
    MARK_ANGLE_SINGLE
};

#define BIT(type) (1u << (type))

/* By shape: what it opens (SIZE of no type: nothing) and what it closes. */
struct shape {
    uint32_t cp;
    uint8_t opens;   /* enum mark_type, or NO_TYPE */
    uint16_t closes; /* bits of enum mark_type */
};

enum { NO_TYPE = 0xff };

/* Editors mix them: “ is ended by " and " by ”, where they look like it. */
#define PLAIN (BIT(MARK_STRAIGHT) | BIT(MARK_CURLY) | BIT(MARK_TWICE))

static const struct shape shapes[] = {
    {'"', MARK_STRAIGHT, PLAIN | BIT(MARK_LOW)},
    {0x201c, MARK_CURLY, PLAIN | BIT(MARK_LOW)},
    {0x201d, MARK_CURLY, PLAIN | BIT(MARK_LOW)},
    {0x201e, MARK_LOW, 0},
    {0xab, MARK_ANGLE, BIT(MARK_ANGLE)},
    {0xbb, MARK_ANGLE, BIT(MARK_ANGLE)},
    {0x300c, MARK_CORNER, 0},
    {0x300d, NO_TYPE, BIT(MARK_CORNER)},
    {0x2018, MARK_SINGLE, BIT(MARK_LOW_SINGLE)},
    {0x2019, NO_TYPE, BIT(MARK_SINGLE) | BIT(MARK_LOW_SINGLE)},
    {'\'', MARK_SINGLE, BIT(MARK_SINGLE)},
    {0x201a, MARK_LOW_SINGLE, 0},
    {0x2039, MARK_ANGLE_SINGLE, 0},
    {0x203a, NO_TYPE, BIT(MARK_ANGLE_SINGLE)},
};

static const struct shape shape_twice = {'\'', MARK_TWICE, PLAIN};

/* A mark as it stands in the text. */
struct mark {
    const struct shape *shape;
    uint32_t at;     /* its first word */
    uint32_t width;  /* words: 2 for '' */
    bool looks_open; /* white space before it and none after */
    bool looks_shut; /* none before it */
};

/* An opening mark that waits for its other half. */
struct waiting {
    const struct mark *mark;
    uint32_t again; /* a mark that opened the same type after it, 0 if none:
                       where this one ends if nothing closes it */
};

struct pairing {
    struct block *b;
    struct arena *a;
    struct mark *mark;
    size_t marks, mark_cap;
    struct stretch *pair; /* also nested ones, in order of their closing */
    size_t pairs, pair_cap;
    struct waiting open[DEPTH_MAX];
    size_t depth;
    bool no_memory;
};

/* ---- the marks of a block --------------------------------------------- */

static const struct shape *shape_of(uint32_t cp)
{
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        if (shapes[i].cp == cp)
            return &shapes[i];
    return NULL;
}

static bool is_single(uint8_t type)
{
    return type >= MARK_SINGLE && type != NO_TYPE;
}

static const struct token *token_at(const struct block *b, uint32_t i)
{
    return i < b->words ? &b->word[i].token : NULL;
}

static bool is_punct(const struct token *t, const char *any)
{
    if (t->kind != TOKEN_PUNCT || t->cp >= 0x80)
        return false;
    for (; *any; any++)
        if ((uint32_t)(unsigned char)*any == t->cp)
            return true;
    return false;
}

static bool glued(const struct token *t)
{
    return t && !(t->flags & TOKEN_SPACED);
}

/* May a mark open behind this token without white space? ("…), —“…) */
static bool lets_open(const struct token *t)
{
    return is_punct(t, "([{/:") ||
           (t->kind == TOKEN_PUNCT &&
            (char_is_dash(t->cp) || shape_of(t->cp) || t->cp == 0xbf));
}

/* 'tis, '90s: an apostrophe that stands for letters left out. */
static bool is_elision(const struct block *b, uint32_t next)
{
    static const char *const words[] = {
        "tis", "twas", "em", "cause", "til", "till", "n", "bout", "cuz", "s",
    };
    const struct token *t = token_at(b, next);

    if (t && t->kind == TOKEN_NUMBER && t->end - t->start == 2)
        return true;
    if (!t || t->kind != TOKEN_WORD)
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(b->text, t, words[i]))
            return true;
    return false;
}

/* What the surroundings of a mark allow.  French marks may stand apart from
 * the words: « oui ». */
static void look_around(const struct block *b, struct mark *m)
{
    const struct token *self = token_at(b, m->at);
    const struct token *before = m->at ? token_at(b, m->at - 1) : NULL;
    const struct token *next = token_at(b, m->at + m->width);

    m->looks_open = (!before || !glued(self) || lets_open(before)) && next &&
                    (m->shape->cp == 0xab || glued(next)) &&
                    !is_punct(next, ",;:!?)");
    m->looks_shut =
        before && (m->shape->cp == 0xbb || glued(self)) &&
        !(lets_open(before) && glued(next) && next->kind != TOKEN_PUNCT);
    if (is_single(m->shape->opens) && is_elision(b, m->at + m->width))
        m->looks_open = false;
    if (m->shape->cp == '\'' || m->shape->cp == 0x2019)
        m->looks_shut &= !glued(next) || next->kind == TOKEN_PUNCT;
}

/* '' or `` or ’’ at word i. */
static bool is_twice(const struct block *b, uint32_t i)
{
    uint32_t cp = b->word[i].token.cp;
    const struct token *next = token_at(b, i + 1);

    return (cp == '\'' || cp == '`' || cp == 0x2018 || cp == 0x2019) &&
           glued(next) && next->kind == TOKEN_PUNCT && next->cp == cp;
}

static bool list_marks(struct pairing *p)
{
    for (uint32_t i = 0; i < p->b->words; i++) {
        struct mark m = {.at = i, .width = 1};

        if (p->b->word[i].token.kind != TOKEN_PUNCT)
            continue;
        m.shape = shape_of(p->b->word[i].token.cp);
        if (is_twice(p->b, i)) {
            m.shape = &shape_twice;
            m.width = 2;
        }
        if (!m.shape)
            continue;
        if (!arena_grow(p->a, &p->mark, p->marks, &p->mark_cap, sizeof m))
            return false;
        look_around(p->b, &m);
        p->mark[p->marks++] = m;
        i += m.width - 1;
    }
    return true;
}

/* ---- pairs ------------------------------------------------------------ */

/* Words first .. last - 1 lie between the marks; the marks are `left` and
 * `right` (its end) words. */
static void add_pair(struct pairing *p, const struct mark *open,
                     uint32_t inner_end, uint32_t end, bool closed)
{
    struct stretch s = {
        .open = open->at,
        .first = open->at + open->width,
        .last = inner_end,
        .end = end,
        .open_mark = p->b->word[open->at].token.cp,
        .closed = closed,
        .single = is_single(open->shape->opens),
    };

    if (s.first >= s.last)
        return;
    s.span = words_span(p->b, open->at, end);
    s.inner = words_span(p->b, s.first, s.last);
    if (!arena_grow(p->a, &p->pair, p->pairs, &p->pair_cap, sizeof s)) {
        p->no_memory = true;
        return;
    }
    p->pair[p->pairs++] = s;
}

/* The innermost waiting mark that m can close, + 1; 0 if there is none. */
static size_t find_open(const struct pairing *p, const struct mark *m)
{
    for (size_t i = p->depth; i > 0; i--) {
        const struct mark *open = p->open[i - 1].mark;

        if (m->shape->closes & BIT(open->shape->opens))
            return i;
        /* an apostrophe inside an inner quotation ends no outer one */
        if (is_single(m->shape->opens) || m->shape->opens == NO_TYPE)
            return 0;
    }
    return 0;
}

/* A straight or German mark that could be either side: is it an opening one
 * although one of its type is open?  Only if the mark after it does not look
 * like an opening one too. */
static bool opens_again(const struct mark *m, const struct mark *next)
{
    if (!m->looks_open || m->looks_shut)
        return false;
    return !next || next->shape != m->shape || !next->looks_open;
}

/* ‘the workers’ party’ and "a 12" record": not the end of the quotation, if
 * the next mark ends it better. */
static bool is_inside(const struct block *b, const struct mark *m,
                      const struct mark *next)
{
    const struct token *before = token_at(b, m->at - 1);
    const struct token *after = token_at(b, m->at + 1);
    char last = b->text->bytes.p[before->end - 1];

    if (!next || next->shape != m->shape || next->looks_open || !after ||
        glued(after) || after->kind == TOKEN_PUNCT ||
        (after->flags & TOKEN_UPPER))
        return false;
    if (m->shape->cp == '"')
        return before->kind == TOKEN_NUMBER;
    return before->kind == TOKEN_WORD && (last == 's' || last == 'S');
}

static bool must_close(const struct mark *m)
{
    return m->looks_shut && !m->looks_open;
}

/* Does m close, and whom?  As find_open(). */
static size_t closes(const struct pairing *p, const struct mark *m,
                     const struct mark *next)
{
    size_t i = m->shape->closes && m->at > 0 ? find_open(p, m) : 0;
    const struct mark *open = i ? p->open[i - 1].mark : NULL;

    if (!open || is_inside(p->b, m, next))
        return 0;
    if (is_single(open->shape->opens))
        return m->looks_shut ? i : 0;
    switch (m->shape->cp) {
    case 0x201c: /* closes only where it must */
        return open->shape->opens == MARK_LOW || must_close(m) ? i : 0;
    case 0xab:
    case 0xbb: /* « and » close each other; »...» where it must */
        return m->shape->cp != open->shape->cp || !m->looks_open ? i : 0;
    case '"':
    case '\'':
        if (open->shape != m->shape)
            return must_close(m) ? i : 0;
        return opens_again(m, next) ? 0 : i;
    default:
        return i;
    }
}

static bool opens(const struct mark *m)
{
    switch (m->shape->cp) {
    case 0x201c: /* these have no other use */
    case 0x201e:
    case 0x300c:
        return true;
    case 0xab:
        return true;
    case '"':
        return m->looks_open || !m->looks_shut;
    default:
        return m->shape->opens != NO_TYPE && m->looks_open;
    }
}

/* Ends the waiting marks from index i on: nothing closed them. */
static void give_up(struct pairing *p, size_t i, uint32_t end)
{
    while (p->depth > i) {
        const struct waiting *w = &p->open[--p->depth];
        uint32_t stop = w->again ? w->again : end;

        if (!is_single(w->mark->shape->opens))
            add_pair(p, w->mark, stop, stop, false);
    }
}

static void push(struct pairing *p, const struct mark *m)
{
    uint8_t type = m->shape->opens;

    for (size_t i = p->depth; i > 0; i--) {
        struct waiting *w = &p->open[i - 1];

        if (w->mark->shape->opens != type)
            continue;
        /* a third one, or a second single one: the first is lost */
        if (w->again || is_single(type))
            give_up(p, i - 1, m->at);
        else
            w->again = m->at;
        break;
    }
    if (p->depth < DEPTH_MAX)
        p->open[p->depth++] = (struct waiting){.mark = m};
}

static void pair_marks(struct pairing *p)
{
    for (size_t k = 0; k < p->marks; k++) {
        const struct mark *m = &p->mark[k];
        const struct mark *next = k + 1 < p->marks ? m + 1 : NULL;
        size_t i = closes(p, m, next);

        if (i) {
            p->depth = i - 1;
            add_pair(p, p->open[i - 1].mark, m->at, m->at + m->width, true);
        } else if (opens(m)) {
            push(p, m);
        }
    }
    give_up(p, 0, p->b->words);
}

/* ---- stretches -------------------------------------------------------- */

static void mark_words(struct block *b, const struct stretch *s, uint32_t id)
{
    for (uint32_t i = s->open; i < s->end; i++) {
        b->word[i].stretch = id;
        b->word[i].is_mark = i < s->first || i >= s->last;
    }
}

/* Keeps the outermost pairs, in the order of the text. */
static bool keep_outermost(struct pairing *p)
{
    struct block *b = p->b;
    uint32_t inside = 0; /* the first word behind the last stretch */

    b->stretch = arena_array(p->a, p->pairs, sizeof *b->stretch);
    if (p->pairs && !b->stretch)
        return false;
    /* the word's stretch holds the pair that starts there, for a moment */
    for (uint32_t k = 0; k < p->pairs; k++)
        b->word[p->pair[k].first].stretch = k;
    for (uint32_t i = 0; i < b->words; i++) {
        uint32_t k = b->word[i].stretch;

        b->word[i].stretch = WORD_NONE;
        if (k == WORD_NONE || i < inside)
            continue;
        inside = p->pair[k].last;
        b->stretch[b->stretches++] = p->pair[k];
    }
    for (uint32_t k = 0; k < b->stretches; k++)
        mark_words(b, &b->stretch[k], k);
    if (b->stretches && b->goes_on && b->stretch[0].span.start == b->span.start)
        b->stretch[0].continues = true;
    return true;
}

bool marks_pair(struct block *b, struct arena *a)
{
    struct pairing p = {.b = b, .a = a};

    if (!list_marks(&p))
        return false;
    pair_marks(&p);
    return !p.no_memory && keep_outermost(&p);
}
