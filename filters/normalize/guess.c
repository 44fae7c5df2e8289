#include "guess.h"

#include <math.h>

#include "model.h"
#include "multibyte.h"

enum {
    SAMPLE = 2100,       /* bytes, from three places */
    BEHIND = 2,          /* ASCII kept behind a byte beyond it */
    PAIR_SLOTS = 4096,   /* more than twice the sample's pairs */
    CONTEXT = 2000,      /* bytes to tell the language from */
    DECLARED_BONUS = 12, /* nats */
    UNDEFINED_COST = 10,
    LONE_COST = 4
};

/* ---- the sample ------------------------------------------------------- */

struct sample {
    char bytes[SAMPLE];
    size_t n;
};

static void sample_add(struct sample *s, size_t most, char c)
{
    if (s->n < most)
        s->bytes[s->n++] = c;
}

/* From a place on, until the sample has `most` bytes.  Stretches that are
 * left out become a newline. */
static void sample_from(struct sample *s, struct slice text, struct span place,
                        size_t most)
{
    size_t kept = 0; /* ASCII bytes that are still to be kept */

    for (size_t at = place.start; at < place.end && s->n < most; at++) {
        bool beyond = (text.p[at] & '\x80') != 0;

        if (beyond && kept == 0) {
            sample_add(s, most, '\n');
            if (at)
                sample_add(s, most, text.p[at - 1]);
        }
        if (beyond)
            kept = BEHIND + 1;
        if (kept) {
            sample_add(s, most, text.p[at]);
            kept--;
        }
    }
}

/* The start of the first line behind `at`: no multi-byte character has a
 * newline in it. */
static size_t next_line(struct slice text, size_t at)
{
    const char *newline = memchr(text.p + at, '\n', text.n - at);

    return newline ? (size_t)(newline - text.p) : text.n;
}

/* From three places if the text is long. */
static void take_sample(struct sample *s, struct slice text)
{
    size_t places = text.n > SAMPLE ? 3 : 1;
    struct span place = {0, 0};

    s->n = 0;
    for (size_t i = 1; i <= places; i++) {
        place.start = place.end;
        place.end = i == places ? text.n : next_line(text, text.n / 3 * i);
        if (place.end > place.start)
            sample_from(s, text, place, SAMPLE / places * i);
    }
}

/* ---- pairs of bytes --------------------------------------------------- */

/* The sample as single bytes see it, with digits and marks of ASCII folded. */
struct pairs {
    struct pair {
        uint8_t a, b;
        uint16_t n;
    } list[SAMPLE + 1];
    size_t count;
    uint16_t slot[PAIR_SLOTS]; /* index + 1 */
    unsigned first[256], second[256];
    size_t lone, company; /* runs of bytes beyond ASCII: of one, of more */
};

static uint8_t fold(char c)
{
    if (c & '\x80')
        return (uint8_t)c;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return (uint8_t)c;
    if (c >= '0' && c <= '9')
        return '0';
    return c == ' ' || (c >= '\t' && c <= '\r') ? ' ' : '.';
}

static void count_pair(struct pairs *p, uint8_t a, uint8_t b)
{
    unsigned i = (a * 67u + b * 257u) % PAIR_SLOTS;

    p->first[a]++;
    p->second[b]++;
    while (p->slot[i]) {
        struct pair *old = &p->list[p->slot[i] - 1];

        if (old->a == a && old->b == b) {
            old->n++;
            return;
        }
        i = (i + 1) % PAIR_SLOTS;
    }
    p->list[p->count] = (struct pair){a, b, 1};
    p->slot[i] = (uint16_t)++p->count;
}

/* Bytes beyond ASCII that stand alone between others, and that do not: in
 * scripts other than Latin most letters are beyond ASCII and have company. */
static void count_runs(struct pairs *p, const struct sample *s)
{
    size_t run = 0;

    for (size_t i = 0; i <= s->n; i++) {
        if (i < s->n && s->bytes[i] & '\x80') {
            run++;
            continue;
        }
        p->lone += run == 1;
        p->company += run > 1;
        run = 0;
    }
}

static void count_pairs(struct pairs *p, const struct sample *s)
{
    uint8_t before = ' ';

    memset(p->slot, 0, sizeof p->slot);
    memset(p->first, 0, sizeof p->first);
    memset(p->second, 0, sizeof p->second);
    p->count = p->lone = p->company = 0;
    count_runs(p, s);
    for (size_t i = 0; i <= s->n; i++) {
        uint8_t c = i < s->n ? fold(s->bytes[i]) : ' ';

        if ((before | c) & 0x80)
            count_pair(p, before, c);
        before = c;
    }
}

/* ---- candidates ------------------------------------------------------- */

/* Single-byte encodings, with what must be made up for by a better text. */
static const struct single {
    const char *name;
    double prior; /* nats */
    bool latin;
} singles[] = {
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

static double single_likelihood(const struct charset *cs, const struct pairs *p,
                                const struct model_sum *ascii)
{
    struct model_sum sum;
    struct model_letter letter[256];
    unsigned language;

    model_begin(&sum, ascii);
    for (unsigned c = 0; c < 256; c++) {
        if (!p->first[c] && !p->second[c])
            continue;
        letter[c] =
            model_letter(c < 0x80 || !cs->high[c & 0x7f] ? (c < 0x80 ? c : '.')
                                                         : cs->high[c & 0x7f]);
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

static double multi_likelihood(const struct detector *d,
                               const struct charset *cs, const struct sample *s)
{
    uint32_t cps[SAMPLE + 1024];
    unsigned language;
    size_t bad;
    size_t n = decode_sample(d->decoder, cs, slice_of(s->bytes, s->n), cps,
                             sizeof cps / sizeof *cps, &bad);

    return model_text(cps, n, &language) - DECLARED_BONUS * (double)bad;
}

/* ---- the choice ------------------------------------------------------- */

struct choice {
    const struct charset *best;
    double score, second;
};

static void offer(struct choice *c, const struct charset *cs, double score)
{
    if (!c->best || score > c->score) {
        c->second = c->best ? c->score : -HUGE_VAL;
        c->score = score;
        c->best = cs;
    } else if (score > c->second) {
        c->second = score;
    }
}

/* What the text is made of, for all candidates. */
struct evidence {
    struct slice bytes;
    struct sample sample;
    struct pairs pairs;
    struct model_sum ascii; /* pairs of ASCII letters: the language */
    const struct charset *declared;
};

static bool is_ascii_letter(uint8_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ';
}

/* ASCII outside tags tells the language, if it is written in Latin script. */
static void add_context(struct model_sum *sum, struct slice text)
{
    struct model_letter before = model_letter(' ');
    bool tag = false;

    model_begin(sum, NULL);
    for (size_t i = 0; i < text.n && i < CONTEXT; i++) {
        uint8_t c = fold(text.p[i]);
        struct model_letter letter = model_letter(c < 0x80 ? c : 0xfffd);

        tag = text.p[i] == '<' || (tag && text.p[i] != '>');
        if (!tag && before.ascii && is_ascii_letter(c)) {
            model_add_letter(sum, before, 1, 0);
            model_add_letter(sum, letter, 0, 1);
            model_add_pair(sum, before, letter, 1);
        }
        before = letter;
        before.ascii = !tag && is_ascii_letter(c);
    }
}

/* Latin text has lone letters beyond ASCII; other scripts have words. */
static double script_cost(const struct pairs *p)
{
    return p->lone > p->company ? LONE_COST * (double)(p->lone - p->company)
                                : 0;
}

static double bonus(const struct evidence *e, const struct charset *cs)
{
    return cs == e->declared ? DECLARED_BONUS : 0;
}

static void offer_singles(const struct detector *d, const struct evidence *e,
                          struct choice *c)
{
    bool present[128];

    find_bytes(e->bytes, present);
    for (size_t i = 0; i < sizeof singles / sizeof *singles; i++) {
        const struct charset *cs = charset_named(d->charsets, singles[i].name);

        size_t undefined = count_undefined(cs, present);

        /* windows-1252 decodes all in a way: its gaps are taken for noise */
        if (undefined && i > 0)
            continue;
        offer(c, cs,
              single_likelihood(cs, &e->pairs, &e->ascii) + singles[i].prior +
                  bonus(e, cs) - UNDEFINED_COST * (double)undefined -
                  (singles[i].latin ? 0 : script_cost(&e->pairs)));
    }
}

static void offer_multis(const struct detector *d, const struct evidence *e,
                         struct choice *c)
{
    for (size_t i = 0; i < multibyte_count; i++) {
        const struct multibyte *m = &multibytes[i];
        const struct charset *cs = charset_named(d->charsets, m->name);

        if (multibyte_errors(m, e->bytes) <= errors_allowed(e->bytes))
            offer(c, cs,
                  multi_likelihood(d, cs, &e->sample) + m->prior +
                      bonus(e, cs) - script_cost(&e->pairs));
    }
}

const struct charset *guess(const struct detector *d, struct slice bytes,
                            const struct charset *declared, double *confidence)
{
    struct evidence e = {.bytes = bytes, .declared = declared};
    struct choice c = {0};

    take_sample(&e.sample, bytes);
    count_pairs(&e.pairs, &e.sample);
    add_context(&e.ascii, bytes);
    offer_singles(d, &e, &c);
    offer_multis(d, &e, &c);
    if (!c.best) {
        *confidence = 0;
        return d->fallback;
    }
    /* four nats ahead is sure enough; never quite certain */
    *confidence = 1 / (1 + exp((c.second - c.score) / 4));
    if (*confidence > 0.99)
        *confidence = 0.99;
    return c.best;
}

bool guess_decodes(const struct detector *d, const struct charset *cs,
                   struct slice bytes)
{
    bool present[128];

    (void)d;
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

/* ---- UTF-16 ----------------------------------------------------------- */

enum { UNITS = 1024, UTF16_MIN_UNITS = 8, UTF16_MIN_NATS = -12 };

static bool is_separator(uint32_t c)
{
    return c == ' ' || c == '\n' || c == 0x3000 || c == 0x3001 || c == 0x3002 ||
           c == 0xff0c;
}

/* Likelihood a code unit of the text that the bytes would be, or -HUGE_VAL. */
static double utf16_likelihood(struct slice s, unsigned big)
{
    uint32_t units[UNITS];
    size_t n = s.n / 2 < UNITS ? s.n / 2 : UNITS;
    size_t separators = 0;
    unsigned language;

    for (size_t i = 0; i < n; i++) {
        uint32_t a = (uint8_t)s.p[2 * i];
        uint32_t b = (uint8_t)s.p[2 * i + 1];

        units[i] = big ? a << 8 | b : b << 8 | a;
        separators += is_separator(units[i]);
        if (units[i] == 0 || (units[i] >= 0xd800 && units[i] <= 0xdfff))
            return -HUGE_VAL;
    }
    if (n < UTF16_MIN_UNITS || !separators)
        return -HUGE_VAL;
    return model_text(units, n, &language) / (double)n;
}

const char *guess_utf16(struct slice s)
{
    double little = utf16_likelihood(s, 0);
    double big = utf16_likelihood(s, 1);

    if (fmax(little, big) < UTF16_MIN_NATS)
        return NULL;
    return little > big ? "UTF-16LE" : "UTF-16BE";
}
