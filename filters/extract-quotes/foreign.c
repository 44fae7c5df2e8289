/* foreign.c - who speaks, by grammar alone; see foreign.h. */
#include "foreign.h"

enum {
    CLAUSE_LOOK = 40,
    SOURCE_LOOK = 12,
    SURE = 3,
    SPEECH_WORDS = 6,
    NAME_WORDS = 5
};

static uint32_t classes_at(const struct block *b, uint32_t i)
{
    return i < b->words && b->word[i].stretch == WORD_NONE ? b->word[i].classes
                                                           : 0;
}

/* A cue at i, or an auxiliary with its participle behind it: a déclaré. */
static bool is_cue(const struct block *b, uint32_t i)
{
    return (classes_at(b, i) & WORD_CUE) ||
           ((classes_at(b, i) & WORD_AUXILIARY) &&
            (classes_at(b, i + 1) & WORD_CUE));
}

/* laut X, selon X, nach Angaben des X */
static bool follows_according(const struct block *b, uint32_t i)
{
    return i > 0 && (classes_at(b, i - 1) & (WORD_ACCORDING | WORD_CUE_NOUN));
}

static bool is_oblique(const struct block *b, const struct mention *m)
{
    uint32_t before = m->first ? classes_at(b, m->first - 1) : 0;

    if (follows_according(b, m->first))
        return false;
    if (b->lang == LANG_DE && m > b->mention && m[-1].last == m->first &&
        (classes_at(b, m->first) & WORD_DETERMINER))
        return true; /* a genitive: die Leiterin der Schule */
    return (before & WORD_PREPOSITION) ||
           (classes_at(b, m->first) & WORD_OBJECT);
}

/* Does a cue stand right before or right behind the mention? */
static bool has_cue(const struct block *b, const struct mention *m)
{
    uint32_t before = m->first, next = m->last;

    /* Anna Weber, die Sprecherin, sagte; dit-elle */
    if (next < b->words && b->word[next].token.cp == ',')
        next++;
    if (before > 1 && b->word[before - 1].token.cp == '-')
        before--;
    return (before > 0 && (classes_at(b, before - 1) & WORD_CUE)) ||
           is_cue(b, next);
}

/* Is there a word of this class in the sentence of the stretch, outside
 * marks? */
static bool sentence_has(const struct view *v, uint32_t classes)
{
    const struct block *b = v->block;
    const struct stretch *s = v->stretch;

    for (uint32_t k = 1; k <= CLAUSE_LOOK && k <= s->open; k++) {
        if (b->word[s->open - k].sentence != b->word[s->open].sentence)
            break;
        if (classes_at(b, s->open - k) & classes)
            return true;
    }
    for (uint32_t i = s->end; i < b->words && i < s->end + CLAUSE_LOOK; i++) {
        if (b->word[i].sentence != b->word[s->end - 1].sentence)
            break;
        if (classes_at(b, i) & classes)
            return true;
    }
    return false;
}

/* Does the candidate stand in the sentence that the stretch is in? */
static bool is_in_sentence(const struct view *v, const struct candidate *c)
{
    const struct block *b = v->block;
    const struct stretch *s = v->stretch;
    uint16_t sentence = b->word[c->mention->head].sentence;

    return c->block == b &&
           (c->where == WHERE_LEFT || c->where == WHERE_RIGHT) &&
           sentence ==
               b->word[c->where == WHERE_LEFT ? s->open : s->end - 1].sentence;
}

/* A lone capital word that nothing shows to be a name; where nouns have
 * capitals, or a sentence begins with it, it is most likely none. */
static bool is_doubtful(const struct block *b, const struct mention *m)
{
    return m->kind == MENTION_NAME && m->last == m->first + 1 && m->seen < 2 &&
           b->word[m->first].classes == 0;
}

static bool is_first(const struct block *b, const struct mention *m)
{
    return m == b->mention ||
           b->word[m[-1].head].sentence != b->word[m->head].sentence;
}

/* es, man, and a pronoun that is the subject of no cue (dass sie ...). */
static bool is_empty(const struct block *b, const struct mention *m)
{
    return m->kind == MENTION_PRONOUN &&
           (!has_cue(b, m) || (!m->gender && !m->plural));
}

/* In dem Bericht heißt es: what stands beside "es" speaks. */
static bool is_source(const struct view *v, const struct mention *m)
{
    const struct block *b = v->block;

    if (b->lang != LANG_DE || m->kind == MENTION_PRONOUN || m->first == 0 ||
        !(classes_at(b, m->first - 1) & WORD_PREPOSITION))
        return false;
    for (uint32_t i = m->last; i < b->words && i < m->last + SOURCE_LOOK; i++)
        if (token_is(b->text, &b->word[i].token, "hie\xc3\x9f") ||
            token_is(b->text, &b->word[i].token, "hei\xc3\x9ft"))
            return true;
    return false;
}

/* How well a candidate fits as the subject of the cue; one of an earlier
 * sentence must have a cue of its own, and the nearest counts most. */
static int worth(const struct view *v, const struct candidate *c)
{
    const struct block *b = c->block;
    const struct mention *m = c->mention;
    int score = 0;

    score += follows_according(b, m->first) ? 5 : has_cue(b, m) ? 4 : 0;
    if (is_empty(b, m))
        return 0;
    if (is_in_sentence(v, c) && is_source(v, m))
        return 5;
    score -= is_oblique(b, m) ? 4 : 0;
    if (!is_in_sentence(v, c))
        return c->where == WHERE_NEXT || score < 4 ? -9
               : c->where == WHERE_LEFT            ? 2
                                                   : 1;
    if (is_doubtful(b, m))
        return score;
    score += m->kind == MENTION_NAME || m->kind == MENTION_PRONOUN ? 1 : 0;
    score += classes_at(b, m->head) & (WORD_ROLE | WORD_GROUP) ? 1 : 0;
    score += is_first(b, m);
    return score - (c->rank > 3);
}

/* Sentences rather than the name of something. */
static bool is_speech(const struct view *v)
{
    const struct block *b = v->block;
    uint32_t end = v->stretch->end;

    return v->ending != 0 || v->words >= SPEECH_WORDS ||
           v->punct_before == PUNCT_COLON ||
           (end + 1 < b->words && b->word[end].token.cp == ',' &&
            is_cue(b, end + 1));
}

/* die „Berliner Zeitung“; but what a subjunctive reports is reported with
 * the names in it. */
static bool is_title(const struct view *v)
{
    const struct block *b = v->block;
    uint32_t open = v->stretch->open;

    if (open > 0 && (classes_at(b, open - 1) & WORD_ACCORDING) &&
        v->words <= NAME_WORDS)
        return true; /* laut „Bild“ */
    if (!v->upper || v->words > NAME_WORDS || v->ending != 0 ||
        v->punct_before != PUNCT_NONE || v->opens_block ||
        (classes_at(b, open - 1) & WORD_CUE))
        return false;
    return !sentence_has(v, WORD_SUBJUNCTIVE | WORD_THAT) ||
           (open > 1 && (classes_at(b, open - 2) & WORD_CUE));
}

size_t foreign_choose(const struct view *v, const struct answer answers[],
                      size_t n, size_t carry, float *confidence)
{
    size_t best = n, nobody = ANSWERS_MAX;
    int top = -9;
    bool speech = is_speech(v);
    bool reported = sentence_has(v, WORD_SUBJUNCTIVE | WORD_CUE);

    for (size_t i = 0; i < n; i++) {
        int score;

        if (answers[i].type == ANSWER_NOBODY)
            nobody = i;
        if (answers[i].type != ANSWER_MENTION)
            continue;
        score = worth(v, &answers[i].candidate);
        if (score > top) {
            top = score;
            best = i;
        }
    }
    *confidence = top > SURE ? 0.8f : 0.5f;
    if (is_title(v) || (!speech && !reported && v->words < 2))
        return nobody;
    if (best < n && top >= SURE)
        return best;
    if (best < n && top > 0 && carry < n && (speech || reported))
        return answers[best].candidate.where == WHERE_LEFT &&
                       answers[best].candidate.mention->behind == v->index
                   ? best
                   : carry;
    if (carry < n && (speech || reported))
        return carry;
    if (best < n && top > 0 && (speech || reported))
        return best;
    return speech ? ANSWERS_MAX : nobody;
}
