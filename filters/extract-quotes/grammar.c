/* grammar.c - sentences cut at their commas; see grammar.h. */
#include "grammar.h"

#include <string.h>

#include "word-at.h"

enum { NEAR_CUE = 3, ADJECTIVES = 3 };

uint32_t plain_classes(const struct block *b, uint32_t i)
{
    return usable(b, i) ? b->word[i].classes : 0;
}

bool is_verb_cue(const struct block *b, uint32_t i)
{
    uint32_t c = plain_classes(b, i);

    if (!(c & WORD_CUE) || (c & WORD_ACCORDING))
        return false;
    return b->lang != LANG_DE || !upper(b, i) ||
           !(c & (WORD_CUE_NOUN | WORD_BASE));
}

/* ---- segments --------------------------------------------------------- */

/* 1,5 Millionen: no comma of a sentence. */
static bool is_in_number(const struct block *b, uint32_t i)
{
    return i > 0 && i + 1 < b->words && glued(b, i) && glued(b, i + 1) &&
           b->word[i - 1].token.kind == TOKEN_NUMBER &&
           b->word[i + 1].token.kind == TOKEN_NUMBER;
}

/* Ex-Minister: a hyphen. */
static bool is_dash(const struct block *b, uint32_t i)
{
    return char_is_dash(b->word[i].token.cp) &&
           !(glued(b, i) && i + 1 < b->words && glued(b, i + 1)) &&
           (b->word[i].token.cp != '-' || !glued(b, i));
}

static bool separates(const struct block *b, uint32_t i)
{
    uint32_t cp = b->word[i].token.cp;

    if (!usable(b, i) || b->word[i].token.kind != TOKEN_PUNCT ||
        is_in_number(b, i))
        return false;
    return cp == ',' || cp == ';' || cp == ':' || cp == '(' || cp == ')' ||
           is_dash(b, i);
}

/* Does word i - 1 end a stretch that ends its sentence: « Quand ? »? */
static bool is_behind_end(const struct block *b, uint32_t i)
{
    const struct stretch *s;
    uint32_t cp;

    if (i == 0 || b->word[i - 1].stretch == WORD_NONE)
        return false;
    s = &b->stretch[b->word[i - 1].stretch];
    cp = b->word[s->last - 1].token.cp;
    return b->word[s->last - 1].token.kind == TOKEN_PUNCT &&
           (cp == '?' || cp == '!' || cp == ',' || cp == '.' || cp == 0x2026);
}

/* « Quand ? » a demandé le maire: a cue right behind marks. */
static bool follows_marks(const struct block *b, uint32_t i)
{
    return is_behind_end(b, i) &&
           (is_verb_cue(b, i) ||
            ((plain_classes(b, i) & WORD_AUXILIARY) && is_verb_cue(b, i + 1)));
}

/* a déclaré que: no comma before the clause. */
static bool opens_bare(const struct clauses *c, uint32_t i)
{
    return c->block->lang != LANG_DE && c->cued &&
           (plain_classes(c->block, i) & WORD_THAT);
}

/* ... und fügte hinzu: another verb of the same subject. */
static bool opens_verb(const struct clauses *c, uint32_t i)
{
    const struct block *b = c->block;

    return c->said && (plain_classes(b, i) & WORD_CONJUNCTION) &&
           i + 1 < b->words && !upper(b, i + 1) &&
           (is_verb_cue(b, i + 1) ||
            (b->lang != LANG_DE && (plain_classes(b, i + 1) & WORD_AUXILIARY)));
}

static void open_segment(struct clauses *c, uint32_t first, uint32_t opener)
{
    if (c->count == SEGMENTS_MAX)
        return;
    c->segment[c->count++] = (struct segment){first, first, opener};
    c->cued = false;
}

static void take_word(struct clauses *c, uint32_t i)
{
    const struct block *b = c->block;

    if (separates(b, i)) {
        open_segment(c, i + 1, b->word[i].token.cp);
        return;
    }
    if (follows_marks(b, i))
        open_segment(c, i, '"');
    else if (opens_bare(c, i))
        open_segment(c, i, 'q');
    else if (opens_verb(c, i))
        open_segment(c, i, '+');
    c->segment[c->count - 1].last = i + 1;
    c->cued |= is_verb_cue(b, i);
    c->said |= c->cued;
}

bool clauses_next(const struct block *b, uint32_t *at, struct clauses *c)
{
    uint32_t i = *at;

    while (i < b->words && b->word[i].token.kind == TOKEN_BREAK)
        i++;
    if (i >= b->words)
        return false;
    *c = (struct clauses){.block = b, .count = 1, .first = i};
    c->segment[0] = (struct segment){i, i, 0};
    while (i < b->words) {
        uint32_t stretch = b->word[i].stretch;

        if (i > c->first && b->word[i].sentence != b->word[i - 1].sentence)
            break;
        if (stretch == WORD_NONE) {
            take_word(c, i);
            i++;
            continue;
        }
        i = b->stretch[stretch].end;
        c->segment[c->count - 1].last = i;
    }
    c->last = *at = i;
    return true;
}

/* ---- what is in a segment --------------------------------------------- */

uint32_t cue_in(const struct block *b, const struct segment *s, uint32_t i)
{
    for (; i < s->last; i++)
        if (is_verb_cue(b, i))
            return i;
    return WORD_NONE;
}

static enum subjunctive subjunctive_of(uint32_t classes)
{
    if (!(classes & WORD_ATTITUDE))
        return SURE;
    return classes & WORD_PLURAL ? MAY_GO_ON : MAY_SUPPOSE;
}

bool is_subjunctive(const struct block *b, const struct segment *s,
                    enum subjunctive least)
{
    for (uint32_t i = s->first; i < s->last; i++) {
        const struct word *w = &b->word[i];

        if (least != MAY_SUPPOSE && w->stretch != WORD_NONE)
            continue;
        if ((w->classes & WORD_SUBJUNCTIVE) &&
            !((w->token.flags & TOKEN_UPPER) && i > s->first) &&
            subjunctive_of(w->classes) >= least)
            return true;
    }
    return false;
}

bool is_strong_cue(const struct block *b, const struct segment *s, uint32_t cue)
{
    static const char *const words[] = {"bekannt", "dar",    "fest",   "fort",
                                        "heraus",  "hinzu",  "hervor", "klar",
                                        "voraus",  "weiter", NULL};
    uint32_t last = s->last;

    if (plain_classes(b, cue) & WORD_STRONG)
        return true;
    while (last > s->first && b->word[last - 1].token.kind != TOKEN_WORD)
        last--;
    if (b->lang != LANG_DE || last == s->first)
        return false;
    for (const char *const *w = words; *w; w++)
        if (token_is(b->text, &b->word[last - 1].token, *w))
            return true;
    return plain_classes(b, last - 1) & WORD_PREPOSITION;
}

bool opens_with_that(const struct block *b, const struct segment *s)
{
    uint32_t i = s->first;

    if (plain_classes(b, i) & WORD_CONJUNCTION)
        i++;
    return i < s->last && (b->word[i].classes & WORD_THAT);
}

static bool is_plain_word(const struct block *b, uint32_t i, const char *word)
{
    return b->word[i].stretch == WORD_NONE &&
           token_is(b->text, &b->word[i].token, word);
}

/* genommen, geflohen, ausgelaufen, worden: word i by its form. */
static bool is_participle(const struct block *b, uint32_t i)
{
    struct slice w = word_text(b, i);

    if (!is_word(b, i) || upper(b, i) || w.n < 5)
        return false;
    if (w.p[w.n - 1] != 't' && memcmp(w.p + w.n - 2, "en", 2) != 0)
        return false;
    for (size_t k = 0; k + 1 < w.n; k++)
        if (memcmp(w.p + k, "ge", 2) == 0)
            return true;
    return is_plain_word(b, i, "worden");
}

bool is_hearsay(const struct block *b, const struct segment *s)
{
    uint32_t i = s->last;

    while (i > s->first && !is_word(b, i - 1))
        i--;
    if (b->lang != LANG_DE || i < s->first + 3 ||
        !(is_plain_word(b, i - 1, "haben") || is_plain_word(b, i - 1, "sein")))
        return false;
    if (!is_participle(b, i - 2))
        return false;
    for (i -= 2; i > s->first; i--)
        if (is_plain_word(b, i - 1, "soll") ||
            is_plain_word(b, i - 1, "sollen"))
            return true;
    return false;
}

/* ---- subjects --------------------------------------------------------- */

/* Word i is an adjective by its form: a small word that no list knows. */
static bool is_adjective(const struct block *b, uint32_t i)
{
    return is_word(b, i) && !upper(b, i) && b->word[i].classes == 0;
}

/* The classes of the word before a mention, or before its adjectives: in
 * gutem Zustand. */
static uint32_t classes_before(const struct block *b, const struct mention *m)
{
    uint32_t i = m->first;

    if (b->lang == LANG_DE && !(b->word[i].classes & WORD_DETERMINER))
        while (i > 0 && m->first - i < ADJECTIVES && is_adjective(b, i - 1))
            i--;
    return i > 0 ? plain_classes(b, i - 1) : 0;
}

/* als Ministerin */
static bool follows_as(const struct block *b, const struct mention *m)
{
    return b->lang == LANG_DE && m->first > 0 &&
           token_is(b->text, &b->word[m->first - 1].token, "als");
}

bool is_oblique(const struct block *b, const struct mention *m)
{
    if (b->lang == LANG_DE && m > b->mention && m[-1].last == m->first &&
        (plain_classes(b, m->first) & WORD_DETERMINER))
        return true; /* a genitive: die Leiterin der Schule */
    return (classes_before(b, m) & WORD_PREPOSITION) || follows_as(b, m) ||
           (plain_classes(b, m->first) & WORD_OBJECT);
}

/* A lone capital word that nothing shows to be a name; where nouns have
 * capitals, or a sentence begins with it, it is most likely none. */
static bool is_doubtful(const struct block *b, const struct mention *m)
{
    uint32_t c = b->word[m->first].classes;

    return m->kind == MENTION_NAME && m->last == m->first + 1 && !m->full &&
           ((c & WORD_NO_NAME) || (c == 0 && m->seen < 2));
}

bool is_speaker(const struct block *b, const struct mention *m)
{
    if (m->kind == MENTION_PRONOUN)
        return m->gender || m->plural;
    if (m->kind == MENTION_NAME)
        return !is_doubtful(b, m);
    if (m->kind == MENTION_GROUP || m->kind == MENTION_DOCUMENT)
        return true;
    return plain_classes(b, m->head) &
           (WORD_ROLE | WORD_GROUP | WORD_DOCUMENT | WORD_QUANTIFIER);
}

/* In dem Bericht heißt es: what stands beside "es" speaks. */
bool is_called(const struct block *b, uint32_t cue)
{
    return cue != WORD_NONE && b->lang == LANG_DE &&
           slice_eq(words_lemma(b->words_of, word_text(b, cue),
                                b->word[cue].token.hash),
                    SLICE("hei\xc3\x9f"
                          "en"));
}

/* Next to the cue: sagte Merkel, sagte gestern Merkel, Merkel hat erklärt. */
static bool is_beside(const struct block *b, const struct mention *m,
                      uint32_t cue)
{
    if (cue == WORD_NONE)
        return false;
    if (m->first > cue)
        return m->first - cue == 1 ||
               (m->first - cue <= NEAR_CUE &&
                !(plain_classes(b, m->first - 1) & WORD_PREPOSITION));
    return m->last == cue ||
           (m->last + 1 == cue &&
            (plain_classes(b, m->last) & (WORD_AUXILIARY | WORD_OBJECT)));
}

/* How well a mention fits as the subject; below 0: not at all. */
static int fit(const struct block *b, const struct segment *s,
               const struct mention *m, uint32_t cue)
{
    int score = 0;

    if (m->kind == MENTION_PRONOUN && !m->gender && !m->plural)
        return -1; /* es, man */
    if (is_called(b, cue))
        return m->first > s->first &&
                       (plain_classes(b, m->first - 1) & WORD_PREPOSITION)
                   ? 9
                   : 1;
    if (is_oblique(b, m))
        return -1;
    score += is_speaker(b, m) ? 4 : is_doubtful(b, m) ? -3 : 0;
    score += is_beside(b, m, cue) ? 3 : 0;
    score += m->full;
    return score + (m->first == s->first);
}

uint32_t subject_in(const struct block *b, const struct segment *s,
                    uint32_t cue)
{
    uint32_t best = WORD_NONE;
    int top = -1;

    for (uint32_t k = mention_from(b, s->first);
         k < b->mentions && b->mention[k].first < s->last; k++) {
        int score = fit(b, s, &b->mention[k], cue);

        if (score > top) {
            top = score;
            best = k;
        }
    }
    return best;
}
