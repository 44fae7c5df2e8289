/* clause-features.c - features of a cell; see clause-features.h. */
#include "clause-features.h"

#include <string.h>

#include "table.h"

enum { FAR = 6, FAR_CUE = 3, COMMAS = 2 };

/* ---- context ---------------------------------------------------------- */

static bool is_cue(const struct sentence *s, size_t i)
{
    return cell_is_verb_cue(s->classes[i]) || s->classes[i] == CELL_ACCORDING;
}

static void look_back(struct clause_view *v)
{
    const struct sentence *s = v->sentence;
    struct cell_context now = {0};

    for (size_t i = 0; i < s->cells; i++) {
        v->context[i] = now;
        if (is_cue(s, i))
            now = (struct cell_context){.last_cue = (uint16_t)(i + 1)};
        else if (s->classes[i] == CELL_THAT || s->classes[i] == CELL_TO)
            now.that = 1;
        else if (s->classes[i] == CELL_COMMA && now.commas < COMMAS)
            now.commas++;
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

void clause_view(struct clause_view *v, const struct sentence *s,
                 const uint8_t rules[])
{
    v->sentence = s;
    v->rules = rules;
    look_back(v);
    look_ahead(v);
    look_for_mentions(v);
}

/* ---- features --------------------------------------------------------- */

/* Where features are collected. */
struct features {
    uint32_t *hash;
    char (*name)[CLAUSE_FEATURE_NAME];
    size_t count;
};

static void write_name(char *to, struct slice text, struct slice tail)
{
    size_t n = text.n + tail.n < CLAUSE_FEATURE_NAME
                   ? text.n
                   : CLAUSE_FEATURE_NAME - 1 - tail.n;

    memcpy(to, text.p, n);
    memcpy(to + n, tail.p, tail.n);
    to[n + tail.n] = '\0';
    for (size_t i = 0; i < n; i++) /* as table_hash() does */
        if (to[i] >= 'A' && to[i] <= 'Z')
            to[i] = (char)(to[i] + ('a' - 'A'));
}

/* Adds the feature with the name text + tail; hash is the text's. */
static void add(struct features *f, uint32_t hash, struct slice text,
                struct slice tail)
{
    f->hash[f->count] = table_hash_more(hash, tail);
    if (f->name)
        write_name(f->name[f->count], text, tail);
    f->count++;
}

/* A feature of a cell's word; ^ stands outside the sentence. */
static void add_word(struct features *f, const struct sentence *s, size_t i,
                     struct slice tail)
{
    if (i < s->cells)
        add(f, s->cell[i].hash, s->cell[i].text, tail);
    else
        add(f, table_hash(SLICE("^")), SLICE("^"), tail);
}

static void add_chars(struct features *f, const char *chars, size_t n,
                      struct slice tail)
{
    struct slice text = slice_of(chars, n);

    add(f, table_hash(text), text, tail);
}

static char digit(size_t n)
{
    return (char)('0' + (n < 9 ? n : 9));
}

static size_t capped(size_t n, size_t most)
{
    return n < most ? n : most;
}

/* Cells to a cue at cell + 1, FAR at most; 9 if there is none. */
static char distance(size_t cue, size_t i)
{
    if (cue == 0)
        return '9';
    cue--;
    return digit(capped(cue > i ? cue - i : i - cue, FAR));
}

static void add_cues(struct features *f, const struct clause_view *v, size_t i)
{
    const struct sentence *s = v->sentence;
    const struct cell_context *c = &v->context[i];
    size_t last = c->last_cue ? c->last_cue - 1u : s->cells;
    size_t next = c->next_cue ? c->next_cue - 1u : s->cells;
    char state[] = {' ', digit(c->that), digit(c->commas), '/', 'l'};
    char far[] = {' ', digit(capped(next - i, FAR_CUE)), '/', 'f'};
    char both[] = {distance(c->last_cue, i), distance(c->next_cue, i),
                   s->classes[i]};

    add_word(f, s, last, slice_of(state, sizeof state));
    add_word(f, s, next, slice_of(far, sizeof far));
    add_chars(f, both, sizeof both, SLICE("/d"));
}

static char mention_at(const struct clause_view *v, size_t i)
{
    return i < v->sentence->cells ? v->context[i].mention : '$';
}

static char rule_at(const struct clause_view *v, size_t i)
{
    return i < v->sentence->cells ? digit(v->rules[i]) : '$';
}

static char class_at(const struct sentence *s, size_t i)
{
    return i < s->cells ? s->classes[i] : '$';
}

void clause_features(const struct clause_view *v, size_t i,
                     uint32_t hash[CLAUSE_FEATURES],
                     char (*name)[CLAUSE_FEATURE_NAME])
{
    const struct sentence *s = v->sentence;
    struct features f = {hash, name, 0};
    /* before the first cell i - 1 wraps round and is outside, too */
    char classes[] = {class_at(s, i - 1), s->classes[i], class_at(s, i + 1)};
    char mentions[] = {mention_at(v, i - 1), v->context[i].mention,
                       mention_at(v, i + 1), s->cell[i].marked ? '"' : '-'};
    char rules[] = {rule_at(v, i - 1), rule_at(v, i), rule_at(v, i + 1)};

    add_word(&f, s, i, SLICE("/w"));
    add_word(&f, s, i + 1, SLICE("/n"));
    add_word(&f, s, i + 2, SLICE("/o"));
    add_word(&f, s, i - 1, SLICE("/p"));
    add_word(&f, s, i - 2, SLICE("/q"));
    add_cues(&f, v, i);
    add_chars(&f, classes, sizeof classes, SLICE("/c"));
    add_chars(&f, mentions, sizeof mentions, SLICE("/m"));
    add_chars(&f, rules, sizeof rules, SLICE("/r"));
}
