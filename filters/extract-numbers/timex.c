#include "timex.h"

#include "timex-class.h"
#include "timex-language.h"
#include "timex-lex.h"
#include "timex-pair.h"
#include "timex-join.h"

enum {
    BACK_MAX = 8, /* tokens before a head that may belong to it */
    CUES_MAX = 48 /* of one run; a longer one is read in pieces */
};

void timex_begin(struct timex_reader *r, const struct timex_language *l,
                 const struct text *text, struct arena *arena)
{
    *r = (struct timex_reader){.language = l, .text = text, .arena = arena};
}

void timex_date(struct timex_reader *r, const struct moment *written)
{
    if (!date_valid(written->date))
        return;
    r->written = *written;
    r->dated = true;
}

/* ---- finding heads ------------------------------------------------------ */

/* Four digits, or digits beside which a time or date in digits goes on. */
static bool is_number_head(const struct timex_reader *r, size_t i)
{
    const struct token *t = &r->tokens[i];

    if (t->end - t->start == 4)
        return true;
    if (t->end - t->start == 1 && (t->flags & TOKEN_SPACED) == 0 && i > 0 &&
        r->tokens[i - 1].kind == TOKEN_WORD)
        return r->tokens[i - 1].end - r->tokens[i - 1].start == 1; /* "Q3" */
    if (i + 1 >= r->count || t->end - t->start > 4)
        return false;
    const struct token *next = &r->tokens[i + 1];
    if (next->kind == TOKEN_WORD)
        return next->end - next->start <= 2;
    return next->kind == TOKEN_PUNCT && (next->flags & TOKEN_SPACED) == 0 &&
           (next->cp == ':' || next->cp == '/' || next->cp == '-' ||
            next->cp == '.');
}

/* Is it worth reading cues around this token?  Most are turned away here. */
static bool is_head(const struct timex_reader *r, size_t i)
{
    const struct token *t = &r->tokens[i];

    if (t->kind == TOKEN_NUMBER)
        return is_number_head(r, i);
    if (t->kind == TOKEN_PUNCT)
        return (t->cp == '\'' || t->cp == 0x2019 || t->cp == 0x2018) &&
               i + 1 < r->count && r->tokens[i + 1].kind == TOKEN_NUMBER;
    return t->kind == TOKEN_WORD && language_is_head(r, t);
}

/* The first token of the run of cue words that a head stands in. */
static size_t run_start(const struct timex_reader *r, size_t head, size_t floor)
{
    size_t i = head;

    while (i > floor && head - i < BACK_MAX) {
        const struct token *t = &r->tokens[i - 1];
        if (t->kind == TOKEN_WORD && cue_letter(r, i - 1) == 0 &&
            t->end - t->start > 1)
            break;
        if (t->kind == TOKEN_BREAK ||
            (t->kind == TOKEN_PUNCT && t->cp != ',' && t->cp != '-' &&
             t->cp != '.' && t->cp != '/' && t->cp != ':' && t->cp != '~' &&
             t->cp != 0xBD))
            break;
        i--;
    }
    return i;
}

/* ---- what is found ------------------------------------------------------ */

/* Keeps the date for what is told from it later: "the following day". */
static void remember(struct timex_reader *r, const struct reading *reading)
{
    const struct point *p = &reading->value.from;

    if (reading->value.amounts > 0 || reading->value.word.p != NULL ||
        reading->value.kind > TIMEX_TIME || p->at.date.year == 0)
        return;
    if (p->grain == GRAIN_QUARTER && r->last_quarter == 0 &&
        p->at.date.year <= r->written.date.year) {
        r->last_quarter = p->n;
        r->last_quarter_year = p->at.date.year;
    }
    struct date day;
    if (p->grain < GRAIN_YEAR || !point_day(p, &day))
        return;
    if (p->grain == GRAIN_DAY)
        r->last_day = day;
    else
        day.day = 0;
    if (p->grain < GRAIN_QUARTER)
        day.month = 0;
    r->last = day;
}

/* An hour without a day belongs to the day that was mentioned last. */
static void settle_day(const struct timex_reader *r, struct value *v)
{
    if (v->kind != TIMEX_TIME || v->from.grain != GRAIN_NONE ||
        r->last_day.day == 0 || v->word.p != NULL)
        return;
    v->from.grain = GRAIN_DAY;
    v->from.at.date = r->last_day;
    if (v->to.grain == GRAIN_NONE && v->to.at.hour != MOMENT_NONE) {
        v->to.grain = GRAIN_DAY;
        v->to.at.date = r->last_day;
    }
}

/* A whole date with an hour has minutes, too: 2016-05-02T13:00. */
static void settle_minutes(struct value *v)
{
    if (v->kind != TIMEX_SET && v->from.grain != GRAIN_NONE &&
        v->from.at.hour != MOMENT_NONE && v->from.at.minute == MOMENT_NONE)
        v->from.at.minute = 0;
}

static void fill_amounts(struct timex_reader *r, const struct value *v,
                         struct timex *t)
{
    const struct amount *a = &v->amount[0];

    if (v->amounts == 0 || v->kind == TIMEX_SET)
        return;
    t->unit = unit_name(a->unit);
    if (v->low.unit != UNIT_NONE) {
        t->low = amount_digits(&v->low, r->arena);
        t->high = amount_digits(a, r->arena);
    } else if (!a->some && v->amounts == 1) {
        t->value = amount_digits(a, r->arena);
    }
}

static void emit(struct timex_reader *r, const struct cue *cue,
                 struct reading *reading)
{
    struct timex_list *list = &r->found;
    struct value *v = &reading->value;

    struct moment said = v->from.at;
    settle_day(r, v);
    settle_minutes(v);
    struct timex t = {.first = cue[reading->first].first,
                      .end = cue[reading->end - 1].end,
                      .span = reading->span,
                      .count = reading->count,
                      .kind = v->kind,
                      .comparator = reading->comparator,
                      .iso = value_print(v, r->arena),
                      .rule = reading->rule,
                      .same = TIMEX_NONE,
                      .moment = said,
                      .weekday =
                          v->from.grain == GRAIN_WEEKDAY ? v->from.n : 0};
    fill_amounts(r, v, &t);
    if (t.iso.p == NULL || !arena_grow(r->arena, &list->items, list->count,
                                       &list->cap, sizeof *list->items)) {
        r->no_memory = true;
        return;
    }
    list->items[list->count++] = t;
    remember(r, reading);
}

/* ---- the scan ----------------------------------------------------------- */

/* The number of a day that goes on with those before it: the 4 of "June 3
 * and 4.", but not the 12 of "on Aug. 7, 12 people". */
static bool is_further_day(const struct timex_reader *r, const struct cue *cue,
                           size_t n, size_t at)
{
    if (at + 1 >= n || (cue[at].letter != ',' && cue[at].letter != '&'))
        return false;
    const struct cue *day = &cue[at + 1];
    if (day->letter != 'N' || !day->digits || day->decimals != 0 ||
        day->span.end - day->span.start > 2 || day->value < 1 ||
        day->value > 31)
        return false;
    if (at + 2 < n)
        return cue[at + 2].letter == ',' || cue[at + 2].letter == '&';
    return day->end >= r->count || r->tokens[day->end].kind == TOKEN_PUNCT;
}

/* Emits the further days of a month; gives the cue behind them. */
static size_t read_further_days(struct timex_reader *r, const struct cue *cue,
                                size_t n, struct reading day)
{
    bool named = strcmp(day.rule, "month-day") == 0;

    while (named && is_further_day(r, cue, n, day.end)) {
        const struct cue *next = &cue[day.end + 1];
        struct date *date = &day.value.from.at.date;
        int year = date->year == 0 ? 2000 : date->year;
        if (next->value > date_month_days(year, date->month))
            break;
        date->day = (int)next->value;
        day.span = next->span;
        day.first = day.end + 1;
        day.end = day.first + 1;
        emit(r, cue, &day);
    }
    return day.end;
}

/* Emits what the cues hold, from left to right. */
static void read_cues(struct timex_reader *r, const struct cue *cue, size_t n)
{
    size_t at = 0;

    while (at < n) {
        struct reading reading;
        if (reading_at(r, cue, n, at, &reading)) {
            emit(r, cue, &reading);
            at = read_further_days(r, cue, n, reading);
        } else {
            at++;
        }
    }
}

/* Reads the run of cues around a head; gives the token behind it. */
static size_t read_run(struct timex_reader *r, size_t head, size_t floor)
{
    struct cue cue[CUES_MAX];
    size_t n = 0;
    size_t i = run_start(r, head, floor);

    while (i < r->count && n < CUES_MAX) {
        if (cue_read(r, i, &cue[n])) {
            i = cue[n++].end;
        } else if (i < head) {
            n = 0; /* a word that only looked like part of it */
            i++;
        } else {
            break;
        }
    }
    read_cues(r, cue, n);
    return i > head ? i : head + 1;
}

void timex_read(struct timex_reader *r, const struct token *tokens,
                size_t count)
{
    size_t floor = 0; /* behind the last run */
    size_t i = 0;

    r->tokens = tokens;
    r->count = count;
    while (i < count && !r->no_memory) {
        if ((tokens[i].flags & TOKEN_CUE) && is_head(r, i))
            floor = i = read_run(r, i, floor);
        else
            i++;
    }
}

void timex_end(struct timex_reader *r)
{
    if (!r->no_memory && !pair_times(&r->found, r->text, r->arena))
        r->no_memory = true;
}
