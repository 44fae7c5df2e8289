#include "reject-word.h"

#include "counted-word.h"
#include "numeral-word.h"

/* What is counted behind a hyphen, too: a nine-page plan. */
static bool is_counted_so(const struct scan *s, size_t at)
{
    static const char *const words[] = {"page",    "member", "judge", "vote",
                                        "seat",    "nation", "story", "storey",
                                        "vehicle", "game",   NULL};

    return scan_any(s, at, words);
}

/* Four-door, six-speed, three-bed: what kind of thing it is. */
bool reject_compound(const struct scan *s, size_t at, const struct numeral *n)
{
    if (at > 1 && scan_punct(s, at - 1, '-') && scan_glued(s, at) &&
        scan_kind(s, at - 2, TOKEN_NUMBER) &&
        (s->token[at].flags & TOKEN_UPPER))
        return true; /* 7-Eleven */
    return n->form == NUMERAL_WORDS && n->last == at + 1 &&
           scan_punct(s, n->last, '-') && scan_glued(s, n->last) &&
           scan_kind(s, n->last + 1, TOKEN_WORD) &&
           scan_glued(s, n->last + 1) && !is_counted_so(s, n->last + 1);
}

static bool is_figure(const struct scan *s, size_t at)
{
    enum word_class c = numeral_word(s, at).class;

    return scan_kind(s, at, TOKEN_NUMBER) || c == WORD_UNIT || c == WORD_TEEN ||
           c == WORD_TENS;
}

/* First Norden Corp said; the First Amendment, a Second Chance: a capital with
 * capitals behind it where none is due, at a sentence's head of "first" only.
 */
static bool is_named(const struct scan *s, size_t at, size_t last)
{
    bool inside = at > 0 && scan_kind(s, at - 1, TOKEN_WORD) &&
                  (s->token[at - 1].flags & TOKEN_UPPER) == 0;

    return last == at + 1 && (inside || scan_is(s, at, "first")) &&
           (s->token[at].flags & TOKEN_UPPER) &&
           scan_kind(s, last, TOKEN_WORD) && !scan_glued(s, last) &&
           (s->token[last].flags & TOKEN_UPPER) &&
           (inside || !(at > 0 && scan_is(s, at - 1, "the")));
}

/* Third World countries, the First World War; not her first World Cup. */
static bool is_named_world(const struct scan *s, size_t at, size_t last)
{
    return scan_is(s, last, "world") && (s->token[at].flags & TOKEN_UPPER) &&
           (s->token[last].flags & TOKEN_UPPER);
}

/* At first; Fifth Avenue; second-guessed. */
bool reject_order(const struct scan *s, size_t at, size_t last)
{
    static const char *const streets[] = {"avenue", "street", "ave",
                                          "st",     "road",   NULL};
    static const char *const verbs[] = {"guess", "guessed", "guesses",
                                        "guessing", NULL};

    if (is_named(s, at, last) || is_named_world(s, at, last))
        return true;
    if (at > 0 && scan_is(s, at - 1, "at") && scan_is(s, at, "first"))
        return last >= s->count || !scan_kind(s, last, TOKEN_WORD) ||
               table_find(&s->lexicon->stops, scan_word(s, last),
                          scan_hash(s, last));
    if (scan_punct(s, last, '-') && scan_glued(s, last))
        return scan_any(s, last + 1, verbs); /* to second-guess */
    return scan_any(s, last, streets) && (s->token[last].flags & TOKEN_UPPER);
}

/* "for a second" is a time. */
bool reject_second(const struct scan *s, size_t at)
{
    return at > 0 && scan_is(s, at, "second") && scan_is(s, at - 1, "a") &&
           (at + 1 >= s->count || !scan_kind(s, at + 1, TOKEN_WORD) ||
            table_find(&s->lexicon->stops, scan_word(s, at + 1),
                       scan_hash(s, at + 1)));
}

/* The bottom three, the top five: places, not things. */
bool reject_place(const struct scan *s, size_t at, size_t last)
{
    static const char *const words[] = {"top", "bottom", "big", NULL};

    return at > 0 && scan_any(s, at - 1, words) && last < s->count &&
           table_find(&s->lexicon->stops, scan_word(s, last),
                      scan_hash(s, last));
}

/* A verb's -s, since one thing has none: how one [feels], one [dresses]. */
static bool is_third_person(const struct scan *s, size_t at)
{
    return scan_lang(s, LANG_EN) && !(s->token[at].flags & TOKEN_UPPER) &&
           counted_is_plural(s, at) &&
           (at + 1 >= s->count || !scan_kind(s, at + 1, TOKEN_WORD) ||
            table_find(&s->lexicon->stops, scan_word(s, at + 1),
                       scan_hash(s, at + 1)));
}

/* What it does or was done to it, with no noun behind: one [developed] by a
 * firm. */
static bool is_told_of(const struct scan *s, size_t at)
{
    /* the war, one that goes on */
    if (scan_is(s, at, "that") || scan_is(s, at, "which"))
        return at > 1 && scan_kind(s, at - 2, TOKEN_PUNCT);
    return scan_lang(s, LANG_EN) && counted_is_participle(s, at) &&
           (counted_ends(scan_word(s, at), "ed") ||
            (at > 1 && scan_is(s, at - 2, "the"))) && /* the one shaking */
           (counted_stops(s, at + 1) ||
            counted_ends(scan_word(s, at + 1), "ly"));
}

/* Marine [One] landed, on board Air Force [One]. */
static bool is_named_one(const struct scan *s, size_t at)
{
    return at > 0 && (s->token[at].flags & TOKEN_UPPER) &&
           !(s->token[at].flags & TOKEN_CAPS) &&
           scan_kind(s, at - 1, TOKEN_WORD) &&
           (s->token[at - 1].flags & TOKEN_UPPER) &&
           !(scan_kind(s, at + 1, TOKEN_WORD) &&
             (s->token[at + 1].flags & TOKEN_UPPER)) &&
           !counted_stops(s, at - 1);
}

bool reject_one(const struct scan *s, size_t at)
{
    static const char *const before[] = {
        "no",      "any",    "every",   "this", "that",  "which", "each",
        "another", "some",   "a",       "last", "next",  "first", "good",
        "big",     "new",    "the",     "many", "right", "wrong", "your",
        "day",     "either", "neither", NULL};
    static const char *const behind[] = {
        "another", "day",   "can",    "would", "is",   "thing", "could",
        "should",  "might", "cannot", "to",    "on",   "for",   "may",
        "with",    "by",    "and",    "or",    "in",   "who",   "must",
        "knows",   "need",  "needs",  "at",    "this", "these", "we",
        "you",     "he",    "she",    "they",  "i",    "back",  NULL};

    if (scan_punct(s, at - 1, '-') && scan_is(s, at - 2, "on"))
        return true; /* one-on-one */
    if (scan_kind(s, at + 1, TOKEN_NUMBER) ||
        (scan_is(s, at + 1, "of") &&
         (is_figure(s, at + 2) || numeral_word(s, at + 2).class == WORD_VAGUE ||
          scan_is(s, at + 2, "a") || scan_is(s, at + 2, "an"))))
        return true; /* just one 52,000-barrel plant, one of four, of a range */
    if (at > 0 && scan_any(s, at - 1, before) &&
        !(scan_is(s, at - 1, "the") && scan_kind(s, at + 1, TOKEN_WORD) &&
          !table_find(&s->lexicon->stops, scan_word(s, at + 1),
                      scan_hash(s, at + 1))))
        return true;
    return is_named_one(s, at) || scan_any(s, at + 1, behind) ||
           scan_kind(s, at + 1, TOKEN_PUNCT) || at + 1 >= s->count ||
           is_third_person(s, at + 1) || is_told_of(s, at + 1);
}
