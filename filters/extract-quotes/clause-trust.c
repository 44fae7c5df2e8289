/* clause-trust.c - odds to trust; see clause-trust.h. */
#include "clause-trust.h"

#include <math.h>
#include <string.h>

#include "clause-match.h"

enum { GAIN_MAX = 12, NEAR = 3, SHORT = 3 };

static const struct {
    float bias;
    float gain;          /* a unit of log odds, GAIN_MAX at most */
    float gain_per_cell; /* MOST_PER_CELL at most */
    float source;        /* the sentence names a source */
    float edge;          /* the clause ends where a phrase may end */
    float mark;          /* an edge is a quotation mark that is no quote's */
    float near;          /* the cue is near */
    float strong;        /* the cue is one that nearly always reports */
    float brief;         /* fewer than SHORT cells */
    float opening;       /* begins with "that" or a pronoun */
    float before;        /* stands before its cue */
    float applause;      /* "...," he said [to applause] */
    float bare;          /* said [goodbye]: nothing like a verb in it */
} weights = {-2.61f, 0.07f,  0.63f, 0.82f, 0.84f,  -1.17f, 0.35f,
             0.65f,  -0.16f, 0.47f, 0.43f, -1.15f, -1.17f};
static const float MOST_PER_CELL = 1.5f;

/* Does a cue that takes clauses stand before something that is none? */
static bool is_bare(const struct sentence *s, const struct clause_evidence *e)
{
    if (e->before || e->cue + 1 != e->first || s->classes[e->cue] != CELL_CUE)
        return false;
    for (size_t i = e->first; i < e->last; i++)
        if (is_one_of(s->classes[i], "aefhcvwbt2"))
            return false;
    return true;
}

float clause_trust(const struct sentence *s, const struct clause_evidence *e)
{
    const char *classes = s->classes;
    size_t n = e->last - e->first;
    bool has_cue = e->cue != SIZE_MAX;
    float sum = weights.bias;

    sum += weights.gain * fminf(e->gain, GAIN_MAX);
    sum += weights.gain_per_cell * fminf(e->gain / (float)n, MOST_PER_CELL);
    if (e->has_source)
        sum += weights.source;
    if (is_one_of(classes[e->last], ".,&:-z(h"))
        sum += weights.edge;
    if (classes[e->first] == CELL_MARK || classes[e->last - 1] == CELL_MARK)
        sum += weights.mark;
    if (has_cue && e->distance <= NEAR)
        sum += weights.near;
    if (has_cue && is_one_of(classes[e->cue], "cgb@"))
        sum += weights.strong;
    if (n < SHORT)
        sum += weights.brief;
    if (is_one_of(classes[e->first], "th"))
        sum += weights.opening;
    if (e->before)
        sum += weights.before;
    if (classes[e->first] == CELL_TO && strchr(classes, CELL_QUOTE))
        sum += weights.applause;
    if (has_cue && is_bare(s, e))
        sum += weights.bare;
    return 1 / (1 + expf(-sum));
}

float clause_confidence(float trust)
{
    float odds = logf(trust / (1 - trust));

    return 1 / (1 + expf(0.75f - 0.95f * odds));
}
