#include "unit-rate.h"

#include "counted.h"
#include "digits.h"

/* ---- powers and products of symbols ---- */

/* An exponent behind a symbol: s-1, s −1, cm−2, m^-3, m2, m²; 0 if there is
 * none.  *last is one behind it. */
static int exponent_at(const struct scan *s, size_t at, size_t *last)
{
    size_t digit = at + (scan_punct(s, at, '^') && scan_glued(s, at));
    bool minus = scan_punct(s, digit, '-') || scan_punct(s, digit, 0x2212) ||
                 scan_punct(s, digit, 0x2013);
    struct slice w = scan_word(s, digit += minus);

    *last = digit + 1;
    if (scan_punct(s, at, 0xb2) || scan_punct(s, at, 0xb3))
        return s->token[at].cp == 0xb2 ? 2 : 3;
    if (!digits_at(s, digit) || !scan_glued(s, digit) || w.n != 1 ||
        w.p[0] < '1' || w.p[0] > '3')
        return 0;
    return minus ? '0' - w.p[0] : w.p[0] - '0';
}

/* g/cm 3: an exponent that came loose, with no noun behind that it counts. */
static int loose_exponent(const struct scan *s, size_t at, size_t *last)
{
    struct slice w = scan_word(s, at);

    *last = at + 1;
    if (!digits_at(s, at) || w.n != 1 || (w.p[0] != '2' && w.p[0] != '3') ||
        !(*last >= s->count || s->token[*last].kind == TOKEN_PUNCT ||
          counted_stops(s, *last)))
        return 0;
    return w.p[0] - '0';
}

/* Makes "square second" of s2. */
static void to_power(struct scan *s, struct unit *u, int power)
{
    if (power < 2 || power > 3)
        return;
    u->name = scan_join(s, power == 2 ? SLICE("square ") : SLICE("cubic "),
                        u->name, SLICE(""));
    if (u->code.n)
        u->code = scan_join(s, u->code, power == 2 ? SLICE("2") : SLICE("3"),
                            SLICE(""));
}

/* A point of multiplication: N·m, km·h−1, ml.kg−1. */
static bool is_dot(const struct scan *s, size_t at)
{
    return scan_punct(s, at, 0xb7) || scan_punct(s, at, 0x22c5) ||
           scan_punct(s, at, 0x2219) ||
           (scan_punct(s, at, '.') && scan_glued(s, at + 1));
}

/* One word that is a symbol: it has a code. */
static bool symbol_match(const struct scan *s, size_t at, struct unit *u)
{
    return unit_match(s, at, u) && u->last == at + 1 && u->code.n > 0;
}

/* Extends u over a second symbol, which begins at `at`: N·[m]. */
static bool multiply(struct scan *s, struct unit *u, size_t at)
{
    struct unit b;
    size_t last;

    if (u->code.n == 0 || !symbol_match(s, at, &b) ||
        exponent_at(s, b.last, &last) < 0)
        return false;
    u->name = scan_join(s, u->name, SLICE(" "), b.name);
    u->code = scan_join(s, u->code, SLICE("."), b.code);
    u->last = b.last;
    return true;
}

void unit_product(struct scan *s, struct unit *u)
{
    if (is_dot(s, u->last))
        multiply(s, u, u->last + 1);
}

bool unit_inverse(struct scan *s, struct unit *u)
{
    struct unit one = *u;
    size_t last;
    int power;

    if (u->code.n == 0 || s->token[u->last - 1].kind != TOKEN_WORD ||
        scan_word(s, u->last - 1).n > 3)
        return false;
    power = exponent_at(s, u->last, &last);
    if (power >= 0)
        return false;
    to_power(s, &one, -power);
    u->name = scan_join(s, SLICE("inverse "), one.name, SLICE(""));
    u->code = scan_join(s, SLICE("/"), one.code, SLICE(""));
    u->last = last;
    return true;
}

/* ---- denominators ---- */

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

/* J/(kg K), W/(m·K): a product in brackets. */
static bool bracket_match(struct scan *s, size_t at, struct unit *per)
{
    if (!scan_punct(s, at, '(') || !symbol_match(s, at + 1, per))
        return false;
    multiply(s, per, per->last + is_dot(s, per->last));
    return scan_punct(s, per->last++, ')');
}

/* 6.5 l/[100 km], 12 g per [100 g]: a round number of units. */
static bool hundred_match(struct scan *s, size_t at, struct unit *per)
{
    struct slice w = scan_word(s, at);

    if (!digits_at(s, at) ||
        !(slice_eq(w, SLICE("100")) || slice_eq(w, SLICE("1000"))) ||
        !unit_match(s, at + 1, per) || per->code.n == 0)
        return false;
    per->name = scan_join(s, w, SLICE(" "), per->name);
    per->code = scan_join(s, w, SLICE("."), per->code);
    return true;
}

/* The thing behind "per", a unit or a noun in the singular. */
static bool denominator(struct scan *s, size_t at, struct unit *per)
{
    size_t hyphen = scan_punct(s, at, '-');

    if (unit_match(s, at, per)) {
        unit_product(s, per);
        return true;
    }
    if (bracket_match(s, at, per) || hundred_match(s, at, per))
        return true;
    at += hyphen;
    if (at >= s->count || s->token[at].kind != TOKEN_WORD)
        return false;
    *per = (struct unit){.last = at + 1};
    per->name = counted_singular(s, at);
    return per->name.n > 1;
}

static bool is_compound(struct slice code)
{
    return code.n && memchr(code.p, '.', code.n);
}

static void set_rate(struct scan *s, struct unit *u, const struct unit *per)
{
    struct slice code = per->code;

    if (is_compound(code))
        code = scan_join(s, SLICE("("), code, SLICE(")"));
    u->name =
        u->name.n ? scan_join(s, u->name, SLICE(" per "), per->name) : u->name;
    u->code = u->code.n && code.n ? scan_join(s, u->code, SLICE("/"), code)
                                  : SLICE("");
    u->per = per->name;
    u->last = per->last;
}

/* km s−1, g·cm−3: a symbol with a negative exponent divides. */
static bool inverse_rate(struct scan *s, struct unit *u)
{
    struct unit per;
    size_t last;
    int power;

    if (u->code.n == 0 || !symbol_match(s, u->last + is_dot(s, u->last), &per))
        return false;
    power = exponent_at(s, per.last, &last);
    if (power >= 0)
        return false;
    to_power(s, &per, -power);
    per.last = last;
    set_rate(s, u, &per);
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
    if (scan_punct(s, at, '/')) /* km/h, 12 g /100 g */
        return scan_glued(s, at) ||
               (digits_at(s, at + 1) && scan_glued(s, at + 1));
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

/* One denominator. */
static bool divide(struct scan *s, struct unit *u)
{
    static const char *const distances[] = {"earlier", "later", "before", "ago",
                                            NULL};
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
                                       scan_time_spans(s, at, per.last) ||
                                       scan_any(s, per.last, distances))))
        return false; /* "$3 million a year earlier" */
    if (scan_punct(s, at, '/') && per.code.n) { /* km/s2, g/cm 3 */
        power = exponent_at(s, per.last, &last);
        if (power == 0)
            power = loose_exponent(s, per.last, &last);
        if (power > 1) {
            to_power(s, &per, power);
            per.last = last;
        }
    }
    set_rate(s, u, &per);
    return true;
}

/* Behind one denominator another may follow that is no matter of language: 5
 * mg/kg/day, 5 W m−2 K−1, 5 mg/kg per day. */
static bool goes_on(const struct scan *s, const struct unit *u)
{
    return scan_punct(s, u->last, '/') || scan_is(s, u->last, "per") ||
           is_dot(s, u->last) ||
           (u->last < s->count && s->token[u->last - 1].kind != TOKEN_WORD);
}

bool unit_rate(struct scan *s, struct unit *u)
{
    if (!divide(s, u))
        return false;
    if (u->code.n && goes_on(s, u))
        divide(s, u);
    return true;
}
