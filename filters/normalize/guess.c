#include "guess.h"

#include <math.h>

#include "model.h"
#include "multibyte.h"
#include "sample.h"

enum {
    FIRST_LOOK = 200,    /* bytes of the sample that rule most out */
    CONTEXT = 2000,      /* bytes to tell the language from */
    DECLARED_BONUS = 12, /* nats */
    UNDEFINED_COST = 10,
    LONE_COST = 6,
    MONEY_BONUS = 20, /* of a sum; the model's samples speak of no money */
    HOPELESS = 40     /* so far behind, more bytes will not help */
};

/* ---- candidates ------------------------------------------------------- */

/* Single-byte encodings, with what must be made up for by a better text. */
static const struct single {
    const char *name;
    double prior; /* nats */
    bool latin;
} singles[GUESS_SINGLES] = {
    {"windows-1252", 0, true},        {"windows-1250", 0, true},
    {"windows-1251", 0, false},       {"windows-1253", 0, false},
    {"windows-1254", -1.5, true},     {"windows-1255", 0, false},
    {"windows-1256", 0, false},       {"windows-1257", -1.5, true},
    {"windows-1258", -4.5, true},     {"windows-874", 0, false},
    {"ISO-8859-2", -3, true},         {"ISO-8859-15", -3.75, true},
    {"ISO-8859-5", -4.5, false},      {"ISO-8859-6", -3, false},
    {"ISO-8859-7", -3, false},        {"ISO-8859-8", -4.5, false},
    {"ISO-8859-3", -9, true},         {"KOI8-R", -1.5, false},
    {"KOI8-U", -2.25, false},         {"macintosh", -13.5, true},
    {"x-mac-cyrillic", -10.5, false}, {"IBM866", -6, false},
};

/* Bytes of the text that have no character. */
static size_t count_undefined(const struct charset *cs, const bool present[128])
{
    size_t n = 0;

    for (size_t i = 0; i < 128; i++)
        n += present[i] && !cs->high[i];
    return n;
}

static void find_bytes(struct slice s, bool present[128])
{
    memset(present, 0, 128);
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] & '\x80')
            present[s.p[i] & 0x7f] = true;
}

/* Can a mark of money stand behind c?  " £38,000", "(£5)", "“£5 or £6”" */
static bool opens_sum(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') ||
           memchr("(\"'-\x91\x93", c, 6) != NULL;
}

/* Counts bytes beyond ASCII that stand where "£" does: no letter stands alone
 * before a digit. */
static void find_money(struct slice s, size_t money[128])
{
    memset(money, 0, 128 * sizeof *money);
    for (size_t i = 0; i + 1 < s.n; i++)
        if (s.p[i] & '\x80' && s.p[i + 1] >= '0' && s.p[i + 1] <= '9' &&
            (i == 0 || opens_sum(s.p[i - 1])))
            money[s.p[i] & 0x7f]++;
}

/* How many of them are a mark of money in this encoding. */
static size_t count_money(const struct charset *cs, const size_t money[128])
{
    size_t n = 0;

    for (size_t i = 0; i < 128; i++)
        if (cs->high[i] == 0xa3 || cs->high[i] == 0xa5 || cs->high[i] == 0x20ac)
            n += money[i];
    return n;
}

static void get_ready(struct guesser *g)
{
    for (size_t i = 0; i < GUESS_SINGLES; i++) {
        const struct charset *cs = charset_named(g->charsets, singles[i].name);

        g->single[i] = cs;
        for (size_t k = 0; k < 128; k++)
            g->letter[i][k] = model_letter(cs->high[k] ? cs->high[k] : '.');
    }
    g->ready = true;
}

static double single_likelihood(const struct model_letter high[128],
                                const struct pairs *p,
                                const struct model_sum *context)
{
    struct model_sum sum = *context;
    struct model_letter letter[256];
    unsigned language;

    for (unsigned c = 0; c < 256; c++) {
        if (!p->first[c] && !p->second[c])
            continue;
        letter[c] = c < 0x80 ? model_letter(c) : high[c & 0x7f];
        model_add_letter(&sum, letter[c], p->first[c], p->second[c]);
    }
    for (size_t i = 0; i < p->count; i++)
        model_add_pair(&sum, letter[p->list[i].a], letter[p->list[i].b],
                       p->list[i].n);
    return model_likelihood(&sum, &language);
}

static size_t errors_allowed(struct slice s)
{
    return s.n < 2000 ? 1 : s.n / 1000;
}

static double multi_likelihood(struct guesser *g, const struct charset *cs)
{
    struct slice sample = slice_of(g->sample.bytes, g->sample.n);
    unsigned language;
    size_t bad;
    size_t n = decode_sample(g->decoder, cs, sample, g->decoded,
                             GUESS_DECODED_MAX, &bad);

    return model_text(g->decoded, n, &language) - DECLARED_BONUS * (double)bad;
}

/* ---- the evidence ----------------------------------------------------- */

/* What the text is made of, for all candidates. */
struct evidence {
    struct guesser *guesser;
    struct slice bytes;
    struct model_sum context; /* ASCII letters tell the language */
    bool present[128];        /* bytes beyond ASCII, */
    size_t money[128];        /* and those before a sum */
};

/* ASCII outside tags tells the language, if it is written in Latin script. */
static void read_context(struct evidence *e)
{
    struct model_context context = {0};
    char before = ' ';
    bool tag = false;

    for (size_t i = 0; i < e->bytes.n && i < CONTEXT; i++) {
        char c = e->bytes.p[i];

        tag = c == '<' || (tag && c != '>');
        if (!tag)
            model_context_add(&context, (uint8_t)before, (uint8_t)c);
        before = tag ? '<' : c;
    }
    model_context_sum(&context, &e->context);
}

static void read_sample(struct evidence *e, size_t most)
{
    struct guesser *g = e->guesser;

    sample_take(&g->sample, e->bytes, most);
    pairs_count(&g->pairs, &g->sample);
}

/* Latin text has lone letters beyond ASCII; other scripts have words. */
static double script_cost(const struct pairs *p)
{
    return p->lone > p->company ? LONE_COST * (double)(p->lone - p->company)
                                : 0;
}

/* ---- the choice ------------------------------------------------------- */

enum { CANDIDATES_MAX = 32 };

struct candidate {
    const struct charset *charset;
    double prior; /* all that does not depend on the sample */
    double score;
    const struct model_letter *letters; /* of single-byte encodings */
    bool latin;
};

struct candidates {
    struct candidate list[CANDIDATES_MAX];
    size_t count;
};

/* All encodings that can decode the bytes.  windows-1252 can in a way: what it
 * has no character for is taken for noise. */
static void find_candidates(const struct evidence *e,
                            const struct charset *declared,
                            struct candidates *c)
{
    struct guesser *g = e->guesser;

    for (size_t i = 0; i < GUESS_SINGLES; i++) {
        size_t undefined = count_undefined(g->single[i], e->present);

        if (undefined == 0 || i == 0)
            c->list[c->count++] = (struct candidate){
                .charset = g->single[i],
                .prior =
                    singles[i].prior - UNDEFINED_COST * (double)undefined +
                    MONEY_BONUS * (double)count_money(g->single[i], e->money),
                .letters = g->letter[i],
                .latin = singles[i].latin,
            };
    }
    for (size_t i = 0; i < multibyte_count; i++)
        if (multibyte_errors(&multibytes[i], e->bytes) <=
            errors_allowed(e->bytes))
            c->list[c->count++] = (struct candidate){
                .charset = charset_named(g->charsets, multibytes[i].name)};
    for (size_t i = 0; i < c->count; i++)
        if (c->list[i].charset == declared)
            c->list[i].prior += DECLARED_BONUS;
}

static void score_candidates(const struct evidence *e, struct candidates *c)
{
    struct guesser *g = e->guesser;

    for (size_t i = 0; i < c->count; i++) {
        struct candidate *x = &c->list[i];

        x->score =
            x->prior - (x->latin ? 0 : script_cost(&g->pairs)) +
            (x->letters ? single_likelihood(x->letters, &g->pairs, &e->context)
                        : multi_likelihood(g, x->charset));
    }
}

/* Puts the best first and gives how far behind it the next one is. */
static double find_best(struct candidates *c)
{
    double second = -HUGE_VAL;

    for (size_t i = 1; i < c->count; i++) {
        if (c->list[i].score > c->list[0].score) {
            struct candidate best = c->list[i];

            c->list[i] = c->list[0];
            c->list[0] = best;
        }
        second = fmax(second, c->list[i].score);
    }
    return c->list[0].score - second;
}

static void drop_hopeless(struct candidates *c)
{
    size_t kept = 0;

    for (size_t i = 0; i < c->count; i++)
        if (c->list[i].score > c->list[0].score - HOPELESS)
            c->list[kept++] = c->list[i];
    c->count = kept;
}

const struct charset *guess(struct guesser *g, struct slice bytes,
                            const struct charset *declared, double *confidence)
{
    struct evidence e = {.guesser = g, .bytes = bytes};
    struct candidates c = {0};
    double ahead;

    if (!g->ready)
        get_ready(g);
    find_bytes(bytes, e.present);
    find_money(bytes, e.money);
    find_candidates(&e, declared, &c);
    read_context(&e);
    read_sample(&e, FIRST_LOOK);
    score_candidates(&e, &c);
    ahead = find_best(&c);
    if (bytes.n > FIRST_LOOK && ahead < 2 * HOPELESS) {
        drop_hopeless(&c);
        read_sample(&e, SAMPLE_MAX);
        score_candidates(&e, &c);
        ahead = find_best(&c);
    }
    /* four nats ahead is sure enough; never quite certain */
    *confidence = fmin(0.99, 1 / (1 + exp(-ahead / 4)));
    return c.list[0].charset;
}

bool guess_decodes(const struct charset *cs, struct slice bytes)
{
    bool present[128];

    if (cs->kind == CHARSET_SINGLE) {
        find_bytes(bytes, present);
        return count_undefined(cs, present) == 0;
    }
    for (size_t i = 0; i < multibyte_count; i++)
        if (strcmp(multibytes[i].name, cs->name) == 0)
            return multibyte_errors(&multibytes[i], bytes) <=
                   errors_allowed(bytes);
    return false;
}
