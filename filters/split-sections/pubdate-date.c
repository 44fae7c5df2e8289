/* The date itself, in its many forms. */
#include "dating.h"

enum { YEAR_MIN = 1800, YEAR_MAX = 2100 };

static int year(const struct dating *g, const struct token *token)
{
    int value =
        token->end - token->start == 4 ? cursor_number(&g->c, token, 4) : -1;

    return value >= YEAR_MIN && value <= YEAR_MAX ? value : 0;
}

static int day(const struct dating *g, const struct token *token)
{
    int value = cursor_number(&g->c, token, 2);

    return value >= 1 && value <= 31 ? value : 0;
}

/* Marks the next n tokens as part of the date and steps over them. */
bool dating_take(struct dating *g, size_t n)
{
    if (g->from == g->to)
        g->from = g->c.at;
    g->c.at += n;
    g->to = g->c.at;
    return true;
}

/* Sets the date, unless one was found that is not labelled an update; then
 * the new one is read over. */
static void set_date(struct dating *g, struct date d)
{
    if (g->m.date.year || g->m.date.month) {
        if (!g->updated || g->update)
            return;
        g->from = g->to = g->c.at; /* the date itself comes after "Updated" */
        g->m.hour = MOMENT_NONE;
    }
    g->m.date = d;
    g->updated = g->update;
    g->dated = true;
}

/* Is there no date yet, or is the one at the cursor to replace it? */
bool dating_wants(const struct dating *g)
{
    return !g->dated || (g->updated && !g->update);
}

/* Takes n tokens that are a date: as the date, or only over them. */
static bool take_date(struct dating *g, struct date d, size_t n)
{
    if (d.day && d.year && d.month && !date_valid(d))
        return false;
    if (!dating_wants(g)) {
        g->c.at += n;
        return true;
    }
    set_date(g, d);
    return dating_take(g, n);
}

/* 3rd, 1er, 2º: the length in tokens of what may follow a day. */
static size_t ordinal(const struct dating *g, size_t ahead)
{
    const struct token *token = dating_peek(g, ahead);
    static const char *const endings[] = {"st", "nd", "rd", "th", "er"};

    if (token->flags & TOKEN_SPACED)
        return 0;
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (cursor_word(&g->c, token, endings[i]))
            return 1;
    return token->cp == 0xba || cursor_punct(token, '.');
}

/* Comma, dot, "de", "of", an apostrophe: what may stand between parts. */
static size_t joint(const struct dating *g, size_t ahead)
{
    size_t n = 0;

    while (n < 2) {
        const struct token *token = dating_peek(g, ahead + n);

        if (!cursor_punct(token, ',') && !cursor_punct(token, '.') &&
            !cursor_punct(token, '-') && !cursor_punct(token, '/') &&
            !(token->kind == TOKEN_WORD && (cursor_word(&g->c, token, "de") ||
                                            cursor_word(&g->c, token, "of"))))
            break;
        n++;
    }
    return n;
}

/* The year n tokens ahead, behind a joint; adds what it spans to *n. */
static int trailing_year(const struct dating *g, size_t *n)
{
    size_t gap = joint(g, *n);
    int y = year(g, dating_peek(g, *n + gap));

    if (y)
        *n += gap + 1;
    return y;
}

/* 3 May 2016, 3rd of May, 3. Mai 2016, 1er mai 2016, 03-May-2016 */
bool dating_day_month(struct dating *g)
{
    struct date d = {.day = day(g, dating_peek(g, 0))};
    size_t n = 1 + ordinal(g, 1);

    n += joint(g, n);
    d.month = cursor_month(&g->c, dating_peek(g, n));
    if (!d.day || !d.month)
        return false;
    n++;
    d.year = trailing_year(g, &n);
    return take_date(g, d, n);
}

/* May 3, 2016; May 3rd; May 2016 */
bool dating_month_day(struct dating *g)
{
    struct date d = {.month = cursor_month(&g->c, dating_peek(g, 0))};
    size_t n = 1;

    if (!d.month)
        return false;
    if (dating_punct(g, n, '.'))
        n++;
    d.day = day(g, dating_peek(g, n));
    if (d.day) {
        n++;
        n += ordinal(g, n) && !dating_punct(g, n, '.');
    }
    d.year = trailing_year(g, &n);
    return (d.day || d.year) && take_date(g, d, n);
}

/* Which of two numbers is the month?  With dots the day comes first; with
 * slashes only a number over 12 tells. */
static struct date resolve(int a, int b, int y, bool dots)
{
    if (dots || a > 12 || a == b)
        return (struct date){y, b, a};
    if (b > 12)
        return (struct date){y, a, b};
    return (struct date){.year = y};
}

/* 03.05.2016, 25/12/2016, 12/25/16, 2016/05/03 */
bool dating_numeric(struct dating *g)
{
    const struct token *first = dating_peek(g, 0), *sep = dating_peek(g, 1);
    int a = cursor_number(&g->c, first, 2), b = dating_number(g, 2, 2);
    int y = year(g, dating_peek(g, 4));
    struct date d;

    if ((!cursor_punct(sep, '/') && !cursor_punct(sep, '.') &&
         !cursor_punct(sep, '-')) ||
        dating_peek(g, 3)->cp != sep->cp || b < 1)
        return false;
    if (year(g, first)) {
        d = (struct date){year(g, first), b, day(g, dating_peek(g, 4))};
        return d.day && b <= 12 && take_date(g, d, 5);
    }
    if (!y && dating_width(g, 4) == 2)
        y = 2000 + dating_number(g, 4, 2); /* 12/25/16 */
    if (a < 1 || y < YEAR_MIN)
        return false;
    d = resolve(a, b, y, cursor_punct(sep, '.'));
    if (d.month > 12 || (d.month && !date_valid(d)))
        return false;
    return take_date(g, d, 5);
}

/* 2016-05-03, 2016-05, 2016-05-03T07:45:00Z: the run of bytes to the next
 * space that moment_read() takes. */
bool dating_iso(struct dating *g)
{
    size_t start = dating_peek(g, 0)->start, end, n = 1;
    struct moment m;

    if (!year(g, dating_peek(g, 0)) && dating_peek(g, 0)->end - start != 8)
        return false;
    while (dating_peek(g, n)->kind != TOKEN_BREAK && !dating_punct(g, n, ',') &&
           !(dating_peek(g, n)->flags & TOKEN_SPACED))
        n++;
    end = dating_peek(g, n - 1)->end;
    if (n == 1 && dating_peek(g, 0)->end - start != 8)
        return false; /* a year alone is no date */
    if (!moment_read(slice_cut(g->c.text->bytes, (struct span){start, end}),
                     &m))
        return false;
    if (dating_wants(g)) {
        set_date(g, m.date);
        g->m = m;
        return dating_take(g, n);
    }
    g->c.at += n;
    return true;
}
