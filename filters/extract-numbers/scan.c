#include "scan.h"

#include "citation.h"
#include "context.h"
#include "digits.h"
#include "ellipsis.h"
#include "figure.h"
#include "habit.h"
#include "numeral-word.h"
#include "restate.h"
#include "temporal.h"

/* ---- one window ---- */

/* Does a comparator say something of it?  Dates are about a day, never more
 * than one, and up to fourth is a place. */
static bool is_amount(const struct scan *s, const struct number *n)
{
    /* over [the past two years] says no more than two */
    if (n->time != NUMBER_NONE && scan_is(s, n->first, "the"))
        return false;
    return n->kind != NUMBER_DATE && n->kind != NUMBER_TIME &&
           !(n->kind == NUMBER_ORDINAL && scan_is(s, n->first - 1, "to")) &&
           n->kind != NUMBER_SET && n->kind != NUMBER_SCORE;
}

/* What the driver adds to every number: what stands around it. */
static void finish(struct scan *s, struct number *n)
{
    if (is_amount(s, n)) {
        context_compare(s, s->floor, n);
        context_change(s, s->floor, n);
    }
    ellipsis(s, n);
    ellipsis_share(s, n);
    n->expression =
        (struct span){s->token[n->first].start, s->token[n->last - 1].end};
    restate(s, n);
}

static bool keep(struct scan *s, const struct number *n)
{
    if (!arena_grow(s->arena, &s->found, s->found_count, &s->found_cap,
                    sizeof *s->found)) {
        s->failed = true;
        return false;
    }
    s->found[s->found_count++] = *n;
    return true;
}

/* Is it the other bound of the number before? */
static bool joins_last(struct scan *s, const struct number *n)
{
    return s->found_count > s->window_found &&
           context_interval(s, &s->found[s->found_count - 1], n);
}

/* Is the token digits, or a word that numerals are made of? */
static bool is_numeric(const struct scan *s, size_t at)
{
    if (at >= s->count)
        return false;
    return s->token[at].kind == TOKEN_NUMBER ||
           (s->token[at].kind == TOKEN_WORD &&
            word_set_has(&s->lexicon->numeral_words, scan_hash(s, at)));
}

/* Could a number begin at this token?  Most tokens are turned away here; "a"
 * and "point" need a numeral behind them. */
static bool may_begin(const struct scan *s, size_t at)
{
    const struct token *t = &s->token[at];

    if (t->kind == TOKEN_NUMBER)
        return true;
    if (t->kind == TOKEN_PUNCT)
        return t->cp == '.' ? digits_at(s, at + 1) && scan_glued(s, at + 1)
                            : digits_are_fraction(t->cp);
    uint32_t hash = scan_hash(s, at);
    if (word_set_has(&s->lexicon->numeral_words, hash))
        return !word_set_has(&s->lexicon->joint_words, hash) ||
               is_numeric(s, at + 1);
    return scan_lang(s, LANG_DE) && numeral_word(s, at).class == WORD_COMPOUND;
}

/* Of a time and a value at one token: the time, but for a value that says
 * more: "2,000 hours of work", "1500 euros". */
static bool value_wins(const struct scan *s, const struct number *time,
                       const struct number *value)
{
    /* "dos mil millones" is no year 2000, nor "two thousand, five hundred" */
    if (time->kind == NUMBER_DATE)
        return (!scan_lang(s, LANG_EN) || (scan_punct(s, time->last, ',') &&
                                           value->kind == NUMBER_CARDINAL)) &&
               value->span.start <= time->span.start &&
               value->span.end > time->span.end;
    if (value->kind == NUMBER_YEAR)
        return false;
    return value->last > time->last && value->kind != NUMBER_CARDINAL &&
           value->kind != NUMBER_ORDINAL && value->kind != NUMBER_DURATION;
}

/* The token of a year that is nothing but four digits, or SIZE_MAX: "2016",
 * "about 1500". */
static size_t bare_year(const struct scan *s, const struct number *time)
{
    const struct token *t = &s->token[time->last - 1];

    return time->kind == NUMBER_DATE && time->last - time->first <= 2 &&
                   t->kind == TOKEN_NUMBER && t->end - t->start == 4
               ? time->last - 1
               : SIZE_MAX;
}

/* Words before a year. */
static bool year_follows(const struct scan *s, size_t at)
{
    static const char *const words[] = {
        "in",     "since",  "by",     "until", "during", "before", "after",
        "circa",  "year",   "early",  "late",  "mid",    "till",   "from",
        "spring", "summer", "autumn", "fall",  "winter", "for"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (scan_is(s, at, words[i]))
            return true;
    return false;
}

/* Words before a count that no year has: over 1900 people. */
static bool estimate_before(const struct scan *s, size_t at)
{
    static const char *const words[] = {"than",   "over",   "about", "around",
                                        "nearly", "almost", "some",  "roughly"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (scan_is(s, at, words[i]))
            return true;
    return false;
}

/* Is it from a year to a year? */
static bool years_span(const struct number *n)
{
    uint64_t low, high;

    return decimal_uint(n->low, 2100, &low) && low >= 1500 &&
           decimal_uint(n->high, 2100, &high);
}

/* Does a bare year count something after all?  Those that no one alive has
 * seen need a word before them; others lose to a unit, or to a range or a
 * comparator with a plural: "2000 - 2500 calories", "over 1900 people". */
static bool year_counts(const struct scan *s, size_t at,
                        const struct number *value)
{
    struct slice year = scan_word(s, at);
    bool recent = memcmp(year.p, "19", 2) == 0 ||
                  memcmp(year.p, "20", 2) == 0 || memcmp(year.p, "18", 2) == 0;

    if (value->kind == NUMBER_YEAR ||
        (!value->counted.head.n && !value->unit.n))
        return !recent && !value->has_range && !year_follows(s, at - 1);
    if (value->has_range && value->unit.n == 0 && years_span(value))
        return false;
    if (value->kind != NUMBER_CARDINAL || value->has_range)
        return value->kind != NUMBER_AGE &&
               (value->unit.n || value->counted.head.n || !recent);
    return value->counted.head.n && !year_follows(s, at - 1) &&
           (!recent || estimate_before(s, at - 1));
}

/* "78,000 times a minute": a set that says how often. */
static void take_times(struct scan *s, struct number *set)
{
    struct number n;

    for (size_t at = set->first; at < set->last; at++) {
        if (!may_begin(s, at) || !figure_match(s, at, &n) ||
            !slice_eq(n.counted.head, SLICE("time")))
            continue;
        set->has_value = n.has_value;
        set->has_range = n.has_range;
        set->value = n.value;
        set->low = n.low;
        set->high = n.high;
        set->counted = n.counted;
        set->per = n.per;
        if (n.per.n)
            set->unit = scan_join(s, SLICE("time"), SLICE(" per "), n.per);
        context_compare(s, s->floor, &n);
        set->comparator = n.comparator;
        return;
    }
}

/* The number that begins at a token, from either half. */
static bool match(struct scan *s, size_t at, struct number *n)
{
    struct number time;
    bool has_time = temporal_match(s, at, &time);
    size_t year = has_time ? bare_year(s, &time) : SIZE_MAX;
    bool has_value;

    if (year != SIZE_MAX && citation_year(s, year))
        return false;
    if (year != SIZE_MAX)
        at = year;
    has_value = may_begin(s, at) && figure_match(s, at, n);
    if (year != SIZE_MAX && has_value && year_counts(s, at, n)) {
        if (n->kind == NUMBER_YEAR)
            n->kind = NUMBER_CARDINAL;
        return true;
    }
    if (has_time && time.kind == NUMBER_SET)
        take_times(s, &time);
    if (has_time && !(has_value && value_wins(s, &time, n)))
        *n = time;
    return has_time || (has_value && n->kind != NUMBER_YEAR);
}

static bool has_word(const struct scan *s, const struct number *n)
{
    for (size_t i = n->first; i < n->last; i++)
        if (s->token[i].kind == TOKEN_WORD)
            return true;
    return false;
}

/* A number more: if no word breaks the row and it is too long, it is left
 * out, and so is what goes on with it. */
static void add_to_row(struct scan *s, const struct number *number)
{
    size_t n = s->row < SCAN_ROW ? 0 : s->row == SCAN_ROW ? SCAN_ROW + 1 : 1;

    if (has_word(s, number)) {
        s->row = 0;
        return;
    }
    s->row++;
    s->data += n;
    s->found_count -= n;
    if (s->window_found > s->found_count)
        s->window_found = s->found_count;
}

/* The next token from at on that is worth a look, or the window's end.  A word
 * on the way breaks a row of numbers. */
static size_t next_cue(struct scan *s, size_t at)
{
    size_t from = at;

    while (at < s->count && !(s->token[at].flags & TOKEN_CUE))
        at++;
    for (; s->row && from < at; from++)
        if (s->token[from].kind == TOKEN_WORD)
            s->row = 0;
    return at;
}

/* Reads the times of the window, and marks where they begin. */
static void read_times(struct scan *s, struct token *tokens)
{
    temporal_read(s);
    for (size_t i = s->time_next; i < s->time.found.count; i++)
        tokens[s->time.found.items[i].first].flags |= TOKEN_CUE;
}

/* tokens: those of the scan. */
static void scan_window(struct scan *s, struct token *tokens)
{
    struct number n;

    s->floor = 0;
    s->window_found = s->found_count;
    read_times(s, tokens);
    for (size_t at = next_cue(s, 0); at < s->count && !s->failed;
         at = next_cue(s, at)) {
        bool may = temporal_at(s, at) || may_begin(s, at);

        if (!may || !match(s, at, &n)) {
            if (s->token[at++].kind == TOKEN_WORD)
                s->row = 0;
            continue;
        }
        finish(s, &n);
        if (!joins_last(s, &n)) {
            if (!keep(s, &n))
                return;
            add_to_row(s, &n);
        }
        s->floor = n.last;
        at = n.last;
    }
}

/* ---- paragraphs ---- */

/* The sieve of the article's language, made when it is first asked for. */
static const struct sieve *sieve_of(struct scan *s,
                                    const struct scan_setting *setting)
{
    const struct sieve **sieve = &setting->sieves[s->lexicon->lang];

    if (!*sieve)
        *sieve = sieve_make(s->lexicon, s->time.language, setting->arena);
    s->failed |= !*sieve;
    return *sieve;
}

bool scan_article(struct scan *s, struct article *article,
                  const struct scan_setting *setting)
{
    struct token *tokens =
        arena_array(article->arena, SCAN_TOKENS, sizeof *tokens);
    size_t count;
    bool given;
    const struct span *blocks = article_blocks(article, &count, &given);
    const struct sieve *sieve;

    *s = (struct scan){.text = &article->text,
                       .arena = article->arena,
                       .token = tokens,
                       .lexicon = setting->lexicon};
    if (!tokens || article->no_memory)
        return false;
    s->decimal_comma =
        !scan_lang(s, LANG_EN) || habit_decimal_comma(s->text->bytes);
    temporal_begin(s, setting->languages, article, setting->date);
    sieve = sieve_of(s, setting);
    for (size_t i = 0; i < count && !s->failed; i++) {
        size_t at = blocks[i].start;

        while (!s->failed && s->found_count <= setting->most) {
            size_t first = s->found_count;

            s->count = sieve_read(sieve, s->text, &at, blocks[i].end, tokens,
                                  SCAN_TOKENS);
            if (s->count == 0)
                break;
            scan_window(s, tokens);
            for (; given && first < s->found_count; first++)
                s->found[first].paragraph = i;
        }
    }
    if (!s->failed)
        temporal_end(s);
    return !s->failed;
}
