/* evidence.c - the features of each answer to "who speaks this stretch?"; see
 * evidence.h. */
#include "evidence.h"

#include "standing.h"

static unsigned distance_bucket(uint32_t n)
{
    return n == 0    ? 0
           : n <= 2  ? 1
           : n <= 4  ? 2
           : n <= 8  ? 3
           : n <= 16 ? 4
           : n <= 32 ? 5
                     : 6;
}

static unsigned at_most(uint32_t n, unsigned max)
{
    return n < max ? (unsigned)n : max;
}

static uint32_t classes_at(const struct block *b, uint32_t i)
{
    return i < b->words ? b->word[i].classes : 0;
}

/* ---- nobody ----------------------------------------------------------- */

static unsigned place_of(const struct view *v)
{
    return 2u * v->opens_block + v->closes_block;
}

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

/* One of nine classes of a word beside the marks. */
static unsigned pattern_class(const struct block *b, uint32_t i)
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

static unsigned class_beside(const struct block *b, uint32_t i)
{
    return i < b->words ? pattern_class(b, i) : 0;
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
    feature_add(f, T_PLACE, place_of(v) * ENDINGS + v->ending);
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
    feature_add(f, C_PLACE, (place_of(v) * ENDINGS + v->ending) * 2 + other);
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

/* The first four words between, as one number. */
static unsigned pattern_of(const struct block *b, const struct between *r)
{
    unsigned n = 0;

    for (uint32_t i = r->first; i < r->last && i < r->first + 4; i++)
        n = n * CLASSES + pattern_class(b, i);
    return n;
}

static unsigned head_classes(const struct block *b, uint32_t i)
{
    uint32_t c = classes_at(b, i);

    return (c & WORD_ROLE ? 1u : 0) + (c & WORD_GROUP ? 2u : 0) +
           (c & WORD_DOCUMENT ? 4u : 0) + (c & WORD_PLURAL ? 8u : 0);
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
    const struct block *b = c->block;
    const struct mention *m = c->mention;
    unsigned s = at_most(r->sentences, 1);
    unsigned n = c->where * STANDING_CUES + standing_cue(b, m);

    feature_add(f, K_STANDING,
                (n * STANDING_BEFORES + standing_before(b, m)) * 2 + s);
    feature_add(f, K_STANDING_HANGS,
                (n * KINDS + m->kind) * 4 + 2u * standing_hangs(b, m) + s);
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
    feature_add(f, K_PLACE, k * 4 + place_of(v));
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

static void look_around(const struct block *b, struct mention *m)
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
        .own_cue = cue,
    };
}

void features_of_candidate(struct features *f, const struct view *v,
                           const struct candidate *c)
{
    const struct mention *m = c->mention;
    struct between r = between(v, c);

    if (!m->around.known)
        look_around(c->block, c->mention);
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
                (c->where * ENDINGS + v->ending) * 4 + place_of(v));
}
