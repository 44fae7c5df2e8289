#include "unit.h"

#include "counted.h"
#include "table.h"

enum { SURFACE_TOKENS = 6, SURFACE_BYTES = 48, VARIANT_FIELDS = 4 };

/* ---- a surface of the tables ---- */

/* The tokens at some place as one string, as the tables write it: one space
 * where there is white space or a hyphen. */
struct surface {
    char bytes[SURFACE_BYTES];
    size_t n;
};

static bool add_token(const struct scan *s, size_t at, bool first,
                      struct surface *f)
{
    struct slice w = scan_word(s, at);
    bool hyphen =
        s->token[at].kind == TOKEN_PUNCT && char_is_dash(s->token[at].cp);
    bool space = !first && !scan_glued(s, at) &&
                 (f->n == 0 || f->bytes[f->n - 1] != ' ');

    if (f->n + w.n + 2 > SURFACE_BYTES)
        return false;
    if (hyphen)
        w = SLICE("");
    if (space || hyphen)
        f->bytes[f->n++] = ' ';
    memcpy(f->bytes + f->n, w.p, w.n);
    f->n += w.n;
    return true;
}

/* Does a reading's spelling fit?  Empty: any; else letter by letter, and with
 * '+' only glued to the number. */
static bool spelled(struct slice spelling, struct slice surface, bool glued)
{
    if (spelling.n && spelling.p[spelling.n - 1] == '+') {
        if (!glued)
            return false;
        spelling.n--;
    }
    return slice_eq(spelling, surface);
}

/* A surface, its hash, and whether it is glued to the number. */
struct query {
    struct slice key;
    uint32_t hash;
    bool glued;
};

static bool find_in(const struct table *t, const struct query *q, bool exact,
                    struct unit *u)
{
    const struct table_row *row = table_find(t, q->key, q->hash);

    for (size_t i = 0; row && table_field(row, i).n; i += VARIANT_FIELDS) {
        struct slice spelling = table_field(row, i + 3);

        if (exact ? spelling.n == 0 || !spelled(spelling, q->key, q->glued)
                  : spelling.n > 0)
            continue;
        u->name = table_field(row, i);
        u->code = table_field(row, i + 1);
        u->currency = table_field(row, i + 2);
        return true;
    }
    return false;
}

/* What is written exactly so goes first: Gb is no GB. */
static bool find(const struct scan *s, const struct surface *f, bool glued,
                 struct unit *u)
{
    const struct lexicon *l = s->lexicon;
    struct query q = {.key = slice_of(f->bytes, f->n), .glued = glued};

    q.hash = table_hash(q.key);
    return word_set_has(&l->surfaces, q.hash) &&
           (find_in(&l->units, &q, true, u) ||
            find_in(&l->more_units, &q, true, u) ||
            find_in(&l->units, &q, false, u) ||
            find_in(&l->more_units, &q, false, u));
}

bool unit_match(const struct scan *s, size_t at, struct unit *u)
{
    bool glued = scan_glued(s, at);
    struct surface f = {.n = 0};
    bool found = false;
    size_t start = at;

    if (at < s->count && s->token[at].kind == TOKEN_PUNCT &&
        char_is_dash(s->token[at].cp) && glued)
        start = ++at; /* a 5-km run */
    if (start < s->count && s->token[start].kind == TOKEN_WORD &&
        !word_set_has(&s->lexicon->unit_words, s->token[start].hash))
        return false;
    for (size_t i = at; i < s->count && i < start + SURFACE_TOKENS; i++) {
        struct unit longer = {.last = i + 1};

        if (!add_token(s, i, i == start, &f))
            break;
        if (find(s, &f, glued, &longer)) {
            *u = longer;
            found = true;
        }
    }
    return found;
}

bool unit_in_brackets(const struct scan *s, size_t at, struct unit *u)
{
    static const char pairs[][2] = {{'[', ']'}, {'{', '}'}, {'<', '>'}};

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (scan_punct(s, at, (unsigned char)pairs[i][0]) &&
            unit_match(s, at + 1, u) &&
            scan_punct(s, u->last, (unsigned char)pairs[i][1])) {
            u->last++;
            return true;
        }
    return false;
}

/* ---- denominators ---- */

bool unit_is_time(struct slice name)
{
    static const char *const names[] = {
        "second",    "minute",     "hour",   "day",     "week",
        "month",     "year",       "decade", "century", "season",
        "fortnight", "millennium", "night",  "quarter"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_eq(name, slice_of(names[i], strlen(names[i]))))
            return true;
    return false;
}

/* Things that prices and rates are for, with no "per" before: $20 a barrel,
 * five times a night. */
static bool is_denominator(struct slice name)
{
    static const char *const names[] = {
        "share",  "barrel", "ounce",       "gallon", "tonne", "ton",
        "head",   "person", "piece",       "unit",   "litre", "pound",
        "bushel", "ticket", "game",        "mile",   "plate", "kilogram",
        "bottle", "pack",   "pupil",       "child",  "seat",  "square foot",
        "gram",   "night",  "square metre"};

    if (unit_is_time(name))
        return true;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_eq(name, slice_of(names[i], strlen(names[i]))))
            return true;
    return false;
}

/* The thing behind "per", a unit or a noun in the singular. */
static bool denominator(struct scan *s, size_t at, struct unit *per)
{
    size_t hyphen = scan_punct(s, at, '-');

    if (unit_match(s, at, per))
        return true;
    at += hyphen;
    if (at >= s->count || s->token[at].kind != TOKEN_WORD)
        return false;
    *per = (struct unit){.last = at + 1};
    per->name = counted_singular(s, at);
    return per->name.n > 1;
}

static void set_rate(struct scan *s, struct unit *u, const struct unit *per)
{
    u->name =
        u->name.n ? scan_join(s, u->name, SLICE(" per "), per->name) : u->name;
    if (u->code.n && per->code.n)
        u->code = scan_join(s, u->code, SLICE("/"), per->code);
    else
        u->code = SLICE("");
    u->per = per->name;
    u->last = per->last;
}

/* An exponent behind a symbol: s-1, s −1, cm−2, m2, m²; 0 if there is none.
 * *last is one behind it. */
static int exponent_at(const struct scan *s, size_t at, size_t *last)
{
    bool minus = scan_punct(s, at, '-') || scan_punct(s, at, 0x2212) ||
                 scan_punct(s, at, 0x2013);
    size_t digit = at + minus;
    struct slice w = scan_word(s, digit);

    *last = digit + 1;
    if (scan_punct(s, at, 0xb2) || scan_punct(s, at, 0xb3))
        return s->token[at].cp == 0xb2 ? 2 : 3;
    if (digit >= s->count || s->token[digit].kind != TOKEN_NUMBER ||
        !scan_glued(s, digit) || w.n != 1 || w.p[0] < '1' || w.p[0] > '3')
        return 0;
    return minus ? '0' - w.p[0] : w.p[0] - '0';
}

/* "square second" for s2. */
static struct slice to_power(struct scan *s, struct slice name, int power)
{
    return power == 2   ? scan_join(s, SLICE("square "), name, SLICE(""))
           : power == 3 ? scan_join(s, SLICE("cubic "), name, SLICE(""))
                        : name;
}

/* km s−1, g cm−3: a symbol with a negative exponent divides. */
static bool inverse_rate(struct scan *s, struct unit *u)
{
    struct unit per;
    size_t last;
    int power;

    if (u->code.n == 0 || !unit_match(s, u->last, &per) ||
        per.last != u->last + 1 || per.code.n == 0)
        return false;
    power = exponent_at(s, per.last, &last);
    if (power >= 0)
        return false;
    per.name = to_power(s, per.name, -power);
    per.code = SLICE("");
    per.last = last;
    set_rate(s, u, &per);
    return true;
}

bool unit_inverse(struct scan *s, struct unit *u)
{
    size_t last;
    int power;

    if (u->code.n == 0 || scan_word(s, u->last - 1).n > 3)
        return false;
    power = exponent_at(s, u->last, &last);
    if (power >= 0)
        return false;
    u->name = scan_join(s, SLICE("inverse "), to_power(s, u->name, -power),
                        SLICE(""));
    u->code = SLICE("");
    u->last = last;
    return true;
}

/* Words before a denominator.  Those that mean other things too are so only
 * before a unit that people count by: 3 euros [a] day, 280 Euro [im] Monat. */
static const struct rate_word {
    enum language lang;
    const char *word, *next; /* next may be NULL */
    bool vague;
} rate_words[] = {
    {LANG_EN, "a", NULL, true},    {LANG_EN, "an", NULL, true},
    {LANG_EN, "each", NULL, true}, {LANG_EN, "every", NULL, true},
    {LANG_EN, "per", NULL, false}, {LANG_DE, "pro", NULL, false},
    {LANG_DE, "je", NULL, false},  {LANG_DE, "im", NULL, true},
    {LANG_DE, "am", NULL, true},   {LANG_DE, "in", "der", true},
    {LANG_FR, "par", NULL, true},  {LANG_ES, "por", NULL, true},
    {LANG_ES, "al", NULL, true},   {LANG_ES, "a", "la", true},
    {LANG_ES, "cada", NULL, true},
};

/* How many tokens at `at` go before a denominator, 0 if none. */
static size_t rate_sign(const struct scan *s, size_t at, bool *vague)
{
    *vague = false;
    if (scan_punct(s, at, '/'))
        return scan_glued(s, at);
    for (size_t i = 0; i < sizeof rate_words / sizeof *rate_words; i++) {
        const struct rate_word *w = &rate_words[i];

        if (!scan_lang(s, w->lang) || !scan_is(s, at, w->word) ||
            (w->next && !scan_is(s, at + 1, w->next)))
            continue;
        *vague = w->vague;
        return w->next ? 2 : 1;
    }
    return 0;
}

bool unit_rate(struct scan *s, struct unit *u)
{
    size_t at = u->last, n;
    struct unit per;
    bool article;
    size_t last;
    int power;

    if (inverse_rate(s, u))
        return true;
    at += scan_punct(s, at, '-') && scan_glued(s, at);
    n = rate_sign(s, at, &article);
    if (n == 0 || !denominator(s, at + n, &per))
        return false;
    if (per.currency.n || (article && (!is_denominator(per.name) ||
                                       scan_time_spans(s, at, per.last))))
        return false; /* "$3 million a year earlier" */
    if (scan_punct(s, at, '/') &&
        (power = exponent_at(s, per.last, &last)) > 1) {
        per.name = to_power(s, per.name, power); /* km/s2 */
        per.last = last;
        per.code = SLICE("");
    }
    set_rate(s, u, &per);
    return true;
}
