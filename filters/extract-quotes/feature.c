/* feature.c - names and weights of features; see feature.h. */
#include "feature.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "message.h"

/* Name and number of values. */
static const struct {
    const char *name;
    unsigned values;
    bool word;
} templates[TEMPLATES] = {
    [T_BIAS] = {"none", 1, false},
    [T_LENGTH] = {"none-length", LENGTHS, false},
    [T_ENDING] = {"none-ending", ENDINGS, false},
    [T_SHAPE] = {"none-shape", 8, false},
    [T_LENGTH_SHAPE] = {"none-length-shape", LENGTHS * 8, false},
    [T_LENGTH_ENDING] = {"none-length-ending", LENGTHS *ENDINGS, false},
    [T_PLACE] = {"none-place", 4 * ENDINGS, false},
    [T_BEFORE] = {"none-before", 1, true},
    [T_BEHIND] = {"none-behind", 1, true},
    [T_PUNCT_BEFORE] = {"none-punct-before", PUNCTS *ENDINGS, false},
    [T_PUNCT_BEHIND] = {"none-punct-behind", PUNCTS *ENDINGS, false},
    [T_CUES_AROUND] = {"none-cues", 9, false},
    [T_CUES_SENTENCE] = {"none-sentence", 27, false},
    [T_CUES_LENGTH] = {"none-sentence-length", 9 * LENGTHS, false},
    [T_AFTER] = {"none-after", 16, false},
    [T_AFTER_LENGTH] = {"none-after-length", 16 * LENGTHS, false},
    [T_FIRST] = {"none-first", 1, true},
    [T_LAST] = {"none-last", 1, true},
    [T_BEFORE_2] = {"none-before-2", 1, true},
    [C_BIAS] = {"carry", 1, false},
    [C_GAP] = {"carry-gap", 24, false},
    [C_GAP_ENDING] = {"carry-gap-ending", 24 * ENDINGS, false},
    [C_LENGTH] = {"carry-length", LENGTHS * 2, false},
    [C_PLACE] = {"carry-place", 4 * ENDINGS * 2, false},
    [C_AROUND] = {"carry-around", PUNCTS *PUNCTS, false},
    [C_BEFORE] = {"carry-before", 1, true},
    [C_BEHIND] = {"carry-behind", 1, true},
    [K_KIND] = {"kind", PLACES *KINDS, false},
    [K_DISTANCE] = {"distance", PLACES *DISTANCES, false},
    [K_SENTENCES] = {"sentences", PLACES * 3, false},
    [K_QUOTES] = {"quotes", PLACES * 3, false},
    [K_RANK] = {"rank", PLACES * 4 * 3, false},
    [K_NEXT_CUE] = {"next-cue", PLACES * 4 * 2, false},
    [K_PREVIOUS_CUE] = {"previous-cue", PLACES * 4 * 2, false},
    [K_APPOSITION] = {"apposition", PLACES * 2, false},
    [K_CUES_BETWEEN] = {"cues-between", PLACES * 3 * 2, false},
    [K_ALL] = {"all", PLACES * 4 * 4 * DISTANCES * 2, false},
    [K_KIND_CUES] = {"kind-cues", KINDS * 4 * 4, false},
    [K_NEAR] = {"near", 16, false},
    [K_FIRST] = {"first", PLACES * 2 * 2, false},
    [K_PATTERN] = {"pattern", 2 * PATTERNS, false},
    [K_SEEN] = {"seen", PLACES *KINDS * 5, false},
    [K_RELATION] = {"relation", PLACES *RELATIONS * 4 * 2, false},
    [K_RELATION_KIND] = {"relation-kind", 2 * RELATIONS *KINDS, false},
    [K_OWN_CUE] = {"own-cue", PLACES *OWN_CUES * 2, false},
    [K_OWN_CUE_NEAR] = {"own-cue-near", PLACES *OWN_CUES * 4, false},
    [K_OWN_CUE_KIND] = {"own-cue-kind", KINDS *OWN_CUES, false},
    [K_HEAD] = {"head", KINDS * 16, false},
    [K_LENGTH] = {"length", PLACES *LENGTHS, false},
    [K_ENDING] = {"ending", PLACES *ENDINGS, false},
    [K_LENGTH_CUE] = {"length-cue", LENGTHS * 4, false},
    [K_ENDING_CUE] = {"ending-cue", ENDINGS * 4 * 2, false},
    [K_PLACE] = {"place", PLACES * 4, false},
    [K_PLACE_PUNCT] = {"place-punct", PLACES *PUNCTS, false},
    [K_SAME] = {"same", 1, false},
    [K_SAME_PLACE] = {"same-place", PLACES *ENDINGS * 4, false},
    [K_DIFFERENT] = {"different", PLACES, false},
    [K_NEXT] = {"next", 3, true},
    [K_PREVIOUS] = {"previous", 3, true},
    [K_HEAD_WORD] = {"head-word", 1, true},
    [K_BEFORE_MARK] = {"before-mark", 1, true},
    [K_BEHIND_MARK] = {"behind-mark", 1, true},
    [K_CUE_WORD] = {"cue-word", 4, true},
};

/* Goes on with a hash: the digits of a number. */
static uint32_t hash_number(uint32_t hash, unsigned value)
{
    char digits[12];
    size_t at = sizeof digits;

    do {
        digits[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    return table_hash_more(hash, slice_of(digits + at, sizeof digits - at));
}

static struct slice literal(const char *s)
{
    return slice_of(s, strlen(s));
}

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
    snprintf(buf + n, room - n, "%s=%u", templates[f->template].name,
             (unsigned)f->value);
}

/* Features with a word end in "@next=" and a number. */
static bool name_ending(struct feature_weights *w, int t, struct arena *a)
{
    size_t n = strlen(templates[t].name);
    char *p = arena_alloc(a, n + 2);

    if (!p)
        return false;
    p[0] = '@';
    memcpy(p + 1, templates[t].name, n);
    p[n + 1] = '=';
    w->ending[t] = slice_of(p, n + 2);
    return true;
}

bool feature_weights_start(struct feature_weights *w,
                           const struct weights *learned, struct arena *a)
{
    size_t total = 0;

    for (int t = 0; t < TEMPLATES; t++) {
        w->base[t] = total;
        total += templates[t].values;
    }
    w->learned = learned;
    w->closed = arena_array(a, total, sizeof *w->closed);
    if (!w->closed)
        return false;
    for (int t = 0; t < TEMPLATES; t++) {
        uint32_t hash = table_hash(literal(templates[t].name));

        hash = table_hash_more(hash, SLICE("="));
        if (!name_ending(w, t, a))
            return false;
        for (unsigned v = 0; v < templates[t].values; v++)
            w->closed[w->base[t] + v] =
                weights_get(learned, hash_number(hash, v));
    }
    return true;
}

static float weigh(const struct feature_weights *w, const struct feature *f)
{
    uint32_t hash;

    if (!f->word.p)
        return w->closed[w->base[f->template] + f->value];
    hash = table_hash_more(f->hash, w->ending[f->template]);
    return weights_get(w->learned, hash_number(hash, f->value));
}

float feature_score(const struct feature_weights *w, const struct features *f)
{
    float sum = 0;

    for (size_t i = 0; i < f->count; i++)
        sum += weigh(w, &f->feature[i]);
    return sum;
}

enum { REASONS = 3, REASON_MAX = 96 };

const char *feature_reasons(const struct feature_weights *w,
                            const struct features *f, struct arena *a)
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
                (best == SIZE_MAX || fabsf(weigh(w, &f->feature[i])) >
                                         fabsf(weigh(w, &f->feature[best]))))
                best = i;
        }
        shown[k] = best;
        feature_name(&f->feature[best], name, sizeof name);
        message_escape(slice_of(name, strlen(name)), line + n, REASON_MAX - 16);
        n += strlen(line + n);
        n += (size_t)snprintf(line + n, 16, " %+.2f%s",
                              (double)weigh(w, &f->feature[best]),
                              k + 1 < REASONS ? ", " : "");
    }
    return line;
}

void feature_add(struct features *f, enum template t, unsigned value)
{
    if (f->count < FEATURES_MAX)
        f->feature[f->count++] =
            (struct feature){.template = (uint16_t)t, .value = (uint16_t)value};
}

void feature_add_word(struct features *f, enum template t, unsigned value,
                      const struct block *b, uint32_t i)
{
    struct feature *n;

    if (f->count >= FEATURES_MAX)
        return;
    n = &f->feature[f->count++];
    *n = (struct feature){
        .template = (uint16_t)t, .value = (uint16_t)value, .word = SLICE("^")};
    if (i < b->words && b->word[i].token.kind != TOKEN_BREAK)
        n->word = word_text(b, i);
    if (i < b->words && b->word[i].token.kind == TOKEN_WORD)
        n->hash = b->word[i].token.hash;
    else
        n->hash = table_hash(n->word);
}

void feature_add_lemma(struct features *f, enum template t, unsigned value,
                       const struct block *b, uint32_t i)
{
    struct feature *n = &f->feature[f->count];

    if (f->count >= FEATURES_MAX)
        return;
    feature_add_word(f, t, value, b, i);
    n->word = words_lemma(b->words_of, n->word, n->hash);
    n->hash = table_hash(n->word);
}
