/* clause-trust.c - odds to trust; see clause-trust.h. */
#include "clause-trust.h"

#include <math.h>
#include <string.h>

#include "clause-match.h"
#include "table.h"

enum { GAIN_MAX = 12, DISTANCES = 6, VERBS = 4, PIECES = 3, CUE_CELLS = 4 };

extern const struct weights weights_trust;

static const float MOST_PER_CELL = 1.5f;

static size_t at_most(size_t n, size_t most)
{
    return n < most ? n : most;
}

const char *const clause_trust_names[TRUST_FEATURES] = {
    [TRUST_BIAS] = "bias",
    [TRUST_GAIN] = "gain",
    [TRUST_GAIN_PER_CELL] = "gain-per-cell",
    [TRUST_SOURCE] = "source",
    [TRUST_BEFORE] = "before",
    [TRUST_DISTANCE] = "distance",
    [TRUST_CUE] = "cue",
    [TRUST_CUE_LAST] = "cue-last",
    [TRUST_CUE_CELLS] = "cue-cells",
    [TRUST_FIRST] = "first",
    [TRUST_SECOND] = "second",
    [TRUST_LAST] = "last",
    [TRUST_EDGE] = "edge",
    [TRUST_VERBS] = "verbs",
    [TRUST_PIECE] = "piece",
    [TRUST_LENGTH] = "length",
    [TRUST_RULE] = "rule",
};

/* Classes that may be verbs or open a clause: aefhcvwbt2. */
static const bool is_verbal[128] = {
    [CELL_AUXILIARY] = true, [CELL_DONE] = true, [CELL_NEGATION] = true,
    [CELL_PRONOUN] = true,   [CELL_CUE] = true,  [CELL_WEAK] = true,
    [CELL_ATTITUDE] = true,  [CELL_BASE] = true, [CELL_THAT] = true,
    [CELL_TO] = true,
};

/* Cells of clause that are such; *piece: those before its first comma or
 * colon. */
static size_t verbs_in(const struct sentence *s, struct part clause,
                       size_t *piece)
{
    size_t n = 0;
    bool all = true;

    for (size_t i = clause.first; i < clause.last; i++) {
        char cls = s->classes[i];

        if (all && (cls == CELL_COMMA || cls == CELL_COLON)) {
            all = false;
            *piece = n;
        }
        n += is_verbal[cls & 127];
    }
    if (all)
        *piece = n;
    return n;
}

char clause_cue_class(const struct sentence *s, struct part cue)
{
    static const char *const ranks[] = {"cgb@", "v", "w", "n", NULL};

    for (const char *const *r = ranks; *r; r++)
        for (size_t i = cue.first; i < cue.last; i++)
            if (is_one_of(class_at(s, i), *r))
                return (*r)[0];
    return cue.last ? '0' : '-';
}

static unsigned length_bucket(size_t n)
{
    return n < 3 ? 0 : n < 6 ? 1 : n < 10 ? 2 : n < 20 ? 3 : 4;
}

static struct trust_feature a_class(char cls)
{
    return (struct trust_feature){cls ? cls : '$', 1};
}

/* n: at most 9 */
static struct trust_feature a_count(size_t n)
{
    return (struct trust_feature){(char)('0' + n), 1};
}

static struct trust_feature a_value(float value)
{
    return (struct trust_feature){'\0', value};
}

void clause_trust_features(const struct sentence *s,
                           const struct clause_evidence *e,
                           struct trust_feature f[TRUST_FEATURES])
{
    struct part clause = e->clause, cue = e->cue;
    size_t n = clause.last - clause.first;
    size_t piece = 0;
    size_t verbs = verbs_in(s, clause, &piece);

    f[TRUST_BIAS] = a_value(1);
    f[TRUST_GAIN] = a_value(fminf(e->gain, GAIN_MAX));
    f[TRUST_GAIN_PER_CELL] = a_value(fminf(e->gain / (float)n, MOST_PER_CELL));
    f[TRUST_SOURCE] = a_value(e->has_source);
    f[TRUST_BEFORE] = a_value(e->before);
    f[TRUST_DISTANCE] =
        a_count(cue.last ? at_most(part_distance(clause, cue), DISTANCES)
                         : DISTANCES + 1);
    f[TRUST_CUE] = a_class(clause_cue_class(s, cue));
    f[TRUST_CUE_LAST] = a_class(cue.last ? class_at(s, cue.last - 1) : '-');
    f[TRUST_CUE_CELLS] = a_count(at_most(cue.last - cue.first, CUE_CELLS));
    f[TRUST_FIRST] = a_class(class_at(s, clause.first));
    f[TRUST_SECOND] = a_class(class_at(s, clause.first + 1));
    f[TRUST_LAST] = a_class(class_at(s, clause.last - 1));
    f[TRUST_EDGE] = a_class(class_at(s, clause.last));
    f[TRUST_VERBS] = a_count(at_most(verbs, VERBS));
    f[TRUST_PIECE] = a_count(at_most(piece, PIECES));
    f[TRUST_LENGTH] = a_count(length_bucket(n));
    f[TRUST_RULE] = a_count(e->ruled);
}

void clause_trust_start(struct clause_trust *t)
{
    for (size_t i = 0; i < TRUST_FEATURES; i++)
        t->hash[i] = table_hash(
            slice_of(clause_trust_names[i], strlen(clause_trust_names[i])));
}

float clause_trust(const struct clause_trust *t, const struct sentence *s,
                   const struct clause_evidence *e)
{
    struct trust_feature f[TRUST_FEATURES];
    float sum = 0;

    clause_trust_features(s, e, f);
    for (size_t i = 0; i < TRUST_FEATURES; i++) {
        const char more[] = {'=', f[i].what};
        uint32_t hash = t->hash[i];

        if (f[i].what)
            hash = table_hash_more(hash, slice_of(more, sizeof more));
        sum += f[i].value * weights_get(&weights_trust, hash);
    }
    return 1 / (1 + expf(-sum));
}

float clause_confidence(float trust)
{
    float odds = logf(trust / (1 - trust));

    return 1 / (1 + expf(0.59f - 1.01f * odds));
}
