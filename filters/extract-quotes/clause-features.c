/* clause-features.c - features of a cell; see clause-features.h. */
#include "clause-features.h"

#include <stdio.h>
#include <string.h>

#include "table.h"

enum { FAR = 6, NO_CUE = 9, TAIL_MAX = 8 };

/* ---- context ---------------------------------------------------------- */

static bool is_cue(char cls)
{
    return cell_is_verb_cue(cls) || cls == CELL_ACCORDING;
}

/* The cue's word of the /l feature. */
static const struct clause_since *since_cue(uint32_t hash)
{
    const struct clause_weights *w = &weights_clauses;

    return &w->since[clause_find(&w->cues, hash)];
}

/* What a cell changes for those behind it. */
static inline void pass(const struct sentence *s, size_t i,
                        struct cell_context *now,
                        const struct clause_since **since)
{
    char cls = s->classes[i];

    if (now->last < FAR)
        now->last++;
    if (is_cue(cls)) {
        *since = since_cue(s->cell[i].hash);
        now->last_cue = (uint16_t)(i + 1);
        now->last = 1;
        now->that = now->commas = 0;
    } else if (cls == CELL_THAT || cls == CELL_TO) {
        now->that = 1;
    } else if (cls == CELL_COMMA && now->commas + 1 < CLAUSE_COMMAS) {
        now->commas++;
    } else {
        return;
    }
    now->since = (*since)->row[now->that][now->commas];
}

/* Outside (-), beginning ([) or inside (+) a mention. */
static inline char mention_of(const struct sentence *s, size_t i,
                              uint32_t *before)
{
    uint32_t m = s->block->word[s->cell[i].first].mention;
    char c = m == WORD_NONE ? '-' : m == *before ? '+' : '[';

    *before = m;
    return c;
}

static void look_back(struct clause_view *v, const uint8_t rules[])
{
    const struct sentence *s = v->sentence;
    const struct clause_since *since = since_cue(table_hash(SLICE("^")));
    struct cell_context now = {.last = NO_CUE, .since = since->row[0][0]};
    uint32_t mention = WORD_NONE;

    for (size_t i = 0; i < s->cells; i++) {
        struct cell_context *c = &v->context[i + 1];

        *c = now;
        c->cls = clause_number(clause_class_number, s->classes[i]);
        c->marks = clause_number(clause_marks_number, s->cell[i].marks);
        c->mention =
            clause_number(clause_mention_number, mention_of(s, i, &mention));
        c->rule = (uint8_t)(rules[i] + 1);
        pass(s, i, &now, &since);
    }
}

static void look_ahead(struct clause_view *v)
{
    const struct sentence *s = v->sentence;
    uint8_t next = NO_CUE;

    for (size_t i = s->cells; i-- > 0;) {
        v->context[i + 1].next = next;
        if (next < FAR)
            next++;
        if (is_cue(s->classes[i]))
            next = 1;
    }
}

void clause_view(struct clause_view *v, const struct sentence *s,
                 const uint8_t rules[])
{
    const struct cell_context outside = {0};

    v->sentence = s;
    v->context[0] = v->context[s->cells + 1] = outside;
    look_back(v, rules);
    look_ahead(v);
}

/* ---- rows ------------------------------------------------------------- */

void clause_features(const struct clause_view *v, size_t i,
                     uint32_t row[CLAUSE_FEATURES])
{
    const uint16_t *const *asked = weights_clauses.asked;
    const struct cell_context *c = &v->context[i + 1];

    row[0] = c->since;
    row[1] =
        asked[ASK_DISTANCES][clause_index_distances(c->last, c->next, c->cls)];
    row[2] =
        asked[ASK_CLASSES][clause_index_classes(c[-1].cls, c->cls, c[1].cls)];
    row[3] = asked[ASK_MENTIONS][clause_index_mentions(
        c[-1].mention, c->mention, c[1].mention, c->marks)];
    row[4] =
        asked[ASK_RULES][clause_index_rules(c[-1].rule, c->rule, c[1].rule)];
}

/* ---- names ------------------------------------------------------------ */

/* The character that has a number. */
static char character(const uint8_t numbers[128], uint8_t number)
{
    for (char c = '!'; c < 127; c++)
        if (c != '$' && number && clause_number(numbers, c) == number)
            return c;
    return '$';
}

static char class_of(const struct cell_context *c)
{
    return character(clause_class_number, c->cls);
}

static char mention_in(const struct cell_context *c)
{
    return character(clause_mention_number, c->mention);
}

static void write_name(char *to, struct slice text, struct slice tail)
{
    size_t n = text.n + tail.n < CLAUSE_FEATURE_NAME
                   ? text.n
                   : CLAUSE_FEATURE_NAME - 1 - tail.n;

    memcpy(to, text.p, n);
    memcpy(to + n, tail.p, tail.n);
    to[n + tail.n] = '\0';
}

void clause_feature_names(const struct clause_view *v, size_t i,
                          char name[CLAUSE_FEATURES][CLAUSE_FEATURE_NAME])
{
    const struct sentence *s = v->sentence;
    const struct cell_context *c = &v->context[i + 1];
    char tail[TAIL_MAX];

    snprintf(tail, sizeof tail, " %u%u/l", c->that % 10u, c->commas % 10u);
    write_name(name[0],
               c->last_cue ? cell_text(s, c->last_cue - 1) : SLICE("^"),
               slice_of(tail, strlen(tail)));
    snprintf(name[1], CLAUSE_FEATURE_NAME, "%u%u%c/d", c->last, c->next,
             class_of(c));
    snprintf(name[2], CLAUSE_FEATURE_NAME, "%c%c%c/c", class_of(c - 1),
             class_of(c), class_of(c + 1));
    snprintf(name[3], CLAUSE_FEATURE_NAME, "%c%c%c%c/m", mention_in(c - 1),
             mention_in(c), mention_in(c + 1), s->cell[i].marks);
    snprintf(name[4], CLAUSE_FEATURE_NAME, "%c%c%c/r",
             clause_rule_letters[c[-1].rule], clause_rule_letters[c->rule],
             clause_rule_letters[c[1].rule]);
}
