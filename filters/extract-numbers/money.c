#include "money.h"

#include "table.h"

enum { SIGN_TOKENS = 4, SIGN_BYTES = 16 };

/* The tokens from first up to `at` without white space: "US $" is "US$". */
static size_t glue(const struct scan *s, size_t first, size_t at,
                   char buf[SIGN_BYTES])
{
    size_t n = 0;

    for (size_t i = first; i < at; i++) {
        struct slice w = scan_word(s, i);

        if (n + w.n > SIGN_BYTES)
            return 0;
        memcpy(buf + n, w.p, w.n);
        n += w.n;
    }
    return n;
}

static bool has_word(struct slice flags, const char *word)
{
    size_t n = strlen(word);

    for (size_t i = 0; i + n <= flags.n; i++)
        if (memcmp(flags.p + i, word, n) == 0)
            return true;
    return false;
}

static bool is_capitals(struct slice s)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] >= 'a' && s.p[i] <= 'z')
            return false;
    return true;
}

/* "case Rs": the sign must be written so. */
static bool case_fits(struct slice flags, struct slice sign)
{
    size_t n = sign.n;

    if (!has_word(flags, "case "))
        return !has_word(flags, "caps") || is_capitals(sign);
    return flags.n >= 5 + n && memcmp(flags.p + 5, sign.p, n) == 0 &&
           (flags.n == 5 + n || flags.p[5 + n] == ' ');
}

/* Is the number at a token one that money has and a model has not: with a
 * mark, a scale, three digits? */
static bool is_large(const struct scan *s, size_t at)
{
    size_t digits = scan_word(s, at).n;

    return digits >= 3 || scan_punct(s, at + 1, ',') ||
           (scan_glued(s, at + 1) &&
            (scan_is(s, at + 1, "m") || scan_is(s, at + 1, "bn"))) ||
           (scan_punct(s, at + 1, '.') && scan_glued(s, at + 2)) ||
           (!scan_glued(s, at + 1) &&
            (scan_is(s, at + 1, "million") || scan_is(s, at + 1, "billion")));
}

/* "won a $5 prize", "Music's $500 man": the letter is no part of the sign
 * when it stands apart, unless as in "C $ 6". */
static bool is_article(const struct scan *s, size_t first, size_t at)
{
    return at - first == 2 && s->token[first].kind == TOKEN_WORD &&
           scan_word(s, first).n == 1 && !scan_glued(s, at - 1) &&
           !scan_is(s, first, "c");
}

static bool look_up(const struct scan *s, size_t first, size_t at,
                    struct money *m)
{
    char buf[SIGN_BYTES];
    struct slice sign = slice_of(buf, glue(s, first, at, buf));
    const struct table_row *row;
    struct slice flags;

    if (sign.n == 0)
        return false;
    row = table_find(&s->lexicon->currencies, sign, table_hash(sign));
    if (!row)
        return false;
    flags = table_field(row, 2);
    if (!case_fits(flags, sign) || is_article(s, first, at))
        return false;
    if (has_word(flags, "large") && !(scan_glued(s, at) && is_large(s, at)))
        return false;
    *m = (struct money){.first = first,
                        .name = table_field(row, 0),
                        .currency = table_field(row, 1),
                        .assumed = has_word(flags, "assumed")};
    return true;
}

/* Could a sign or code end with this token?  Most are turned away here. */
static bool may_end_sign(const struct scan *s, size_t at)
{
    const struct token *t = &s->token[at];

    if (t->kind == TOKEN_WORD)
        return word_set_has(&s->lexicon->sign_words, token_hash(s->text, t));
    return t->kind == TOKEN_PUNCT &&
           (t->cp == '$' || t->cp == '=' || t->cp > 0x7f ||
            (t->cp == '.' && scan_glued(s, at)));
}

bool money_match(const struct scan *s, size_t at, struct money *m)
{
    if (at == 0 || at >= s->count || !may_end_sign(s, at - 1))
        return false;
    for (size_t n = SIGN_TOKENS; n > 0; n--)
        if (n <= at && (n == 1 || s->token[at - n].kind != TOKEN_NUMBER) &&
            look_up(s, at - n, at, m))
            return true;
    return false;
}

bool money_before(const struct scan *s, size_t at)
{
    struct money m;

    return money_match(s, at, &m);
}
