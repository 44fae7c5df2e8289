#include "age.h"

#include "counted.h"
#include "digits.h"
#include "unit.h"

enum { OLDEST = 119 };

static bool is_years(const struct part *p)
{
    uint64_t years;

    return !part_has_any(p) && decimal_uint(p->numeral.value, OLDEST, &years) &&
           years > 1 && (p->numeral.plain || p->numeral.form == NUMERAL_WORDS);
}

/* Is nothing counted, divided or set against it: "24 when I came", "93."? */
static bool ends_clause(const struct scan *s, size_t at)
{
    static const char *const opens[] = {"when",  "and", "but",  "who",  "that",
                                        "while", "at",  "next", "last", "this",
                                        "in",    "on",  "by",   "now",  "then",
                                        "years", "as",  "last", NULL};

    if (at >= s->count)
        return true;
    if (s->token[at].kind == TOKEN_PUNCT)
        return !scan_glued(s, at) ||
               (!char_is_dash(s->token[at].cp) && s->token[at].cp != '%' &&
                !(digits_at(s, at + 1) && scan_glued(s, at + 1)));
    return scan_any(s, at, opens);
}

/* ---- "-year-old" and "aged" ---- */

/* "-year-old", "years old", "years of age" behind a number with its unit. */
static bool old_behind(const struct scan *s, struct number *n)
{
    size_t at = n->last;

    at += scan_punct(s, at, '-');
    if (scan_is(s, at, "old") || scan_is(s, at, "olds"))
        n->last = at + 1;
    else if (scan_is(s, at, "of") && scan_is(s, at + 1, "age"))
        n->last = at + 2;
    else
        return false;
    return true;
}

/* "aged 18 to 25", "age 35", "under the age of 5 [years]", "between the ages
 * of 5 and 11". */
static bool aged_before(const struct scan *s, struct number *n)
{
    size_t at = n->first;

    at -=
        at > 0 && (scan_is(s, at - 1, "between") || scan_is(s, at - 1, "from"));
    if (scan_is(s, at - 1, "aged") ||
        ((scan_is(s, at - 1, "age") || scan_is(s, at - 1, "ages")) &&
         scan_word(s, n->first).n <= 3)) {
        n->first = at - 1;
        return true;
    }
    return scan_is(s, at - 1, "of") &&
           (scan_is(s, at - 2, "age") || scan_is(s, at - 2, "ages")) &&
           (n->first = at - 2, true);
}

/* ---- 40s and over-65s ---- */

/* In his, into her mid-: words before the 50s of a life. */
static bool is_of_life(const struct scan *s, size_t at)
{
    static const char *const whose[] = {"his", "her",  "their", "my",
                                        "our", "your", NULL};
    static const char *const parts[] = {"early", "mid", "late", NULL};
    static const char *const preps[] = {"in",    "into", "reached",
                                        "until", "past", NULL};

    at -= at > 0 && scan_punct(s, at - 1, '-');
    at -= at > 0 && scan_any(s, at - 1, parts);
    return at > 1 && scan_any(s, at - 1, whose) && scan_any(s, at - 2, preps);
}

/* Over-[65s], under-[21s]. */
static bool is_of_group(const struct scan *s, size_t at, struct number *n)
{
    if (at < 2 || !scan_punct(s, at - 1, '-') || !scan_glued(s, at) ||
        !scan_glued(s, at - 1))
        return false;
    n->comparator = scan_is(s, at - 2, "over")    ? COMPARE_ABOVE
                    : scan_is(s, at - 2, "under") ? COMPARE_BELOW
                                                  : COMPARE_EQUAL;
    return n->comparator != COMPARE_EQUAL;
}

bool age_plural_match(struct scan *s, size_t at, struct number *n)
{
    static const struct decimal nine = {.digits = "9", .count = 1};

    if (!digits_at(s, at) || digits_length(s, at) != 2 ||
        !scan_is(s, at + 1, "s") || !scan_glued(s, at + 1))
        return false;
    *n = number_none();
    n->first = at;
    n->last = at + 2;
    n->span = (struct span){s->token[at].start, s->token[at].end};
    if (!decimal_read(&n->low, scan_word(s, at), SIZE_MAX, s->arena))
        return false;
    if (is_of_group(s, at, n)) {
        n->value = n->low;
        n->has_value = true;
        n->first = at - 2;
    } else if (is_of_life(s, at) && n->low.exponent > 0 &&
               decimal_add(&n->high, n->low, nine, s->arena)) {
        n->span.end = s->token[at + 1].end;
        n->has_range = true;
    } else {
        return false;
    }
    age_set(n);
    return true;
}

/* ---- of persons ---- */

/* A name's last word: capitalised, and no word that any sentence begins with.
 */
static bool is_name(const struct scan *s, size_t at)
{
    const struct token *t = &s->token[at];

    return at < s->count && t->kind == TOKEN_WORD && (t->flags & TOKEN_UPPER) &&
           scan_word(s, at).n > 1 && !counted_stops(s, at);
}

/* "Senard, 65, now faces", "her son, now 9, sings": commas around a number of
 * years behind a name, or behind any word where "now" or "then" is said. */
static bool age_of_name(const struct scan *s, const struct part *p)
{
    size_t at = p->first;
    bool told =
        at > 0 && (scan_is(s, at - 1, "now") || scan_is(s, at - 1, "then"));

    at -= told;
    return p->numeral.plain && is_years(p) && at > 1 &&
           scan_punct(s, at - 1, ',') && s->token[at - 2].kind == TOKEN_WORD &&
           (told || (s->token[at - 2].flags & TOKEN_UPPER)) &&
           (scan_punct(s, p->last, ',') || scan_punct(s, p->last, '.')) &&
           !scan_glued(s, p->last + 1) && !digits_at(s, p->last + 1);
}

/* Who it is that is 93: he, who, Al; no index and no price. */
static bool is_person(const struct scan *s, size_t at)
{
    static const char *const persons[] = {"he", "she", "who", "i", NULL};

    return scan_any(s, at, persons) ||
           (is_name(s, at) &&
            (at == 0 || is_name(s, at - 1) ||
             s->token[at - 1].kind == TOKEN_PUNCT ||
             scan_is(s, at - 1, "and") || scan_is(s, at - 1, "but")));
}

/* She was 93; Al is 79 and ...; I'm 45; he will be 30; she turns 21. */
static bool age_of_being(const struct scan *s, const struct part *p)
{
    static const char *const between[] = {"just", "only",   "about", "now",
                                          "then", "nearly", "still", "almost",
                                          "aged", "around", "over",  NULL};
    static const char *const verbs[] = {"is", "was", NULL};
    static const char *const futures[] = {"will", "would", NULL};
    static const char *const turns[] = {"turns", "turned", "turn", "turning",
                                        NULL};
    static const char *const short_forms[] = {"he's",  "she's", "i'm", "he’s",
                                              "she’s", "i’m",   NULL};
    size_t at = p->first;

    at -= at > 0 && scan_any(s, at - 1, between);
    if (at == 0 || !is_years(p) || !ends_clause(s, p->last))
        return false;
    if (scan_any(s, at - 1, short_forms))
        return true;
    if (scan_any(s, at - 1, turns))
        return p->numeral.plain;
    if (scan_is(s, at - 1, "be") && at > 2 && scan_any(s, at - 2, futures))
        return is_person(s, at - 3);
    return at > 1 && scan_any(s, at - 1, verbs) &&
           (is_person(s, at - 2) || scan_is(s, at - 2, "age"));
}

/* Dies at 93; left school at 14; a boy of 12; children under 12. */
static bool age_of_event(const struct scan *s, const struct part *p)
{
    static const char *const events[] = {
        "died",    "dies",   "dead",    "die",     "school", "married",
        "retired", "retire", "retires", "widowed", NULL};
    static const char *const people[] = {
        "children", "anyone",  "those",   "people",  "adults",    "women",
        "men",      "girls",   "boys",    "kids",    "everyone",  "voters",
        "patients", "drivers", "players", "workers", "residents", NULL};
    static const char *const bounds[] = {"over", "under", NULL};
    static const char *const one[] = {"boy", "girl", "man", "woman", NULL};
    size_t at = p->first;

    if (at < 2 || !is_years(p) || !ends_clause(s, p->last))
        return false;
    return (scan_is(s, at - 1, "at") && scan_any(s, at - 2, events)) ||
           (scan_any(s, at - 1, bounds) && scan_any(s, at - 2, people)) ||
           (scan_is(s, at - 1, "of") && scan_any(s, at - 2, one));
}

bool age_match(const struct scan *s, const struct part *p, struct number *n)
{
    if (n->kind == NUMBER_DURATION)
        return old_behind(s, n) || aged_before(s, n);
    if (n->kind != NUMBER_CARDINAL)
        return false;
    return aged_before(s, n) ||
           (n->has_value &&
            (age_of_name(s, p) || age_of_being(s, p) || age_of_event(s, p)));
}

void age_set(struct number *n)
{
    n->kind = NUMBER_AGE;
    n->rule = "age";
    if (n->unit.n == 0) {
        n->unit = SLICE("year");
        n->unit_code = SLICE("a");
    }
}
