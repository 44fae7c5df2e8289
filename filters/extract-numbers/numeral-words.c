#include "numeral.h"

/* ---- words ---- */

#define CLASS(name, class)                                                     \
    {                                                                          \
        name, sizeof name - 1, class                                           \
    }

static const struct class_name {
    const char *name;
    size_t n;
    enum word_class class;
} class_names[] = {
    CLASS("unit", WORD_UNIT),         CLASS("ordinal", WORD_ORDINAL),
    CLASS("tens", WORD_TENS),         CLASS("score", WORD_SCORE),
    CLASS("hundreds", WORD_HUNDREDS), CLASS("teen", WORD_TEEN),
    CLASS("hundred", WORD_HUNDRED),   CLASS("scale", WORD_SCALE),
    CLASS("article", WORD_ARTICLE),   CLASS("and", WORD_AND),
    CLASS("part", WORD_PART),         CLASS("vague", WORD_VAGUE),
    CLASS("dozen", WORD_DOZEN),       CLASS("zero", WORD_ZERO),
    CLASS("point", WORD_POINT),
};

static enum word_class class_of(struct slice name)
{
    for (size_t i = 0; i < sizeof class_names / sizeof *class_names; i++)
        if (slice_eq(slice_of(class_names[i].name, class_names[i].n), name))
            return class_names[i].class;
    return WORD_OTHER;
}

static uint64_t value_of(struct slice digits)
{
    uint64_t value = 0;

    for (size_t i = 0; i < digits.n; i++)
        value = value * 10 + (uint64_t)(digits.p[i] - '0');
    return value;
}

struct numeral_word numeral_look_up(const struct scan *s, struct slice w,
                                    uint32_t hash)
{
    struct numeral_word word = {WORD_OTHER, 0};
    const struct table_row *row =
        word_set_has(&s->lexicon->numeral_words, hash)
            ? table_find(&s->lexicon->numerals, w, hash)
            : NULL;

    if (row) {
        word.class = class_of(table_field(row, 0));
        word.value = value_of(table_field(row, 1));
    }
    return word;
}

struct numeral_word numeral_word(const struct scan *s, size_t at)
{
    struct numeral_word word = {WORD_OTHER, 0};

    if (at >= s->count || s->token[at].kind != TOKEN_WORD)
        return word;
    word = numeral_look_up(s, scan_word(s, at), s->token[at].hash);
    if (word.class == WORD_OTHER && scan_lang(s, "de"))
        word.class = numeral_compound(s, scan_word(s, at), &word.value)
                         ? WORD_COMPOUND
                         : WORD_OTHER;
    return word;
}

/* ---- a number while its words come in ---- */

struct tally {
    uint64_t total;   /* closed by a scale: two million */
    uint64_t current; /* three hundred and five */
    uint64_t power;   /* of the last scale; a later one must be less */
    enum word_class before;
    bool ordinal;
    bool french;
    bool small; /* no scale may come: (two) point five (million) */
};

static bool times(uint64_t *n, uint64_t factor)
{
    if (*n > UINT64_MAX / 10 / factor)
        return false;
    *n *= factor;
    return true;
}

static uint64_t power_of_ten(uint64_t power)
{
    uint64_t n = 1;

    while (power-- > 0 && n < UINT64_MAX / 100)
        n *= 10;
    return n;
}

static bool is_small(enum word_class c)
{
    return c == WORD_UNIT || c == WORD_TEEN || c == WORD_TENS;
}

/* "fifteen" behind nothing, a hundred, a thousand; "five" behind "twenty",
 * too. */
static bool take_small(struct tally *t, uint64_t value)
{
    bool fits = value < 10 && t->before == WORD_TENS;

    /* soixante-dix, quatre-vingt-onze, dix-sept */
    fits |= value >= 10 && value < 20 &&
            (t->current % 100 == 60 || t->current % 100 == 80);
    fits |= value < 10 && t->french && t->before == WORD_TEEN &&
            t->current % 10 == 0;
    if (is_small(t->before) && !(fits && (value < 10 || t->french)))
        return false;
    t->current += value;
    return true;
}

/* "doscientos", "zweihundertdrei": behind nothing or a scale. */
static bool take_group(struct tally *t, uint64_t value)
{
    if (t->current)
        return false;
    t->current = value;
    return true;
}

/* "vingt": quatre-vingts are eighty. */
static bool take_score(struct tally *t)
{
    if (t->before != WORD_UNIT || t->current % 10 != 4)
        return take_small(t, 20);
    t->current += 76;
    return true;
}

static bool take_hundred(struct tally *t)
{
    if (t->before == WORD_TENS || t->current >= 100)
        return false;
    t->current = t->current ? t->current * 100 : 100;
    return true;
}

/* Closes a group: "two hundred (thousand)".  "Hundred thousand (million)"
 * multiplies all that came before. */
static bool take_scale(struct tally *t, uint64_t power)
{
    uint64_t factor = power_of_ten(power);

    if (t->small)
        return false;
    if (t->before == WORD_SCALE && power > t->power)
        return times(&t->total, factor);
    if (t->before == WORD_SCALE || (t->power && power >= t->power))
        return false;
    if (t->current == 0)
        t->current = 1;
    if (!times(&t->current, factor))
        return false;
    t->total += t->current;
    t->current = 0;
    t->power = power;
    return true;
}

/* A plural behind a number is a scale: three dozens, ten thousands. */
static bool take_vague(struct tally *t, uint64_t value)
{
    uint64_t power = 0;

    if (t->current == 0)
        return false;
    if (value % 10)
        return times(&t->current, value);
    for (; value > 1; value /= 10)
        power++;
    return take_scale(t, power);
}

/* "first" behind "twenty", "hundredth" behind "two". */
static bool take_ordinal(struct tally *t, uint64_t value)
{
    if (value < 100)
        t->ordinal = take_small(t, value);
    else if (value == 100)
        t->ordinal = take_hundred(t);
    else {
        t->current += t->current == 0;
        t->ordinal = times(&t->current, value);
    }
    return t->ordinal;
}

static bool take(struct tally *t, struct numeral_word w)
{
    bool ok = false;

    if (t->ordinal)
        return false;
    switch (w.class) {
    case WORD_UNIT:
    case WORD_TEEN:
    case WORD_TENS:
        ok = take_small(t, w.value);
        break;
    case WORD_SCORE:
        ok = take_score(t);
        w.class = WORD_TENS;
        break;
    case WORD_HUNDREDS:
    case WORD_COMPOUND:
        ok = take_group(t, w.value);
        w.class = WORD_HUNDRED;
        break;
    case WORD_HUNDRED:
        ok = take_hundred(t);
        break;
    case WORD_SCALE:
        ok = take_scale(t, w.value);
        break;
    case WORD_DOZEN:
        t->current = t->current ? t->current : 1;
        ok = times(&t->current, w.value);
        break;
    case WORD_VAGUE:
        ok = take_vague(t, w.value);
        break;
    case WORD_ORDINAL:
        ok = take_ordinal(t, w.value);
        break;
    default:
        break;
    }
    if (ok)
        t->before = w.class;
    return ok;
}

/* ---- from words to a number ---- */

/* A hyphen within a number: twenty-one, one-hundred. */
static size_t over_hyphen(const struct scan *s, size_t at)
{
    bool hyphen =
        scan_punct(s, at, '-') &&
        (scan_glued(s, at) || (numeral_word(s, at - 1).class == WORD_TENS &&
                               numeral_word(s, at + 1).class == WORD_UNIT));

    return hyphen && at + 1 < s->count ? at + 1 : at;
}

/* May "and" go on with the number?  Behind a hundred or a scale, before a
 * small number; not in "between one hundred and two hundred". */
static bool and_joins(const struct scan *s, size_t first, size_t at,
                      const struct tally *t)
{
    enum word_class next = numeral_word(s, at + 1).class;

    /* vingt et un, treinta y uno */
    if (t->before != WORD_HUNDRED && t->before != WORD_SCALE &&
        !(t->before == WORD_TENS && !scan_lang(s, "en")))
        return false;
    if (first > 0 && scan_is(s, first - 1, "between"))
        return false;
    if (t->before == WORD_TENS && scan_is(s, at + 1, "un"))
        return true;
    return is_small(next) || next == WORD_ORDINAL;
}

/* Is the "second" at a token a unit of time: "one second", "ten second"? */
static bool is_time_unit(const struct scan *s, size_t at, const struct tally *t)
{
    return t->before != WORD_OTHER && scan_is(s, at, "second") &&
           t->before != WORD_TENS;
}

/* Reads words into *t; gives one behind the last that was taken. */
static size_t take_words(const struct scan *s, size_t first, size_t at,
                         struct tally *t)
{
    struct tally before_and = *t;
    size_t and_at = 0;

    t->french = scan_lang(s, "fr");
    for (;;) {
        size_t next = t->before == WORD_OTHER ? at : over_hyphen(s, at);
        struct numeral_word w = numeral_word(s, next);

        if (w.class == WORD_AND && and_joins(s, first, next, t)) {
            before_and = *t;
            and_at = at;
            w = numeral_word(s, ++next);
            if (w.class == WORD_ARTICLE)
                w.class = WORD_UNIT; /* vingt et un */
        }
        if (is_time_unit(s, next, t) || !take(t, w)) {
            /* "four thousand and five (thousand)": two numbers */
            bool fraction = w.class == WORD_PART &&
                            (t->before == WORD_UNIT || w.value >= 100) &&
                            t->current % 100 < (w.value >= 100 ? 100 : 10);

            if (and_at && (w.class == WORD_SCALE || fraction)) {
                *t = before_and;
                return and_at;
            }
            return at;
        }
        at = next + 1;
    }
}

static bool is_zero(const struct scan *s, size_t at)
{
    return numeral_word(s, at).class == WORD_ZERO;
}

/* One of the digits behind "point": "zero", "o", "five". */
static bool is_digit_word(const struct scan *s, size_t at)
{
    enum word_class c = numeral_word(s, at).class;

    return c == WORD_ZERO || c == WORD_UNIT || scan_is(s, at, "o");
}

/* What is behind "point": digits ("zero five") or a number ("ninety-nine"). */
static bool take_decimals(struct scan *s, size_t at, struct numeral *n)
{
    struct decimal part;
    struct tally t = {.small = true};
    uint64_t value = 0;
    int places = 0;

    while (places < 18 && is_digit_word(s, at + (size_t)places)) {
        value = value * 10 + numeral_word(s, at + (size_t)places).value;
        places++;
    }
    n->last = at + (size_t)places;
    if (places <= 1 && !is_zero(s, at)) {
        n->last = take_words(s, at, at, &t);
        value = t.total + t.current;
    }
    if (n->last == at || !decimal_of(&part, value, s->arena))
        return false;
    if (places <= 1 && !is_zero(s, at))
        places = part.count + part.exponent;
    return decimal_shift(&part, -places) &&
           decimal_add(&n->value, n->value, part, s->arena);
}

/* "twelve point five", "point fifteen": the part behind the point. */
static bool take_point(struct scan *s, struct numeral *n)
{
    struct numeral fraction = *n;

    if (numeral_word(s, n->last).class != WORD_POINT ||
        !take_decimals(s, n->last + 1, &fraction))
        return false;
    *n = fraction;
    return true;
}

/* "hundreds", "tens of thousands", "hundreds of thousands": from that many
 * to ten times as many. */
static bool vague(struct scan *s, size_t at, struct numeral *n)
{
    uint64_t value = numeral_word(s, at).value;
    bool of = scan_is(s, at + 1, "of");

    /* tens and scores are sums and goals when they stand alone */
    if (!of && (scan_is(s, at, "tens") || scan_is(s, at, "scores")))
        return false;
    n->last = at + 1;
    while (scan_is(s, n->last, "of") &&
           numeral_word(s, n->last + 1).class == WORD_VAGUE &&
           times(&value, numeral_word(s, n->last + 1).value))
        n->last += 2;
    n->form = NUMERAL_VAGUE;
    return decimal_of(&n->low, value, s->arena) && times(&value, 10) &&
           decimal_of(&n->high, value, s->arena);
}

/* "several hundred", "a few thousand". */
static bool is_few(const struct scan *s, size_t at)
{
    return scan_is(s, at, "several") || scan_is(s, at, "few") ||
           scan_is(s, at, "many");
}

static bool few(struct scan *s, size_t at, struct numeral *n)
{
    struct tally t = {0};
    uint64_t value;

    n->last = take_words(s, at, at, &t);
    value = t.total + t.current;
    n->form = NUMERAL_VAGUE;
    return decimal_of(&n->low, value, s->arena) && times(&value, 10) &&
           decimal_of(&n->high, value, s->arena);
}

/* A numeral may begin with "a" before a hundred, a scale or a dozen. */
static bool article_counts(const struct scan *s, size_t at)
{
    struct numeral_word w = numeral_word(s, at + 1);

    return w.class == WORD_HUNDRED || w.class == WORD_SCALE ||
           w.class == WORD_DOZEN || (w.class == WORD_ORDINAL && w.value >= 100);
}

static bool number_of_words(struct scan *s, size_t at, struct numeral *n)
{
    struct tally t = {0};
    enum word_class c = numeral_word(s, at).class;

    if (c == WORD_ARTICLE)
        n->last = take_words(s, at, at + 1, &t);
    else if (c == WORD_ZERO)
        n->last = at + 1;
    else
        n->last = take_words(s, at, at, &t);
    n->form = t.ordinal ? NUMERAL_ORDINAL : NUMERAL_WORDS;
    n->scaled = t.power > 0;
    n->power = (int)t.power;
    return n->last > at && decimal_of(&n->value, t.total + t.current, s->arena);
}

bool numeral_words(struct scan *s, size_t at, struct numeral *n)
{
    enum word_class c = numeral_word(s, at).class;

    *n = (struct numeral){.last = at, .form = NUMERAL_WORDS};
    switch (c) {
    case WORD_VAGUE:
        return vague(s, at, n);
    case WORD_POINT:
        return at + 1 < s->count && take_point(s, n);
    case WORD_ARTICLE:
        if (!article_counts(s, at))
            return false;
        break;
    case WORD_DOZEN:
        if (at > 0 && is_few(s, at - 1))
            return few(s, at, n);
        break;
    case WORD_HUNDRED:
    case WORD_SCALE:
        if (at > 0 && is_few(s, at - 1))
            return few(s, at, n);
        if (scan_word(s, at).n < 4 && scan_lang(s, "en"))
            return false; /* bn and the like want a number before them */
        break;
    case WORD_OTHER:
    case WORD_PART:
    case WORD_AND:
        return false;
    default:
        break;
    }
    if (!number_of_words(s, at, n))
        return false;
    if (n->form != NUMERAL_ORDINAL)
        take_point(s, n);
    return true;
}
