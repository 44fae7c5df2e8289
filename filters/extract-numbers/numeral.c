#include "numeral.h"

#include "counted.h"
#include "money.h"
#include "unit.h"

/* ---- scales behind a value ---- */

/* Letters that are glued on: 20bn, 5k.  Those in the second half are metres,
 * bytes or kelvins but behind a currency: $5m, £2b. */
static const struct letter {
    const char *letters;
    int power;
    bool money;
} letters[] = {
    {"bn", 9, false}, {"mn", 6, false},   {"tn", 12, false}, {"k", 3, false},
    {"K", 3, false},  {"mln", 6, false},  {"bln", 9, false}, {"tln", 12, false},
    {"BN", 9, false}, {"MM", 6, false},   {"mm", 6, true},   {"m", 6, true},
    {"M", 6, false},  {"b", 9, true},     {"B", 9, true},    {"T", 12, true},
    {"t", 12, true},  {"trn", 12, false}, {"mil", 6, false},
};

/* Is the word at a token a plural that a million may count: (5m) people,
 * (1.5m) tonnes?  Then m is no metre. */
static bool plural_follows(const struct scan *s, size_t at)
{
    struct slice w = scan_word(s, at);

    if (at >= s->count || s->token[at].kind != TOKEN_WORD || scan_glued(s, at))
        return false;
    return scan_is(s, at, "people") ||
           (w.n > 3 && w.p[w.n - 1] == 's' && w.p[w.n - 2] != 's' &&
            !scan_is(s, at, "across") && !scan_is(s, at, "versus"));
}

static int letter_power(const struct scan *s, size_t first, size_t at)
{
    struct slice w = scan_word(s, at);

    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        const struct letter *l = &letters[i];

        if (!slice_eq(w, slice_of(l->letters, strlen(l->letters))))
            continue;
        if (!l->money || money_before(s, first) ||
            (l->power == 6 && w.n == 1 && plural_follows(s, at + 1)))
            return l->power;
    }
    return 0;
}

/* The token of a scale word behind a value, over a hyphen: 1.5-million. */
static size_t scale_token(const struct scan *s, size_t at)
{
    bool hyphen = scan_punct(s, at, '-');

    return hyphen && numeral_word(s, at + 1).class == WORD_SCALE ? at + 1 : at;
}

/* The dot of 5 Mio. Euro. */
static bool dotted(const struct scan *s, size_t at)
{
    return scan_lang(s, LANG_DE) && scan_word(s, at).n <= 4 &&
           scan_punct(s, at + 1, '.') && at + 2 < s->count;
}

/* The power of ten of a plural scale; dozens are dozens. */
static int plural_power(struct numeral_word *w)
{
    int power = 0;

    if (w->value % 10) {
        w->class = WORD_DOZEN;
        return 0;
    }
    for (uint64_t value = w->value; value > 1; value /= 10)
        power++;
    return power;
}

bool numeral_scale(struct scan *s, size_t first, struct numeral *n)
{
    for (;;) {
        size_t at = scale_token(s, n->last);
        struct numeral_word w = numeral_word(s, at);
        int power = scan_glued(s, at) ? letter_power(s, first, at) : 0;
        bool ok = true;

        if (w.class == WORD_SCALE || w.class == WORD_HUNDRED)
            power = (int)w.value;
        if (w.class == WORD_VAGUE && n->plain)
            power = plural_power(&w); /* 3 millions, 2 dozens */
        if (power)
            ok = decimal_shift(&n->value, power);
        else if (w.class == WORD_DOZEN)
            ok =
                decimal_times(&n->value, n->value, (uint32_t)w.value, s->arena);
        else
            return true;
        if (!ok)
            return false;
        n->last = at + 1;
        n->last += dotted(s, at);
        n->plain = false;
        n->scaled = true;
        n->power += power;
    }
}

/* ---- fractions in words ---- */

static size_t over_hyphen(const struct scan *s, size_t at)
{
    return scan_punct(s, at, '-') ? at + 1 : at;
}

/* The denominator that a word names behind a numerator: (two) thirds, (one)
 * third, (three) quarters; 0 where it names none.  Two quarters are half a
 * year, and one second is a time. */
static uint64_t denominator(const struct scan *s, size_t at, uint64_t num)
{
    struct numeral_word w = numeral_word(s, at);
    bool one = num == 1;

    if (w.class == WORD_ORDINAL)
        return one && w.value > 2 ? w.value : 0;
    if (w.class != WORD_PART)
        return 0;
    if (w.value <= 4 && (scan_is(s, at, "quarter") || scan_is(s, at, "half")))
        return one ? w.value : 0;
    if (scan_is(s, at, "quarters"))
        return num == 3 ? 4 : 0;
    return one ? 0 : w.value;
}

static bool set_fraction(struct scan *s, struct numeral *n, uint64_t num,
                         uint64_t den)
{
    bool exact;

    n->has_parts = true;
    n->form = NUMERAL_FRACTION;
    return decimal_of(&n->num, num, s->arena) &&
           decimal_of(&n->den, den, s->arena) &&
           decimal_over(&n->value, n->num, den, &exact, s->arena);
}

/* (two)-thirds, (one) half */
static void part_behind(struct scan *s, struct numeral *n)
{
    size_t at = over_hyphen(s, n->last);
    struct numeral whole = *n;
    uint64_t num, den;

    if (!decimal_uint(n->value, 1000000, &num) || num == 0)
        return;
    den = denominator(s, at, num);
    if (n->scaled && den < 1000000)
        return;
    if (!den || !set_fraction(s, n, num, den))
        *n = whole;
    else
        n->last = at + 1;
}

/* "a third" is a fraction where no noun follows, and an order elsewhere. */
static bool fraction_goes_on(const struct scan *s, size_t at)
{
    static const char *const words[] = {"lower", "larger", "off", "faster"};

    if (at >= s->count || s->token[at].kind == TOKEN_PUNCT)
        return !scan_punct(s, at, '-');
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (scan_is(s, at, words[i]))
            return true;
    return counted_stops(s, at) && !scan_is(s, at, "one");
}

/* "a third of", "a quarter of": the article is the numerator. */
static bool article_part(struct scan *s, size_t at, struct numeral *n)
{
    struct numeral_word w = numeral_word(s, at + 1);
    bool quarter = scan_is(s, at + 1, "quarter");

    if (numeral_word(s, at).class != WORD_ARTICLE)
        return false;
    if (w.class == WORD_ORDINAL ? w.value < 3 : w.class != WORD_PART)
        return false;
    if (numeral_word(s, at + 2).class != WORD_SCALE &&
        !fraction_goes_on(s, at + 2))
        return false;
    /* a quarter that is not one of something is three months */
    if (quarter && !scan_is(s, at + 2, "of") &&
        numeral_word(s, at + 2).class != WORD_SCALE)
        return false;
    n->last = at + 2;
    return set_fraction(s, n, 1, w.value);
}

/* A unit of what is measured, not of time or money: half [a] litre, a quarter
 * [mile]. */
static bool measures(const struct scan *s, size_t at)
{
    struct unit u;

    return unit_match(s, at, &u) && !unit_is_time(u.name) &&
           u.currency.n == 0 && u.code.n > 0 && !slice_eq(u.code, SLICE("%"));
}

/* "quarter mile", "quarter-litre" */
static bool bare_quarter(struct scan *s, size_t at, struct numeral *n)
{
    n->last = at + 1;
    return scan_is(s, at, "quarter") && measures(s, at + 1) &&
           set_fraction(s, n, 1, 4);
}

/* "half" by itself: half of, half the, half a million, half its. */
static bool bare_half(struct scan *s, size_t at, struct numeral *n)
{
    static const char *const words[] = {"of",    "a",     "an",  "the", "its",
                                        "their", "his",   "her", "our", "all",
                                        "that",  "those", "this"};
    enum word_class c = numeral_word(s, at + 1).class;
    bool follows = c == WORD_SCALE || c == WORD_DOZEN;

    if (!scan_is(s, at, "half") || (at > 0 && scan_punct(s, at - 1, '-')) ||
        (at > 0 && numeral_word(s, at - 1).class == WORD_ORDINAL) ||
        scan_is(s, at - 1, "other") || scan_is(s, at - 1, "opening"))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words && !follows; i++)
        follows = scan_is(s, at + 1, words[i]);
    n->last = at + 1;
    return (follows || measures(s, at + 1)) && set_fraction(s, n, 1, 2);
}

/* (half) a million, (a quarter) of a million, (half) a dozen */
static bool scaled_part(struct scan *s, struct numeral *n)
{
    size_t at = n->last + scan_is(s, n->last, "of");
    struct numeral_word w;
    struct decimal value;
    uint64_t den;
    bool exact;

    at += numeral_word(s, at).class == WORD_ARTICLE;
    w = numeral_word(s, at);
    if (w.class != WORD_SCALE && w.class != WORD_DOZEN &&
        w.class != WORD_HUNDRED)
        return true;
    value = n->num;
    if (w.class == WORD_DOZEN
            ? !decimal_times(&value, value, (uint32_t)w.value, s->arena)
            : !decimal_shift(&value, (int)w.value))
        return false;
    n->last = at + 1;
    n->scaled = true;
    n->has_parts = false;
    n->form = NUMERAL_WORDS;
    return decimal_uint(n->den, UINT64_MAX / 100, &den) &&
           decimal_over(&n->value, value, den, &exact, s->arena);
}

/* (two) and a half, (five) and three quarters, (two)-and-a-half */
static bool and_part(struct scan *s, struct numeral *n)
{
    size_t at = over_hyphen(s, n->last);
    struct numeral part = {0};
    struct numeral_word num;
    uint64_t den;

    if (numeral_word(s, at).class != WORD_AND)
        return true;
    at = over_hyphen(s, at + 1);
    num = numeral_word(s, at);
    if (num.class == WORD_ARTICLE)
        num.value = 1;
    else if (num.class != WORD_UNIT)
        return true;
    at = over_hyphen(s, at + 1);
    den = denominator(s, at, num.value);
    if (!den || den > 1000)
        return true;
    if (!set_fraction(s, &part, num.value, den))
        return false;
    n->last = at + 1;
    /* 3 million and a half: of a million; and a quarter million: of that */
    if (n->scaled && numeral_word(s, at + 1).class == WORD_SCALE) {
        n->last++;
        n->power = (int)numeral_word(s, at + 1).value;
    }
    if (n->scaled && !decimal_shift(&part.value, n->power))
        return false;
    n->plain = false;
    return decimal_add(&n->value, n->value, part.value, s->arena);
}

/* 3 hundred [and one], 6 crore [and two hundred]: what a scale in words leaves
 * to be added. */
static bool and_rest(struct scan *s, size_t first, struct numeral *n)
{
    struct numeral rest = {0};
    size_t at = n->last + 1;
    bool small = at < s->count && s->token[at].kind == TOKEN_NUMBER;

    if (n->power == 0 || numeral_word(s, n->last).class != WORD_AND ||
        scan_is(s, first - 1, "between"))
        return true;
    if (small ? !numeral_digits(s, at, &rest) || !rest.plain ||
                    scan_word(s, at).n > 2
              : !numeral_words(s, at, &rest) || rest.form != NUMERAL_WORDS)
        return true;
    if (rest.scaled || numeral_word(s, rest.last).class == WORD_SCALE ||
        numeral_word(s, rest.last).class == WORD_HUNDRED ||
        rest.value.count + rest.value.exponent > n->power)
        return true;
    n->last = rest.last;
    return decimal_add(&n->value, n->value, rest.value, s->arena);
}

bool numeral_fraction(struct scan *s, size_t at, struct numeral *n)
{
    *n = (struct numeral){.last = at};
    if (!article_part(s, at, n) && !bare_half(s, at, n) &&
        !bare_quarter(s, at, n))
        return false;
    return scaled_part(s, n);
}

/* 1 point 5 */
static bool spoken_point(struct scan *s, struct numeral *n)
{
    size_t at = n->last + 1;
    struct decimal part;

    if (!n->plain || numeral_word(s, n->last).class != WORD_POINT ||
        at >= s->count || s->token[at].kind != TOKEN_NUMBER)
        return true;
    if (!decimal_read(&part, scan_word(s, at), SIZE_MAX, s->arena) ||
        !decimal_shift(&part, -(int)scan_word(s, at).n) ||
        !decimal_add(&n->value, n->value, part, s->arena))
        return false;
    n->last = at + 1;
    n->plain = false;
    return true;
}

/* ---- the longest numeral ---- */

bool numeral_match(struct scan *s, size_t at, struct numeral *n)
{
    if (at >= s->count)
        return false;
    if (s->token[at].kind == TOKEN_WORD) {
        if (numeral_word(s, at).class == WORD_OTHER)
            return false;
        if (numeral_fraction(s, at, n))
            return true;
        if (!numeral_words(s, at, n))
            return false;
        if (n->form != NUMERAL_WORDS)
            return true;
        n->last += n->scaled && dotted(s, n->last - 1);
        part_behind(s, n);
        if (n->form == NUMERAL_FRACTION)
            return scaled_part(s, n);
        return and_part(s, n) && numeral_scale(s, at, n);
    }
    if (!numeral_digits(s, at, n) || !spoken_point(s, n))
        return false;
    if (n->form == NUMERAL_ORDINAL)
        return true;
    return numeral_scale(s, at, n) && and_part(s, n) && and_rest(s, at, n);
}
