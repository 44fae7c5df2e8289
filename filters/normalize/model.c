#include "model.h"

#include "model-rows.h"
#include "text.h"

/* Costs of letters that no sample has: -log of a share that is guessed once
 * for their kind. */
enum {
    COST_HAN = 227,
    COST_HANGUL = 235,
    COST_HALF_KANA = 190,
    COST_SYMBOL = 170, /* arrows, dingbats, emoji */
    COST_OTHER = 282,
    COST_BROKEN = 317, /* C1 controls, U+FFFD */
    COST_NONE = 329    /* private use, noncharacters */
};

enum {
    COST_CAPITAL = 60,      /* "aB" */
    COST_BEHIND_DIGIT = 36, /* "1b" */
    CONTEXT_MAX = 240       /* what ASCII may count against a language */
};

static unsigned unknown_cost(uint32_t c)
{
    if ((c >= 0x80 && c < 0xa0) || c == 0xfffd)
        return COST_BROKEN;
    if (c >= 0x4e00 && c <= 0x9fff)
        return COST_HAN;
    if ((c >= 0x2190 && c < 0x2c00) || (c >= 0x1f000 && c <= 0x1faff))
        return COST_SYMBOL;
    if (c >= 0xff61 && c <= 0xff9f)
        return COST_HALF_KANA;
    if (c >= 0xac00 && c <= 0xd7a3)
        return COST_HANGUL;
    if (c < 0x20 || (c >= 0xe000 && c <= 0xf8ff) || c > 0x1ffff)
        return COST_NONE;
    return COST_OTHER;
}

static uint32_t letter_class(uint32_t c)
{
    if (c >= 0x80)
        return char_lower(c);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return c | 0x20;
    if (c >= '0' && c <= '9')
        return '0';
    return c == ' ' || (c >= '\t' && c <= '\r') ? '_' : '.';
}

static enum model_kind letter_kind(uint32_t c)
{
    if (c < 0x80) {
        if (c >= 'a' && c <= 'z')
            return MODEL_LOWER;
        if (c >= 'A' && c <= 'Z')
            return MODEL_UPPER;
        return c >= '0' && c <= '9' ? MODEL_DIGIT : MODEL_OTHER;
    }
    if (c >= 0x2000)
        return MODEL_OTHER;
    return char_is_lower(c)   ? MODEL_LOWER
           : char_is_upper(c) ? MODEL_UPPER
                              : MODEL_OTHER;
}

struct model_letter model_letter(uint32_t cp)
{
    uint32_t c = letter_class(cp);
    struct model_letter l = {.kind = (uint8_t)letter_kind(cp),
                             .ascii = cp < 0x80};

    if (c <= 0xffff)
        l.id = model_id[c];
    l.base = l.id ? model_letters[l.id].base : (uint16_t)unknown_cost(c);
    return l;
}

/* What the pair's kinds cost: "aB", "1b". */
static unsigned kind_cost(struct model_letter a, struct model_letter b)
{
    if (a.kind == MODEL_LOWER && b.kind == MODEL_UPPER)
        return COST_CAPITAL;
    if (a.kind == MODEL_DIGIT && b.kind >= MODEL_UPPER)
        return COST_BEHIND_DIGIT;
    return 0;
}

void model_add_letter(struct model_sum *s, struct model_letter a,
                      unsigned as_first, unsigned as_second)
{
    const struct model_letter_row *row = &model_letters[a.id];
    const struct model_letter_posting *p = model_letter_postings + row->at;

    s->base += (long)a.base * as_second;
    for (size_t i = 0; i < row->count; i++)
        s->of[p[i].language] +=
            (long)p[i].gain * as_second - (long)p[i].loss * as_first;
}

void model_add_pair(struct model_sum *s, struct model_letter a,
                    struct model_letter b, unsigned times)
{
    uint32_t key = (uint32_t)a.id << 16 | b.id;
    uint32_t mask = (uint32_t)-1 >> model_pair_shift;
    uint32_t i = key * 2654435769u >> model_pair_shift;
    const uint8_t *p;

    s->base += (long)kind_cost(a, b) * times;
    if (!a.id || !b.id)
        return;
    while (model_pair_slots[i].key != key) {
        if (!model_pair_slots[i].key)
            return;
        i = (i + 1) & mask;
    }
    p = model_pair_postings + model_pair_slots[i].at;
    for (unsigned n = *p++; n; n--, p += 2)
        s->of[p[0]] += (long)p[1] * times;
}

double model_likelihood(const struct model_sum *s, unsigned *language)
{
    *language = 0;
    for (unsigned i = 1; i < model_languages; i++)
        if (s->of[i] > s->of[*language])
            *language = i;
    return (double)(s->of[*language] - s->base) / MODEL_STEPS;
}

/* ---- the language of ASCII ---------------------------------------------- */

static unsigned context_index(uint32_t c)
{
    if (c == ' ' || (c >= '\t' && c <= '\r'))
        return 0;
    c |= 0x20;
    return c >= 'a' && c <= 'z' ? c - 'a' + 1 : 27;
}

void model_context_add(struct model_context *c, uint32_t a, uint32_t b)
{
    unsigned i = context_index(a);
    unsigned k = context_index(b);

    if (i < 27 && k < 27)
        c->pair[i][k]++;
}

static void add_context(const struct model_context *c, struct model_sum *s)
{
    struct model_letter letter[27];
    unsigned first[27] = {0}, second[27] = {0};

    for (unsigned i = 0; i < 27; i++)
        letter[i] = model_letter(i ? 'a' + i - 1 : ' ');
    for (unsigned i = 0; i < 27; i++) {
        for (unsigned k = 0; k < 27; k++) {
            if (!c->pair[i][k])
                continue;
            first[i] += c->pair[i][k];
            second[k] += c->pair[i][k];
            model_add_pair(s, letter[i], letter[k], c->pair[i][k]);
        }
    }
    for (unsigned i = 0; i < 27; i++)
        if (first[i] || second[i])
            model_add_letter(s, letter[i], first[i], second[i]);
}

/* Languages in Latin script lag as far behind the best of them as ASCII says,
 * up to a limit; the others have no opinion on it. */
void model_context_sum(const struct model_context *c, struct model_sum *s)
{
    struct model_sum ascii = {0};
    long best = 0;

    add_context(c, &ascii);
    memset(s, 0, sizeof *s);
    for (unsigned i = 0; i < model_languages; i++)
        if (model_latin[i] && ascii.of[i] > best)
            best = ascii.of[i];
    for (unsigned i = 0; i < model_languages; i++) {
        long behind = best - ascii.of[i];

        if (model_latin[i])
            s->of[i] = -(behind < CONTEXT_MAX ? behind : CONTEXT_MAX);
    }
}

/* ---- texts -------------------------------------------------------------- */

static void add_pair_whole(struct model_sum *s, struct model_letter a,
                           struct model_letter b)
{
    model_add_letter(s, a, 1, 0);
    model_add_letter(s, b, 0, 1);
    model_add_pair(s, a, b, 1);
}

double model_step(unsigned language, uint32_t a, uint32_t b)
{
    struct model_sum s = {0};

    add_pair_whole(&s, model_letter(a), model_letter(b));
    return (double)(s.of[language] - s.base) / MODEL_STEPS;
}

/* Pairs with a letter beyond ASCII; each letter is looked up once. */
static void add_beyond_ascii(const uint32_t *cps, size_t n, struct model_sum *s)
{
    struct model_letter a = {0};
    bool known = false; /* a is the letter before */

    for (size_t i = 0; i <= n; i++) {
        uint32_t before = i ? cps[i - 1] : ' ';
        uint32_t c = i < n ? cps[i] : ' ';
        struct model_letter b;

        if (before < 0x80 && c < 0x80) {
            known = false;
            continue;
        }
        if (!known)
            a = model_letter(before);
        b = model_letter(c);
        add_pair_whole(s, a, b);
        a = b;
        known = true;
    }
}

double model_text(const uint32_t *cps, size_t n, unsigned *language)
{
    struct model_context context = {0};
    struct model_sum sum;
    uint32_t a = ' ';

    for (size_t i = 0; i <= n; i++) {
        uint32_t b = i < n ? cps[i] : ' ';

        model_context_add(&context, a, b);
        a = b;
    }
    model_context_sum(&context, &sum);
    add_beyond_ascii(cps, n, &sum);
    return model_likelihood(&sum, language);
}
