#include "citation.h"

enum { NAMES = 8, YEARS = 12 }; /* tokens to look back over */

static bool is_year(const struct scan *s, size_t at)
{
    return s->token[at].kind == TOKEN_NUMBER && scan_word(s, at).n == 4;
}

/* Over the years before this one: Kelly et al. [2001, 2002a,] 2003. */
static size_t skip_years(const struct scan *s, size_t at)
{
    size_t first = at;

    while (at > 0 && first - at < YEARS &&
           (is_year(s, at - 1) || scan_punct(s, at - 1, ',') ||
            scan_punct(s, at - 1, '(') || scan_punct(s, at - 1, ';') ||
            (scan_glued(s, at - 1) && scan_word(s, at - 1).n == 1)))
        at--;
    return at;
}

/* Kelly et al. */
static bool is_et_al(const struct scan *s, size_t at)
{
    at -= at > 0 && scan_punct(s, at - 1, '.');
    return at > 2 && scan_is(s, at - 1, "al") && scan_is(s, at - 2, "et");
}

static bool joins_names(const struct scan *s, size_t at)
{
    return scan_is(s, at, "and") || scan_punct(s, at, '&');
}

/* (Moss and Lee, 1999)   ; Roth, 2011)   (Roth, 2011; ... */
static bool is_listed(const struct scan *s, size_t at)
{
    size_t behind = at + 1, first = at;
    bool joined = false;

    behind += scan_glued(s, behind) && scan_word(s, behind).n == 1 &&
              s->token[behind].kind == TOKEN_WORD; /* 1999a */
    if (!scan_punct(s, behind, ';') && !scan_punct(s, behind, ')') &&
        !scan_punct(s, behind, ','))
        return false;
    at -= at > 0 && scan_punct(s, at - 1, ',');
    while (at > 0 && first - at < NAMES &&
           (joins_names(s, at - 1) || (s->token[at - 1].flags & TOKEN_UPPER))) {
        joined |= joins_names(s, at - 1);
        at--;
    }
    if (at == 0 || at == first)
        return false;
    return scan_punct(s, at - 1, ';') ||
           (scan_punct(s, at - 1, '(') &&
            (joined || scan_punct(s, behind, ';')));
}

bool citation_year(const struct scan *s, size_t at)
{
    return is_year(s, at) &&
           (is_et_al(s, skip_years(s, at)) || is_listed(s, at));
}
