/* timex-rule.h - patterns over cues, and the values they stand for.
 *
 * rule_match() tries the rows of the pattern table at a cue and gives the
 * value of the first that matches and makes sense.  What stands before the
 * pattern ("about", "the", "early") has been read already and comes with the
 * match.  The resolvers are spread over timex-date.c, timex-clock.c and
 * timex-amount.c by what they give. */
#ifndef TIMEX_RULE_H
#define TIMEX_RULE_H

#include "timex-cue.h"
#include "timex-value.h"

/* Values of class R in timex-words.txt. */
enum timex_relative {
    RELATIVE_NONE,
    RELATIVE_LAST,
    RELATIVE_PAST,
    RELATIVE_PREVIOUS,
    RELATIVE_NEXT,
    RELATIVE_COMING,
    RELATIVE_FOLLOWING,
    RELATIVE_THIS,
    RELATIVE_CURRENT,
    RELATIVE_THAT,
    RELATIVE_SAME,
    RELATIVE_LATEST,
    RELATIVE_RECENT
};

/* Values of class E. */
enum timex_part {
    PART_NONE,
    PART_EARLY,
    PART_LATE,
    PART_MID,
    PART_EARLIER,
    PART_LATER,
    PART_START, /* from here on "of" follows */
    PART_END,
    PART_MIDDLE
};

struct match {
    struct timex_reader *reader;
    const struct cue *cue; /* those that the pattern covers */
    size_t count;
    bool the;   /* "the" before it */
    int part;   /* enum timex_part before it */
    bool about; /* a comparator before it */
};

struct rule {
    const char *name;    /* for --explain */
    const char *pattern; /* classes; '?' behind one that may be missing, '[]'
                        around a choice; the first one is plain, but for
                        a '^' before patterns that English has not */
    bool (*resolve)(const struct match *m, struct value *v);
    bool the; /* "the" before it belongs to the expression */
};

/* The rows that begin with a class, ended by a name of NULL; or NULL.
 * timex-pattern.c */
const struct rule *rule_rows(char letter);

/* The rule that holds at m->cue, of which left cues are there; sets m->count
 * to what it covers and fills in *v.  NULL if none. */
const struct rule *rule_match(struct match *m, size_t left, struct value *v);

/* The first cue of a class in a match, or NULL; and the nth (from 0). */
const struct cue *match_cue(const struct match *m, char letter);
const struct cue *match_nth(const struct match *m, char letter, size_t nth);

/* The value of a class in a match, or the given one where it is not there. */
int64_t match_value(const struct match *m, char letter, int64_t otherwise);

/* The relative word of a match: the second one in "this past week". */
int match_relative(const struct match *m);

/* Steps that a relative word makes: "last" one back, "next" one ahead. */
int relative_steps(int64_t relative);

/* Does the match stand right behind an English word: between [2 and 9 May]? */
bool match_behind(const struct match *m, const char *word);

/* Does a word in small letters follow that is no cue, so that the match may be
 * an adjective: "future payments", "the annual meeting"? */
bool match_before_noun(const struct match *m);

/* ---- resolvers, by file ------------------------------------------------- */

/* timex-ago.c: points told by their distance, and those that are only vague */
bool resolve_year_ago(const struct match *m, struct value *v);
bool resolve_ago(const struct match *m, struct value *v);
bool resolve_quarter_century(const struct match *m, struct value *v);
bool resolve_earlier(const struct match *m, struct value *v);
bool resolve_year_end(const struct match *m, struct value *v);
bool resolve_day_before(const struct match *m, struct value *v);
bool resolve_reference(const struct match *m, struct value *v);

/* timex-amount.c: durations, ages and sets */
bool resolve_amount(const struct match *m, struct value *v);
bool resolve_amounts(const struct match *m, struct value *v);
bool resolve_range(const struct match *m, struct value *v);
bool resolve_all(const struct match *m, struct value *v);
bool resolve_some(const struct match *m, struct value *v);
bool resolve_seconds(const struct match *m, struct value *v);
bool resolve_age(const struct match *m, struct value *v);
bool resolve_first(const struct match *m, struct value *v);
bool resolve_times(const struct match *m, struct value *v);
bool resolve_set(const struct match *m, struct value *v);

/* timex-clock.c: hours, and parts of the day */
bool resolve_clock(const struct match *m, struct value *v);
bool resolve_clock_span(const struct match *m, struct value *v);
bool resolve_hours(const struct match *m, struct value *v);
bool resolve_past(const struct match *m, struct value *v);
bool resolve_daypart(const struct match *m, struct value *v);

/* timex-date.c: days and months */
bool resolve_date(const struct match *m, struct value *v);
bool resolve_days(const struct match *m, struct value *v);
bool resolve_month(const struct match *m, struct value *v);
bool resolve_week_of_month(const struct match *m, struct value *v);
bool resolve_digits(const struct match *m, struct value *v);
bool resolve_stamp(const struct match *m, struct value *v);
bool resolve_day_of_that_month(const struct match *m, struct value *v);
bool resolve_day_of_month(const struct match *m, struct value *v);

/* timex-holiday.c: holidays */
bool resolve_holiday(const struct match *m, struct value *v);

/* timex-period.c: what is told by its distance, "last week" */
bool resolve_relative(const struct match *m, struct value *v);
bool resolve_unit(const struct match *m, struct value *v);
bool resolve_week(const struct match *m, struct value *v);

/* timex-quarter.c: quarters, halves and seasons of a year */
bool resolve_quarter(const struct match *m, struct value *v);
bool resolve_month_quarter(const struct match *m, struct value *v);
bool resolve_part_of_year(const struct match *m, struct value *v);
bool resolve_half(const struct match *m, struct value *v);
bool resolve_season(const struct match *m, struct value *v);

/* timex-weekday.c: weekdays, and days told from today */
bool resolve_weekday(const struct match *m, struct value *v);
bool resolve_deictic(const struct match *m, struct value *v);

/* timex-year.c: years, decades, centuries */
bool resolve_year(const struct match *m, struct value *v);
bool resolve_years(const struct match *m, struct value *v);
bool resolve_decade(const struct match *m, struct value *v);
bool resolve_century(const struct match *m, struct value *v);

/* The quarter that figures are about (timex-quarter.c): the one named last,
 * else the one that was over when the article was written. */
struct point quarter_at_hand(const struct timex_reader *r);

#endif
