/* A cursor walks the line's tokens; each match_... reads one kind of part and
 * fills a field of the date.  A line that no match_ takes a step in is no date
 * line. */
#include "pubdate.h"

#include "table.h"

extern const struct table table_pubdate_words;

enum {
    PUBDATE_CHARS = 160, /* bytes of a date line */
    PUBDATE_TOKENS = 48,
    YEAR_MIN = 1800,
    YEAR_MAX = 2100
};

struct cursor {
    const struct text *text;
    struct token token[PUBDATE_TOKENS];
    size_t count;
    size_t at;
    bool pubdate; /* the first date was taken */
    bool update;  /* the date that follows is a later one */
    bool updated; /* ... and so was the one that was taken */
    size_t from;  /* tokens of the date, half-open */
    size_t to;
    struct moment m;
};

static const struct token *peek(const struct cursor *c, size_t ahead)
{
    static const struct token none = {.kind = TOKEN_BREAK};

    return c->at + ahead < c->count ? &c->token[c->at + ahead] : &none;
}

static struct slice bytes_of(const struct cursor *c, const struct token *token)
{
    return slice_cut(c->text->bytes, (struct span){token->start, token->end});
}

static bool is_punct(const struct token *token, uint32_t cp)
{
    return token->kind == TOKEN_PUNCT && token->cp == cp;
}

/* The value of a number token of at most so many digits, else -1. */
static int number(const struct cursor *c, const struct token *token,
                  size_t digits)
{
    struct slice s = bytes_of(c, token);
    int value = 0;

    if (token->kind != TOKEN_NUMBER || s.n > digits)
        return -1;
    for (size_t i = 0; i < s.n; i++)
        value = value * 10 + (s.p[i] - '0');
    return value;
}

static int month(const struct cursor *c, const struct token *token)
{
    if (token->kind != TOKEN_WORD)
        return 0;
    return date_month_named(bytes_of(c, token), token->hash, NULL);
}

static int year(const struct cursor *c, const struct token *token)
{
    int value = token->end - token->start == 4 ? number(c, token, 4) : -1;

    return value >= YEAR_MIN && value <= YEAR_MAX ? value : 0;
}

static int day(const struct cursor *c, const struct token *token)
{
    int value = number(c, token, 2);

    return value >= 1 && value <= 31 ? value : 0;
}

/* Marks the next n tokens as part of the date and steps over them. */
static bool take(struct cursor *c, size_t n)
{
    if (c->from == c->to)
        c->from = c->at;
    c->at += n;
    c->to = c->at;
    return true;
}

/* Sets the date, unless one was found that is not labelled an update; then
 * the new one is read over. */
static void set_date(struct cursor *c, struct date d)
{
    if (c->m.date.year || c->m.date.month) {
        if (!c->updated || c->update)
            return;
        c->from = c->to = c->at; /* the date itself comes after "Updated" */
        c->m.hour = MOMENT_NONE;
    }
    c->m.date = d;
    c->updated = c->update;
    c->pubdate = true;
}

/* Is there no date yet, or is the one at the cursor to replace it? */
static bool wants(const struct cursor *c)
{
    return !c->pubdate || (c->updated && !c->update);
}

/* Takes n tokens that are a date: as the date, or only over them. */
static bool take_date(struct cursor *c, struct date d, size_t n)
{
    if (d.day && d.year && d.month && !date_valid(d))
        return false;
    if (!wants(c)) {
        c->at += n;
        return true;
    }
    set_date(c, d);
    return take(c, n);
}

/* 3rd, 1er, 2º: the length in tokens of what may follow a day. */
static size_t ordinal(const struct cursor *c, size_t ahead)
{
    const struct token *token = peek(c, ahead);
    static const char *const endings[] = {"st", "nd", "rd", "th", "er"};

    if (token->flags & TOKEN_SPACED)
        return 0;
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (token->kind == TOKEN_WORD && token_is(c->text, token, endings[i]))
            return 1;
    return is_punct(token, 0xba) || is_punct(token, '.');
}

/* Comma, dot, "de", "of", an apostrophe: what may stand between parts. */
static size_t joint(const struct cursor *c, size_t ahead)
{
    size_t n = 0;

    while (n < 2) {
        const struct token *token = peek(c, ahead + n);

        if (!is_punct(token, ',') && !is_punct(token, '.') &&
            !is_punct(token, '-') && !is_punct(token, '/') &&
            !(token->kind == TOKEN_WORD && (token_is(c->text, token, "de") ||
                                            token_is(c->text, token, "of"))))
            break;
        n++;
    }
    return n;
}

/* The year n tokens ahead, behind a joint; adds what it spans to *n. */
static int trailing_year(const struct cursor *c, size_t *n)
{
    size_t gap = joint(c, *n);
    int y = year(c, peek(c, *n + gap));

    if (y)
        *n += gap + 1;
    return y;
}

/* 3 May 2016, 3rd of May, 3. Mai 2016, 1er mai 2016, 03-May-2016 */
static bool match_day_month(struct cursor *c)
{
    struct date d = {.day = day(c, peek(c, 0))};
    size_t n = 1 + ordinal(c, 1);

    n += joint(c, n);
    d.month = month(c, peek(c, n));
    if (!d.day || !d.month)
        return false;
    n++;
    d.year = trailing_year(c, &n);
    return take_date(c, d, n);
}

/* May 3, 2016; May 3rd; May 2016 */
static bool match_month_day(struct cursor *c)
{
    struct date d = {.month = month(c, peek(c, 0))};
    size_t n = 1;

    if (!d.month)
        return false;
    if (is_punct(peek(c, n), '.'))
        n++;
    d.day = day(c, peek(c, n));
    if (d.day) {
        n++;
        n += ordinal(c, n) && !is_punct(peek(c, n), '.');
    }
    d.year = trailing_year(c, &n);
    return (d.day || d.year) && take_date(c, d, n);
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
static bool match_numeric(struct cursor *c)
{
    const struct token *first = peek(c, 0), *sep = peek(c, 1);
    int a = number(c, first, 2), b = number(c, peek(c, 2), 2);
    int y = year(c, peek(c, 4));
    struct date d;

    if ((!is_punct(sep, '/') && !is_punct(sep, '.') && !is_punct(sep, '-')) ||
        peek(c, 3)->cp != sep->cp || b < 1)
        return false;
    if (year(c, first)) {
        d = (struct date){year(c, first), b, day(c, peek(c, 4))};
        return d.day && b <= 12 && take_date(c, d, 5);
    }
    if (!y && peek(c, 4)->end - peek(c, 4)->start == 2)
        y = 2000 + number(c, peek(c, 4), 2); /* 12/25/16 */
    if (a < 1 || y < YEAR_MIN)
        return false;
    d = resolve(a, b, y, is_punct(sep, '.'));
    if (d.month > 12 || (d.month && !date_valid(d)))
        return false;
    return take_date(c, d, 5);
}

/* 2016-05-03, 2016-05, 2016-05-03T07:45:00Z: the run of bytes to the next
 * space that moment_read() takes. */
static bool match_iso(struct cursor *c)
{
    size_t start = peek(c, 0)->start, end, n = 1;
    struct moment m;

    if (!year(c, peek(c, 0)) && peek(c, 0)->end - start != 8)
        return false;
    while (peek(c, n)->kind != TOKEN_BREAK && !is_punct(peek(c, n), ',') &&
           !(peek(c, n)->flags & TOKEN_SPACED))
        n++;
    end = peek(c, n - 1)->end;
    if (n == 1 && peek(c, 0)->end - start != 8)
        return false; /* a year alone is no date */
    if (!moment_read(slice_cut(c->text->bytes, (struct span){start, end}), &m))
        return false;
    if (wants(c)) {
        set_date(c, m.date);
        c->m = m;
        return take(c, n);
    }
    c->at += n;
    return true;
}

/* "a.m.", "pm": gives the tokens it spans, 0 if none. */
static size_t half_day(const struct cursor *c, size_t ahead, int *hour)
{
    const struct token *token = peek(c, ahead);
    bool afternoon;
    size_t n;

    if (token->kind != TOKEN_WORD)
        return 0;
    if (token_is(c->text, token, "am") || token_is(c->text, token, "pm"))
        n = 1;
    else if ((token_is(c->text, token, "a") || token_is(c->text, token, "p")) &&
             is_punct(peek(c, ahead + 1), '.') &&
             token_is(c->text, peek(c, ahead + 2), "m"))
        n = 3 + is_punct(peek(c, ahead + 3), '.');
    else
        return 0;
    afternoon = (token->cp | 0x20) == 'p';
    *hour = *hour % 12 + (afternoon ? 12 : 0);
    return n;
}

/* 07:45, 7.45 a.m., 7h45, 0745 GMT, 7 pm, 07:45:12 */
static bool match_time(struct cursor *c)
{
    const struct token *sep = peek(c, 1);
    int hour = number(c, peek(c, 0), 2), minute = 0, second = MOMENT_NONE;
    int four = number(c, peek(c, 0), 4);
    size_t n = 1, half;

    if ((is_punct(sep, ':') || is_punct(sep, '.') ||
         (sep->kind == TOKEN_WORD && token_is(c->text, sep, "h"))) &&
        peek(c, 2)->end - peek(c, 2)->start == 2 &&
        (minute = number(c, peek(c, 2), 2)) >= 0) {
        n = 3;
        if (is_punct(peek(c, 3), ':') && number(c, peek(c, 4), 2) >= 0) {
            second = number(c, peek(c, 4), 2);
            n = 5;
        }
    }
    half = half_day(c, n, &hour);
    if (hour < 0 && four >= 0 && peek(c, 0)->end - peek(c, 0)->start == 4) {
        hour = four / 100; /* 0745 GMT */
        minute = four % 100;
    } else if (n == 1 && half == 0) {
        return false;
    }
    if (hour < 0 || hour > 24 || minute > 59 || second > 60)
        return false;
    if (c->m.hour != MOMENT_NONE || (c->updated && !c->update)) {
        c->at += n + half;
        return true;
    }
    c->m.hour = hour;
    c->m.minute = minute;
    c->m.second = second;
    return take(c, n + half);
}

/* "+0200", "+02:00" behind a time or its "GMT" */
static bool match_offset(struct cursor *c)
{
    bool minus = is_punct(peek(c, 0), '-') || is_punct(peek(c, 0), 0x2212);
    int value = number(c, peek(c, 1), 4);
    size_t n = 2;

    if ((!minus && !is_punct(peek(c, 0), '+')) || value < 0 ||
        c->m.hour == MOMENT_NONE || (peek(c, 1)->flags & TOKEN_SPACED))
        return false;
    if (peek(c, 1)->end - peek(c, 1)->start <= 2) {
        value *= 100;
        if (is_punct(peek(c, 2), ':') && number(c, peek(c, 3), 2) >= 0) {
            value += number(c, peek(c, 3), 2);
            n = 4;
        }
    }
    if (value / 100 > 14 || value % 100 > 59)
        return false;
    c->m.zoned = true;
    c->m.offset = (value / 100 * 60 + value % 100) * (minus ? -1 : 1);
    return take(c, n);
}

/* The offset in a zone's row: false where the name has several. */
static bool zone_offset(const struct table_row *row, int *offset)
{
    struct slice s = table_field(row, 1);
    bool minus = s.n > 0 && s.p[0] == '-';
    int value = 0;

    if (s.n == 0 || s.p[0] == '?')
        return false;
    for (size_t i = minus; i < s.n; i++)
        value = value * 10 + (s.p[i] - '0');
    *offset = minus ? -value : value;
    return true;
}

static bool match_zone(struct cursor *c, const struct table_row *row)
{
    int offset;

    if (c->m.hour == MOMENT_NONE) {
        c->at++;
        return true;
    }
    if (!c->m.zoned && zone_offset(row, &offset)) {
        c->m.zoned = true;
        c->m.offset = offset;
    }
    return take(c, 1);
}

/* A word of pubdate-words.txt. */
static bool match_word(struct cursor *c)
{
    const struct token *token = peek(c, 0);
    const struct table_row *row;
    struct slice kind;

    if (token->kind != TOKEN_WORD)
        return false;
    row = table_find(&table_pubdate_words, bytes_of(c, token), token->hash);
    if (!row)
        return false;
    kind = table_field(row, 0);
    if (slice_eq(kind, SLICE("zone")))
        return match_zone(c, row);
    c->update |= slice_eq(kind, SLICE("update"));
    c->update &= !slice_eq(kind, SLICE("label"));
    c->at++;
    return true;
}

/* Tue, Tue., Dienstag */
static bool match_weekday(struct cursor *c)
{
    const struct token *token = peek(c, 0);

    if (token->kind != TOKEN_WORD ||
        !date_weekday_named(bytes_of(c, token), token->hash, NULL))
        return false;
    if (!c->pubdate)
        return take(c, 1);
    c->at++;
    return true;
}

/* Marks between the parts; the reading time, "4 min read". */
static bool match_filler(struct cursor *c)
{
    const struct token *token = peek(c, 0);

    if (token->kind == TOKEN_NUMBER && peek(c, 1)->kind == TOKEN_WORD &&
        (token_is(c->text, peek(c, 1), "min") ||
         token_is(c->text, peek(c, 1), "minute") ||
         token_is(c->text, peek(c, 1), "minutes"))) {
        c->at += 2;
        return c->pubdate;
    }
    if (token->kind != TOKEN_PUNCT || token->cp == '%' || token->cp == '$' ||
        token->cp == '?' || token->cp == '!' || token->cp == '"')
        return false;
    c->at++;
    return true;
}

static bool (*const matchers[])(struct cursor *) = {
    match_iso,  match_numeric, match_day_month, match_month_day, match_time,
    match_word, match_weekday, match_offset,    match_filler};

static bool step(struct cursor *c)
{
    for (size_t i = 0; i < sizeof matchers / sizeof matchers[0]; i++)
        if (matchers[i](c))
            return true;
    return false;
}

bool pubdate_match(const struct text *t, struct span s, struct pubdate *d)
{
    struct cursor c = {.text = t,
                       .m = {.hour = MOMENT_NONE,
                             .minute = MOMENT_NONE,
                             .second = MOMENT_NONE}};
    size_t at = s.start;
    bool digit = false;

    if (s.end - s.start > PUBDATE_CHARS)
        return false;
    while (c.count < PUBDATE_TOKENS &&
           token_next(t, &at, s.end, &c.token[c.count]))
        digit |= c.token[c.count++].kind == TOKEN_NUMBER;
    if (!digit || c.count == PUBDATE_TOKENS)
        return false;
    while (c.at < c.count)
        if (!step(&c))
            return false;
    if (!c.pubdate)
        return false;
    d->moment = c.m;
    d->span = (struct span){c.token[c.from].start, c.token[c.to - 1].end};
    return true;
}
