/* Years, decades, centuries. */
#include "timex-rule.h"

#include "timex-class.h"

extern const struct table table_labels;

/* "Flight 1776", "section 1983": the number is a name. */
static bool is_label(const struct timex_reader *r, const struct token *t)
{
    struct slice word =
        slice_of(r->text->bytes.p + t->start, t->end - t->start);

    return table_find(&table_labels, word, token_hash(r->text, t)) != NULL;
}

/* "+86 2010-2015-86": a number with a country's code, or its third group. */
static bool is_dialled(const struct token *before, const struct cue *c)
{
    if (c->first < 2 || (before->flags & TOKEN_SPACED) != 0)
        return false;
    if (before->kind == TOKEN_NUMBER)
        return before[-1].kind == TOKEN_PUNCT && before[-1].cp == '+';
    return !c->spaced && before->cp == '-' && before[-1].kind == TOKEN_NUMBER;
}

/* Marks that make four digits something else than a year: "$1998", "3.1998",
 * "1998%", "No. 1998". */
static bool is_bare(const struct match *m)
{
    const struct timex_reader *r = m->reader;
    const struct cue *c = &m->cue[0];
    const struct token *before = c->first > 0 ? &r->tokens[c->first - 1] : NULL;
    const struct token *after = m->cue[m->count - 1].end < r->count
                                    ? &r->tokens[m->cue[m->count - 1].end]
                                    : NULL;

    if (before != NULL && !c->spaced && before->kind == TOKEN_PUNCT &&
        strchr("$#.,/:@&+=\xA3", (int)(before->cp & 0x7F)) != NULL &&
        before->cp < 128)
        return false;
    if (before != NULL && before->kind == TOKEN_WORD &&
        (!c->spaced || is_label(r, before)))
        return false;
    if (before != NULL && is_dialled(before, c))
        return false;
    if (before != NULL && before->kind == TOKEN_PUNCT &&
        (before->cp == 0xA3 || before->cp == 0x20AC || before->cp == '$' ||
         before->cp == '#'))
        return false;
    if (after == NULL)
        return true;
    if (after->cp == '-' && (after->flags & TOKEN_SPACED) == 0 &&
        after + 1 < r->tokens + r->count && after[1].kind == TOKEN_NUMBER)
        return false; /* "2015-02-30" */
    if ((after->flags & TOKEN_SPACED) == 0 &&
        (after->kind == TOKEN_WORD || after->cp == '%' || after->cp == '/' ||
         after->cp == ':'))
        return false;
    return true;
}

enum { NEWS_FROM = 1700, NEWS_TO = 2100 /* years that need no word before */ };

/* A far year stands behind a word of time ("in 1523"), or it may be a house
 * ("1600 Pennsylvania Avenue") or a bill. */
static bool is_of_the_news(const struct match *m)
{
    int64_t year = match_value(m, 'Y', 0);
    size_t first = m->cue[0].first;

    if ((year >= NEWS_FROM && year <= NEWS_TO) || m->count > 1)
        return true;
    char before = first > 0 ? cue_letter(m->reader, first - 1) : 0;
    return before != 0 && strchr("iobtBT", before) != NULL;
}

static bool is_german(const struct match *m)
{
    return m->reader->language->lang == LANG_DE;
}

/* Words behind four digits that are counted: "1500 people". */
static bool counts_something(const struct match *m)
{
    const struct timex_reader *r = m->reader;
    size_t end = m->cue[m->count - 1].end;

    if (m->the || end >= r->count)
        return false;
    const struct token *t = &r->tokens[end];
    if (t->kind == TOKEN_PUNCT && t->cp == '-')
        return (t->flags & TOKEN_SPACED) == 0 && end + 1 < r->count &&
               r->tokens[end + 1].kind == TOKEN_WORD &&
               (r->tokens[end + 1].flags & TOKEN_UPPER) == 0;
    if (t->kind != TOKEN_WORD || (t->flags & TOKEN_UPPER) != 0)
        return false;
    const char *last = r->text->bytes.p + t->end - 1;
    return t->end - t->start > 3 && *last == 's' && last[-1] != 's' &&
           cue_letter(r, end) == 0 && m->cue[0].value % 100 == 0;
}

/* "1998", "fiscal 1998" */
bool resolve_year(const struct match *m, struct value *v)
{
    const struct cue *unit = match_cue(m, 'U');

    if (!is_bare(m) || counts_something(m) || !is_of_the_news(m))
        return false;
    if (match_cue(m, 'o') != NULL && unit->value != UNIT_YEAR)
        return false; /* "the week of 1998" */
    if (unit != NULL && unit->plural && !is_german(m))
        return false; /* "the years 1990", but "im Jahre 1990" */
    v->from.grain = GRAIN_YEAR;
    v->from.at.date.year = (int)match_value(m, 'Y', 0);
    if (match_cue(m, 'K') != NULL && m->reader->last_quarter != 0) {
        v->from.grain = GRAIN_QUARTER; /* "the 1989 period" */
        v->from.n = m->reader->last_quarter;
    }
    return true;
}

/* "1989-90", "2014-2018", "the fiscal year 1987/88" */
bool resolve_years(const struct match *m, struct value *v)
{
    const struct cue *last = &m->cue[m->count - 1];
    int first = (int)match_value(m, 'Y', 0);
    int second = (int)last->value;
    size_t digits = last->span.end - last->span.start;

    if (!last->digits || last->decimals != 0 || (digits != 2 && digits != 4) ||
        !is_bare(m))
        return false;
    if (last->spaced && digits == 2)
        return false; /* "2015 - 32" */
    if (digits == 2)
        second += first / 100 * 100;
    if (second <= first || second > 2199)
        return false;
    v->from.grain = v->to.grain = GRAIN_YEAR;
    v->from.at.date.year = first;
    v->to.at.date.year = second;
    return true;
}

/* Does "his", "her", "their" stand before a decade, or one token further, for
 * what it is in "her mid-50s", "his early thirties"? */
static bool is_of_life(const struct timex_reader *r, size_t at)
{
    static const char *const whose[] = {"his", "her", "their", "my"};

    for (size_t back = 1; back <= 3 && back <= at; back++)
        for (size_t i = 0; i < sizeof whose / sizeof *whose; i++)
            if (token_is(r->text, &r->tokens[at - back], whose[i]))
                return true;
    return false;
}

/* Is the century left out, with a mark for it: '80s? */
static bool is_cut(const struct timex_reader *r, const struct cue *c)
{
    const struct token *t = &r->tokens[c->first];

    return t->kind == TOKEN_PUNCT && (t->cp == '\'' || t->cp == 0x2019);
}

/* "the 1980s", "the '80s", "the eighties" */
bool resolve_decade(const struct match *m, struct value *v)
{
    bool behind_unit = m->cue[0].letter == 'U';
    const struct cue *c = &m->cue[behind_unit ? 1 : 0];
    int year = (int)c->value;

    if (is_german(m) && (behind_unit || (year < 100 && m->count == 1)))
        return false;  /* "20er-Karten" */
    if (behind_unit && /* "les années 1990", "los años 90" */
        (m->cue[0].value != UNIT_YEAR || !m->cue[0].plural || year % 10 != 0 ||
         !c->digits || (year > 99 && c->letter == 'N')))
        return false;
    if (!behind_unit && year < 100 && !m->the && m->part == PART_NONE &&
        c->digits && !is_cut(m->reader, c))
        return false; /* "in his 80s", but "the 1970s and '80s" */
    if (year < 100 && is_of_life(m->reader, c->first))
        return false;
    v->from.grain = GRAIN_DECADE;
    v->from.at.date.year = year < 100 ? 1900 + year : year;
    return true;
}

/* "the 20th century": the years 19XX */
bool resolve_century(const struct match *m, struct value *v)
{
    if (match_value(m, 'U', 0) != UNIT_CENTURY)
        return false;
    int64_t n = match_value(m, 'O', 0);
    if (n < 1 || n > 30)
        return false;
    v->from.grain = GRAIN_CENTURY;
    v->from.at.date.year = (int)(n - 1) * 100;
    return true;
}
