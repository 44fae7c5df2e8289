/* foreign.c - who speaks, by grammar alone; see foreign.h. */
#include "foreign.h"

#include "grammar.h"
#include "report.h"

enum { SPEECH_WORDS = 6, NAME_WORDS = 5 };

extern const struct table table_naming_cues, table_label_words;

/* Sentences rather than the name of something. */
static bool is_speech(const struct view *v)
{
    const struct block *b = v->block;
    uint32_t end = v->stretch->end;

    return (v->ending != 0 && v->ending != 7) || v->words >= SPEECH_WORDS ||
           (end + 2 < b->words && b->word[end].token.cp == ',' &&
            (is_verb_cue(b, end + 1) ||
             (plain_classes(b, end + 1) & WORD_ACCORDING) ||
             ((plain_classes(b, end + 1) & WORD_AUXILIARY) &&
              is_verb_cue(b, end + 2))));
}

/* ---- sources ---------------------------------------------------------- */

/* The index of the answer that a mention of a block speaks; it is added if it
 * is not there. */
static size_t answer_of(const struct choice *c, const struct block *b,
                        uint32_t mention)
{
    struct mention *m = &b->mention[mention];
    const struct stretch *s = c->view->stretch;
    enum where where = b != c->view->block   ? WHERE_BEFORE
                       : m->first >= s->open ? WHERE_RIGHT
                                             : WHERE_LEFT;

    for (size_t i = 0; i < c->n; i++)
        if (c->answers[i].type == ANSWER_MENTION &&
            c->answers[i].candidate.mention == m)
            return i;
    c->answers[c->n] = (struct answer){
        .type = ANSWER_MENTION,
        .candidate = {.block = b, .mention = m, .where = where},
    };
    return c->n;
}

/* Is stretch `last` behind report r of block b?  Then its speaker is the one
 * who goes on. */
static bool is_nearer(const struct view *last, const struct block *b,
                      const struct report *r)
{
    if (!last)
        return false;
    if (last->block != b)
        return last->block->number > b->number;
    return last->stretch->open >= (r->cue == WORD_NONE ? r->first : r->cue);
}

/* Who spoke last before word i, the beginning of a report or of the
 * stretch. */
static size_t goes_on(const struct choice *c, uint32_t i)
{
    const struct block *b = c->view->block;
    const struct report *r = report_before(b, i);

    if (!r && !(c->last && c->last->block == b) && c->window->at[1]) {
        b = c->window->at[1];
        r = report_before(b, b->words);
    }
    if (r && !is_nearer(c->last, b, r))
        return answer_of(c, b, r->source);
    return c->carry < c->n ? c->carry : ANSWERS_MAX;
}

/* ---- names of things -------------------------------------------------- */

/* als „...“, von einer „...“: the small word that the verb wants before what
 * it names, right before the marks or before their determiner. */
static bool has_link(const struct view *v, struct slice links)
{
    const struct block *b = v->block;
    uint32_t i = v->stretch->open;

    for (int k = 0; k < 4 && i-- > 0; k++) {
        if (table_field_has(links, word_text(b, i)))
            return true;
        if (!(plain_classes(b, i) & WORD_DETERMINER) && k > 1)
            return false;
    }
    return false;
}

/* mit den Worten: „...“, Parolen wie zum Beispiel „...“ */
static bool follows_noun(const struct view *v)
{
    const struct block *b = v->block;

    for (uint32_t i = v->stretch->open; i-- > 0;) {
        if (plain_classes(b, i) & WORD_CUE_NOUN)
            return true;
        if (b->word[i].token.cp != ':' &&
            !table_field_has(SLICE("wie zum Beispiel etwa"), word_text(b, i)))
            return false;
    }
    return false;
}

/* So nennt sie sich; so nennt man das: its name, not what somebody says. */
static bool names_itself(const struct block *b, const struct report *r)
{
    for (uint32_t i = r->first; i < r->last; i++)
        if (token_is(b->text, &b->word[i].token, "sich") ||
            token_is(b->text, &b->word[i].token, "man"))
            return true;
    return false;
}

/* nannte den Plan eine „Katastrophe“: a verb that names, and the word that it
 * wants.  A noun right before the marks has the name already: die Stadt
 * „Neuhafen“. */
static bool is_named(const struct view *v, const struct report *r)
{
    const struct block *b = v->block;
    uint32_t open = v->stretch->open;
    struct slice lemma;
    const struct table_row *row;

    if (has_link(v, SLICE("als comme como")))
        return true;
    if (r->cue == WORD_NONE || names_itself(b, r))
        return false;
    lemma = words_lemma(b->words_of, word_text(b, r->cue),
                        b->word[r->cue].token.hash);
    row = table_find(&table_naming_cues, lemma, table_hash(lemma));
    if (!row)
        return false;
    if (table_field(row, 0).n)
        return has_link(v, table_field(row, 0));
    return open > 1 && !(b->word[open - 1].token.flags & TOKEN_UPPER) &&
           open - 2 != r->cue;
}

/* die „Berliner Zeitung“ */
static bool is_title(const struct view *v)
{
    return v->upper && v->words <= NAME_WORDS &&
           (v->ending == 0 || v->ending == 2);
}

/* Does the stretch make up its sentence? */
static bool is_sentence(const struct view *v)
{
    const struct block *b = v->block;
    const struct stretch *s = v->stretch;

    return v->words > 2 &&
           (s->open == 0 ||
            b->word[s->open - 1].sentence != b->word[s->open].sentence) &&
           (v->punct_behind == PUNCT_STOP || v->punct_behind == PUNCT_EDGE);
}

/* laut „Bote“; der Zeitung „Der Bote“; gegenüber dem „Boten“; die so
 * genannte „Wende“: who or what it is, not what is said. */
static bool is_label(const struct view *v)
{
    const struct block *b = v->block;
    uint32_t open = v->stretch->open;
    uint32_t before = open > 0 ? plain_classes(b, open - 1) : 0;
    bool is_short = v->words <= NAME_WORDS && v->ending == 0;

    /* Weber: Was meinen Sie? */
    if (open == 0 && v->punct_behind == PUNCT_COLON && v->words < 3)
        return true;
    if (is_short &&
        (((before & WORD_ACCORDING) &&
          !token_is(b->text, &b->word[open - 1].token, "zufolge")) ||
         ((before & WORD_GROUP) && v->upper)))
        return true;
    /* kurz: „Bote“; gegenüber dem „Boten“ */
    for (uint32_t i = open; i > 0 && i + 2 > open; i--) {
        const struct table_row *row = table_find(
            &table_label_words, word_text(b, i - 1), b->word[i - 1].token.hash);

        if (row &&
            (is_short || (table_field(row, 0).n &&
                          (i == open || v->punct_before == PUNCT_COLON))))
            return true;
    }
    return false;
}

/* als „wenig hilfreich“ */
static bool is_as(const struct view *v)
{
    const struct block *b = v->block;
    uint32_t open = v->stretch->open;

    return !v->upper && open > 0 &&
           table_field_has(SLICE("als comme como"), word_text(b, open - 1));
}

static bool is_quoted(const struct view *v, const struct report *r)
{
    if (is_label(v))
        return false;
    if (r && r->kind == REPORT_SUBJECT)
        r = NULL;
    if (r && r->kind == REPORT_CLAUSE)
        return true;
    if (follows_noun(v) || is_sentence(v) || is_as(v))
        return true;
    if (v->punct_before == PUNCT_OPEN && is_title(v)) /* („Bote“) */
        return false;
    if (v->punct_before == PUNCT_COLON && v->words > 2)
        return true;
    if (is_title(v) && v->punct_before == PUNCT_NONE && !r)
        return false;
    if (!r)
        return is_speech(v) &&
               !(v->upper && v->ending == 0 && v->words < 2 * SPEECH_WORDS);
    if (r->kind == REPORT_WORDS)
        return is_named(v, r) || !is_title(v);
    return is_speech(v);
}

size_t foreign_choose(const struct choice *c, struct quote *q)
{
    const struct block *b = c->view->block;
    const struct stretch *s = c->view->stretch;
    const struct report *r = report_of(b, s);

    q->confidence = r && r->source != WORD_NONE ? 0.8f : 0.5f;
    if (!is_quoted(c->view, r)) {
        for (size_t i = 0; i < c->n; i++)
            if (c->answers[i].type == ANSWER_NOBODY)
                return i;
    }
    if (r && r->cue != WORD_NONE)
        q->cue = words_span(b, r->cue, r->cue + 1);
    if (!r || r->source == WORD_NONE ||
        (r->kind == REPORT_SUBJECT && (c->view->upper || is_sentence(c->view))))
        return goes_on(c, r ? r->first : s->open);
    return answer_of(c, b, r->source);
}
