#include "temporal.h"

#include "counted.h"
#include "unit-rate.h"

/* ---- the article's date ------------------------------------------------- */

/* `date` if it is ISO 8601, or what split-sections made of the date line. */
static bool record_date(struct article *article, struct moment *m)
{
    struct slice date = article_string(article, "date");
    struct slice value;
    struct span span;

    if (date.p && moment_read(date, m))
        return true;
    if (!article_header(article, "date", &span, &value))
        return false;
    date = article_unescape(article, json_get(value, "iso"));
    return date.p && moment_read(date, m);
}

void temporal_begin(struct scan *s, struct timex_languages *languages,
                    struct article *article, struct slice date)
{
    struct moment day;

    timex_begin(&s->time, timex_language(languages, s->lexicon->lang), s->text,
                s->arena);
    if (date.n ? moment_read(date, &day) : record_date(article, &day))
        timex_date(&s->time, &day);
}

void temporal_read(struct scan *s)
{
    s->time_next = s->time.found.count;
    timex_read(&s->time, s->token, s->count);
    s->failed |= s->time.no_memory;
}

/* ---- as a number -------------------------------------------------------- */

static enum number_kind kind_of(enum timex_kind kind)
{
    static const enum number_kind kinds[] = {[TIMEX_DATE] = NUMBER_DATE,
                                             [TIMEX_TIME] = NUMBER_TIME,
                                             [TIMEX_DURATION] = NUMBER_DURATION,
                                             [TIMEX_SET] = NUMBER_SET,
                                             [TIMEX_AGE] = NUMBER_AGE};

    return kinds[kind];
}

static enum comparator comparator_of(const char *sign)
{
    bool equal = sign[0] && sign[1] == '=';

    switch (sign[0]) {
    case '>':
        return equal ? COMPARE_AT_LEAST : COMPARE_ABOVE;
    case '<':
        return equal ? COMPARE_AT_MOST : COMPARE_BELOW;
    case '~':
        return COMPARE_ABOUT;
    default:
        return COMPARE_EQUAL;
    }
}

static struct slice code_of(struct slice unit)
{
    static const char *const codes[][2] = {
        {"second", "s"}, {"minute", "min"},  {"hour", "h"},
        {"day", "d"},    {"week", "wk"},     {"month", "mo"},
        {"year", "a"},   {"decade", "10.a"}, {"century", "100.a"}};

    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (slice_eq(unit, slice_of(codes[i][0], strlen(codes[i][0]))))
            return slice_of(codes[i][1], strlen(codes[i][1]));
    return SLICE("");
}

static bool read_decimal(struct scan *s, struct slice digits, struct decimal *d)
{
    const char *point = digits.n ? memchr(digits.p, '.', digits.n) : NULL;

    return digits.n &&
           decimal_read(d, digits,
                        point ? (size_t)(point - digits.p) : SIZE_MAX,
                        s->arena);
}

static void fill(struct scan *s, const struct timex *t, struct number *n)
{
    *n = number_none();
    n->first = t->first;
    n->last = t->end;
    n->span = t->span;
    n->kind = kind_of(t->kind);
    n->comparator = comparator_of(t->comparator ? t->comparator : "=");
    n->iso = t->iso;
    n->rule = t->rule ? t->rule : "time";
    n->has_value = read_decimal(s, t->value, &n->value);
    n->has_range =
        read_decimal(s, t->low, &n->low) && read_decimal(s, t->high, &n->high);
    if (t->unit) {
        n->unit = slice_of(t->unit, strlen(t->unit));
        n->unit_code = code_of(n->unit);
    }
}

/* The thing of an age: a two-month-old [truce]. */
static void count_aged(struct scan *s, struct number *n)
{
    size_t last;

    if (counted_match(s, n->last, COUNTED_ONE, &n->counted, &last))
        n->last = last;
}

/* "Yvette, 74 ans," and "Encarna Gil, de 81 años," in languages where nothing
 * else tells years of age; in English the bare number does. */
static bool is_years_of_name(const struct scan *s, const struct number *n)
{
    size_t at = n->first - (scan_is(s, n->first - 1, "de") ||
                            scan_is(s, n->first - 1, "d"));
    uint64_t years;

    return !scan_lang(s, LANG_EN) && slice_eq(n->unit, SLICE("year")) &&
           n->has_value && decimal_uint(n->value, 119, &years) && at > 1 &&
           scan_punct(s, at - 1, ',') &&
           (s->token[at - 2].flags & TOKEN_UPPER) &&
           (scan_punct(s, n->last, ',') || scan_punct(s, n->last, '.'));
}

/* 24 hours [a day]: the unit stays what it is. */
static void take_rate(struct scan *s, struct number *n)
{
    struct unit u = {.last = n->last, .name = n->unit, .code = n->unit_code};

    if (!unit_rate(s, &u) || !unit_is_time(u.per))
        return;
    n->per = u.per;
    n->last = u.last;
}

/* "an SEC filing" takes no second. */
static bool is_acronym(const struct scan *s, const struct timex *t)
{
    return t->kind == TIMEX_DURATION && t->end - t->first == 2 &&
           (s->token[t->end - 1].flags & TOKEN_CAPS) &&
           !(s->token[t->first].flags & TOKEN_CAPS);
}

/* "last years best team", which has lost its apostrophe, is no duration. */
static bool is_possessive(const struct scan *s, const struct timex *t)
{
    return t->kind == TIMEX_DURATION && t->end - t->first == 2 &&
           (scan_is(s, t->first, "this") || scan_is(s, t->first, "last")) &&
           (!counted_stops(s, t->end) || scan_punct(s, t->end, '$'));
}

static bool is_name_word(const struct scan *s, size_t at)
{
    return at < s->count && s->token[at].kind == TOKEN_WORD &&
           (s->token[at].flags & TOKEN_UPPER);
}

/* A paper or a show: the New York [Daily] News, Publishers [Weekly], CBS [This
 * Morning].  In headlines every word has a capital, so that a day asks for a
 * station before it. */
static bool is_title(const struct scan *s, const struct timex *t)
{
    for (size_t at = t->first; at < t->end; at++)
        if (!is_name_word(s, at) || (s->token[at].flags & TOKEN_CAPS))
            return false;
    if (scan_is(s, t->first, "today") || scan_is(s, t->first, "this"))
        return is_name_word(s, t->first - 1) &&
               (s->token[t->first - 1].flags & TOKEN_CAPS) &&
               scan_word(s, t->first - 1).n > 1;
    return t->kind == TIMEX_SET && t->end - t->first == 1 &&
           (is_name_word(s, t->first - 1) || is_name_word(s, t->end));
}

/* A USA [TODAY] poll, the [Evening] Ledger. */
static bool is_paper(const struct scan *s, const struct timex *t)
{
    size_t last = t->end - 1;

    if (scan_is(s, last, "evening") || scan_is(s, last, "morning"))
        return is_name_word(s, last) && is_name_word(s, t->end) &&
               !(s->token[last].flags & TOKEN_CAPS) &&
               scan_is(s, last - 1, "the");
    return t->first > 0 && scan_is(s, t->first, "today") &&
           scan_is(s, t->first - 1, "usa");
}

/* $145 million [over] three years: see is_during() of context.c. */
static void drop_over(const struct scan *s, struct number *n)
{
    if (n->kind != NUMBER_DURATION || n->comparator != COMPARE_ABOVE ||
        s->floor == 0 || s->floor != n->first || !scan_is(s, n->first, "over"))
        return;
    n->comparator = COMPARE_EQUAL;
    n->first++;
    n->span.start = s->token[n->first].start;
}

bool temporal_match(struct scan *s, size_t at, struct number *n)
{
    const struct timex *t;

    if (!temporal_at(s, at))
        return false;
    t = &s->time.found.items[s->time_next];
    if (is_acronym(s, t) || is_possessive(s, t) || is_title(s, t) ||
        is_paper(s, t))
        return false;
    fill(s, t, n);
    n->time = s->time_next;
    drop_over(s, n);
    if (n->kind == NUMBER_DURATION && is_years_of_name(s, n))
        n->kind = NUMBER_AGE;
    else if (n->kind == NUMBER_DURATION && scan_is(s, at - 1, "of") &&
             scan_is(s, at - 2, "age")) {
        n->kind = NUMBER_AGE; /* under the age of [5 years] */
        n->first = at - 2;
    } else if (n->kind == NUMBER_AGE)
        count_aged(s, n);
    else if (n->kind == NUMBER_DURATION)
        take_rate(s, n);
    return true;
}

/* ---- what is known at last ---------------------------------------------- */

void temporal_end(struct scan *s)
{
    const struct timex_list *list = &s->time.found;
    size_t *places = arena_array(s->arena, list->count + 1, sizeof *places);

    timex_end(&s->time);
    s->failed |= !places || s->time.no_memory;
    if (s->failed)
        return;
    for (size_t i = 0; i < list->count; i++)
        places[i] = NUMBER_NONE;
    for (size_t i = 0; i < s->found_count; i++)
        if (s->found[i].time != NUMBER_NONE)
            places[s->found[i].time] = i;
    for (size_t i = 0; i < s->found_count; i++) {
        struct number *n = &s->found[i];
        const struct timex *t;

        if (n->time == NUMBER_NONE)
            continue;
        t = &list->items[n->time];
        n->iso = t->iso;
        if (t->same != TIMEX_NONE)
            n->same = places[t->same];
    }
}
