/* evidence.c - the features of each answer to "who speaks this stretch?"; see
 * evidence.h. */
#include "evidence.h"

#include "around.h"
#include "buckets.h"
#include "standing.h"

/* ---- the speaker before goes on --------------------------------------- */

/* How much stands between two stretches, and whether a paragraph ends. */
static unsigned gap_between(const struct view *v, const struct view *before)
{
    if (before->block != v->block) {
        uint32_t n =
            before->block->words - before->stretch->end + v->stretch->open;

        return 12 + distance_bucket(n);
    }
    return distance_bucket(v->stretch->open - before->stretch->end) +
           (v->index != before->index + 1 ? 20u : 0);
}

void features_of_carry(struct features *f, const struct view *v,
                       const struct view *before)
{
    unsigned gap = gap_between(v, before);
    unsigned other = before->block != v->block;

    gap = gap < 24 ? gap : 23;
    feature_add(f, C_BIAS, 0);
    feature_add(f, C_GAP, gap);
    feature_add(f, C_GAP_ENDING, gap * ENDINGS + v->ending);
    feature_add(f, C_LENGTH, v->length * 2 + other);
    feature_add(f, C_PLACE, (view_place(v) * ENDINGS + v->ending) * 2 + other);
    feature_add(f, C_AROUND, v->punct_before * PUNCTS + v->punct_behind);
    feature_add_word(f, C_BEFORE, 0, v->block, v->stretch->open - 1);
    feature_add_word(f, C_BEHIND, 0, v->block, v->stretch->end);
}

/* ---- a candidate ------------------------------------------------------ */

enum { CUES_MOST = 2 };

/* What stands between a candidate of the same block and the marks. */
struct between {
    uint32_t first; /* words first .. last - 1 */
    uint32_t last;
    unsigned sentences;
    unsigned quotes;
    unsigned cues; /* at most CUES_MOST */
};

static bool is_here(const struct candidate *c)
{
    return c->where == WHERE_LEFT || c->where == WHERE_RIGHT;
}

static struct between between(const struct view *v, const struct candidate *c)
{
    const struct stretch *s = v->stretch;
    const struct block *b = v->block;
    const struct mention *m = c->mention;
    struct between r = {.quotes = 2, .sentences = 2};

    if (!is_here(c)) {
        r.last = c->where < WHERE_LEFT ? c->block->words - m->last + s->open
                                       : b->words - s->end + m->first;
        return r;
    }
    if (c->where == WHERE_LEFT) {
        r.first = m->last;
        r.last = s->open;
        r.sentences = b->word[s->first].sentence - b->word[m->head].sentence;
        r.quotes = v->index - m->behind;
    } else {
        r.first = s->end;
        r.last = m->first;
        r.sentences =
            b->word[m->first].sentence - b->word[s->last - 1].sentence;
        r.quotes = m->behind - v->index - 1;
    }
    for (uint32_t i = r.first;
         i < r.last && i < r.first + CUES_LOOK && r.cues < CUES_MOST; i++)
        r.cues += view_cue(b, i);
    return r;
}

/* The first four words between, as one number. */
static unsigned pattern_of(const struct block *b, const struct between *r)
{
    unsigned n = 0;

    for (uint32_t i = r->first; i < r->last && i < r->first + 4; i++)
        n = n * CLASSES + view_class(b, i);
    return n;
}

static void add_position(struct features *f, const struct candidate *c,
                         const struct between *r)
{
    unsigned k = c->where;
    unsigned d = distance_bucket(r->last - r->first);
    unsigned s = at_most(r->sentences, 2);

    feature_add(f, K_KIND, k * KINDS + c->mention->kind);
    feature_add(f, K_DISTANCE, k * DISTANCES + d);
    feature_add(f, K_SENTENCES, k * 3 + s);
    feature_add(f, K_QUOTES, k * 3 + at_most(r->quotes, 2));
    feature_add(f, K_RANK, (k * 4 + at_most(c->rank, 3)) * 3 + s);
    feature_add(f, K_CUES_BETWEEN, (k * 3 + r->cues) * 2 + at_most(s, 1));
}

static void add_cues(struct features *f, const struct candidate *c,
                     const struct between *r)
{
    const struct mention *m = c->mention;
    unsigned k = c->where;
    unsigned next = m->around.next_cue;
    unsigned before = m->around.previous_cue;
    unsigned s = at_most(r->sentences, 1);
    unsigned d = distance_bucket(r->last - r->first);
    bool near = is_here(c) && s == 0 && d <= 4;

    feature_add(f, K_NEXT_CUE, (k * 4 + next) * 2 + s);
    feature_add(f, K_PREVIOUS_CUE, (k * 4 + before) * 2 + s);
    feature_add(f, K_KIND_CUES, (m->kind * 4u + next) * 4 + before);
    feature_add(f, K_ALL,
                (((k * 4 + next) * 4 + before) * DISTANCES + d) * 2 + s);
    feature_add(f, K_APPOSITION, k * 2 + m->around.apposition);
    feature_add(f, K_NEAR,
                8u * (k >= 3) + 4u * near + 2u * (next < 3) + (before < 3));
}

/* How a candidate stands to that cue: its subject (the mention right before
 * it), first in the sentence, behind it ... */
static unsigned relation_of(const struct view *v, const struct candidate *c,
                            uint32_t cue)
{
    const struct block *b = v->block;
    const struct mention *m = c->mention;
    const struct mention *end = b->mention + b->mentions;
    bool first = m == b->mention ||
                 b->word[m[-1].head].sentence != b->word[m->head].sentence;

    if (cue == WORD_NONE)
        return 0;
    if (b->word[m->head].sentence != b->word[cue].sentence)
        return 1;
    if (m->first > cue)
        return m->first == cue + 1                    ? 2
               : m == b->mention || m[-1].last <= cue ? 3
                                                      : 4;
    if (m + 1 == end || m[1].first > cue)
        return cue == m->last ? 5 : 6;
    return first ? 7 : 1;
}

static void add_relation(struct features *f, const struct view *v,
                         const struct candidate *c)
{
    unsigned n, strength = 0;
    uint32_t cue;

    if (!is_here(c))
        return;
    cue = c->where == WHERE_LEFT ? v->cue_before : v->cue_behind;
    n = relation_of(v, c, cue);
    if (cue != WORD_NONE)
        strength = v->block->word[cue].classes & WORD_ING        ? 3
                   : v->block->word[cue].classes & WORD_STRONG   ? 0
                   : v->block->word[cue].classes & WORD_ATTITUDE ? 2
                                                                 : 1;
    feature_add(f, K_RELATION,
                ((c->where * RELATIONS + n) * 4 + strength) * 2 +
                    (c->rank == 0));
    feature_add(f, K_RELATION_KIND,
                ((c->where - WHERE_LEFT) * RELATIONS + n) * KINDS +
                    c->mention->kind);
}

static void add_own_cue(struct features *f, const struct view *v,
                        const struct candidate *c, const struct between *r)
{
    const struct block *b = c->block;
    uint32_t cue = c->mention->around.own_cue;
    unsigned n = c->mention->around.own_class;
    unsigned near = 0; /* is the cue right beside the marks? */
    unsigned s = at_most(r->sentences, 1);

    if (cue != WORD_NONE && is_here(c) && cue < v->stretch->open)
        near = v->stretch->open - cue <= 2   ? 1
               : v->stretch->open - cue <= 6 ? 2
                                             : 3;
    feature_add(f, K_OWN_CUE, (c->where * OWN_CUES + n) * 2 + s);
    feature_add(f, K_OWN_CUE_NEAR, (c->where * OWN_CUES + n) * 4 + near);
    feature_add(f, K_OWN_CUE_KIND, c->mention->kind * (unsigned)OWN_CUES + n);
    if (cue != WORD_NONE && is_here(c) && !s)
        feature_add_lemma(f, K_CUE_WORD, near, b, cue);
}

static void add_standing(struct features *f, const struct candidate *c,
                         const struct between *r)
{
    const struct mention *m = c->mention;
    unsigned s = at_most(r->sentences, 1);
    unsigned n = c->where * STANDING_CUES + m->around.cue;

    feature_add(f, K_STANDING,
                (n * STANDING_BEFORES + m->around.before) * 2 + s);
    feature_add(f, K_STANDING_HANGS,
                (n * KINDS + m->kind) * 4 + 2u * m->around.hangs + s);
}

static void add_look(struct features *f, const struct view *v,
                     const struct candidate *c, const struct between *r)
{
    unsigned k = c->where;
    unsigned next = at_most(c->mention->around.next_cue, 1);
    unsigned s = at_most(r->sentences, 1);

    feature_add(f, K_LENGTH, k * LENGTHS + v->length);
    feature_add(f, K_ENDING, k * ENDINGS + v->ending);
    feature_add(f, K_LENGTH_CUE, v->length * 4 + next * 2 + s);
    feature_add(f, K_ENDING_CUE, (v->ending * 4 + next * 2 + s) * 2 + (k >= 3));
    feature_add(f, K_PLACE, k * 4 + view_place(v));
    feature_add(f, K_PLACE_PUNCT,
                k * PUNCTS + (k < 3 ? v->punct_before : v->punct_behind));
}

static void add_words_around(struct features *f, const struct view *v,
                             const struct candidate *c, const struct between *r)
{
    const struct block *b = c->block;
    const struct mention *m = c->mention;
    unsigned side = !is_here(c) ? 0 : c->where == WHERE_LEFT ? 1 : 2;

    feature_add_word(f, K_NEXT, side, b, m->last);
    feature_add_word(f, K_PREVIOUS, side, b, m->first - 1);
    feature_add_word(f, K_HEAD_WORD, 0, b, m->head);
    if (!is_here(c) || r->sentences)
        return;
    if (c->where == WHERE_LEFT)
        feature_add_word(f, K_BEFORE_MARK, 0, b, v->stretch->open - 1);
    else
        feature_add_word(f, K_BEHIND_MARK, 0, b, v->stretch->end);
}

static unsigned seen_bucket(unsigned n)
{
    return n < 3 ? n : n < 6 ? 3 : 4;
}

void features_of_candidate(struct features *f, const struct view *v,
                           const struct candidate *c)
{
    const struct mention *m = c->mention;
    struct between r = between(v, c);

    if (!m->around.known)
        around_look(c->block, c->mention);
    add_position(f, c, &r);
    add_cues(f, c, &r);
    add_look(f, v, c, &r);
    feature_add(f, K_FIRST,
                (c->where * 2 + m->around.first) * 2 + at_most(r.sentences, 1));
    feature_add(f, K_HEAD, m->kind * 16u + m->around.head);
    if (is_here(c) && r.last - r.first <= 4)
        feature_add(f, K_PATTERN,
                    (c->where >= WHERE_RIGHT ? PATTERNS : 0u) +
                        pattern_of(v->block, &r));
    add_relation(f, v, c);
    add_own_cue(f, v, c, &r);
    add_standing(f, c, &r);
    feature_add(f, K_SEEN,
                (c->where * KINDS + m->kind) * 5 + seen_bucket(m->seen));
    add_words_around(f, v, c, &r);
}

void features_of_same(struct features *f, const struct view *v,
                      const struct candidate *c, bool same)
{
    if (!same) {
        feature_add(f, K_DIFFERENT, c->where);
        return;
    }
    feature_add(f, K_SAME, 0);
    feature_add(f, K_SAME_PLACE,
                (c->where * ENDINGS + v->ending) * 4 + view_place(v));
}
