/* mark-list.c - the quotation marks of a block; see mark-list.h. */
#include "mark-list.h"

/* Editors mix them: “ is ended by " and " by ”, where they look like it. */
#define PLAIN                                                                  \
    (MARK_BIT(MARK_STRAIGHT) | MARK_BIT(MARK_CURLY) | MARK_BIT(MARK_TWICE))

static const struct mark_shape shapes[] = {
    {'"', MARK_STRAIGHT, PLAIN | MARK_BIT(MARK_LOW)},
    {0x201c, MARK_CURLY, PLAIN | MARK_BIT(MARK_LOW)},
    {0x201d, MARK_CURLY, PLAIN | MARK_BIT(MARK_LOW)},
    {0x201e, MARK_LOW, 0},
    {0xab, MARK_ANGLE, MARK_BIT(MARK_ANGLE)},
    {0xbb, MARK_ANGLE, MARK_BIT(MARK_ANGLE)},
    {0x300c, MARK_CORNER, 0},
    {0x300d, MARK_NO_TYPE, MARK_BIT(MARK_CORNER)},
    {0x2018, MARK_SINGLE, MARK_BIT(MARK_LOW_SINGLE)},
    {0x2019, MARK_NO_TYPE, MARK_BIT(MARK_SINGLE) | MARK_BIT(MARK_LOW_SINGLE)},
    {'\'', MARK_SINGLE, MARK_BIT(MARK_SINGLE)},
    {0x201a, MARK_LOW_SINGLE, 0},
    {0x2039, MARK_ANGLE_SINGLE, 0},
    {0x203a, MARK_NO_TYPE, MARK_BIT(MARK_ANGLE_SINGLE)},
};

static const struct mark_shape shape_twice = {'\'', MARK_TWICE, PLAIN};

static const struct mark_shape *shape_of(uint32_t cp)
{
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        if (shapes[i].cp == cp)
            return &shapes[i];
    return NULL;
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
    const struct token *t = token_of(b, next);

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
    const struct token *self = token_of(b, m->at);
    const struct token *before = m->at ? token_of(b, m->at - 1) : NULL;
    const struct token *next = token_of(b, m->at + m->width);

    m->looks_open = (!before || !token_is_glued(self) || lets_open(before)) &&
                    next && (m->shape->cp == 0xab || token_is_glued(next)) &&
                    !is_punct(next, ",;:!?)");
    m->looks_shut = before && (m->shape->cp == 0xbb || token_is_glued(self)) &&
                    !(lets_open(before) && token_is_glued(next) &&
                      next->kind != TOKEN_PUNCT);
    if (mark_type_is_single(m->shape->opens) && is_elision(b, m->at + m->width))
        m->looks_open = false;
    if (m->shape->cp == '\'' || m->shape->cp == 0x2019)
        m->looks_shut &= !token_is_glued(next) || next->kind == TOKEN_PUNCT;
}

/* '' or `` or ’’ at word i. */
static bool is_twice(const struct block *b, uint32_t i)
{
    uint32_t cp = b->word[i].token.cp;
    const struct token *next = token_of(b, i + 1);

    return (cp == '\'' || cp == '`' || cp == 0x2018 || cp == 0x2019) &&
           token_is_glued(next) && next->kind == TOKEN_PUNCT && next->cp == cp;
}

bool marks_list(const struct block *b, struct arena *a, struct mark **list,
                size_t *count)
{
    size_t cap = 0;

    *list = NULL;
    *count = 0;
    for (uint32_t i = 0; i < b->words; i++) {
        struct mark m = {.at = i, .width = 1};

        if (b->word[i].token.kind != TOKEN_PUNCT)
            continue;
        m.shape = shape_of(b->word[i].token.cp);
        if (is_twice(b, i)) {
            m.shape = &shape_twice;
            m.width = 2;
        }
        if (!m.shape)
            continue;
        if (!arena_grow(a, list, *count, &cap, sizeof m))
            return false;
        look_around(b, &m);
        (*list)[(*count)++] = m;
        i += m.width - 1;
    }
    return true;
}
