/* clauses.c - reported clauses become quotes; see clauses.h. */
#include "clauses.h"

#include <math.h>
#include <string.h>

#include "clause-cells.h"
#include "clause-features.h"
#include "clause-model.h"
#include "clause-rules.h"

/* How often a clause that only the rules find is one, and how sure of one the
 * filter has to be. */
static const float BY_RULES = 0.8f;
static const float LEAST = 0.8f;

/* A run of cells with one role in a report. */
struct part {
    size_t first;
    size_t last;
};

struct finder {
    const struct block *block;
    struct clause_model model;
    bool by_rules; /* the sentence's labels are the rules', not the model's */
    struct quotes *found;
    size_t from;  /* the block's first quote */
    size_t marks; /* behind its last one that has marks */
    struct arena *arena;
};

static bool is_clause(uint8_t label)
{
    return label >= LABEL_BEHIND && label <= LABEL_BEFORE_INSIDE;
}

static bool begins_clause(const uint8_t label[], size_t i)
{
    if (label[i] == LABEL_BEHIND || label[i] == LABEL_BEFORE)
        return true;
    return is_clause(label[i]) && (i == 0 || !is_clause(label[i - 1]));
}

/* Cells between two parts, 0 where they touch. */
static size_t distance(struct part a, struct part b)
{
    if (a.last <= b.first)
        return b.first - a.last;
    return b.last <= a.first ? a.first - b.last : 0;
}

/* The run of a label that is nearest to a part; empty if there is none. */
static struct part nearest(const struct sentence *s, const uint8_t label[],
                           uint8_t wanted, struct part to)
{
    struct part best = {0, 0};

    for (size_t i = 0; i < s->cells;) {
        struct part p = {i, i + 1};

        if (label[i] != wanted) {
            i++;
            continue;
        }
        while (p.last < s->cells && label[p.last] == wanted)
            p.last++;
        i = p.last;
        if (best.last == 0 || distance(p, to) < distance(best, to))
            best = p;
    }
    return best;
}

/* The mention among the cells, or else the cells themselves. */
static struct speaker speaker_in(const struct sentence *s, struct part source)
{
    const struct block *b = s->block;

    for (size_t i = source.first; i < source.last; i++) {
        uint32_t m = b->word[s->cell[i].first].mention;

        if (m != WORD_NONE)
            return speaker_of(b, &b->mention[m]);
    }
    return (struct speaker){
        .span = cells_span(s, source.first, source.last),
        .kind = MENTION_NOMINAL,
        .person = PERSON_NONE,
    };
}

/* Who spoke last before a place in the block: reports without a source go on
 * with that speaker. */
static struct speaker last_speaker(const struct finder *f, size_t at)
{
    struct speaker none = {.person = PERSON_NONE};
    size_t best = QUOTE_NONE;

    for (size_t i = f->from; i < f->found->count; i++) {
        const struct quote *q = &f->found->quote[i];

        if (q->span.start < at && q->speaker.span.end > 0 &&
            (best == QUOTE_NONE ||
             f->found->quote[best].span.start < q->span.start))
            best = i;
    }
    if (best == QUOTE_NONE && f->from > 0)
        best = f->from - 1;
    return best == QUOTE_NONE ? none : f->found->quote[best].speaker;
}

/* Gives the mixed quotes inside a clause their content; false if it has
 * none. */
static bool fill_mixed(const struct finder *f, const struct quote *clause)
{
    bool any = false;

    for (size_t i = f->from; i < f->marks; i++) {
        struct quote *q = &f->found->quote[i];

        if (q->kind != QUOTE_MIXED || q->span.end <= clause->span.start ||
            q->span.start >= clause->span.end)
            continue;
        any = true;
        q->content = clause->span;
        if (q->span.start < q->content.start)
            q->content.start = q->span.start;
        if (q->span.end > q->content.end)
            q->content.end = q->span.end;
        if (q->cue.end == 0)
            q->cue = clause->cue;
        if (q->speaker.span.end == 0)
            q->speaker = clause->speaker;
    }
    return any;
}

static uint32_t words_in(const struct sentence *s, struct part clause)
{
    uint32_t words = 0;

    for (size_t i = clause.first; i < clause.last; i++)
        for (uint32_t w = s->cell[i].first; w < s->cell[i].last; w++)
            words += s->block->word[w].token.kind == TOKEN_WORD;
    return words;
}

static float confidence_of(const struct finder *f, const struct sentence *s,
                           const uint8_t label[], struct part clause)
{
    float gain;

    if (f->by_rules)
        return BY_RULES;
    gain = clause_model_gain(&f->model, s->cells, label, clause.first,
                             clause.last);
    return 1 / (1 + expf(-gain));
}

static bool add_clause(struct finder *f, const struct sentence *s,
                       const uint8_t label[], struct part clause)
{
    struct part cue = nearest(s, label, LABEL_CUE, clause);
    struct part source =
        nearest(s, label, LABEL_SOURCE, cue.last ? cue : clause);
    float confidence = confidence_of(f, s, label, clause);
    struct quote q = {
        .span = cells_span(s, clause.first, clause.last),
        .kind = QUOTE_INDIRECT,
        .section = f->block->section,
        .paragraph = f->block->paragraph,
        .confidence = confidence,
        .rule = f->by_rules ? "pattern" : "model",
        .words = words_in(s, clause),
    };
    struct quote *new;

    if (confidence < LEAST)
        return true;
    if (cue.last)
        q.cue = cells_span(s, cue.first, cue.last);
    q.speaker =
        source.last ? speaker_in(s, source) : last_speaker(f, q.span.start);
    if (fill_mixed(f, &q))
        return true;
    new = quotes_add(f->found, f->arena);
    if (!new)
        return false;
    q.group = f->found->groups++;
    *new = q;
    return true;
}

static bool add_clauses(struct finder *f, const struct sentence *s,
                        const uint8_t label[])
{
    for (size_t i = 0; i < s->cells;) {
        struct part clause = {i, i + 1};

        if (!begins_clause(label, i)) {
            i++;
            continue;
        }
        while (clause.last < s->cells && is_clause(label[clause.last]) &&
               !begins_clause(label, clause.last))
            clause.last++;
        i = clause.last;
        if (!add_clause(f, s, label, clause))
            return false;
    }
    return true;
}

/* Puts the clauses, which were added behind the block's other quotes, among
 * them in the order of the text.  Both runs are in that order. */
static bool merge(struct finder *f)
{
    struct quote *q = f->found->quote;
    size_t n = f->found->count - f->marks;
    struct quote *clause;
    size_t mark = f->marks;

    if (n == 0)
        return true;
    clause = arena_array(f->arena, n, sizeof *clause);
    if (!clause)
        return false;
    memcpy(clause, q + f->marks, n * sizeof *clause);
    for (size_t to = f->found->count; n > 0; to--) {
        if (mark > f->from &&
            q[mark - 1].span.start > clause[n - 1].span.start) {
            mark--;
            q[to - 1] = q[mark];
        } else {
            n--;
            q[to - 1] = clause[n];
        }
    }
    return true;
}

/* The model's labels, which has seen the rules'.  Where it finds no clause at
 * all, the rules' word counts: they hold where its training does not. */
static void label_sentence(struct finder *f, const struct sentence *s,
                           uint8_t label[])
{
    uint8_t rules[CELLS_MAX];
    struct clause_view view;

    rules_label(s, rules);
    clause_view(&view, s);
    clause_model_label(&f->model, &view, rules, label);
    f->by_rules = false;
    for (size_t i = 0; i < s->cells; i++)
        if (is_clause(label[i]))
            return;
    f->by_rules = true;
    memcpy(label, rules, s->cells);
}

bool clauses_find(const struct block *b, struct quotes *found, size_t from,
                  struct arena *a)
{
    struct finder f = {.block = b,
                       .found = found,
                       .from = from,
                       .marks = found->count,
                       .arena = a};
    struct cells_walk walk = {b, found->quote + from, found->count - from, 0};
    struct sentence s;
    uint8_t label[CELLS_MAX];

    if (b->lang != LANG_EN)
        return true;
    clause_model_start(&f.model);
    while (sentence_next(&walk, &s)) {
        if (!s.has_cue)
            continue;
        label_sentence(&f, &s, label);
        if (!add_clauses(&f, &s, label))
            return false;
    }
    return merge(&f);
}
