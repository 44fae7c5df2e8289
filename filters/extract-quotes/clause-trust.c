/* clause-trust.c - odds to trust; see clause-trust.h. */
#include "clause-trust.h"

#include <math.h>
#include <string.h>

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
} weights = {-2.68f, 0.06f, 0.56f, 0.71f, 0.87f, -1.03f,
             0.51f,  0.61f, -0.3f, 0.54f, 0.2f};
static const float MOST_PER_CELL = 1.5f;

static bool is_one_of(char cls, const char *set)
{
    return cls && strchr(set, cls) != NULL;
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
    return 1 / (1 + expf(-sum));
}
