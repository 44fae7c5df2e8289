#include "numeral.h"

#include "digits.h"
#include "money.h"
#include "numeral-digits.h"
#include "numeral-fraction.h"
#include "numeral-word.h"
#include "numeral-words.h"

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

/* The second of two sums: £5-[10m], £1.5 to [2m]. */
static bool money_before_first(const struct scan *s, size_t at)
{
    size_t first = at - 2; /* the last digits of the other */

    if (at < 2 || !digits_at(s, first) ||
        !(scan_is(s, at - 1, "to") ||
          (s->token[at - 1].kind == TOKEN_PUNCT &&
           char_is_dash(s->token[at - 1].cp) && scan_glued(s, at))))
        return false;
    if (first > 1 && scan_glued(s, first) && digits_at(s, first - 2) &&
        (scan_punct(s, first - 1, '.') || scan_punct(s, first - 1, ',')))
        first -= 2;
    return money_before(s, first);
}

/* 300 °C (572 °F, 573.15K): among temperatures a K is a kelvin. */
static bool among_temperatures(const struct scan *s)
{
    struct slice unit;

    if (s->found_count == s->window_found)
        return false;
    unit = s->found[s->found_count - 1].unit;
    return unit.n > 7 && memcmp(unit.p, "degree ", 7) == 0;
}

static int letter_power(const struct scan *s, size_t first, size_t at)
{
    struct slice w = scan_word(s, at);

    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        const struct letter *l = &letters[i];

        if (!slice_eq(w, slice_of(l->letters, strlen(l->letters))))
            continue;
        if (slice_eq(w, SLICE("K")) && among_temperatures(s))
            return 0;
        if (!l->money || money_before(s, first) ||
            money_before_first(s, first) ||
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

/* Scales behind a value that began at token first: (4.5) million, (2) dozen,
 * (1.5)-million, (20)bn.  False when memory ends. */
static bool take_scales(struct scan *s, size_t first, struct numeral *n)
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

/* ---- what is added ---- */

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
        numeral_part(s, n);
        if (n->form == NUMERAL_FRACTION)
            return numeral_scaled_part(s, n);
        return numeral_and_part(s, n) && take_scales(s, at, n);
    }
    if (!numeral_digits(s, at, n) || !spoken_point(s, n))
        return false;
    if (n->form == NUMERAL_ORDINAL)
        return true;
    return take_scales(s, at, n) && numeral_and_part(s, n) &&
           and_rest(s, at, n);
}
