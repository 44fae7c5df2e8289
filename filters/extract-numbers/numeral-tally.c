#include "numeral-tally.h"

bool tally_times(uint64_t *n, uint64_t factor)
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

bool tally_is_small(enum word_class c)
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
    if (tally_is_small(t->before) && !(fits && (value < 10 || t->french)))
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
        return tally_times(&t->total, factor);
    if (t->before == WORD_SCALE || (t->power && power >= t->power))
        return false;
    if (t->current == 0)
        t->current = 1;
    if (!tally_times(&t->current, factor))
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
        return tally_times(&t->current, value);
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
        t->ordinal = tally_times(&t->current, value);
    }
    return t->ordinal;
}

bool tally_take(struct tally *t, struct numeral_word w)
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
        ok = tally_times(&t->current, w.value);
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
