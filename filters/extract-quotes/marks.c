/* marks.c - quotation marks paired into stretches; see marks.h.
 *
 * Three steps: the marks of the block as a list (mark-list.h); a stack of open
 * marks over that list, which gives pairs; the outermost pairs as
 * stretches. */
#include "marks.h"

#include "mark-list.h"

/* How many marks may be open inside each other; deeper ones are text. */
enum { DEPTH_MAX = 4 };

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
    size_t marks;
    struct stretch *pair; /* also nested ones, in order of their closing */
    size_t pairs, pair_cap;
    struct waiting open[DEPTH_MAX];
    size_t depth;
    bool no_memory;
};

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
        .single = mark_type_is_single(open->shape->opens),
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

        if (m->shape->closes & MARK_BIT(open->shape->opens))
            return i;
        /* an apostrophe inside an inner quotation ends no outer one */
        if (mark_type_is_single(m->shape->opens) ||
            m->shape->opens == MARK_NO_TYPE)
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
    const struct token *before = token_of(b, m->at - 1);
    const struct token *after = token_of(b, m->at + 1);
    char last;

    if (!before || !next || next->shape != m->shape || next->looks_open ||
        !after || token_is_glued(after) || after->kind == TOKEN_PUNCT ||
        (after->flags & TOKEN_UPPER))
        return false;
    if (m->shape->cp == '"')
        return before->kind == TOKEN_NUMBER;
    last = b->text->bytes.p[before->end - 1];
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
    if (mark_type_is_single(open->shape->opens))
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
        return m->shape->opens != MARK_NO_TYPE && m->looks_open;
    }
}

/* Ends the waiting marks from index i on: nothing closed them. */
static void give_up(struct pairing *p, size_t i, uint32_t end)
{
    while (p->depth > i) {
        const struct waiting *w = &p->open[--p->depth];
        uint32_t stop = w->again ? w->again : end;

        if (!mark_type_is_single(w->mark->shape->opens))
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
        if (w->again || mark_type_is_single(type))
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

    if (!marks_list(b, a, &p.mark, &p.marks))
        return false;
    pair_marks(&p);
    return !p.no_memory && keep_outermost(&p);
}
