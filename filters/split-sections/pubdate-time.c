/* The time of day and its zone. */
#include "dating.h"
#include "table.h"

/* A time of day while it is read, and the tokens it spans. */
struct clock {
    int hour;
    int minute;
    int second;
    size_t n;
};

/* 07:45, 07:45:12, 7.45, 7h45 */
static bool read_clock(const struct dating *g, struct clock *c)
{
    if ((!dating_punct(g, 1, ':') && !dating_punct(g, 1, '.') &&
         !dating_word(g, 1, "h")) ||
        dating_width(g, 2) != 2)
        return false;
    c->hour = dating_number(g, 0, 2);
    c->minute = dating_number(g, 2, 2);
    c->n = 3;
    if (dating_punct(g, 3, ':') && dating_number(g, 4, 2) >= 0) {
        c->second = dating_number(g, 4, 2);
        c->n = 5;
    }
    return c->hour >= 0 && c->minute >= 0;
}

/* 0745, behind a date only, for it could be a year */
static bool read_four_digits(const struct dating *g, struct clock *c)
{
    int four = dating_number(g, 0, 4);

    if (four < 0 || dating_width(g, 0) != 4)
        return false;
    c->hour = four / 100;
    c->minute = four % 100;
    c->n = 1;
    return true;
}

/* "a.m.", "pm" behind an hour: gives the tokens it spans, 0 if none. */
static size_t half_day(const struct dating *g, struct clock *c)
{
    size_t n = 1;

    if (dating_punct(g, c->n + 1, '.') && dating_word(g, c->n + 2, "m"))
        n = 3 + dating_punct(g, c->n + 3, '.');
    if (!(n == 1 ? dating_word(g, c->n, "am") || dating_word(g, c->n, "pm")
                 : dating_word(g, c->n, "a") || dating_word(g, c->n, "p")))
        return 0;
    c->hour %= 12;
    if ((dating_peek(g, c->n)->cp | 0x20) == 'p')
        c->hour += 12;
    return n;
}

/* 07:45 p.m., 7 pm, 0745 */
static bool read_time(const struct dating *g, struct clock *c)
{
    bool minutes = read_clock(g, c);
    size_t half;

    if (!minutes) {
        c->hour = dating_number(g, 0, 2);
        c->minute = 0;
        c->n = 1;
    }
    half = c->hour >= 0 ? half_day(g, c) : 0;
    if (!minutes && half == 0 && !read_four_digits(g, c))
        return false;
    c->n += half;
    return c->hour >= 0 && c->hour <= 24 && c->minute <= 59 && c->second <= 60;
}

bool dating_time(struct dating *g)
{
    struct clock c = {.second = MOMENT_NONE};

    if (!read_time(g, &c))
        return false;
    /* the time of a date that is read over is not ours */
    if (g->m.hour != MOMENT_NONE || (g->dated && g->updated != g->update)) {
        g->c.at += c.n;
        return true;
    }
    g->m.hour = c.hour;
    g->m.minute = c.minute;
    g->m.second = c.second;
    return dating_take(g, c.n);
}

/* "02", "0200", "02:00" behind the sign, in minutes, -1 if it is none; *n is
 * the tokens it spans, the sign included. */
static int read_offset(const struct dating *g, size_t *n)
{
    int value = dating_number(g, 1, 4);

    *n = 2;
    if (value < 0 || (dating_peek(g, 1)->flags & TOKEN_SPACED))
        return -1;
    if (dating_width(g, 1) <= 2) {
        value *= 100;
        if (dating_punct(g, 2, ':') && dating_number(g, 3, 2) >= 0) {
            value += dating_number(g, 3, 2);
            *n = 4;
        }
    }
    return value / 100 <= 14 && value % 100 <= 59
               ? value / 100 * 60 + value % 100
               : -1;
}

bool dating_offset(struct dating *g)
{
    bool minus = dating_punct(g, 0, '-') || dating_punct(g, 0, 0x2212);
    size_t n;
    int value = read_offset(g, &n);

    if ((!minus && !dating_punct(g, 0, '+')) || value < 0 ||
        g->m.hour == MOMENT_NONE)
        return false;
    g->m.zoned = true;
    g->m.offset = minus ? -value : value;
    return dating_take(g, n);
}

/* The minutes of a zone: false where its name has several. */
static bool zone_offset(struct slice s, int *offset)
{
    bool minus = s.n > 0 && s.p[0] == '-';
    int value = 0;

    if (s.n == 0 || s.p[0] == '?')
        return false;
    for (size_t i = minus; i < s.n; i++)
        value = value * 10 + (s.p[i] - '0');
    *offset = minus ? -value : value;
    return true;
}

bool dating_zone(struct dating *g, struct slice minutes)
{
    int offset;

    if (g->m.hour == MOMENT_NONE) {
        g->c.at++;
        return true;
    }
    if (!g->m.zoned && zone_offset(minutes, &offset)) {
        g->m.zoned = true;
        g->m.offset = offset;
    }
    return dating_take(g, 1);
}
