/* feature.c - features as they are named and kept; see feature.h. */
#include "feature.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "message.h"
#include "table.h"

void feature_name(const struct feature *f, char *buf, size_t room)
{
    size_t n = 0;

    if (f->word.p) {
        n = f->word.n < room / 2 ? f->word.n : room / 2;
        for (size_t i = 0; i < n; i++)
            buf[i] = (char)(f->word.p[i] >= 'A' && f->word.p[i] <= 'Z'
                                ? f->word.p[i] - 'A' + 'a'
                                : f->word.p[i]);
        buf[n++] = '@';
    }
    snprintf(buf + n, room - n, "%s=%u", speaker_templates[f->template].name,
             (unsigned)f->value);
}

enum { REASONS = 3, REASON_MAX = 96 };

const char *feature_reasons(const struct features *f, struct arena *a)
{
    char *line = arena_alloc(a, REASONS * REASON_MAX);
    size_t shown[REASONS] = {0};
    size_t n = 0;

    for (int k = 0; line && k < REASONS && (size_t)k < f->count; k++) {
        size_t best = SIZE_MAX;
        char name[64];

        for (size_t i = 0; i < f->count; i++) {
            bool used = false;

            for (int j = 0; j < k; j++)
                used |= shown[j] == i;
            if (!used &&
                (best == SIZE_MAX ||
                 fabsf(f->feature[i].weight) > fabsf(f->feature[best].weight)))
                best = i;
        }
        shown[k] = best;
        feature_name(&f->feature[best], name, sizeof name);
        message_escape(slice_of(name, strlen(name)), line + n, REASON_MAX - 16);
        n += strlen(line + n);
        n += (size_t)snprintf(line + n, 16, " %+.2f%s",
                              (double)f->feature[best].weight,
                              k + 1 < REASONS ? ", " : "");
    }
    return line;
}

void feature_keep(struct features *f, struct feature feature)
{
    if (f->count < FEATURES_MAX)
        f->feature[f->count++] = feature;
}

/* Word i; "^" beyond the block's edges. */
static struct slice word_at(const struct block *b, uint32_t i)
{
    return i < b->words && b->word[i].token.kind != TOKEN_BREAK
               ? word_text(b, i)
               : SLICE("^");
}

static uint32_t hash_at(const struct block *b, uint32_t i)
{
    return i < b->words && b->word[i].token.kind == TOKEN_WORD
               ? b->word[i].token.hash
               : table_hash(word_at(b, i));
}

/* Adds the weight of a feature with a word that has this hash. */
static float add_hash(struct features *f, enum template t, unsigned value,
                      uint32_t hash)
{
    float weight = speaker_word_weight(hash, t, value);

    f->sum += weight;
    return weight;
}

static void keep_word(struct features *f, enum template t, unsigned value,
                      float weight, struct slice word)
{
    feature_keep(f, (struct feature){.word = word,
                                     .weight = weight,
                                     .template = (uint16_t)t,
                                     .value = (uint16_t)value});
}

void feature_add_word(struct features *f, enum template t, unsigned value,
                      const struct block *b, uint32_t i)
{
    float weight = add_hash(f, t, value, hash_at(b, i));

    if (f->keep)
        keep_word(f, t, value, weight, word_at(b, i));
}

void feature_add_lemma(struct features *f, enum template t, unsigned value,
                       const struct block *b, uint32_t i)
{
    struct slice word = words_lemma(b->words_of, word_at(b, i), hash_at(b, i));
    float weight = add_hash(f, t, value, table_hash(word));

    if (f->keep)
        keep_word(f, t, value, weight, word);
}
