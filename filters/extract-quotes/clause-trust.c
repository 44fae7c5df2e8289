/* clause-trust.c - odds to trust; see clause-trust.h. */
#include "clause-trust.h"

#include <math.h>
#include <string.h>

#include "clause-labels.h"
#include "clause-match.h"
#include "table.h"

enum { GAIN_MAX = 12, DISTANCES = 6, VERBS = 4, PIECES = 3, CUE_CELLS = 4 };

extern const struct weights weights_trust;

static const float MOST_PER_CELL = 1.5f;

static size_t at_most(size_t n, size_t most)
{
    return n < most ? n : most;
}

/* Cells of clause that may be verbs or open a clause; of its first piece
 * only, or of all. */
static size_t verbs_in(const struct sentence *s, struct part clause, bool all)
{
    size_t n = 0;

    for (size_t i = clause.first; i < clause.last; i++) {
        if (!all && is_one_of(class_at(s, i), ",:"))
            break;
        n += is_one_of(class_at(s, i), "aefhcvwbt2");
    }
    return n;
}

/* The class of the cue's word that reports best; '0': none, '-': no cue. */
static char cue_class(const struct sentence *s, struct part cue)
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

static struct trust_feature a_class(const char *name, char cls)
{
    return (struct trust_feature){name, cls ? cls : '$', 1};
}

/* n: at most 9 */
static struct trust_feature a_count(const char *name, size_t n)
{
    return (struct trust_feature){name, (char)('0' + n), 1};
}

static struct trust_feature a_value(const char *name, float value)
{
    return (struct trust_feature){name, '\0', value};
}

void clause_trust_features(const struct sentence *s,
                           const struct clause_evidence *e,
                           struct trust_feature f[TRUST_FEATURES])
{
    struct part clause = e->clause, cue = e->cue;
    size_t n = clause.last - clause.first;

    *f++ = a_value("bias", 1);
    *f++ = a_value("gain", fminf(e->gain, GAIN_MAX));
    *f++ = a_value("gain-per-cell", fminf(e->gain / (float)n, MOST_PER_CELL));
    *f++ = a_value("source", e->has_source);
    *f++ = a_value("before", e->before);
    *f++ = a_count("distance",
                   cue.last ? at_most(part_distance(clause, cue), DISTANCES)
                            : DISTANCES + 1);
    *f++ = a_class("cue", cue_class(s, cue));
    *f++ = a_class("cue-last", cue.last ? class_at(s, cue.last - 1) : '-');
    *f++ = a_count("cue-cells", at_most(cue.last - cue.first, CUE_CELLS));
    *f++ = a_class("first", class_at(s, clause.first));
    *f++ = a_class("second", class_at(s, clause.first + 1));
    *f++ = a_class("last", class_at(s, clause.last - 1));
    *f++ = a_class("edge", class_at(s, clause.last));
    *f++ = a_count("verbs", at_most(verbs_in(s, clause, true), VERBS));
    *f++ = a_count("piece", at_most(verbs_in(s, clause, false), PIECES));
    *f++ = a_count("length", length_bucket(n));
    *f++ = a_count("rule", e->ruled);
}

static uint32_t hash_of(const struct trust_feature *f)
{
    const char more[] = {'=', f->what};
    uint32_t hash = table_hash(slice_of(f->name, strlen(f->name)));

    return f->what ? table_hash_more(hash, slice_of(more, sizeof more)) : hash;
}

float clause_trust(const struct sentence *s, const struct clause_evidence *e)
{
    struct trust_feature f[TRUST_FEATURES];
    float sum = 0;

    clause_trust_features(s, e, f);
    for (size_t i = 0; i < TRUST_FEATURES; i++)
        sum += f[i].value * weights_get(&weights_trust, hash_of(&f[i]));
    return 1 / (1 + expf(-sum));
}

float clause_confidence(float trust)
{
    float odds = logf(trust / (1 - trust));

    return 1 / (1 + expf(0.73f - 0.94f * odds));
}
