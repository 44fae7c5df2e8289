/* The parts come in a fixed order, each may be missing but the place: place,
 * date, agency, dash.  What makes sure that "IBM - the company" is none: a
 * date or an agency, or else capitals before the dash and a new sentence
 * behind it. */
#include "dateline.h"

#include "cursor.h"
#include "table.h"

extern const struct table table_agencies;

enum { PLACE_WORDS = 7, AGENCY_WORDS = 5 };

static bool is_agency_in(const struct text *t, const struct token *token)
{
    struct slice word =
        slice_cut(t->bytes, (struct span){token->start, token->end});

    return token->kind == TOKEN_WORD &&
           table_find(&table_agencies, word, token->hash);
}

static bool is_agency(const struct cursor *c, const struct token *token)
{
    return is_agency_in(c->text, token);
}

bool dateline_has(const struct text *t, const struct token *token)
{
    return token->kind == TOKEN_PUNCT
               ? token->cp == '(' || char_is_dash(token->cp)
               : is_agency_in(t, token);
}

/* How many tokens before its month a day stands that is at token i: "2 May",
 * "2. Mai", "2 de mayo"; 0 if none is there. */
static size_t day_before_month(const struct cursor *c, size_t i)
{
    size_t n = 1;

    if (cursor_number(c, cursor_peek(c, i), 4) <= 0)
        return 0;
    if (cursor_punct(cursor_peek(c, i + n), '.') ||
        cursor_word(c, cursor_peek(c, i + n), "de"))
        n++;
    return cursor_month(c, cursor_peek(c, i + n)) > 0 ? n : 0;
}

/* Does a date begin at token i?  "May 2", "2 May", "Monday" */
static bool date_at(const struct cursor *c, size_t i)
{
    const struct token *token = cursor_peek(c, i);

    return cursor_weekday(c, token) ||
           (cursor_month(c, token) > 0 &&
            (cursor_number(c, cursor_peek(c, i + 1), 4) > 0 ||
             cursor_punct(cursor_peek(c, i + 1), '.'))) ||
           day_before_month(c, i) > 0;
}

static bool at_date(const struct cursor *c)
{
    return date_at(c, 0);
}

/* A dash between place and story: spaced, doubled, or longer than a hyphen.
 * Gives its tokens, 0 if none. */
static size_t at_dash(const struct cursor *c)
{
    const struct token *token = cursor_peek(c, 0);

    if (token->kind != TOKEN_PUNCT || !char_is_dash(token->cp))
        return 0;
    if (cursor_punct(token, '-') && cursor_punct(cursor_peek(c, 1), '-'))
        return 2;
    if (token->cp == '-' && !(cursor_peek(c, 1)->flags & TOKEN_SPACED) &&
        cursor_peek(c, 1)->kind != TOKEN_BREAK)
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
    return cursor_punct(token, ',') || cursor_punct(token, '.') ||
           cursor_punct(token, '/') || cursor_punct(token, '-') ||
           cursor_punct(token, '\'') || cursor_punct(token, 0x2019);
}

/* LOS ANGELES, Calif.; St. John's; RIO DE JANEIRO.  *caps: all letters of its
 * first word are capitals. */
static bool match_place(struct cursor *c, struct span *place, bool *caps)
{
    size_t words = 0;

    place->start = cursor_peek(c, 0)->start;
    *caps = (cursor_peek(c, 0)->flags & TOKEN_CAPS) != 0;
    for (; c->at < c->count && !at_dash(c) && !at_date(c); c->at++) {
        const struct token *token = cursor_peek(c, 0);

        if (token->kind == TOKEN_WORD) {
            if (!(token->flags & TOKEN_UPPER) &&
                (words == 0 || !is_small(c, token)))
                break;
            words++;
        } else if (words == 0 || !may_join(token)) {
            break;
        }
        if (!cursor_punct(token, ','))
            place->end = token->end;
    }
    return words > 0 && words <= PLACE_WORDS;
}

static void match_year(struct cursor *c, struct dateline *d)
{
    size_t comma = cursor_punct(cursor_peek(c, 0), ',');
    int year = cursor_number(c, cursor_peek(c, comma), 4);

    if (year < 1800 || year > 2100)
        return;
    d->date.year = year;
    d->when.end = cursor_peek(c, comma)->end;
    c->at += comma + 1;
}

/* May 2; 2 May; Monday, May 2; May 2, 2016.  A weekday alone is read over. */
static void match_date(struct cursor *c, struct dateline *d)
{
    size_t before; /* tokens of a day before its month */
    const struct token *day;

    while (cursor_weekday(c, cursor_peek(c, 0)))
        c->at += cursor_punct(cursor_peek(c, 1), ',') ||
                         cursor_punct(cursor_peek(c, 1), '.')
                     ? 2
                     : 1;
    if (!at_date(c))
        return;
    before = day_before_month(c, 0);
    d->when.start = cursor_peek(c, 0)->start;
    d->date.month = cursor_month(c, cursor_peek(c, before));
    day = cursor_peek(c, 0);
    c->at += before;
    if (before == 0) {
        c->at += cursor_punct(cursor_peek(c, 1), '.') ? 2 : 1;
        day = cursor_peek(c, 0);
    }
    d->date.day = cursor_number(c, day, 4);
    d->when.end = cursor_peek(c, 0)->end;
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
    if (!cursor_punct(cursor_peek(c, 0), '('))
        return false;
    while (n <= AGENCY_WORDS && !cursor_punct(cursor_peek(c, n), ')')) {
        if (cursor_peek(c, n)->kind == TOKEN_BREAK)
            return false;
        *known |= is_agency(c, cursor_peek(c, n));
        n++;
    }
    if (n > AGENCY_WORDS || n == 1)
        return false;
    *agency =
        (struct span){cursor_peek(c, 1)->start, cursor_peek(c, n - 1)->end};
    c->at += n + 1;
    return true;
}

/* "LONDON, May 2, Reuters -" */
static bool match_bare_agency(struct cursor *c, struct span *agency)
{
    if (!is_agency(c, cursor_peek(c, 0)))
        return false;
    *agency = (struct span){cursor_peek(c, 0)->start, cursor_peek(c, 0)->end};
    c->at++;
    return true;
}

/* The agency, behind a country in brackets too: "Beirut (Lebanon) (AFP)". */
static void match_brackets(struct cursor *c, struct dateline *d, bool *known)
{
    if (match_agency(c, &d->agency, known) && !*known &&
        cursor_punct(cursor_peek(c, 0), '(')) {
        d->place.end = c->token[c->at - 1].end;
        match_agency(c, &d->agency, known);
    }
}

/* A region in brackets before the date: "VALDORIA (Teruel), 8 de agosto". */
static void match_region(struct cursor *c, struct span *place)
{
    size_t n = 1;

    if (!cursor_punct(cursor_peek(c, 0), '('))
        return;
    while (n <= PLACE_WORDS && cursor_peek(c, n)->kind == TOKEN_WORD)
        n++;
    if (n == 1 || !cursor_punct(cursor_peek(c, n), ')') ||
        !cursor_punct(cursor_peek(c, n + 1), ',') || !date_at(c, n + 2))
        return;
    place->end = cursor_peek(c, n)->end;
    c->at += n + 2;
}

/* Press releases have a dash on both sides: "AUSTIN - May 2, 2016 - ". */
static void match_dash_before_date(struct cursor *c)
{
    size_t dash = at_dash(c);

    if (dash && date_at(c, dash))
        c->at += dash;
}

/* Place, date, agency, or false.  *known: the agency is one of agencies.txt.
 * Only before such a one the place may be missing: "May 2 (Reuters) -". */
static bool match_parts(struct cursor *c, struct dateline *d, bool *caps,
                        bool *known)
{
    bool placed = match_place(c, &d->place, caps);

    if (!placed && !at_date(c))
        return false;
    if (placed) {
        match_region(c, &d->place);
        match_dash_before_date(c);
    }
    match_date(c, d);
    if (cursor_punct(cursor_peek(c, 0), ',') && d->when.end > 0)
        c->at++;
    match_brackets(c, d, known);
    if (d->agency.end > 0 && d->when.end == 0)
        match_date(c, d); /* PARIS (AFP), May 2 - */
    if (d->agency.end == 0)
        *known = d->when.end > 0 && match_bare_agency(c, &d->agency);
    if (!placed)
        d->place = (struct span){0, 0};
    return placed || *known;
}

bool dateline_match(const struct text *t, struct span paragraph,
                    struct dateline *d)
{
    struct cursor c;
    bool caps = false, known = false;
    struct dateline found = {0};
    size_t dash, last;

    *d = found;
    cursor_read(&c, t, paragraph);
    if (!match_parts(&c, &found, &caps, &known))
        return false;
    last = c.at - 1;
    dash = at_dash(&c);
    if (!dash && !known)
        return false;
    c.at += dash;
    /* "IBM - the company": nothing but capitals and a dash */
    if (found.when.end == 0 && !known &&
        !(caps &&
          (found.agency.end > 0 || (cursor_peek(&c, 0)->flags & TOKEN_UPPER))))
        return false;
    *d = found;
    d->span = (struct span){paragraph.start, c.token[last].end};
    d->story = c.token[c.at - 1].end;
    return true;
}
