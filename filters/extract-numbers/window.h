/* window.h - the tokens that a rule may look at, and what is known around them.
 *
 * The driver (scan.c) walks the tokens of a window, about a paragraph, and asks
 * figure_match() at each token; a rule looks at the tokens from `at` on, may
 * look back as far as the last number's end (scan.floor) and gives true with
 * the number filled in, n->first and n->last included.  Dates, times, durations
 * and ages come from timex.h, which reads the window beforehand; where both
 * see a number, the driver takes the one that begins first, then the longer
 * one.  Comparator, change, and indexes are the driver's work for all kinds. */
#ifndef WINDOW_H
#define WINDOW_H

#include "arena.h"
#include "lexicon.h"
#include "number.h"
#include "timex.h"

enum { SCAN_TOKENS = 4096 }; /* a longer window is cut */

/* More numbers than these without a word in or between them are data, and
 * nobody's statement: a table that lost its heads, the points of a map. */
enum { SCAN_ROW = 100 };

/* What a match function may see.  All of it lives in the record's arena. */
struct scan {
    struct text *text;
    struct arena *arena;
    bool failed; /* memory ended: sticky, and the record is rejected */

    /* the window; no TOKEN_BREAK among them; words have a key, no hash; those
     * that a number or time cannot do without are TOKEN_CUE */
    const struct token *token;
    size_t count;
    size_t floor; /* tokens before it belong to the last number */

    struct number *found; /* of the whole article so far, in order */
    size_t found_count;
    size_t found_cap;
    size_t window_found; /* index of the window's first in found */
    size_t row;          /* the last so many have no word among them */
    size_t data;         /* so many were left out: rows of data */

    struct timex_reader time; /* of temporal.h, as is time_next */
    size_t time_next;         /* the next of time.found to be looked at */

    const struct lexicon *lexicon; /* of the article's language */
    bool decimal_comma;            /* 3,5 and 1.234,5 */
};

/* The token at an index as a slice; empty beyond the window's ends. */
static inline struct slice scan_word(const struct scan *s, size_t at)
{
    if (at >= s->count)
        return SLICE("");
    return slice_of(s->text->bytes.p + s->token[at].start,
                    s->token[at].end - s->token[at].start);
}

/* The hash of the token at an index, which must be one of the window. */
static inline uint32_t scan_hash(const struct scan *s, size_t at)
{
    return token_hash(s->text, &s->token[at]);
}

/* May the token, a word or a mark, be one of a set?  Digits may. */
static inline bool scan_may(const struct scan *s, size_t at,
                            const struct word_set *set)
{
    if (at >= s->count)
        return false;
    if (s->token[at].kind == TOKEN_WORD)
        return word_set_has(set, scan_hash(s, at));
    return s->token[at].kind == TOKEN_NUMBER ||
           word_set_has(set, table_hash(scan_word(s, at)));
}

/* Is the token this lower-case ASCII word?  False beyond the ends. */
static inline bool scan_is(const struct scan *s, size_t at, const char *word)
{
    return at < s->count && s->token[at].kind == TOKEN_WORD &&
           (s->token[at].cp | 0x20) == (unsigned char)word[0] &&
           token_is(s->text, &s->token[at], word);
}

/* Is the token one of these lower-case words? */
static inline bool scan_any(const struct scan *s, size_t at,
                            const char *const words[])
{
    for (size_t i = 0; words[i]; i++)
        if (scan_is(s, at, words[i]))
            return true;
    return false;
}

/* Does the token exist, and is it of this kind? */
static inline bool scan_kind(const struct scan *s, size_t at,
                             enum token_kind kind)
{
    return at < s->count && s->token[at].kind == kind;
}

/* Is the token the punctuation c? */
static inline bool scan_punct(const struct scan *s, size_t at, uint32_t c)
{
    return at < s->count && s->token[at].kind == TOKEN_PUNCT &&
           s->token[at].cp == c;
}

/* Does the token exist and follow the one before without white space? */
static inline bool scan_glued(const struct scan *s, size_t at)
{
    return at > 0 && at < s->count && !(s->token[at].flags & TOKEN_SPACED);
}

/* Is this the article's language? */
static inline bool scan_lang(const struct scan *s, enum language lang)
{
    return s->lexicon->lang == lang;
}

/* Three slices one after another, in the arena. */
struct slice scan_join(struct scan *s, struct slice a, struct slice b,
                       struct slice c);

/* Does a time expression begin at the token that goes on beyond `last`: the "a
 * year earlier" of "$3 million a year earlier"? */
bool scan_time_spans(const struct scan *s, size_t at, size_t last);

#endif
