#include "numeral-words.h"

#include "numeral-tally.h"
#include "numeral-word.h"

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
        !(t->before == WORD_TENS && !scan_lang(s, LANG_EN)))
        return false;
    if (first > 0 && scan_is(s, first - 1, "between"))
        return false;
    if (t->before == WORD_TENS && scan_is(s, at + 1, "un"))
        return true;
    return tally_is_small(next) || next == WORD_ORDINAL;
}

/* Is the "second" at a token a unit of time: "one second", "ten second"? */
static bool is_time_unit(const struct scan *s, size_t at, const struct tally *t)
{
    return t->before != WORD_OTHER && scan_is(s, at, "second") &&
           t->before != WORD_TENS;
}

/* The comma of "two thousand, five hundred and six": behind a scale, before
 * hundreds. */
static bool comma_joins(const struct scan *s, size_t at, const struct tally *t)
{
    return t->before == WORD_SCALE && scan_lang(s, LANG_EN) &&
           scan_punct(s, at, ',') && scan_glued(s, at) &&
           numeral_word(s, at + 1).class == WORD_UNIT &&
           numeral_word(s, at + 2).class == WORD_HUNDRED;
}

/* Reads words into *t; gives one behind the last that was taken. */
static size_t take_words(const struct scan *s, size_t first, size_t at,
                         struct tally *t)
{
    struct tally before_and = *t;
    size_t and_at = 0;

    t->french = scan_lang(s, LANG_FR);
    for (;;) {
        size_t next = t->before == WORD_OTHER ? at : over_hyphen(s, at);
        struct numeral_word w;

        next += comma_joins(s, next, t);
        w = numeral_word(s, next);
        if (scan_punct(s, next, '&')) /* two hundred & six */
            w.class = WORD_AND;
        if (w.class == WORD_AND && and_joins(s, first, next, t)) {
            before_and = *t;
            and_at = at;
            w = numeral_word(s, ++next);
            if (w.class == WORD_ARTICLE)
                w.class = WORD_UNIT; /* vingt et un */
        }
        if (is_time_unit(s, next, t) || !tally_take(t, w)) {
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
           tally_times(&value, numeral_word(s, n->last + 1).value))
        n->last += 2;
    n->form = NUMERAL_VAGUE;
    return decimal_of(&n->low, value, s->arena) && tally_times(&value, 10) &&
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
    return decimal_of(&n->low, value, s->arena) && tally_times(&value, 10) &&
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

/* A couple [hundred], a couple of [dozen]: two of them. */
static bool is_couple(const struct scan *s, size_t at)
{
    enum word_class c = numeral_word(s, at).class;

    if (c != WORD_DOZEN && c != WORD_HUNDRED && c != WORD_SCALE)
        return false;
    at -= at > 1 && scan_is(s, at - 1, "of");
    return at > 0 && scan_is(s, at - 1, "couple");
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
        if (scan_word(s, at).n < 4 && scan_lang(s, LANG_EN))
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
    if (n->form == NUMERAL_ORDINAL)
        return true;
    take_point(s, n);
    return !is_couple(s, at) || decimal_times(&n->value, n->value, 2, s->arena);
}
