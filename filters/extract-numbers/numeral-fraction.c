#include "numeral-fraction.h"

#include "counted.h"
#include "numeral-word.h"
#include "unit.h"

static size_t over_hyphen(const struct scan *s, size_t at)
{
    return scan_punct(s, at, '-') ? at + 1 : at;
}

/* (three) twenty-fifths: the denominator of tens and units at a token, or 0. */
static uint64_t tens_denominator(const struct scan *s, size_t at, size_t *last)
{
    size_t next = over_hyphen(s, at + 1);
    struct numeral_word tens = numeral_word(s, at);
    struct numeral_word part = numeral_word(s, next);

    if (tens.class != WORD_TENS || part.class != WORD_PART || part.value > 9)
        return 0;
    *last = next + 1;
    return tens.value + part.value;
}

/* The denominator that words name behind a numerator: (two) thirds, (one)
 * third, (three) quarters; 0 where they name none.  Two quarters are half a
 * year, and one second is a time.  *last is one behind them. */
static uint64_t denominator(const struct scan *s, size_t at, uint64_t num,
                            size_t *last)
{
    struct numeral_word w = numeral_word(s, at);
    bool one = num == 1;

    *last = at + 1;
    if (w.class == WORD_TENS && !one)
        return tens_denominator(s, at, last);
    if (w.class == WORD_ORDINAL)
        return one && w.value > 2 ? w.value : 0;
    if (w.class != WORD_PART)
        return 0;
    if (w.value <= 4 && (scan_is(s, at, "quarter") || scan_is(s, at, "half")))
        return one ? w.value : 0;
    if (scan_is(s, at, "quarters"))
        return num == 3 ? 4 : 0;
    return one || w.value == 1 ? 0 : w.value; /* two firsts */
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

/* One hundred [thirty]-fifths: the tens that a numerator from a hundred on ends
 * with are the denominator's. */
static uint64_t lend_tens(const struct scan *s, const struct numeral *n,
                          uint64_t num)
{
    size_t last;
    uint64_t den = tens_denominator(s, n->last - 1, &last);

    return num > 100 && den ? numeral_word(s, n->last - 1).value : 0;
}

void numeral_part(struct scan *s, struct numeral *n)
{
    size_t at = over_hyphen(s, n->last);
    struct numeral whole = *n;
    uint64_t num, den, tens;
    size_t last;

    if (!decimal_uint(n->value, 1000000, &num) || num == 0)
        return;
    den = denominator(s, at, num, &last);
    if (n->scaled && den < 1000000)
        return;
    tens = lend_tens(s, n, num);
    if (!den || !set_fraction(s, n, num - tens, den + tens))
        *n = whole;
    else
        n->last = last;
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

/* Less than [a third] agreed: words that no order has before it. */
static bool is_estimated(const struct scan *s, size_t at)
{
    static const char *const words[] = {"than", "nearly", "almost", "roughly",
                                        NULL};

    return at > 0 && scan_any(s, at - 1, words);
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
        !fraction_goes_on(s, at + 2) &&
        !(is_estimated(s, at) && !scan_punct(s, at + 2, '-') &&
          (s->token[at + 2].flags & TOKEN_UPPER) == 0))
        return false;
    /* a quarter that is not one of something is three months */
    if (quarter && !scan_is(s, at + 2, "of") && !is_estimated(s, at) &&
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

    if (scan_is(s, at, "turn"))
        return true;
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

/* "More than half." "About half, he said.": all that was said of it. */
static bool is_compared(const struct scan *s, size_t at)
{
    static const char *const words[] = {"than", "about", "nearly", "almost",
                                        "over", "under", "around", "roughly"};

    if (at == 0 || !(at + 1 >= s->count || counted_stops(s, at + 1)))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (scan_is(s, at - 1, words[i]))
            return true;
    return false;
}

/* "half" by itself: half of, half the, half a million, half its. */
static bool bare_half(struct scan *s, size_t at, struct numeral *n)
{
    static const char *const words[] = {"of",    "a",     "an",  "the", "its",
                                        "their", "his",   "her", "our", "all",
                                        "that",  "those", "this"};
    enum word_class c = numeral_word(s, over_hyphen(s, at + 1)).class;
    bool follows = c == WORD_SCALE || c == WORD_DOZEN;

    if (!scan_is(s, at, "half") || (at > 0 && scan_punct(s, at - 1, '-')) ||
        (at > 0 && numeral_word(s, at - 1).class == WORD_ORDINAL) ||
        scan_is(s, at - 1, "other") || scan_is(s, at - 1, "opening"))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words && !follows; i++)
        follows = scan_is(s, at + 1, words[i]);
    n->last = at + 1;
    return (follows || measures(s, at + 1) || is_compared(s, at)) &&
           set_fraction(s, n, 1, 2);
}

/* (half) a million, (a quarter) of a million, (half)-dozen */
bool numeral_scaled_part(struct scan *s, struct numeral *n)
{
    size_t at = over_hyphen(s, n->last);
    struct numeral_word w;
    struct decimal value;
    uint64_t den;
    bool exact;

    at += scan_is(s, at, "of");
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

/* A numerator behind "and": a (half), three (quarters), fifty-four
 * (hundredths); 0 if there is none.  *last is one behind it. */
static uint64_t numerator(const struct scan *s, size_t at, size_t *last)
{
    struct numeral_word w = numeral_word(s, at);
    size_t next = over_hyphen(s, at + 1);

    *last = at + 1;
    if (w.class == WORD_ARTICLE)
        return 1;
    if (w.class == WORD_TENS && numeral_word(s, next).class == WORD_UNIT) {
        *last = next + 1;
        return w.value + numeral_word(s, next).value;
    }
    return w.class == WORD_UNIT ? w.value : 0;
}

/* Of a fraction behind a scale: 3 million and a half (of a million), and a
 * quarter million (of that). */
static bool scale_part(const struct scan *s, struct numeral *n,
                       struct numeral *part)
{
    struct numeral_word w = numeral_word(s, n->last);

    if (!n->scaled)
        return true;
    if (w.class == WORD_SCALE) {
        n->last++;
        n->power = (int)w.value;
    }
    return decimal_shift(&part->value, n->power);
}

bool numeral_and_part(struct scan *s, struct numeral *n)
{
    size_t at = over_hyphen(s, n->last);
    struct numeral part = {0};
    size_t last;
    uint64_t num, den;

    if (numeral_word(s, at).class != WORD_AND)
        return true;
    num = numerator(s, over_hyphen(s, at + 1), &last);
    den = num ? denominator(s, over_hyphen(s, last), num, &last) : 0;
    if (!den || den > 1000)
        return true;
    if (!set_fraction(s, &part, num, den))
        return false;
    n->last = last;
    n->plain = false;
    return scale_part(s, n, &part) &&
           decimal_add(&n->value, n->value, part.value, s->arena);
}

bool numeral_fraction(struct scan *s, size_t at, struct numeral *n)
{
    *n = (struct numeral){.last = at};
    if (!article_part(s, at, n) && !bare_half(s, at, n) &&
        !bare_quarter(s, at, n))
        return false;
    return numeral_scaled_part(s, n);
}
