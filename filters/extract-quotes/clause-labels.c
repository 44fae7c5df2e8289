/* clause-labels.c - the labels of a sentence; see clause-labels.h. */
#include "clause-labels.h"

#include <string.h>

#include "clause-content.h"
#include "clause-ends.h"
#include "clause-features.h"
#include "clause-match.h"
#include "clause-rules.h"
#include "clause-trust.h"
#include "closing.h"

/* How often a clause that only the rules find is one, and how sure of one the
 * filter has to be. */
static const float BY_RULES = 0.6f;
static const float LEAST = 0.5f;
static const float LEAST_WEAK = 0.7f;   /* whose cue may mean else */
static const float LEAST_RULED = 0.45f; /* which the rules find, too */
static const float LEAST_SPOKEN = 0.3f; /* with words that somebody speaks */

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

/* The first cell of a clause from cell i on, many at a time: most cells are in
 * none. */
static size_t first_of_clause(const uint8_t label[], size_t i, size_t cells)
{
    for (size_t n = BYTES_WIDTH; i < cells && n == BYTES_WIDTH; i += n)
        n = bytes_first(bytes_within(bytes_load((const char *)label + i),
                                     LABEL_BEHIND, LABEL_BEFORE_INSIDE));
    return i;
}

static bool next_clause(const uint8_t label[], size_t cells, size_t *at,
                        struct part *clause)
{
    size_t i = first_of_clause(label, *at, cells);

    if (i >= cells)
        return false;
    clause->first = i++;
    while (i < cells && is_clause(label[i]) && !begins_clause(label, i))
        i++;
    clause->last = *at = i;
    return true;
}

bool labels_clause(const struct labels *l, size_t *at, struct part *clause)
{
    return next_clause(l->label, l->sentence->cells, at, clause);
}

struct part labels_nearest(const struct labels *l, uint8_t label,
                           struct part to)
{
    struct part best = {0, 0};
    size_t cells = l->sentence->cells;

    for (size_t i = 0; i < cells; i++) {
        struct part p = {i, i + 1};

        if (l->label[i] != label)
            continue;
        while (p.last < cells && l->label[p.last] == label)
            p.last++;
        i = p.last;
        if (best.last == 0 || part_distance(p, to) < part_distance(best, to))
            best = p;
    }
    return best;
}

/* ---- trust ------------------------------------------------------------ */

void labels_evidence(const struct labels *l, const struct clause_model *m,
                     struct part clause, struct clause_evidence *e)
{
    size_t cells = l->sentence->cells;

    e->gain = clause_model_gain(m, cells, l->label, clause.first, clause.last);
    e->clause = clause;
    e->cue = labels_nearest(l, LABEL_CUE, clause);
    e->has_source = memchr(l->label, LABEL_SOURCE, cells) != NULL;
    e->before = l->label[clause.first] == LABEL_BEFORE;
    e->ruled = begins_clause(l->rules, clause.first) ? 2 : 0;
    for (size_t i = clause.first; i < clause.last && !e->ruled; i++)
        e->ruled = is_clause(l->rules[i]);
}

static float trust_in(const struct labels *l, const struct clause_model *m,
                      struct part clause)
{
    struct clause_evidence e;

    labels_evidence(l, m, clause, &e);
    return clause_trust(&m->trust, l->sentence, &e);
}

static bool is_spoken(const struct sentence *s, struct part clause)
{
    for (size_t i = clause.first; i < clause.last; i++)
        if (s->cell[i].marks == CELL_SPOKEN)
            return true;
    return false;
}

static void drop(struct labels *l, struct part clause)
{
    memset(l->label + clause.first, LABEL_OUT, clause.last - clause.first);
}

/* Labels a clause: its first cell begin, the others as inside of it. */
static void fill(struct labels *l, struct part clause, uint8_t begin)
{
    memset(l->label + clause.first, begin + 1, clause.last - clause.first);
    l->label[clause.first] = begin;
}

/* How sure of a clause the filter has to be. */
static float least_trust(const struct labels *l, struct part clause)
{
    char cls;

    if (is_spoken(l->sentence, clause))
        return LEAST_SPOKEN;
    cls = clause_cue_class(l->sentence, labels_nearest(l, LABEL_CUE, clause));
    if (cls != CELL_ATTITUDE && begins_clause(l->rules, clause.first))
        return LEAST_RULED;
    return cls == CELL_CUE ? LEAST : LEAST_WEAK;
}

static void drop_doubtful(struct labels *l, const struct clause_model *m)
{
    struct part clause;

    for (size_t at = 0; labels_clause(l, &at, &clause);)
        l->trust[clause.first] = trust_in(l, m, clause);
    for (size_t at = 0; labels_clause(l, &at, &clause);)
        if (l->trust[clause.first] < least_trust(l, clause))
            drop(l, clause);
}

/* In the capital, she said, [shops had closed]: what is said begins behind
 * the cue's comma. */
static void move_behind(struct labels *l, struct part clause, struct part cue)
{
    const struct sentence *s = l->sentence;
    struct part rest = {cue.last + 1, clause_end(s, cue.last + 1)};

    drop(l, clause);
    if (rest.last <= rest.first)
        return;
    for (size_t i = rest.first; i < rest.last; i++)
        if (l->label[i] != LABEL_OUT || s->classes[i] == CELL_QUOTE)
            return;
    fill(l, rest, LABEL_BEHIND);
    l->trust[rest.first] = l->trust[clause.first];
}

/* Cuts clauses behind their cue where the sentence goes on without them. */
static void cut_ends(struct labels *l)
{
    const struct sentence *s = l->sentence;
    struct part clause;

    for (size_t at = 0; labels_clause(l, &at, &clause);) {
        struct part cue = labels_nearest(l, LABEL_CUE, clause);
        size_t start, end;

        if (cue.last == 0 || cue.last > clause.first)
            continue;
        end = clause_cut(s, clause, cue);
        start = clause_start(s, clause, cue);
        memset(l->label + end, LABEL_OUT, clause.last - end);
        memset(l->label + clause.first, LABEL_OUT, start - clause.first);
        l->label[start] = LABEL_BEHIND;
        l->trust[start] = l->trust[clause.first];
    }
}

/* Drops clauses that report nothing.  What somebody speaks in marks is heard,
 * so its clause stays. */
static void drop_silent(struct labels *l)
{
    const struct sentence *s = l->sentence;
    struct part clause;

    for (size_t at = 0; labels_clause(l, &at, &clause);) {
        struct part cue = labels_nearest(l, LABEL_CUE, clause);

        if (is_spoken(s, clause))
            continue;
        if (content_is_fronted(s, clause, cue))
            move_behind(l, clause, cue);
        else if (!content_reports(s, clause, cue))
            drop(l, clause);
    }
}

/* ---- rules ------------------------------------------------------------ */

static void trust_rule(struct labels *l, struct part clause)
{
    l->trust[clause.first] = BY_RULES;
    l->by_rule[clause.first] = true;
}

/* Takes over the rules' clauses, cues and sources. */
static void take_rules(struct labels *l)
{
    struct part clause;

    memcpy(l->label, l->rules, l->sentence->cells);
    for (size_t at = 0; labels_clause(l, &at, &clause);)
        trust_rule(l, clause);
}

/* The first cue of the sentence, or its end. */
static size_t first_cue(const struct sentence *s)
{
    size_t i = 0;

    while (i < s->cells && !cell_is_verb_cue(s->classes[i]))
        i++;
    return i;
}

/* Has the cue a clause already that begins before cell `end`? */
static bool has_clause(const struct labels *l, size_t cue, size_t end)
{
    struct part clause;

    for (size_t at = 0; labels_clause(l, &at, &clause);) {
        struct part c = labels_nearest(l, LABEL_CUE, clause);

        if (clause.first < end && c.first <= cue && cue < c.last)
            return true;
    }
    return false;
}

/* Weber also said [the union has asked the mills to begin]: where the model
 * heard only a cue inside, the one that opens the sentence has it all, as the
 * rules found. */
static void take_opening(struct labels *l)
{
    const struct sentence *s = l->sentence;
    size_t cue = first_cue(s), at = cue;
    struct part clause;

    if (s->has_quote || !is_said(s, cue) || l->rules[cue] != LABEL_CUE ||
        has_clause(l, cue, s->cells) ||
        !next_clause(l->rules, s->cells, &at, &clause))
        return;
    memcpy(l->label, l->rules, clause.last);
    memset(l->label + clause.last, LABEL_OUT, s->cells - clause.last);
    trust_rule(l, clause);
}

/* Gives the sentence to the attribution that closes it, where the model heard
 * only a cue inside it, or nothing. */
static void take_closing(struct labels *l)
{
    struct closing c;

    if (!closing_match(l->sentence, &c) || has_clause(l, c.cue, c.cue))
        return;
    memset(l->label, LABEL_OUT, l->sentence->cells);
    fill(l, c.clause, LABEL_BEFORE);
    memset(l->label + c.source.first, LABEL_SOURCE,
           c.source.last - c.source.first);
    l->label[c.cue] = LABEL_CUE;
    trust_rule(l, c.clause);
}

void labels_propose(struct labels *l, struct clause_model *m,
                    const struct sentence *s)
{
    struct clause_view view;

    l->sentence = s;
    memset(l->by_rule, 0, s->cells * sizeof *l->by_rule);
    rules_label(s, l->rules);
    clause_view(&view, s, l->rules);
    clause_model_label(m, &view, l->rules, l->label);
    memset(l->label + s->cells, LABEL_OUT, BYTES_WIDTH);
}

void labels_find(struct labels *l, struct clause_model *m,
                 const struct sentence *s)
{
    struct part clause;
    size_t at = 0;

    labels_propose(l, m, s);
    if (labels_clause(l, &at, &clause))
        drop_doubtful(l, m);
    else
        take_rules(l);
    take_opening(l);
    take_closing(l);
    cut_ends(l);
    drop_silent(l);
}
