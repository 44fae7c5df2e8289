#include "counted-word.h"

/* ---- forms ---- */

static bool is_word(const struct scan *s, size_t at)
{
    return at < s->count && s->token[at].kind == TOKEN_WORD;
}

bool counted_ends(struct slice w, const char *ending)
{
    size_t n = strlen(ending);

    return w.n >= n && memcmp(w.p + w.n - n, ending, n) == 0;
}

static bool ends_in_any(struct slice w, const char *const endings[])
{
    for (size_t i = 0; endings[i]; i++)
        if (counted_ends(w, endings[i]))
            return true;
    return false;
}

bool counted_stops(const struct scan *s, size_t at)
{
    if (!is_word(s, at))
        return true;
    return table_find(&s->lexicon->stops, scan_word(s, at), scan_hash(s, at)) !=
           NULL;
}

static const struct table_row *irregular(const struct scan *s, size_t at)
{
    return table_find(&s->lexicon->plurals, scan_word(s, at), scan_hash(s, at));
}

/* "players", "TDs", "people"; not "boss", "status", "crisis", "his". */
bool counted_is_plural(const struct scan *s, size_t at)
{
    static const char *const not_plural[] = {
        "ss",       "us",       "sis",      "tennis",   "this",    "his",
        "olitics",  "conomics", "physics",  "ematics",  "hletics", "ethics",
        "nastics",  "ogistics", "news",     "gas",      "Texas",   "Dallas",
        "Kansas",   "kansas",   "hristmas", "canvas",   "bias",    "Vegas",
        "overseas", "homas",    "icholas",  "always",   "Paris",   "Jones",
        "ouglas",   "Brussels", "Athens",   "Illinois", "Orleans", "Angeles",
        "James",    "Charles",  NULL};
    struct slice w;

    if (!is_word(s, at))
        return false;
    w = scan_word(s, at);
    if (irregular(s, at))
        return true;
    return w.n > 2 && counted_ends(w, "s") && !ends_in_any(w, not_plural) &&
           !counted_ends(w, "'s") && !counted_ends(w, "\xe2\x80\x99s");
}

/* Participles and adverbs, which say nothing about what the thing is: 400
 * [charging] stations, 20 [decently sized] plants. */
bool counted_is_participle(const struct scan *s, size_t at)
{
    static const char *const nouns[] = {
        "building", "wedding", "meeting",       "offering",    "hundred",
        "holding",  "housing", "feed",          "shipping",    "parking",
        "polling",  "banking", "mining",        "engineering", "nursing",
        "shopping", "fishing", "manufacturing", NULL};
    static const char *const short_nouns[] = {
        "seed",  "speed",   "string",  "spring",  "family", "assembly",
        "breed", "sibling", "ceiling", "evening", "morning"};
    struct slice w = scan_word(s, at);

    if (!(counted_ends(w, "ed") || counted_ends(w, "ing") ||
          counted_ends(w, "ly")) ||
        w.n < 5 || (s->token[at].flags & TOKEN_UPPER)) /* Boeing */
        return false;
    for (size_t i = 0; i < sizeof short_nouns / sizeof *short_nouns; i++)
        if (scan_is(s, at, short_nouns[i]))
            return false;
    return !ends_in_any(w, nouns);
}

/* ---- singular ---- */

static struct slice lower(struct scan *s, struct slice w, bool keep)
{
    char *p;

    if (keep)
        return w;
    p = arena_alloc(s->arena, w.n + 1);
    if (!p) {
        s->failed = true;
        return w;
    }
    for (size_t i = 0; i < w.n; i++)
        p[i] = (char)(w.p[i] >= 'A' && w.p[i] <= 'Z' ? w.p[i] + 32 : w.p[i]);
    return slice_of(p, w.n);
}

static struct slice drop(struct slice w, size_t n)
{
    return slice_of(w.p, w.n - n);
}

/* The regular singular of a word in lower case. */
static struct slice regular(struct scan *s, struct slice w)
{
    static const char *const es[] = {"ches", "shes",   "sses",  "xes",
                                     "zzes", "iruses", "buses", NULL};

    if (counted_ends(w, "ies") && w.n > 4)
        return scan_join(s, drop(w, 3), SLICE("y"), SLICE(""));
    if (ends_in_any(w, es))
        return drop(w, 2);
    if (counted_ends(w, "s") && !counted_ends(w, "ss") &&
        !counted_ends(w, "us") && !counted_ends(w, "sis") && w.n > 2)
        return drop(w, 1);
    return w;
}

/* French -eaux and -aux, Spanish -ores, -enes ...; German keeps its form. */
static struct slice foreign(struct scan *s, struct slice w)
{
    static const char *const es[] = {"ores",  "enes", "ones", "anes",
                                     "ales",  "eles", "iles", "oles",
                                     "dades", "eres", NULL};

    if (scan_lang(s, LANG_DE))
        return w;
    if (scan_lang(s, LANG_FR) && counted_ends(w, "eaux"))
        return drop(w, 1);
    if (scan_lang(s, LANG_FR) && counted_ends(w, "aux"))
        return scan_join(s, drop(w, 2), SLICE("l"), SLICE(""));
    if (scan_lang(s, LANG_ES) && ends_in_any(w, es))
        return drop(w, 2);
    return counted_ends(w, "s") && w.n > 3 ? drop(w, 1) : w;
}

struct slice counted_singular(struct scan *s, size_t at)
{
    const struct token *t = &s->token[at];
    const struct table_row *row = irregular(s, at);
    bool name = (t->flags & TOKEN_UPPER) && at > 0;

    if (!scan_lang(s, LANG_EN))
        return foreign(s, scan_word(s, at));
    if (row)
        return table_field(row, 0);
    return regular(s, lower(s, scan_word(s, at), name));
}
