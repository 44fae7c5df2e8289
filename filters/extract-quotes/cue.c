/* cue.c - the word that says that somebody speaks; see cue.h. */
#include "cue.h"

enum { CUE_LOOK = 3, APPOSITION_LOOK = 30 };

/* "said in a note": no verb there. */
static bool is_noun_of(const struct block *b, uint32_t i)
{
    return i > 0 &&
           (b->word[i - 1].classes & (WORD_DETERMINER | WORD_POSSESSIVE));
}

/* "gave some comments, saying the war was “over”": the strong cue between the
 * mention and the marks that is nearest to them; right beside them a weak one
 * in -ing does: "welcomed the poll, calling it “fair”". */
static uint32_t cue_before(const struct view *v, const struct mention *m)
{
    const struct block *b = v->block;

    for (uint32_t k = 1; k <= APPOSITION_LOOK; k++) {
        uint32_t i = v->stretch->open - k;

        if (k > v->stretch->open || i < m->last ||
            b->word[i].sentence != b->word[v->stretch->open].sentence)
            break;
        if (view_cue(b, i) && !is_noun_of(b, i) &&
            ((b->word[i].classes & WORD_STRONG) ||
             (k <= CUE_LOOK && (b->word[i].classes & WORD_ING))))
            return i;
    }
    return WORD_NONE;
}

uint32_t cue_of(const struct view *v, const struct candidate *c)
{
    const struct block *b = c->block;
    const struct mention *m = c->mention;
    uint32_t cue = c->where == WHERE_LEFT ? cue_before(v, m) : WORD_NONE;

    if (cue != WORD_NONE)
        return cue;
    for (uint32_t k = 0; k < CUE_LOOK; k++)
        if (view_cue(b, m->last + k))
            return m->last + k;
    for (uint32_t k = 1; k <= CUE_LOOK && k <= m->first; k++)
        if (view_cue(b, m->first - k))
            return m->first - k;
    for (uint32_t i = m->last; i < b->words && i < m->last + APPOSITION_LOOK;
         i++)
        if (view_cue(b, i))
            return i;
    return WORD_NONE;
}

struct span cue_span(const struct block *b, uint32_t i)
{
    uint32_t end = i + 1;

    if ((b->word[i].classes & WORD_ACCORDING) && end < b->words &&
        (b->word[end].classes & WORD_PREPOSITION))
        end++;
    return words_span(b, i, end);
}
