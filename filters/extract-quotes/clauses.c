/* clauses.c - reported clauses become quotes; see clauses.h. */
#include "clauses.h"

#include <string.h>

#include "clause-cells.h"
#include "clause-labels.h"
#include "clause-match.h"
#include "clause-model.h"
#include "clause-trust.h"
#include "report.h"

enum { SPOKEN_BACK = 4 };

struct finder {
    const struct block *block;
    struct clause_model *model;
    struct labels labels; /* of the sentence at hand */
    struct quotes *found;
    size_t from;  /* the block's first quote */
    size_t marks; /* behind its last one that has marks */
    size_t mark;  /* its first one that ends behind where the next clause
                     begins: clauses come in the order of the text */
    struct arena *arena;
};

/* ---- who speaks ------------------------------------------------------- */

static bool is_comma(const struct block *b, uint32_t word)
{
    return word < b->words && b->word[word].token.cp == ',';
}

/* The union's leader, Nils Strand, warned: the name that stands in apposition
 * to a mention, or the mention. */
static const struct mention *named(const struct block *b,
                                   const struct mention *m)
{
    uint32_t word = m->last + 1;
    const struct mention *next;

    if (m->kind == MENTION_NAME || !is_comma(b, m->last) || word >= b->words ||
        b->word[word].mention == WORD_NONE)
        return m;
    next = &b->mention[b->word[word].mention];
    return next->kind == MENTION_NAME && is_comma(b, next->last) ? next : m;
}

/* Are the cells a..b words that only a noun phrase has: financial, city, U.S.?
 */
static bool are_nouns(const struct sentence *s, size_t a, size_t b)
{
    for (size_t i = a; i < b; i++)
        if (!is_one_of(s->classes[i], "xukdie0m"))
            return false;
    return true;
}

/* The deputy [head of the mill], Bourse [officials], [local] managers: a
 * mention that is but a part of its noun phrase is not who spoke. */
static bool is_cut(const struct sentence *s, struct part source, size_t i)
{
    const struct block *b = s->block;
    uint32_t m = b->word[s->cell[i].first].mention;
    size_t end;
    struct part r;

    if (b->mention[m].kind == MENTION_PRONOUN || !mention_cells(s, i, &r))
        return false;
    end = r.last;
    if (end + 1 < source.last && class_at(s, end) == CELL_STOP)
        end++; /* U.S. [officials] */
    if (end < source.last &&
        (is_one_of(s->classes[end], "xu") ||
         cell_is_verb_cue(s->classes[end]) || is_word(s, end, SLICE("of"))))
        return true;
    return b->mention[m].kind != MENTION_NAME && i > source.first &&
           are_nouns(s, source.first, i);
}

static bool has_mention(const struct sentence *s, struct part source)
{
    for (size_t i = source.first; i < source.last; i++)
        if (s->block->word[s->cell[i].first].mention != WORD_NONE)
            return true;
    return false;
}

/* The source of a clause.  [The companies], who have signed a letter, said:
 * where the model takes words that can be nobody, the rules' source. */
static struct part source_of(const struct labels *l, struct part clause,
                             struct part cue)
{
    struct part source =
        labels_nearest(l, LABEL_SOURCE, cue.last ? cue : clause);
    struct match m = {.s = l->sentence, .cue = cue.first};

    if (source.last && !has_mention(l->sentence, source) && cue.last &&
        source_before(&m))
        return m.source;
    source.last = trimmed(l->sentence, source);
    return source.last > source.first ? source : (struct part){0, 0};
}

/* The mention among the cells, or else the cells themselves. */
static struct speaker speaker_in(const struct sentence *s, struct part source)
{
    const struct block *b = s->block;

    for (size_t i = source.first; i < source.last; i++) {
        uint32_t m = b->word[s->cell[i].first].mention;

        if (m != WORD_NONE && is_cut(s, source, i))
            break;
        if (m != WORD_NONE)
            return speaker_of(named(b, &b->mention[m]));
    }
    return (struct speaker){
        .span = cells_span(s, source.first, source.last),
        .person = PERSON_NONE,
    };
}

/* The last of the found quotes before index end that somebody speaks, among
 * SPOKEN_BACK, or NULL. */
static const struct quote *spoken_before(const struct finder *f, size_t end)
{
    for (size_t i = end; i > 0 && end - i < SPOKEN_BACK; i--)
        if (f->found->quote[i - 1].speaker.span.end > 0)
            return &f->found->quote[i - 1];
    return NULL;
}

/* Who spoke last before the clause at hand: a report without a source goes on
 * with that speaker. */
static struct speaker last_speaker(const struct finder *f)
{
    const struct quote *mark = spoken_before(f, f->mark);
    const struct quote *clause =
        f->found->count > f->marks ? spoken_before(f, f->found->count) : NULL;

    if (!mark || (clause && mark->span.start < clause->span.start))
        mark = clause;
    return mark ? mark->speaker : (struct speaker){.person = PERSON_NONE};
}

/* ---- clauses ---------------------------------------------------------- */

/* The clause around a mixed quote, which may stick out of it. */
static void fill_content(struct quote *q, const struct quote *clause)
{
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

/* Gives the mixed quotes inside a clause their content; false if it has
 * none. */
static bool fill_mixed(const struct finder *f, const struct quote *clause)
{
    bool any = false;

    for (size_t i = f->mark; i < f->marks; i++) {
        struct quote *q = &f->found->quote[i];

        if (q->span.start >= clause->span.end)
            break;
        if (q->kind != QUOTE_MIXED)
            continue;
        fill_content(q, clause);
        any = true;
    }
    return any;
}

/* Steps over the marked quotes that end before a clause: clauses come in the
 * order of the text. */
static void pass_marks(struct finder *f, struct span clause)
{
    while (f->mark < f->marks &&
           f->found->quote[f->mark].span.end <= clause.start)
        f->mark++;
}

/* Gives the clause to the marked quotes in it, or adds it as one of its own.
 * False when memory ends. */
static bool put(struct finder *f, struct quote clause)
{
    struct quote *new;

    if (fill_mixed(f, &clause))
        return true;
    new = quotes_add(f->found, f->arena);
    if (!new)
        return false;
    clause.group = f->found->groups++;
    *new = clause;
    return true;
}

static uint32_t words_in(const struct sentence *s, struct part clause)
{
    uint32_t words = 0;

    for (size_t i = clause.first; i < clause.last; i++)
        for (uint32_t w = s->cell[i].first; w < s->cell[i].last; w++)
            words += s->block->word[w].token.kind == TOKEN_WORD;
    return words;
}

static bool add_clause(struct finder *f, struct part clause)
{
    const struct labels *l = &f->labels;
    const struct sentence *s = l->sentence;
    struct part cue = labels_nearest(l, LABEL_CUE, clause);
    struct part source = source_of(l, clause, cue);
    struct quote q = {
        .span = cells_span(s, clause.first, trimmed(s, clause)),
        .kind = QUOTE_INDIRECT,
        .section = f->block->section,
        .paragraph = f->block->paragraph,
        .confidence = clause_confidence(l->trust[clause.first]),
        .rule = l->by_rule[clause.first] ? "pattern" : "model",
        .words = words_in(s, clause),
    };

    pass_marks(f, q.span);
    if (cue.last)
        q.cue = cells_span(s, cue.first, cue.last);
    q.speaker = source.last ? speaker_in(s, source) : last_speaker(f);
    return put(f, q);
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

/* ---- other languages -------------------------------------------------- */

enum { CLAUSE_LEAST = 3 };

/* Words and numbers of a report outside marks. */
static uint32_t plain_words(const struct block *b, const struct report *r)
{
    uint32_t words = 0;

    for (uint32_t i = r->first; i < r->last; i++)
        words += b->word[i].stretch == WORD_NONE &&
                 (b->word[i].token.kind == TOKEN_WORD ||
                  b->word[i].token.kind == TOKEN_NUMBER);
    return words;
}

/* Is a stretch of it direct speech, which needs no clause? */
static bool is_direct(const struct finder *f, struct span span)
{
    for (size_t i = f->mark; i < f->marks; i++) {
        const struct quote *q = &f->found->quote[i];

        if (q->span.start >= span.end)
            break;
        if (q->kind == QUOTE_DIRECT)
            return true;
    }
    return false;
}

static bool add_report(struct finder *f, const struct report *r)
{
    const struct block *b = f->block;
    struct quote q = {
        .span = words_span(b, r->first, r->last),
        .kind = QUOTE_INDIRECT,
        .section = b->section,
        .paragraph = b->paragraph,
        .confidence = 0.6f,
        .rule = "grammar",
        .words = plain_words(b, r),
    };

    pass_marks(f, q.span);
    if (q.words < CLAUSE_LEAST || is_direct(f, q.span))
        return true;
    if (r->cue != WORD_NONE)
        q.cue = words_span(b, r->cue, r->cue + 1);
    q.speaker = r->source == WORD_NONE ? last_speaker(f)
                                       : speaker_of(&b->mention[r->source]);
    return put(f, q);
}

/* The reported clauses of a language without a model. */
static bool add_reports(struct finder *f)
{
    uint32_t end = 0;

    /* cppcheck-suppress ctuuninitvar; only the labels are, not used here */
    for (uint32_t i = 0; i < f->block->reports; i++) {
        const struct report *r = &f->block->report[i];

        if (r->kind != REPORT_CLAUSE || r->first < end)
            continue;
        end = r->last;
        if (!add_report(f, r))
            return false;
    }
    return merge(f);
}

bool clauses_find(struct clause_model *model, const struct block *b,
                  struct quotes *found, size_t from, struct arena *a)
{
    struct finder f;
    struct cells_walk walk = {b, found, from, found->count, 0};
    struct sentence s;

    f.block = b;
    f.found = found;
    f.from = f.mark = from;
    f.marks = found->count;
    f.arena = a;
    f.model = model;
    if (b->lang != LANG_EN)
        return add_reports(&f);
    while (sentence_next(&walk, &s)) {
        struct part clause;

        if (!sentence_may_report(&s))
            continue;
        labels_find(&f.labels, f.model, &s);
        /* the model may take marks alone for a clause */
        for (size_t at = 0; labels_clause(&f.labels, &at, &clause);)
            if (trimmed(&s, clause) > clause.first && !add_clause(&f, clause))
                return false;
    }
    return merge(&f);
}
