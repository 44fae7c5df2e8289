/* around.c - what stands around a mention; see around.h. */
#include "around.h"

#include "standing.h"
#include "view.h"

static uint32_t classes_at(const struct block *b, uint32_t i)
{
    return i < b->words ? b->word[i].classes : 0;
}

/* Which of the `look` words from i on (step 1 or -1) is a cue: look if
 * none. */
static unsigned cue_from(const struct block *b, uint32_t i, int step,
                         unsigned look)
{
    for (unsigned k = 0; k < look; k++) {
        if (i >= b->words || b->word[i].stretch != WORD_NONE)
            break;
        if (view_cue(b, i))
            return k;
        i = step > 0 ? i + 1 : i - 1; /* wraps to beyond the block at 0 */
    }
    return look;
}

/* Is one of the two words from i on a cue that has a subject of its own: said,
 * not saying? */
static bool has_finite_cue(const struct block *b, uint32_t i)
{
    uint32_t k = i + cue_from(b, i, 1, 2);

    return k < i + 2 && !(b->word[k].classes & WORD_ING);
}

/* "NAME, a lawyer from Ohio, said": the candidate's verb is behind an
 * apposition between commas. */
static bool has_apposition(const struct block *b, const struct mention *m)
{
    enum { LOOK = 30 };

    if (m->last >= b->words || b->word[m->last].token.cp != ',')
        return false;
    for (uint32_t i = m->last + 1; i < b->words && i < m->last + LOOK; i++) {
        if (b->word[i].stretch != WORD_NONE || punct_at(b, i) == PUNCT_STOP)
            return false;
        if (b->word[i].token.cp == ',' && has_finite_cue(b, i + 1))
            return true;
    }
    return false;
}

/* The cue between a mention and the next, in its sentence and outside marks;
 * WORD_NONE if there is none: the verb whose subject it may be. */
static uint32_t own_cue(const struct block *b, const struct mention *m)
{
    enum { LOOK = 16 };
    uint16_t sentence = b->word[m->head].sentence;

    for (uint32_t i = m->last; i < b->words && i < m->last + LOOK; i++) {
        if (b->word[i].stretch != WORD_NONE ||
            b->word[i].sentence != sentence ||
            (b->word[i].mention != WORD_NONE &&
             b->mention[b->word[i].mention].kind != MENTION_NOMINAL))
            break;
        if (view_cue(b, i) && !(b->word[i].classes & WORD_ING))
            return i;
    }
    return WORD_NONE;
}

/* How far the cue is and how strong: 0 none, else 1 .. 12. */
static unsigned own_cue_class(const struct block *b, const struct mention *m,
                              uint32_t cue)
{
    unsigned far, strength;

    if (cue == WORD_NONE)
        return 0;
    far = cue == m->last       ? 0
          : cue <= m->last + 2 ? 1
          : cue <= m->last + 6 ? 2
                               : 3;
    strength = b->word[cue].classes & WORD_STRONG     ? 0
               : b->word[cue].classes & WORD_ATTITUDE ? 2
                                                      : 1;
    return 1 + far * 3 + strength;
}

static unsigned head_classes(const struct block *b, uint32_t i)
{
    uint32_t c = classes_at(b, i);

    return (c & WORD_ROLE ? 1u : 0) + (c & WORD_GROUP ? 2u : 0) +
           (c & WORD_DOCUMENT ? 4u : 0) + (c & WORD_PLURAL ? 8u : 0);
}

void around_look(const struct block *b, struct mention *m)
{
    uint32_t cue = own_cue(b, m);

    m->around = (struct around){
        .known = true,
        .apposition = has_apposition(b, m),
        .first = m->first == 0 ||
                 b->word[m->first - 1].sentence != b->word[m->first].sentence,
        .next_cue = (uint8_t)cue_from(b, m->last, 1, 3),
        .previous_cue =
            (uint8_t)(m->first ? cue_from(b, m->first - 1, -1, 3) : 3),
        .own_class = (uint8_t)own_cue_class(b, m, cue),
        .head = (uint8_t)head_classes(b, m->head),
        .cue = (uint8_t)standing_cue(b, m),
        .before = (uint8_t)standing_before(b, m),
        .hangs = standing_hangs(b, m),
        .own_cue = cue,
    };
}
