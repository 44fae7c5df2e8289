/* nobody.c - the features of "nobody speaks this stretch"; see evidence.h. */
#include "evidence.h"

#include "buckets.h"

/* Cues in the three words before and behind the marks. */
static unsigned cues_around(const struct view *v)
{
    const struct stretch *s = v->stretch;
    unsigned before = 0, behind = 0;

    for (uint32_t i = 1; i <= 3; i++) {
        before += s->open >= i && view_cue(v->block, s->open - i);
        behind += view_cue(v->block, s->end + i - 1);
    }
    return 3 * at_most(before, 2) + at_most(behind, 2);
}

/* Cues outside marks in the sentence of the stretch: none, weak or strong,
 * before and behind. */
static unsigned sentence_cue(const struct block *b, uint32_t i, int step,
                             uint16_t sentence)
{
    unsigned found = 0;

    for (int k = 0; k < CUES_LOOK && i < b->words && found < 2; k++) {
        if (b->word[i].sentence != sentence)
            break;
        if (view_cue(b, i))
            found = b->word[i].classes & WORD_STRONG ? 2 : 1;
        i = step > 0 ? i + 1 : i - 1;
    }
    return found;
}

static unsigned class_beside(const struct block *b, uint32_t i)
{
    return i < b->words ? view_class(b, i) : 0;
}

/* The cue outside marks that is nearest to the stretch in its sentence. */
static void add_cue_beside(struct features *f, const struct view *v,
                           enum template t, bool before)
{
    const struct stretch *s = v->stretch;
    uint32_t from = before ? s->open - 1 : s->end;
    uint32_t cue = before ? v->cue_before : v->cue_behind;

    if (cue != WORD_NONE)
        feature_add_lemma(f, t,
                          distance_bucket(before ? from - cue : cue - from),
                          v->block, cue);
}

/* What a title hangs on: 0 the edge, 1 somebody's ("ABC's “This Week”"), 2 a
 * word and a comma ("the book, “...”"), 3 a preposition, 4 a cue, 5 another. */
static unsigned title_before(const struct block *b, uint32_t i)
{
    if (i >= b->words)
        return 0;
    if (b->word[i].tail)
        return 1;
    if (b->word[i].token.kind != TOKEN_WORD)
        return b->word[i].token.cp == ',' ? 2 : 5;
    return b->word[i].classes & WORD_PREPOSITION ? 3
           : b->word[i].classes & WORD_CUE       ? 4
                                                 : 5;
}

/* Of books, shows and songs nobody speaks the titles. */
static void add_title(struct features *f, const struct view *v)
{
    const struct block *b = v->block;
    uint32_t i = v->stretch->open - 1;
    unsigned before = title_before(b, i);

    feature_add(f, T_TITLED,
                ((v->titled ? 1u : 0u) * TITLE_BEFORES + before) * CLASSES +
                    class_beside(b, v->stretch->end));
    if (v->titled)
        feature_add_word(f, T_TITLE_BEFORE, before == 2, b,
                         before == 2 ? i - 1 : i);
}

void features_of_none(struct features *f, const struct view *v)
{
    const struct block *b = v->block;
    const struct stretch *s = v->stretch;
    unsigned before =
        sentence_cue(b, s->open - 1, -1, b->word[s->open].sentence);
    unsigned behind = sentence_cue(b, s->end, 1, b->word[s->end - 1].sentence);
    unsigned shape = 4u * v->upper + 2u * v->capitals + v->single;

    feature_add(f, T_BIAS, 0);
    feature_add(f, T_LENGTH, v->length);
    feature_add(f, T_ENDING, v->ending);
    feature_add(f, T_SHAPE, shape);
    feature_add(f, T_LENGTH_SHAPE, v->length * 8 + shape);
    feature_add(f, T_LENGTH_ENDING, v->length * ENDINGS + v->ending);
    feature_add(f, T_PLACE, view_place(v) * ENDINGS + v->ending);
    feature_add(f, T_PUNCT_BEFORE, v->punct_before * ENDINGS + v->ending);
    feature_add(f, T_PUNCT_BEHIND, v->punct_behind * ENDINGS + v->ending);
    feature_add(f, T_CUES_AROUND, cues_around(v));
    feature_add(f, T_CUES_SENTENCE,
                (before * 3 + behind) * 3 + at_most(v->words / 3, 2));
    feature_add(f, T_CUES_LENGTH, (before * 3 + behind) * LENGTHS + v->length);
    feature_add_word(f, T_BEFORE, 0, b, s->open - 1);
    feature_add_word(f, T_BEHIND, 0, b, s->end);
    feature_add_word(f, T_FIRST, 0, b, s->first);
    feature_add_word(f, T_LAST, 0, b, s->last - 1);
    feature_add_word(f, T_BEFORE_2, 0, b, s->open - 2);
    feature_add(
        f, T_AROUND,
        (class_beside(b, s->open - 1) * CLASSES + class_beside(b, s->end)) * 3 +
            (v->length < 3 ? v->length / 2 : 2));
    add_title(f, v);
    add_cue_beside(f, v, T_CUE_LEFT, true);
    add_cue_beside(f, v, T_CUE_RIGHT, false);
}

void features_of_none_after(struct features *f, const struct view *v,
                            const struct view *before, bool spoken)
{
    const struct block *b = v->block;
    bool near =
        before->block == b && b->word[before->stretch->first].sentence ==
                                  b->word[v->stretch->first].sentence;
    unsigned n = (near                 ? 8u
                  : before->block == b ? 4u
                                       : 0u) +
                 2u * spoken + (before->length == v->length);

    feature_add(f, T_AFTER, n);
    feature_add(f, T_AFTER_LENGTH, n * LENGTHS + v->length);
}
