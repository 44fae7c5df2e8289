/* speakers.c - who speaks a marked stretch; see speakers.h. */
#include "speakers.h"

#include "cue.h"
#include "foreign.h"

#include <math.h>
#include <stdio.h>

/* Speech without a cue: below this confidence nobody is named. */
#define GUESS_MIN 0.4f

/* How many mentions are asked of each place, nearest first. */
static const unsigned asked[5] = {3, 6, 10, 6, 3};

void ranker_reset(struct ranker *r)
{
    for (int i = 0; i < HISTORY; i++)
        r->history[i].valid = false;
}

/* ---- answers ---------------------------------------------------------- */

/* Adds up to asked[where] mentions of b: backwards from index `from` or
 * forwards. */
static size_t add_candidates(const struct block *b, enum where where,
                             uint32_t from, struct answer answers[], size_t n)
{
    bool back = where < WHERE_RIGHT;

    if (!b)
        return n;
    for (uint32_t k = 0; k < asked[where] && n < ANSWERS_MAX; k++) {
        if (back ? k >= from : from + k >= b->mentions)
            break;
        answers[n++] = (struct answer){
            .type = ANSWER_MENTION,
            .candidate = {.block = b,
                          .mention =
                              &b->mention[back ? from - 1 - k : from + k],
                          .where = where,
                          .rank = k},
        };
    }
    return n;
}

/* A sentence that begins with the marks and ends in them is speech, whoever
 * speaks. */
static bool is_dialogue(const struct block *b, const struct stretch *s)
{
    uint32_t cp = b->word[s->last - 1].token.cp;
    bool begins = s->open == 0 || (b->word[s->open - 1].sentence !=
                                       b->word[s->first].sentence &&
                                   cp != ',');

    return begins && s->last - s->first > 2 && !s->single &&
           b->word[s->last - 1].token.kind == TOKEN_PUNCT &&
           (cp == '.' || cp == '!' || cp == '?' || cp == ',' || cp == 0x2026 ||
            char_is_dash(cp));
}

size_t speakers_answers(const struct ranker *r, const struct window *w,
                        uint32_t stretch, struct answer answers[])
{
    const struct block *b = w->at[WINDOW_HERE];
    const struct stretch *s = &b->stretch[stretch];
    size_t n = 0;

    if (!is_dialogue(b, s))
        answers[n++] = (struct answer){.type = ANSWER_NOBODY};
    for (unsigned k = 0; k < HISTORY; k++)
        if (r->history[k].valid)
            answers[n++] = (struct answer){.type = ANSWER_CARRY, .back = k + 1};
    n = add_candidates(b, WHERE_LEFT, mention_from(b, s->open), answers, n);
    n = add_candidates(b, WHERE_RIGHT, mention_from(b, s->end), answers, n);
    if (w->at[1])
        n = add_candidates(w->at[1], WHERE_BEFORE, w->at[1]->mentions, answers,
                           n);
    if (w->at[0])
        n = add_candidates(w->at[0], WHERE_FAR, w->at[0]->mentions, answers, n);
    return add_candidates(w->at[3], WHERE_NEXT, 0, answers, n);
}

void answer_features(const struct ranker *r, const struct view *v,
                     const struct answer *o, struct features *f)
{
    if (o->type == ANSWER_NOBODY)
        features_of_none(f, v);
    else if (o->type == ANSWER_CARRY)
        features_of_carry(f, v, &r->history[o->back - 1].view);
    else
        features_of_candidate(f, v, &o->candidate);
}

/* ---- the choice ------------------------------------------------------- */

/* What was decided of the last stretch that somebody speaks, or NULL. */
static const struct decision *last_spoken(const struct ranker *r)
{
    for (int k = 0; k < HISTORY; k++)
        if (r->history[k].valid && r->history[k].speaker.span.end)
            return &r->history[k];
    return NULL;
}

static bool is_same(const struct answer *o, const struct decision *last)
{
    return last && o->candidate.mention->span.start == last->speaker.span.start;
}

void answer_history(const struct ranker *r, const struct view *v,
                    const struct answer *o, bool same, struct features *f)
{
    if (o->type == ANSWER_MENTION)
        features_of_same(f, v, &o->candidate, same);
    else if (o->type == ANSWER_NOBODY && r->history[0].valid)
        features_of_none_after(f, v, &r->history[0].view, same);
}

static float score(const struct ranker *r, const struct view *v,
                   const struct answer *o, const struct decision *last)
{
    struct features f;
    float sum;

    features_clear(&f, false);
    answer_features(r, v, o, &f);
    sum = f.sum;
    features_clear(&f, false);
    if (o->type == ANSWER_NOBODY)
        answer_history(r, v, o, r->history[0].speaker.span.end != 0, &f);
    else if (o->type == ANSWER_MENTION && last)
        answer_history(r, v, o, is_same(o, last), &f);
    else
        return sum;
    return sum + f.sum;
}

/* Only the last stretch that is spoken can be carried on. */
static bool is_possible(const struct ranker *r, const struct answer *o,
                        const struct decision *last)
{
    return o->type != ANSWER_CARRY || &r->history[o->back - 1] == last;
}

/* How often a choice is right whose log-odds by the softmax are these; counted
 * by scripts/train-speakers in steps of one. */
static float probability(const float sums[], size_t n, size_t best)
{
    float rest = 0;
    float step;

    /* cppcheck-suppress uninitvar; choose() sets one for each answer */
    if (isinf(sums[best])) /* none of the answers is possible */
        return weights_speakers.calibration[0];
    for (size_t i = 0; i < n; i++)
        rest += i == best ? 0 : expf(sums[i] - sums[best]);
    step = 2 - logf(rest + 1e-9f);
    return weights_speakers
        .calibration[step < 0                    ? 0
                     : step >= CALIBRATION_STEPS ? CALIBRATION_STEPS - 1
                                                 : (int)step];
}

/* The best answer, and how often such a choice is right. */
static const struct answer *choose(const struct ranker *r, const struct view *v,
                                   const struct answer answers[], size_t n,
                                   float *confidence)
{
    const struct decision *last = last_spoken(r);
    float sums[ANSWERS_MAX];
    size_t best = 0;

    for (size_t i = 0; i < n; i++) {
        if (!is_possible(r, &answers[i], last)) {
            sums[i] = -INFINITY;
            continue;
        }
        sums[i] = score(r, v, &answers[i], last);
        if (sums[i] > sums[best])
            best = i;
    }
    *confidence = probability(sums, n, best);
    return &answers[best];
}

/* ---- quotes ----------------------------------------------------------- */

/* Whole sentences, or words inside somebody else's? */
static uint8_t kind_of(const struct view *v, const struct decision *last,
                       const struct quote *q)
{
    const struct block *b = v->block;
    const struct stretch *s = v->stretch;
    const struct token *first = &b->word[s->first].token;
    uint32_t before = s->open ? s->open - 1 : WORD_NONE;
    bool starts = (first->flags & TOKEN_UPPER) || first->kind != TOKEN_WORD;
    bool may_start = before == WORD_NONE ||
                     b->word[before].token.kind != TOKEN_WORD ||
                     (b->word[before].classes & WORD_CUE);

    if (s->continues)
        return QUOTE_DIRECT;
    if (starts && may_start)
        return QUOTE_DIRECT;
    /* "I came," he said, "and I saw." */
    if (may_start && last && last->kind == QUOTE_DIRECT &&
        last->view.block == b &&
        last->speaker.span.start == q->speaker.span.start)
        return QUOTE_DIRECT;
    return QUOTE_MIXED;
}

static void fill_speaker(const struct ranker *r, const struct view *v,
                         const struct answer *o, struct quote *q)
{
    if (o->type == ANSWER_CARRY) {
        q->speaker = r->history[o->back - 1].speaker;
        q->cue = r->history[o->back - 1].cue;
    } else if (o->type == ANSWER_MENTION) {
        const struct candidate *c = &o->candidate;
        uint32_t cue = cue_of(v, c);

        q->speaker = speaker_of(c->mention);
        if (cue != WORD_NONE && q->cue.end == 0)
            q->cue = cue_span(c->block, cue);
    }
}

void ranker_remember(struct ranker *r, const struct view *v,
                     const struct quote *q)
{
    r->history[1] = r->history[0];
    r->history[0] = (struct decision){.view = *v, .valid = true};
    if (q) {
        r->history[0].speaker = q->speaker;
        r->history[0].cue = q->cue;
        r->history[0].group = q->group;
        r->history[0].kind = q->kind;
    }
}

/* Parts of one speech act: the same speaker goes on in the paragraph, or the
 * next paragraph opens with marks that were not closed. */
static bool same_group(const struct view *v, const struct decision *last,
                       const struct quote *q)
{
    if (!last || q->kind != QUOTE_DIRECT || last->kind != QUOTE_DIRECT ||
        last->speaker.span.start != q->speaker.span.start)
        return false;
    return v->stretch->continues || last->view.block == v->block;
}

/* The answer that the last speaker goes on; n if nobody spoke. */
static size_t carry_of(const struct ranker *r, const struct answer answers[],
                       size_t n)
{
    const struct decision *last = last_spoken(r);

    for (size_t i = 0; i < n; i++)
        if (answers[i].type == ANSWER_CARRY &&
            &r->history[answers[i].back - 1] == last)
            return i;
    return n;
}

/* The answer of a rule, else the model's; NULL if it is speech of somebody
 * unknown.  q gets its name and confidence. */
static const struct answer *answer(const struct ranker *r,
                                   const struct window *w, const struct view *v,
                                   struct answer answers[], size_t n,
                                   struct quote *q)
{
    size_t i = speakers_rule(v, answers, n, &q->rule, &q->confidence);
    const struct answer *best;

    if (i < n)
        return &answers[i];
    if (v->stretch->open_mark == 0) { /* Q: and A: */
        q->rule = "turn";
        q->confidence = 0.9f;
        return NULL;
    }
    if (n == 0) { /* speech, and nobody is there */
        q->rule = "dialogue";
        q->confidence = 0.5f;
        return NULL;
    }
    if (v->block->lang != LANG_EN) {
        struct choice c = {w,
                           v,
                           answers,
                           n,
                           carry_of(r, answers, n),
                           last_spoken(r) ? &last_spoken(r)->view : NULL};

        i = foreign_choose(&c, q);
        q->rule = "grammar";
        return i < ANSWERS_MAX ? &answers[i] : NULL;
    }
    best = choose(r, v, answers, n, &q->confidence);
    if (answers[0].type != ANSWER_NOBODY && q->confidence < GUESS_MIN) {
        q->rule = "dialogue";
        return NULL;
    }
    q->rule = best->type == ANSWER_CARRY ? "carry" : "model";
    return best;
}

static const char *reasons(const struct ranker *r, const struct view *v,
                           const struct answer *best, struct arena *a)
{
    struct features f;

    features_clear(&f, true);
    answer_features(r, v, best, &f);
    return feature_reasons(&f, a);
}

static bool decide(struct ranker *r, const struct window *w, uint32_t index,
                   struct quotes *found, struct arena *a)
{
    struct answer answers[ANSWERS_MAX];
    size_t n = speakers_answers(r, w, index, answers);
    const struct decision *last = last_spoken(r);
    const struct answer *best;
    struct quote *q = quotes_add(found, a);
    struct view v;

    if (!q)
        return false;
    view_stretch(&v, w->at[WINDOW_HERE], index);
    best = answer(r, w, &v, answers, n, q);
    if (r->explain && best)
        q->why = reasons(r, &v, best, a);
    q->span = v.stretch->span;
    q->section = v.block->section;
    q->paragraph = v.block->paragraph;
    q->words = v.words;
    if (best)
        fill_speaker(r, &v, best, q);
    if (v.stretch->open_mark == 0 || (!best && v.block->lang == LANG_EN))
        q->kind = QUOTE_DIRECT;
    else if (best && best->type == ANSWER_NOBODY)
        q->kind = QUOTE_SCARE;
    else
        q->kind = kind_of(&v, last, q);
    q->group = same_group(&v, last, q) ? last->group : found->groups++;
    ranker_remember(r, &v, q);
    return true;
}

/* Stretches that are out of the window can no longer be looked at. */
void ranker_forget(struct ranker *r, const struct window *w)
{
    for (int k = 0; k < HISTORY; k++)
        r->history[k].valid &= r->history[k].view.block == w->at[2] ||
                               r->history[k].view.block == w->at[1];
}

bool speakers_decide(struct ranker *r, const struct window *w,
                     struct quotes *found, struct arena *a)
{
    const struct block *b = w->at[WINDOW_HERE];

    ranker_forget(r, w);
    for (uint32_t i = 0; i < b->stretches; i++)
        if (!decide(r, w, i, found, a))
            return false;
    return true;
}
