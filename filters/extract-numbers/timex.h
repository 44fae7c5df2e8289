/* timex.h - dates, times, durations and sets: from words to ISO 8601.
 *
 * Order of calls: timex_begin() once an article, then timex_read() for each
 * paragraph in order, since "the day before" means the day that was named
 * last; what is found gathers in timex.found.  timex_end() at last relates
 * local times to the UTC times that restate them.
 *
 * The method is that of HeidelTime (Strötgen and Gertz, 2010): words fall
 * into classes, a table of patterns over classes gives a type, an offset and
 * a grain, and these are resolved against the day the article was written
 * and the day mentioned last.  Values are those of ISO 8601 and its EDTF, and
 * of TIMEX3 (TimeML 1.2.1) for what ISO cannot say: PAST_REF, 1989-Q3, TMO.
 *
 * Without the article's day, a date keeps X for what is not known:
 * "February 27" is XXXX-02-27, "Wednesday" is XXXX-WXX-3. */
#ifndef TIMEX_H
#define TIMEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "date.h"
#include "language.h"
#include "slice.h"
#include "table.h"
#include "tokens.h"

enum timex_kind {
    TIMEX_DATE,
    TIMEX_TIME,
    TIMEX_DURATION,
    TIMEX_SET,
    TIMEX_AGE /* "two-month-old", "52 years old" */
};

#define TIMEX_NONE SIZE_MAX

struct timex {
    size_t first; /* tokens of the paragraph or sentence, half-open */
    size_t end;
    struct span span;  /* the whole expression, bytes */
    struct span count; /* durations and ages: "two" of "two months"; 0..0 */
    enum timex_kind kind;
    const char *comparator; /* "=", ">", ... */
    struct slice iso;       /* of the arena; empty where nothing can be said */
    struct slice value;     /* durations, ages: decimal digits; or empty */
    struct slice low, high; /* "18 to 24 months": both, and no value */
    const char *unit;       /* "month", or NULL */
    const char *rule;       /* which pattern: a name for --explain */
    size_t same;            /* index of the one that this restates */
    /* what was said of a date or time, for relating it to others */
    struct moment moment; /* fields that were not said are unknown */
    int weekday;          /* 1 to 7, 0 unknown */
    bool utc;             /* of a pair: the one with the zone */
};

enum { TIMEX_BITS = 65536 };

/* A language that time is told in. */
struct timex_language {
    enum language lang;
    const struct table *words; /* NULL: not made ready */
    bool names_lower; /* months and weekdays begin with a small letter */
    bool elides;      /* articles lose their vowel: "l'année" */
    uint64_t heads[TIMEX_BITS / 64]; /* by hash: words that may be the heart of
                                        an expression; most words are not */
};

/* The languages, made ready when one is first asked for.  Belongs to the run;
 * zero-initialised. */
struct timex_languages {
    struct timex_language all[LANGUAGES];
    const struct table *words[LANGUAGES]; /* in place of the built-in */
};

/* Takes another list of words for a language (--lexicon); it is asked with
 * those it is chained to.  Before the first timex_language(). */
void timex_use_words(struct timex_languages *l, enum language lang,
                     const struct table *words);

/* The list of words that is built in. */
const struct table *timex_built_in(enum language lang);

const struct timex_language *timex_language(struct timex_languages *l,
                                            enum language lang);

struct timex_list {
    struct timex *items;
    size_t count;
    size_t cap;
};

/* The state of one article.  Fields above the line are for the caller. */
struct timex_reader {
    const struct timex_language *language;
    struct arena *arena;
    const struct text *text;
    struct moment written; /* the article's own date */
    bool dated;            /* written.date is whole */
    struct timex_list found;
    bool no_memory;
    /* ----  -------------------------------------------------------------------
     */
    const struct token *tokens; /* of the paragraph at hand */
    size_t count;
    struct date last;     /* day, month or year that was mentioned last */
    struct date last_day; /* the last one that was a day */
    int last_quarter;     /* 1 to 4, or 0, of ... */
    int last_quarter_year;
    size_t last_at; /* byte where that was */
};

void timex_begin(struct timex_reader *r, const struct timex_language *l,
                 const struct text *text, struct arena *arena);

/* Sets the article's date: any ISO 8601 date that is whole. */
void timex_date(struct timex_reader *r, const struct moment *written);

/* Finds the expressions in a paragraph's tokens. */
void timex_read(struct timex_reader *r, const struct token *tokens,
                size_t count);

void timex_end(struct timex_reader *r);

#endif
