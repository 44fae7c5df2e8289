/* clause-features.c - features of a cell; see clause-features.h. */
#include "clause-features.h"

#include <stdio.h>
#include <string.h>

#include "table.h"

enum { FAR = 6, COMMAS = '2', TAIL_MAX = 8 };

/* ---- context ---------------------------------------------------------- */

static bool is_cue(const struct sentence *s, size_t i)
{
    return cell_is_verb_cue(s->classes[i]) || s->classes[i] == CELL_ACCORDING;
}

/* The /l feature as the cue's word and what follows it. */
static struct slice since_word(const struct sentence *s,
                               const struct cell_context *c, uint32_t *hash)
{
    const struct cell *cue = c->last_cue ? &s->cell[c->last_cue - 1] : NULL;

    *hash = cue ? cue->hash : table_hash(SLICE("^"));
    return cue ? cue->text : SLICE("^");
}

static size_t since_tail(const struct cell_context *c, char tail[TAIL_MAX])
{
    memcpy(tail, " 00/l", 5);
    tail[1] = c->that;
    tail[2] = c->commas;
    return 5;
}

static void find_since(const struct sentence *s, struct cell_context *c)
{
    char tail[TAIL_MAX];
    size_t n = since_tail(c, tail);
    uint32_t hash;

    since_word(s, c, &hash);
    hash = table_hash_more(hash, slice_of(tail, n));
    c->since = clause_find(&weights_clauses.since, hash);
}

/* What a cell changes for those behind it; false: nothing. */
static bool pass(const struct sentence *s, size_t i, struct cell_context *now)
{
    if (is_cue(s, i)) {
        now->last_cue = (uint16_t)(i + 1);
        now->that = now->commas = '0';
    } else if (s->classes[i] == CELL_THAT || s->classes[i] == CELL_TO) {
        now->that = '1';
    } else if (s->classes[i] == CELL_COMMA && now->commas < COMMAS) {
        now->commas++;
    } else {
        return false;
    }
    return true;
}

static void look_back(struct clause_view *v)
{
    const struct sentence *s = v->sentence;
    struct cell_context now = {.that = '0', .commas = '0'};

    find_since(s, &now);
    for (size_t i = 0; i < s->cells; i++) {
        v->context[i] = now;
        if (pass(s, i, &now))
            find_since(s, &now);
    }
}

static void look_ahead(struct clause_view *v)
{
    const struct sentence *s = v->sentence;
    uint16_t next = 0;

    for (size_t i = s->cells; i-- > 0;) {
        v->context[i].next_cue = next;
        if (is_cue(s, i))
            next = (uint16_t)(i + 1);
    }
}

static void look_for_mentions(struct clause_view *v)
{
    const struct sentence *s = v->sentence;
    uint32_t before = WORD_NONE;

    for (size_t i = 0; i < s->cells; i++) {
        uint32_t m = s->block->word[s->cell[i].first].mention;

        v->context[i].mention = m == WORD_NONE ? '-' : m == before ? '+' : '[';
        before = m;
    }
}

void clause_view(struct clause_view *v, const struct sentence *s)
{
    v->sentence = s;
    look_back(v);
    look_ahead(v);
    look_for_mentions(v);
}

/* ---- features of a few characters ------------------------------------- */

/* Cells to a cue at cell + 1, FAR at most; 9 if there is none. */
static char distance(size_t cue, size_t i)
{
    size_t cells;

    if (cue == 0)
        return '9';
    cells = cue - 1 > i ? cue - 1 - i : i - (cue - 1);
    return (char)('0' + (cells < FAR ? cells : FAR));
}

static char class_at(const struct sentence *s, size_t i)
{
    return i < s->cells ? s->classes[i] : '$';
}

static char mention_at(const struct clause_view *v, size_t i)
{
    return i < v->sentence->cells ? v->context[i].mention : '$';
}

/* Before the first cell i - 1 wraps round and is outside, too. */
static inline struct clause_text distances(const struct clause_view *v,
                                           size_t i)
{
    return (struct clause_text){{distance(v->context[i].last_cue, i),
                                 distance(v->context[i].next_cue, i),
                                 v->sentence->classes[i]}};
}

static inline struct clause_text classes(const struct clause_view *v, size_t i)
{
    return (struct clause_text){{class_at(v->sentence, i - 1),
                                 v->sentence->classes[i],
                                 class_at(v->sentence, i + 1)}};
}

static inline struct clause_text mentions(const struct clause_view *v, size_t i)
{
    return (struct clause_text){{mention_at(v, i - 1), v->context[i].mention,
                                 mention_at(v, i + 1),
                                 v->sentence->cell[i].marks}};
}

/* ---- all of them ------------------------------------------------------ */

void clause_features(const struct clause_view *v, size_t i,
                     uint32_t row[CLAUSE_FEATURES])
{
    const uint16_t *const *asked = weights_clauses.asked;

    row[0] = v->context[i].since;
    row[1] = asked[ASK_DISTANCES][clause_index_distances(distances(v, i))];
    row[2] = asked[ASK_CLASSES][clause_index_classes(classes(v, i))];
    row[3] = asked[ASK_MENTIONS][clause_index_mentions(mentions(v, i))];
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

static void name_asked(char *to, struct clause_text text, const char *question)
{
    snprintf(to, CLAUSE_FEATURE_NAME, "%.4s/%s", text.of, question);
}

void clause_feature_names(const struct clause_view *v, size_t i,
                          char name[CLAUSE_FEATURES][CLAUSE_FEATURE_NAME])
{
    char tail[TAIL_MAX];
    size_t n = since_tail(&v->context[i], tail);
    uint32_t hash;

    write_name(name[0], since_word(v->sentence, &v->context[i], &hash),
               slice_of(tail, n));
    name_asked(name[1], distances(v, i), "d");
    name_asked(name[2], classes(v, i), "c");
    name_asked(name[3], mentions(v, i), "m");
}
