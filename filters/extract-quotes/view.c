/* view.c - what a marked stretch looks like; see view.h. */
#include "view.h"

static bool is_edge(const struct block *b, uint32_t i)
{
    return i >= b->words || b->word[i].token.kind == TOKEN_BREAK;
}

enum punct punct_at(const struct block *b, uint32_t i)
{
    if (is_edge(b, i))
        return PUNCT_EDGE;
    if (b->word[i].token.kind != TOKEN_PUNCT)
        return PUNCT_NONE;
    if (b->word[i].is_mark)
        return PUNCT_MARK;
    switch (b->word[i].token.cp) {
    case ',':
        return PUNCT_COMMA;
    case ':':
        return PUNCT_COLON;
    case '.':
    case '!':
    case '?':
    case ';':
    case 0x2026:
        return PUNCT_STOP;
    case '(':
    case '[':
        return PUNCT_OPEN;
    case ')':
    case ']':
        return PUNCT_SHUT;
    default:
        return char_is_dash(b->word[i].token.cp) ? PUNCT_DASH : PUNCT_OTHER;
    }
}

/* The last character inside the marks: , . ? ! ; : dash, or a word; a comma
 * or a dot behind the closing mark counts as a word with it. */
static unsigned ending_of(const struct block *b, const struct stretch *s)
{
    const struct token *t = &b->word[s->last - 1].token;

    if (t->kind != TOKEN_PUNCT)
        return 0;
    switch (t->cp) {
    case ',':
        return 1;
    case '.':
        return 2;
    case '!':
        return 3;
    case '?':
        return 4;
    case 0x2026:
        return 5;
    default:
        return char_is_dash(t->cp) ? 6 : 7;
    }
}

static unsigned length_bucket(uint32_t words)
{
    return words < 7 ? words : words < 12 ? 7 : words < 20 ? 8 : 9;
}

/* The cue outside marks that is nearest to the stretch in its sentence, before
 * or behind it; WORD_NONE if there is none. */
static uint32_t nearest_cue(const struct view *v, bool before)
{
    const struct block *b = v->block;
    const struct stretch *s = v->stretch;
    uint32_t i = before ? s->open - 1 : s->end;
    uint16_t sentence = b->word[before ? s->open : s->end - 1].sentence;

    for (int k = 0; k < CUES_LOOK && i < b->words; k++) {
        if (b->word[i].sentence != sentence)
            break;
        if (view_cue(b, i))
            return i;
        i = before ? i - 1 : i + 1;
    }
    return WORD_NONE;
}

/* Is it Written Like the Title of a Book?  Every word begins with a capital but
 * small ones inside, and no sentence ends before its last word. */
static bool is_titled(const struct block *b, const struct stretch *s)
{
    enum { SMALL = WORD_DETERMINER | WORD_PREPOSITION | WORD_CONJUNCTION };
    uint32_t last = WORD_NONE, words = 0;

    for (uint32_t i = s->first; i < s->last; i++) {
        const struct word *w = &b->word[i];

        if (w->token.kind == TOKEN_PUNCT && punct_at(b, i) == PUNCT_STOP &&
            i + 1 < s->last)
            return false;
        if (w->token.kind != TOKEN_WORD)
            continue;
        if (!(w->token.flags & TOKEN_UPPER) &&
            (words == 0 || !(w->classes & SMALL)))
            return false;
        last = i;
        words++;
    }
    return words > 1 && (b->word[last].token.flags & TOKEN_UPPER);
}

void view_stretch(struct view *v, const struct block *b, uint32_t index)
{
    const struct stretch *s = &b->stretch[index];
    uint32_t capitals = 0;

    *v = (struct view){.block = b, .stretch = s, .index = index};
    for (uint32_t i = s->first; i < s->last; i++) {
        if (b->word[i].token.kind != TOKEN_WORD)
            continue;
        v->words++;
        capitals += (b->word[i].token.flags & TOKEN_UPPER) != 0;
    }
    v->length = length_bucket(v->words);
    v->ending = ending_of(b, s);
    v->upper = (b->word[s->first].token.flags & TOKEN_UPPER) != 0;
    v->capitals = v->words > 1 && capitals * 10 >= v->words * 7;
    v->titled = is_titled(b, s);
    v->opens_block = s->open == 0;
    v->closes_block = s->end >= b->words;
    v->single = s->single;
    v->punct_before = s->open ? punct_at(b, s->open - 1) : PUNCT_EDGE;
    v->punct_behind = punct_at(b, s->end);
    v->cue_before = nearest_cue(v, true);
    v->cue_behind = nearest_cue(v, false);
}

unsigned view_class(const struct block *b, uint32_t i)
{
    const struct word *w = &b->word[i];

    if (w->classes & WORD_CUE)
        return 1;
    if (w->classes & (WORD_THAT | WORD_CONJUNCTION | WORD_RELATIVE))
        return 2;
    if (w->classes & (WORD_PREPOSITION | WORD_ACCORDING))
        return 3;
    if (w->classes & (WORD_AUXILIARY | WORD_NEGATION))
        return 7;
    if (w->token.kind == TOKEN_PUNCT)
        return w->token.cp == ',' ? 4 : char_is_dash(w->token.cp) ? 8 : 5;
    return 6;
}
