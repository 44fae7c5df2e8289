#include "reject.h"

#include "counted-word.h"
#include "numeral-word.h"

enum { LABELLED = 8 /* numbers that may share a label */ };

/* ---- to the left ---- */

/* A hyphen between a word and digits: A-320, COVID-19, under-21, last-32;
 * but minus-130, 10-by-12. */
static bool hyphenated(const struct scan *s, size_t first)
{
    static const char *const signs[] = {"minus", "plus", "over",
                                        "sub",   "by",   NULL};

    return first > 1 && scan_glued(s, first) && scan_glued(s, first - 1) &&
           char_is_dash(s->token[first - 1].cp) &&
           scan_kind(s, first - 1, TOKEN_PUNCT) &&
           (scan_kind(s, first - 2, TOKEN_WORD)
                ? !scan_any(s, first - 2, signs)
                : scan_kind(s, first - 2, TOKEN_NUMBER));
}

/* A group of a telephone number: 0800 123 456, 020 7946 0958.  The first has a
 * zero before it, and what follows are numbers. */
static bool is_phone_group(const struct scan *s, size_t first)
{
    size_t at = first;
    struct slice w;

    while (at > 0 && first - at < 4 && scan_kind(s, at - 1, TOKEN_NUMBER))
        at--;
    w = scan_word(s, at);
    return w.n > 1 && w.p[0] == '0' &&
           (at < first || scan_kind(s, at + 1, TOKEN_NUMBER));
}

/* 25 57 N., Long. 75 06 W.: degrees and minutes of a place, or either. */
static bool is_bearing(const struct scan *s, size_t first, size_t last)
{
    size_t letter = last + scan_kind(s, last, TOKEN_NUMBER);
    struct slice w = scan_word(s, letter);

    return (letter > last ||
            (scan_kind(s, first - 1, TOKEN_NUMBER) && !scan_glued(s, first))) &&
           scan_kind(s, letter, TOKEN_WORD) && w.n == 1 &&
           memchr("NSEW", w.p[0], 4) != NULL;
}

/* n=12, T=55 K: a short symbol by itself stands before the sign, no address. */
static bool is_formula(const struct scan *s, size_t first)
{
    return first > 1 && scan_kind(s, first - 2, TOKEN_WORD) &&
           scan_word(s, first - 2).n <= 2 &&
           (!scan_glued(s, first - 2) || scan_punct(s, first - 3, '('));
}

bool reject_before(const struct scan *s, size_t first, const struct numeral *n)
{
    uint32_t c;

    if (first == 0 || !scan_kind(s, first, TOKEN_NUMBER))
        return false;
    if (hyphenated(s, first) || is_phone_group(s, first) ||
        (n->plain && is_bearing(s, first, n->last)))
        return true;
    if (!scan_glued(s, first))
        return false;
    if (scan_kind(s, first - 1, TOKEN_WORD) ||
        scan_kind(s, first - 1, TOKEN_NUMBER))
        return true;
    c = s->token[first - 1].cp;
    if (c == '"' && scan_punct(s, first - 2, '=') && scan_glued(s, first - 1))
        return true; /* id="12" */
    if (c == '+' && scan_glued(s, first - 1) && first > 1 &&
        scan_kind(s, first - 2, TOKEN_NUMBER))
        return true; /* J1149.5+6663 */
    if (c == '=' && is_formula(s, first))
        return false;
    /* #5, user_1, example.org/7, a@1, 1:36, v.2, 1.2.3 */
    if (c == '#' || c == '_' || c == '@' || c == '\\' || c == '&' || c == '%' ||
        c == '=' || c == '?')
        return true;
    return (c == '/' || c == ':' || c == '.') && first > 1 &&
           scan_glued(s, first - 1) &&
           (scan_kind(s, first - 2, TOKEN_NUMBER) ||
            (c == '/' && scan_kind(s, first - 2, TOKEN_WORD)));
}

/* ---- to the right ---- */

/* Three groups or more with hyphens or dots: phone numbers, dates, IDs. */
static bool is_chain(const struct scan *s, size_t at)
{
    return scan_kind(s, at, TOKEN_PUNCT) && scan_glued(s, at) &&
           (char_is_dash(s->token[at].cp) || s->token[at].cp == '/' ||
            s->token[at].cp == '.') &&
           scan_kind(s, at + 1, TOKEN_NUMBER) && scan_glued(s, at + 1) &&
           scan_kind(s, at + 2, TOKEN_PUNCT) && scan_glued(s, at + 2) &&
           s->token[at + 2].cp == s->token[at].cp &&
           scan_kind(s, at + 3, TOKEN_NUMBER) && scan_glued(s, at + 3);
}

/* 2(a), 5(b): a paragraph of a law, a part of a figure. */
static bool is_paragraph(const struct scan *s, size_t at)
{
    return scan_punct(s, at, '(') && scan_glued(s, at + 1) &&
           scan_kind(s, at + 1, TOKEN_WORD) && scan_word(s, at + 1).n == 1 &&
           scan_punct(s, at + 2, ')');
}

/* 010-4477: a telephone number without its country. */
static bool is_dialled(const struct scan *s, size_t first, size_t at)
{
    struct slice w = scan_word(s, first);

    return at == first + 1 && w.n > 1 && w.p[0] == '0' &&
           scan_punct(s, at, '-') && scan_kind(s, at + 1, TOKEN_NUMBER) &&
           scan_glued(s, at + 1);
}

/* Country codes and groups: +49 30 1234. */
static bool is_phone(const struct scan *s, size_t first,
                     const struct numeral *n)
{
    return first > 0 && scan_punct(s, first - 1, '+') && scan_glued(s, first) &&
           (scan_kind(s, n->last, TOKEN_NUMBER) ||
            (scan_punct(s, n->last, '(') &&
             scan_kind(s, n->last + 1, TOKEN_NUMBER))); /* +1 (555) */
}

bool reject_behind(const struct scan *s, size_t first, const struct numeral *n)
{
    size_t at = n->last;

    if (is_phone(s, first, n))
        return true;
    if (!scan_kind(s, first, TOKEN_NUMBER) || !scan_glued(s, at))
        return false;
    if (is_paragraph(s, at) || is_dialled(s, first, at))
        return true;
    if (scan_punct(s, at, '-') && scan_glued(s, at + 1) && at + 1 < s->count &&
        (s->token[at + 1].flags & TOKEN_UPPER) &&
        numeral_word(s, at + 1).class != WORD_OTHER)
        return true; /* a 7-Eleven */
    if (scan_kind(s, at, TOKEN_WORD))
        return true;
    if (is_chain(s, at))
        return true;
    if (scan_kind(s, at, TOKEN_PUNCT) && char_is_dash(s->token[at].cp) &&
        scan_kind(s, at + 1, TOKEN_NUMBER) && scan_glued(s, at + 1) &&
        scan_word(s, at + 1).n > 1 && scan_word(s, at + 1).p[0] == '0')
        return true; /* 666-015 */
    return scan_kind(s, at, TOKEN_PUNCT) && scan_glued(s, at + 1) &&
           (s->token[at].cp == ':' || s->token[at].cp == '/' ||
            s->token[at].cp == '_' || s->token[at].cp == '@') &&
           scan_kind(s, at + 1, TOKEN_NUMBER);
}

/* ---- labels, list marks, addresses ---- */

/* iPhone, eBay, and "inTable", as columns of print run together */
static bool has_inner_capital(struct slice w)
{
    for (size_t i = 1; i + 1 < w.n && i < 24; i++)
        if (w.p[i] >= 'A' && w.p[i] <= 'Z')
            return true;
    return false;
}

/* America's [535] billionaires, New York's [22nd] district; but Standard &
 * Poor's 500 is an index. */
static bool is_owner(const struct scan *s, size_t at)
{
    struct slice w = scan_word(s, at);

    return (counted_ends(w, "'s") || counted_ends(w, "\xe2\x80\x99s")) &&
           !(w.n > 4 && memcmp(w.p, "Poor", 4) == 0);
}

/* Is the capitalised word before a number a name's: iPhone 11, Big 12, Fortune
 * 100, not "In 20 years", "Last 3"? */
static bool is_name(const struct scan *s, size_t at)
{
    const struct token *t = &s->token[at];

    if (t->kind != TOKEN_WORD || at == 0)
        return false;
    if (!(t->flags & TOKEN_UPPER))
        return has_inner_capital(scan_word(s, at));
    if (is_owner(s, at))
        return false;
    return !table_find(&s->lexicon->stops, scan_word(s, at),
                       token_hash(s->text, t));
}

/* Italy 270 (275), Malta 500 (700): a figure with that of another time. */
static bool has_second(const struct scan *s, size_t last)
{
    return scan_punct(s, last, '(') && scan_kind(s, last + 1, TOKEN_NUMBER) &&
           scan_punct(s, last + 2, ')') && !scan_glued(s, last);
}

/* "1." or "2)" before a list item, "(3)". */
static bool is_list_mark(const struct scan *s, size_t first,
                         const struct numeral *n)
{
    if (first > 0 && scan_punct(s, first - 1, '(') &&
        scan_punct(s, n->last, ')'))
        return first < 2 || !scan_kind(s, first - 2, TOKEN_NUMBER) ||
               scan_kind(s, n->last + 1, TOKEN_NUMBER); /* +1 (555) 020 */
    if (scan_punct(s, n->last, ')') && scan_glued(s, n->last) &&
        (first == 0 || !scan_glued(s, first)))
        return first == 0 || scan_kind(s, first - 1, TOKEN_PUNCT);
    return first == 0 && scan_punct(s, n->last, '.') && n->last + 1 < s->count;
}

/* 358 El Brillo Way, 22 Ave Foch */
static bool is_address(const struct scan *s, size_t at)
{
    static const char *const streets[] = {
        "street", "avenue", "road", "lane",  "drive",    "boulevard", "way",
        "place",  "square", "ave",  "st",    "rd",       "blvd",      "terrace",
        "rue",    "court",  "row",  "close", "crescent", NULL};

    for (size_t i = at; i < at + 5 && i < s->count; i++) {
        bool number = scan_kind(s, i, TOKEN_NUMBER) ||
                      (i > at && scan_glued(s, i)); /* E 71st St */

        if (!number && !(s->token[i].flags & TOKEN_UPPER))
            return false;
        if (scan_any(s, i, streets))
            return true;
    }
    return false;
}

/* [12], [3,4]: a reference. */
static bool is_reference(const struct scan *s, size_t first,
                         const struct numeral *n)
{
    size_t open = first;

    if (!scan_punct(s, n->last, ']') && !scan_punct(s, n->last, ','))
        return false;
    while (open > 0 && first - open < 8 && !scan_punct(s, open - 1, '[')) {
        open--;
        if (s->token[open].kind == TOKEN_WORD)
            return false;
    }
    return open > 0 && scan_punct(s, open - 1, '[');
}

/* The token of a label's noun before a number: page 12, No. 5, Eq. (2.3). */
static size_t label_before(const struct scan *s, size_t first)
{
    size_t at = first;

    if (at > 1 && scan_punct(s, at - 1, '('))
        at--;
    if (at > 1 && scan_punct(s, at - 1, '.'))
        at--;
    return at - 1;
}

static bool has_label(const struct scan *s, size_t first, bool plain)
{
    size_t label = label_before(s, first);

    return scan_kind(s, label, TOKEN_WORD) &&
           table_find(&s->lexicon->labels, scan_word(s, label),
                      scan_hash(s, label)) &&
           (plain || (s->token[label].flags & TOKEN_UPPER));
}

/* The number before a joiner in front of `at`, or SIZE_MAX: "and", "or", "to",
 * a dash, a comma, ", and".  A letter may be glued to it: figures 4a and 4b. */
static size_t joined_number(const struct scan *s, size_t at)
{
    static const char *const joiners[] = {"and", "or", "to", NULL};
    size_t joiner = at - 1;

    if (at < 2 || !(scan_any(s, joiner, joiners) ||
                    (scan_kind(s, joiner, TOKEN_PUNCT) &&
                     (char_is_dash(s->token[joiner].cp) ||
                      (scan_punct(s, joiner, ',') && !scan_glued(s, at))))))
        return SIZE_MAX;
    joiner -= joiner > 1 && scan_punct(s, joiner - 1, ',');
    if (joiner > 1 && scan_kind(s, joiner - 1, TOKEN_WORD) &&
        scan_word(s, joiner - 1).n == 1 && scan_glued(s, joiner - 1))
        joiner--;
    return joiner > 0 && scan_kind(s, joiner - 1, TOKEN_NUMBER) ? joiner - 1
                                                                : SIZE_MAX;
}

/* Pages 4 and [6], grades 3 to [8], phases 3, 5 and [7]: the label stands
 * before the first. */
static bool shares_label(const struct scan *s, size_t first)
{
    bool list = false;

    for (int i = 0; i < LABELLED; i++) {
        list |= first > 0 && scan_punct(s, first - 1, ',');
        first = joined_number(s, first);
        if (first == SIZE_MAX || first == 0)
            return false;
        if (has_label(s, first, true)) /* but not: in Game 3, 12 left */
            return !list ||
                   counted_ends(scan_word(s, label_before(s, first)), "s");
    }
    return false;
}

bool reject_labelled(const struct scan *s, size_t first)
{
    return has_label(s, first, true);
}

bool reject_letter(const struct scan *s, size_t first, const struct numeral *n)
{
    size_t at = n->last;

    if (first == 0 || !n->plain || !scan_kind(s, at, TOKEN_WORD) ||
        !scan_glued(s, at) || scan_word(s, at).n != 1)
        return false;
    if (has_label(s, first, true) || shares_label(s, first))
        return true;
    return (s->token[at].flags & TOKEN_UPPER) &&
           scan_kind(s, first - 1, TOKEN_WORD) && is_name(s, first - 1);
}

bool reject_label(const struct scan *s, size_t first, const struct numeral *n)
{
    if (!scan_kind(s, first, TOKEN_NUMBER) || n->scaled)
        return false;
    if (has_label(s, first, n->plain))
        return true;
    if (!n->plain)
        return false;
    return is_list_mark(s, first, n) || is_address(s, n->last) ||
           is_phone(s, first, n) || is_reference(s, first, n) ||
           (first > 0 && is_name(s, first - 1) && !has_second(s, n->last)) ||
           (shares_label(s, first) && !counted_is_plural(s, n->last));
}
