#include "counted.h"

#include "numeral-word.h"

enum { PHRASE_WORDS = 6, COMPOUND_TOKENS = 16 };

/* ---- words ---- */

static bool is_word(const struct scan *s, size_t at)
{
    return at < s->count && s->token[at].kind == TOKEN_WORD;
}

/* Another number begins here: five of the [three-ton satellites]. */
static bool is_figure(const struct scan *s, size_t at)
{
    enum word_class c = numeral_word(s, at).class;

    return c == WORD_UNIT || c == WORD_TEEN || c == WORD_TENS ||
           c == WORD_HUNDRED || c == WORD_DOZEN;
}

/* ---- the phrase ---- */

/* A phrase while it grows: tokens first to last, head within. */
struct phrase {
    size_t first;
    size_t last; /* one behind */
    size_t head;
};

/* One behind an abbreviation of single letters: U.N., U.S. */
static size_t letters_end(const struct scan *s, size_t at)
{
    size_t first = at;

    while (at - first < COMPOUND_TOKENS && is_word(s, at) &&
           scan_word(s, at).n == 1 && scan_punct(s, at + 1, '.') &&
           scan_glued(s, at + 1)) {
        at += 2;
        if (!scan_glued(s, at))
            break;
    }
    return at;
}

/* One behind a word and what is hyphenated to it: first-team, 10-year. */
static size_t compound_end(const struct scan *s, size_t at)
{
    size_t letters = letters_end(s, at);
    size_t first = at;

    at = letters > at ? letters : at + 1; /* U.S.-based */
    if (scan_punct(s, at, '-') && scan_glued(s, at) &&
        (scan_is(s, at + 1, "and") || scan_is(s, at + 1, "or")) &&
        !scan_glued(s, at + 1) && is_word(s, at + 2))
        at += 3; /* coal- and gas-fired */
    while (at - first < COMPOUND_TOKENS && scan_punct(s, at, '-') &&
           scan_glued(s, at) && at + 1 < s->count && scan_glued(s, at + 1) &&
           s->token[at + 1].kind != TOKEN_PUNCT)
        at += 2;
    return at;
}

static bool is_possessive(struct slice w)
{
    return counted_ends(w, "'s") || counted_ends(w, "\xe2\x80\x99s") ||
           counted_ends(w, "s'");
}

/* A verb in -ing, by the article behind it: one [listing the] facts. */
static bool is_verb(const struct scan *s, size_t at)
{
    return counted_ends(scan_word(s, at), "ing") &&
           (scan_is(s, at + 1, "the") || scan_is(s, at + 1, "a") ||
            scan_is(s, at + 1, "an") || scan_is(s, at + 1, "his") ||
            scan_is(s, at + 1, "her") || scan_is(s, at + 1, "its") ||
            scan_is(s, at + 1, "their"));
}

/* Plurals that stand before the thing counted: 300 [sales] jobs. */
static bool is_modifier(const struct scan *s, size_t at)
{
    static const char *const words[] = {
        "sports",   "arms",    "sales",    "goods",      "savings",
        "customs",  "systems", "services", "operations", "communications",
        "rights",   "weapons", "drugs",    "securities", "earnings",
        "singles",  "doubles", "bonds",    "materials",  "parts",
        "police",   "staff",   "media",    "data",       "youth",
        "aircraft", "crew"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (scan_is(s, at, words[i]))
            return true;
    return false;
}

/* Does a singular head end before this word: a verb by its ending? */
static bool ends_singular(const struct scan *s, size_t at)
{
    struct slice w = scan_word(s, at);

    return (counted_is_plural(s, at) && !is_modifier(s, at)) ||
           counted_ends(w, "ed") || is_possessive(w) || is_verb(s, at) ||
           counted_stops(s, at);
}

/* A verb of the past, by its ending. */
static bool is_past(const struct scan *s, size_t at)
{
    return counted_is_participle(s, at) && counted_ends(scan_word(s, at), "ed");
}

/* An irregular participle behind its noun: the first brigade [thrown] into
 * battle, one passenger [flown] a mile. */
static bool is_thrown(const struct scan *s, size_t at)
{
    static const char *const words[] = {
        "thrown", "flown", "taken", "given",  "held", "led",  "won",
        "seen",   "sold",  "built", "bought", "sent", "paid", "shown",
        "driven", "drawn", "hit",   "kept",   NULL};

    return scan_any(s, at, words) &&
           (counted_stops(s, at + 1) || is_figure(s, at + 1));
}

/* One official [privately] said: an adverb is no head. */
static void drop_adverb(const struct scan *s, struct phrase *p)
{
    size_t at = p->head;

    if (p->last != at + 1 || at < p->first + 1 || !is_word(s, at - 1) ||
        !counted_is_participle(s, at) || !counted_ends(scan_word(s, at), "ly"))
        return;
    p->head--;
    p->last--;
}

/* Of one: the words up to a verb, a mark or a stop. */
static bool singular_phrase(const struct scan *s, struct phrase *p)
{
    size_t at = p->first;

    for (size_t i = 0; i < PHRASE_WORDS && is_word(s, at); i++) {
        if (i > 0 && (ends_singular(s, at) || is_thrown(s, at) ||
                      scan_is(s, at, "other")))
            break;
        if (i > 0 && scan_glued(s, at))
            break;
        p->head = at;
        at = compound_end(s, at);
        p->last = at;
    }
    drop_adverb(s, p);
    /* when it first [aired] */
    return p->last > p->first + 1 ||
           (p->last > p->first && !is_past(s, p->first));
}

/* "digital [and] physical sales", "Kia [or] Hyundai cars": two adjectives of
 * one plural. */
static bool coordinates(const struct scan *s, size_t at)
{
    if (!scan_is(s, at, "and") && !scan_is(s, at, "or"))
        return false;
    for (size_t i = at + 1; i <= at + 3 && !counted_stops(s, i); i++)
        if (counted_is_plural(s, i))
            return !is_figure(s, at + 1);
    return false;
}

/* Is there a plural before the phrase must end? */
static bool has_plural(const struct scan *s, size_t at)
{
    for (size_t i = 0; i < PHRASE_WORDS && !counted_stops(s, at); i++, at++)
        if (counted_is_plural(s, at))
            return true;
    return false;
}

/* Five [Dallas] police officers: a name in -s before the plural. */
static bool is_place(const struct scan *s, size_t at)
{
    return (s->token[at].flags & TOKEN_UPPER) &&
           !(s->token[at].flags & TOKEN_CAPS) && !counted_stops(s, at + 1) &&
           !(s->token[at + 1].flags & TOKEN_UPPER) && has_plural(s, at + 1);
}

/* The number of a model before the plural: Model [3] sedans, Boeing [737]
 * jets. */
static bool is_model(const struct scan *s, size_t at)
{
    return at > 0 && at < s->count && s->token[at].kind == TOKEN_NUMBER &&
           is_word(s, at - 1) && (s->token[at - 1].flags & TOKEN_UPPER) &&
           !scan_glued(s, at + 1) && counted_is_plural(s, at + 1) &&
           !(s->token[at + 1].flags & TOKEN_UPPER);
}

/* Of many: the words up to the first plural, and one more behind a modifier
 * ("sports teams").  Without a plural it is the first word: a 12 page
 * document. */
static bool plural_phrase(const struct scan *s, struct phrase *p)
{
    size_t at = p->first;
    bool plural = false;

    for (size_t i = 0; i < PHRASE_WORDS && (is_word(s, at) || is_model(s, at));
         i++) {
        size_t end = compound_end(s, at);
        size_t head = s->token[end - 1].kind == TOKEN_WORD ? end - 1 : at;

        if (!plural && i > 0 && (coordinates(s, at) || is_model(s, at))) {
            at++;
            continue;
        }
        if (counted_stops(s, at) || is_figure(s, at) ||
            (plural && !counted_is_plural(s, head)))
            break;
        if (i > 0 && scan_glued(s, at))
            break;
        if (counted_is_plural(s, head) && !is_place(s, head)) {
            plural = true;
            p->head = head;
            p->last = end;
            if (!is_modifier(s, head))
                break;
        }
        at = end;
    }
    if (plural)
        return true;
    p->head = p->first;
    p->last = p->first + 1;
    return !counted_stops(s, p->last) && !counted_is_participle(s, p->first) &&
           !is_possessive(scan_word(s, p->first));
}

/* In other languages.  A German noun has a capital and stands behind its
 * adjectives: drei [neue Schulen].  A Romance one comes first, since verbs are
 * not told from adjectives, and of many it ends in -s or -x. */
static bool foreign_phrase(const struct scan *s, enum counted_number number,
                           struct phrase *p)
{
    size_t at = p->first;
    struct slice w;

    if (scan_lang(s, LANG_DE))
        while (at < p->first + PHRASE_WORDS && is_word(s, at) &&
               !(s->token[at].flags & TOKEN_UPPER) && !counted_stops(s, at))
            at++;
    if (!is_word(s, at) || counted_stops(s, at))
        return false;
    p->head = at;
    p->last = at + 1;
    w = scan_word(s, at);
    if (scan_lang(s, LANG_DE))
        return (s->token[at].flags & TOKEN_UPPER) != 0;
    return number != COUNTED_MANY || counted_ends(w, "s") ||
           counted_ends(w, "x");
}

/* Participles, "and", and whose thing it is. */
static bool is_left_out(const struct scan *s, size_t at)
{
    struct slice w = scan_word(s, at);

    return counted_is_participle(s, at) || scan_is(s, at, "and") ||
           scan_is(s, at, "or") || is_possessive(w);
}

/* "displaced people" -> "person", "first-team players" -> "first-team
 * player": the phrase without participles, its head in the singular. */
static struct slice head_of(struct scan *s, const struct phrase *p)
{
    struct slice head = SLICE("");

    for (size_t at = p->first; at < p->last;) {
        size_t end = compound_end(s, at);
        struct slice word =
            slice_of(s->text->bytes.p + s->token[at].start,
                     s->token[end - 1].end - s->token[at].start);

        if (p->head >= at && p->head < end) {
            struct slice before =
                slice_of(word.p, s->token[p->head].start - s->token[at].start);

            word =
                scan_join(s, before, counted_singular(s, p->head), SLICE(""));
        } else if (end == at + 1 && is_left_out(s, at)) {
            at = end;
            continue;
        }
        head = head.n ? scan_join(s, head, SLICE(" "), word) : word;
        at = end;
    }
    return head;
}

/* Half of [the village], half a [litre].  Elsewhere a word behind a fraction
 * may be a verb as well: a third [approve]. */
static bool is_of_whole(const struct scan *s, size_t at)
{
    static const char *const words[] = {"of", "a", "an", "the"};

    for (size_t back = 1; back <= 3 && back <= at; back++)
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (scan_is(s, at - back, words[i]))
                return i == 0 || back == 1;
    return false;
}

/* What comes in fractions: a two-thirds [majority], a one-third [stake]. */
static bool is_portion(const struct scan *s, size_t at)
{
    static const char *const words[] = {
        "majority", "share",    "stake", "interest",  "cut",
        "owner",    "increase", "drop",  "reduction", "turn"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (scan_is(s, at, words[i]))
            return true;
    return false;
}

/* Finds the phrase's tokens. */
static bool find_phrase(const struct scan *s, size_t at,
                        enum counted_number number, struct phrase *p)
{
    bool hyphen = scan_punct(s, at, '-') && scan_glued(s, at);

    if (hyphen && number == COUNTED_ONE) /* the third-largest economy */
        at = compound_end(s, at + 1);
    else if (hyphen)
        at++;
    if (number == COUNTED_ONE && scan_is(s, at, "half")) {
        *p = (struct phrase){at, at + 1, at}; /* the second half */
        return true;
    }
    *p = (struct phrase){at, at, at};
    if (!is_word(s, at) || counted_stops(s, at) || is_figure(s, at) ||
        (number == COUNTED_ONE && is_verb(s, at)))
        return false;
    if (hyphen && number != COUNTED_ONE) { /* a 12-page letter */
        p->last = compound_end(s, at);
        p->head = p->last - 1;
        return true;
    }
    if (!scan_lang(s, LANG_EN))
        return foreign_phrase(s, number, p);
    if (number == COUNTED_ONE)
        return singular_phrase(s, p);
    if (number == COUNTED_PART && !has_plural(s, at))
        return (is_of_whole(s, at) || is_portion(s, at)) &&
               singular_phrase(s, p) && !counted_is_participle(s, p->head);
    return plural_phrase(s, p);
}

bool counted_match(struct scan *s, size_t at, enum counted_number number,
                   struct counted *counted, size_t *last)
{
    struct phrase p;

    if (!find_phrase(s, at, number, &p))
        return false;
    counted->span =
        (struct span){s->token[p.first].start, s->token[p.last - 1].end};
    counted->head = head_of(s, &p);
    *last = p.last;
    return true;
}
