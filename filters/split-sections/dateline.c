/* The parts come in a fixed order, each may be missing but the place: place,
 * date, agency, dash.  What makes sure that "IBM - the company" is none: a
 * date or an agency, or else capitals before the dash and a new sentence
 * behind it. */
#include "dateline.h"

#include "table.h"

extern const struct table table_agencies;

enum { DATELINE_TOKENS = 32, PLACE_WORDS = 7, AGENCY_WORDS = 5 };

struct cursor {
    const struct text *text;
    struct token token[DATELINE_TOKENS];
    size_t count;
    size_t at;
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

static int month(const struct cursor *c, const struct token *token)
{
    if (token->kind != TOKEN_WORD)
        return 0;
    return date_month_named(bytes_of(c, token), token->hash, NULL);
}

static bool is_weekday(const struct cursor *c, const struct token *token)
{
    return token->kind == TOKEN_WORD &&
           date_weekday_named(bytes_of(c, token), token->hash, NULL) > 0;
}

static int number(const struct cursor *c, const struct token *token)
{
    struct slice s = bytes_of(c, token);
    int value = 0;

    if (token->kind != TOKEN_NUMBER || s.n > 4)
        return 0;
    for (size_t i = 0; i < s.n; i++)
        value = value * 10 + (s.p[i] - '0');
    return value;
}

static bool is_agency(const struct cursor *c, const struct token *token)
{
    return token->kind == TOKEN_WORD &&
           table_find(&table_agencies, bytes_of(c, token), token->hash);
}

/* Does a date begin here?  "May 2", "2 May", "Monday" */
static bool at_date(const struct cursor *c)
{
    const struct token *token = peek(c, 0);

    return is_weekday(c, token) ||
           (month(c, token) > 0 &&
            (number(c, peek(c, 1)) > 0 || is_punct(peek(c, 1), '.'))) ||
           (number(c, token) > 0 && month(c, peek(c, 1)) > 0);
}

/* A dash between place and story: spaced, doubled, or longer than a hyphen.
 * Gives its tokens, 0 if none. */
static size_t at_dash(const struct cursor *c)
{
    const struct token *token = peek(c, 0);

    if (token->kind != TOKEN_PUNCT || !char_is_dash(token->cp))
        return 0;
    if (is_punct(token, '-') && is_punct(peek(c, 1), '-'))
        return 2;
    if (token->cp == '-' && !(peek(c, 1)->flags & TOKEN_SPACED) &&
        peek(c, 1)->kind != TOKEN_BREAK)
        return 0;
    return 1;
}

/* Small words inside of names of places. */
static bool is_small(const struct cursor *c, const struct token *token)
{
    static const char *const words[] = {"de",  "del",  "la", "le", "du", "di",
                                        "da",  "upon", "of", "am", "an", "der",
                                        "sur", "al",   "el", "and"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (token_is(c->text, token, words[i]))
            return true;
    return false;
}

static bool may_join(const struct token *token)
{
    return is_punct(token, ',') || is_punct(token, '.') ||
           is_punct(token, '/') || is_punct(token, '-') ||
           is_punct(token, '\'') || is_punct(token, 0x2019);
}

/* LOS ANGELES, Calif.; St. John's; RIO DE JANEIRO.  *caps: all letters of its
 * first word are capitals. */
static bool match_place(struct cursor *c, struct span *place, bool *caps)
{
    size_t words = 0;

    place->start = peek(c, 0)->start;
    *caps = (peek(c, 0)->flags & TOKEN_CAPS) != 0;
    for (; c->at < c->count && !at_dash(c) && !at_date(c); c->at++) {
        const struct token *token = peek(c, 0);

        if (token->kind == TOKEN_WORD) {
            if (!(token->flags & TOKEN_UPPER) &&
                (words == 0 || !is_small(c, token)))
                break;
            words++;
        } else if (words == 0 || !may_join(token)) {
            break;
        }
        if (!is_punct(token, ','))
            place->end = token->end;
    }
    return words > 0 && words <= PLACE_WORDS;
}

static void match_year(struct cursor *c, struct dateline *d)
{
    size_t comma = is_punct(peek(c, 0), ',');
    int year = number(c, peek(c, comma));

    if (year < 1800 || year > 2100)
        return;
    d->date.year = year;
    d->when.end = peek(c, comma)->end;
    c->at += comma + 1;
}

/* May 2; 2 May; Monday, May 2; May 2, 2016.  A weekday alone is read over. */
static void match_date(struct cursor *c, struct dateline *d)
{
    bool day_first;
    const struct token *day;

    while (is_weekday(c, peek(c, 0)))
        c->at += is_punct(peek(c, 1), ',') || is_punct(peek(c, 1), '.') ? 2 : 1;
    if (!at_date(c))
        return;
    day_first = peek(c, 0)->kind == TOKEN_NUMBER;
    d->when.start = peek(c, 0)->start;
    d->date.month = month(c, peek(c, day_first));
    c->at += !day_first && is_punct(peek(c, 1), '.') ? 2 : 1;
    day = day_first ? &c->token[c->at - 1] : peek(c, 0);
    d->date.day = number(c, day);
    d->when.end = peek(c, 0)->end;
    c->at++;
    match_year(c, d);
    if (d->date.day < 1 || d->date.day > 31) {
        d->date = (struct date){0, 0, 0};
        d->when = (struct span){0, 0};
    }
}

/* (Reuters), (AP), (Xinhua/Kyodo); *known: it is one of agencies.txt. */
static bool match_agency(struct cursor *c, struct span *agency, bool *known)
{
    size_t n = 1;

    *known = false;
    if (!is_punct(peek(c, 0), '('))
        return false;
    while (n <= AGENCY_WORDS && !is_punct(peek(c, n), ')')) {
        if (peek(c, n)->kind == TOKEN_BREAK)
            return false;
        *known |= is_agency(c, peek(c, n));
        n++;
    }
    if (n > AGENCY_WORDS || n == 1)
        return false;
    *agency = (struct span){peek(c, 1)->start, peek(c, n - 1)->end};
    c->at += n + 1;
    return true;
}

/* "LONDON, May 2, Reuters -" */
static bool match_bare_agency(struct cursor *c, struct span *agency)
{
    if (!is_agency(c, peek(c, 0)))
        return false;
    *agency = (struct span){peek(c, 0)->start, peek(c, 0)->end};
    c->at++;
    return true;
}

static void read_tokens(struct cursor *c, struct span s)
{
    size_t at = s.start;

    while (c->count < DATELINE_TOKENS &&
           token_next(c->text, &at, s.end, &c->token[c->count]))
        c->count++;
}

/* Place, date, agency and dash, or false.  *known: the agency is one of
 * agencies.txt. */
static bool match_parts(struct cursor *c, struct dateline *d, bool *caps,
                        bool *known)
{
    bool agency;

    if (!match_place(c, &d->place, caps))
        return false;
    match_date(c, d);
    if (is_punct(peek(c, 0), ',') && d->when.end > 0)
        c->at++;
    agency = match_agency(c, &d->agency, known);
    if (agency && d->when.end == 0)
        match_date(c, d); /* PARIS (AFP), May 2 - */
    if (!agency)
        *known = d->when.end > 0 && match_bare_agency(c, &d->agency);
    return true;
}

bool dateline_match(const struct text *t, struct span paragraph,
                    struct dateline *d)
{
    struct cursor c = {.text = t};
    bool caps = false, known = false;
    struct dateline found = {0};
    size_t dash, last;

    *d = found;
    read_tokens(&c, paragraph);
    if (!match_parts(&c, &found, &caps, &known))
        return false;
    last = c.at - 1;
    dash = at_dash(&c);
    if (!dash && !known)
        return false;
    c.at += dash;
    /* "IBM - the company": nothing but capitals and a dash */
    if (found.when.end == 0 && !known &&
        !(caps && (found.agency.end > 0 || (peek(&c, 0)->flags & TOKEN_UPPER))))
        return false;
    *d = found;
    d->span = (struct span){paragraph.start, c.token[last].end};
    return true;
}
