/* standing.c - how a mention stands in its sentence; see standing.h. */
#include "standing.h"

enum { LOOK = 30, STEPS = 5 };

static bool is_cp(const struct block *b, uint32_t i, uint32_t cp)
{
    return i < b->words && b->word[i].token.kind == TOKEN_PUNCT &&
           b->word[i].token.cp == cp;
}

static bool is_outside(const struct block *b, uint32_t i)
{
    return i < b->words && b->word[i].stretch == WORD_NONE;
}

static bool is_verb(const struct block *b, uint32_t i)
{
    return is_outside(b, i) &&
           (b->word[i].classes & (WORD_CUE | WORD_AUXILIARY));
}

/* Behind "(D-Bern)". */
static uint32_t behind_bracket(const struct block *b, uint32_t i)
{
    if (!is_cp(b, i, '('))
        return i;
    for (uint32_t k = i + 1; k < i + LOOK && is_outside(b, k); k++)
        if (is_cp(b, k, ')'))
            return k + 1;
    return i;
}

/* Behind "of the harbour board". */
static uint32_t behind_origin(const struct block *b, uint32_t i)
{
    uint32_t at = i + 1;

    if (!is_outside(b, i) || !(b->word[i].classes & WORD_PREPOSITION) ||
        at >= b->words || b->word[at].mention == WORD_NONE)
        return i;
    return b->mention[b->word[at].mention].last;
}

/* Behind ", a lawyer from Bern," or ", who owns a boat,": the comma before a
 * verb, or behind the last one that closes it. */
static uint32_t behind_commas(const struct block *b, uint32_t i)
{
    if (!is_cp(b, i, ','))
        return i;
    for (uint32_t k = i + 1; k < i + LOOK && is_outside(b, k); k++) {
        if (b->word[k].sentence != b->word[i].sentence)
            break;
        if (is_cp(b, k, ',') && is_verb(b, k + 1))
            return k + 1;
    }
    return is_verb(b, i + 1) ? i + 1 : i;
}

uint32_t standing_end(const struct block *b, const struct mention *m)
{
    uint32_t i = m->last;

    for (int k = 0; k < STEPS; k++) {
        uint32_t from = i;

        i = behind_bracket(b, i);
        i = behind_origin(b, i);
        i = behind_commas(b, i);
        if (i == from)
            break;
    }
    return i;
}

unsigned standing_cue(const struct block *b, const struct mention *m)
{
    uint32_t i = standing_end(b, m);

    for (int k = 0; k < 3 && is_outside(b, i); k++, i++) {
        uint32_t c = b->word[i].classes;

        if (c & WORD_CUE)
            return c & WORD_ING ? 3 : c & WORD_STRONG ? 2 : 1;
        if (!(c & WORD_AUXILIARY) && b->word[i].token.kind != TOKEN_WORD)
            break;
    }
    return 0;
}

bool standing_hangs(const struct block *b, const struct mention *m)
{
    return m > b->mention && m[-1].last + 1 == m->first &&
           (b->word[m[-1].last].classes & WORD_PREPOSITION);
}

/* after, before: they lead to a name, or to a clause whose subject it is. */
static bool opens_clause(const struct block *b, uint32_t i)
{
    return token_is(b->text, &b->word[i].token, "after") ||
           token_is(b->text, &b->word[i].token, "before") ||
           token_is(b->text, &b->word[i].token, "since") ||
           token_is(b->text, &b->word[i].token, "until");
}

unsigned standing_before(const struct block *b, const struct mention *m)
{
    const struct word *w = m->first ? &b->word[m->first - 1] : NULL;

    if (!w || w->sentence != b->word[m->first].sentence)
        return 0;
    if (w->stretch != WORD_NONE)
        return 6;
    if (w->classes & WORD_CUE)
        return 3;
    if (opens_clause(b, m->first - 1) && standing_cue(b, m))
        return 4;
    if (w->classes & (WORD_PREPOSITION | WORD_ACCORDING))
        return 2;
    if (w->classes & WORD_THAT)
        return 5;
    if (w->classes & (WORD_CONJUNCTION | WORD_RELATIVE))
        return 4;
    return w->token.cp == ',' ? 1 : 7;
}
