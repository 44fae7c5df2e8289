#include "byline.h"

#include "table.h"
#include "token.h"

extern const struct table table_byline_words;

enum {
    BYLINE_CHARS = 300, /* bytes of a byline, several authors included */
    OFFICE_BYTES = 60,
    NAME_WORDS = 5 /* words of a name without "By" */
};

/* What a word is for, by its first letter in byline-words.txt. */
enum word_kind {
    WORD_NAME,
    WORD_BY = 'b',
    WORD_LABEL = 'l',
    WORD_AGENCY = 'a',
    WORD_CALLING = 'c',
    WORD_JOIN = 'j',
    WORD_END = 'e'
};

static enum word_kind kind_of(const struct text *t, const struct token *token)
{
    struct slice word =
        slice_cut(t->bytes, (struct span){token->start, token->end});
    const struct table_row *row = NULL;

    if (token->kind == TOKEN_WORD)
        row = table_find(&table_byline_words, word, token->hash);
    else if (token->kind == TOKEN_PUNCT && token->cp == '&')
        return WORD_JOIN;
    return row ? (enum word_kind)table_field(row, 0).p[0] : WORD_NAME;
}

/* Moves *at behind "By", "Written by", "Author:"; false if there is none. */
static bool skip_by(const struct text *t, size_t *at, size_t end)
{
    struct token token;
    bool label = false;

    while (token_next(t, at, end, &token)) {
        enum word_kind kind = kind_of(t, &token);

        if (kind == WORD_BY)
            return true;
        if (label && token.cp == ':')
            return true;
        if (kind != WORD_LABEL)
            return false;
        label = true;
    }
    return false;
}

static bool separates(const struct text *t, const struct token *token)
{
    return token->cp == ',' || token->cp == ';' || token->cp == '/' ||
           token->cp == '|' || kind_of(t, token) == WORD_JOIN;
}

/* MD, RDN, PhD: letters behind a name, not a name. */
static bool is_credential(const struct text *t, struct span s)
{
    struct slice b = slice_cut(t->bytes, s);
    size_t upper = 0;

    for (size_t i = 0; i < b.n; i++) {
        if (b.p[i] == ' ')
            return false;
        upper += char_is_upper((unsigned char)b.p[i]);
    }
    return b.n <= 6 && upper * 2 >= b.n;
}

static void add_author(const struct text *t, struct byline *b, struct span s)
{
    if (s.start == s.end || b->authors == BYLINE_AUTHORS_MAX ||
        (b->authors > 0 && is_credential(t, s)))
        return;
    b->author[b->authors++] = s;
}

/* Do the names end at this word?  At "in Oslo", "(left)"; at an agency or
 * calling behind a comma, or behind a whole name: "Ann Lee Associated Press".
 */
static bool ends_names(enum word_kind kind, const struct token *token,
                       size_t words, size_t authors)
{
    if (kind == WORD_END || token->cp == '(')
        return true;
    return (kind == WORD_AGENCY || kind == WORD_CALLING) &&
           (words >= 2 || (words == 0 && authors > 0));
}

/* The names in a stretch, to the first agency, calling or "in Oslo". */
static void find_authors(const struct text *t, size_t at, size_t end,
                         struct byline *b)
{
    struct span name = {at, at};
    struct token token;
    size_t words = 0; /* of the name that is being read */

    while (token_next(t, &at, end, &token)) {
        if (separates(t, &token)) {
            if (words > 0)
                add_author(t, b, name);
            words = 0;
            continue;
        }
        if (ends_names(kind_of(t, &token), &token, words, b->authors))
            break;
        if (words == 0)
            name.start = token.start;
        name.end = token.end;
        words += words == 0 || token.kind == TOKEN_WORD;
    }
    if (words > 0)
        add_author(t, b, name);
}

/* "By the numbers", "By 2030", "By then it was late." are no bylines. */
static bool is_name_like(const struct text *t, size_t at, size_t end)
{
    struct token token;
    size_t words = 0, upper = 0;
    bool number = false;

    while (token_next(t, &at, end, &token)) {
        bool word = token.kind == TOKEN_WORD;

        number |= words == 0 && token.kind == TOKEN_NUMBER;
        if (token.cp == '?' || token.cp == '!' || token.cp == ':')
            return false;
        if (words > 0 && !(token.flags & TOKEN_SPACED))
            continue; /* "ann.lee" is one word */
        words += word;
        upper += word && (token.flags & TOKEN_UPPER);
    }
    return words > 0 && words <= (number ? 2u : 40u) &&
           (words <= 2 || upper * 2 >= words) && t->bytes.p[end - 1] != ',';
}

bool byline_match(const struct text *t, struct span s, struct byline *b)
{
    size_t at = s.start;

    if (s.end - s.start > BYLINE_CHARS || !skip_by(t, &at, s.end) ||
        !is_name_like(t, at, s.end))
        return false;
    *b = (struct byline){.span = s};
    find_authors(t, at, s.end, b);
    return b->authors > 0;
}

/* "Ann Lee", "Ann de Lee": capitalised words and the small ones of names.
 * Moves *at to what follows. */
static bool read_name(const struct text *t, size_t *at, size_t end)
{
    size_t words = 0, upper = 0, before = *at;
    struct token token;

    for (; token_next(t, at, end, &token); before = *at) {
        bool initial_dot = token.cp == '.' && words > 0;

        if (token.kind != TOKEN_WORD && !initial_dot && token.cp != '-') {
            *at = before;
            break;
        }
        words += token.kind == TOKEN_WORD;
        upper += token.kind == TOKEN_WORD && (token.flags & TOKEN_UPPER);
    }
    return words >= 2 && words <= NAME_WORDS && upper >= 2 &&
           upper + 1 >= words;
}

bool byline_match_name(const struct text *t, struct span s, bool beside_date,
                       struct byline *b)
{
    size_t at = s.start;
    bool known = beside_date;
    struct token token;

    if (s.end - s.start > BYLINE_CHARS || !read_name(t, &at, s.end))
        return false;
    if (token_next(t, &at, s.end, &token) && token.cp != '(' &&
        !separates(t, &token))
        return false;
    while (token_next(t, &at, s.end, &token)) {
        enum word_kind kind = kind_of(t, &token);

        if (token.kind == TOKEN_NUMBER || token.cp == ':')
            return false;
        known |= kind == WORD_AGENCY || kind == WORD_CALLING;
    }
    if (!known)
        return false;
    *b = (struct byline){.span = s};
    find_authors(t, s.start, s.end, b);
    return b->authors > 0;
}

bool byline_goes_on(const struct text *t, struct span s)
{
    size_t at = s.start;
    struct token token;
    bool office = false;

    if (s.end - s.start > OFFICE_BYTES)
        return false;
    while (token_next(t, &at, s.end, &token)) {
        enum word_kind kind = kind_of(t, &token);

        if (token.kind == TOKEN_NUMBER || token.cp == '.' || token.cp == ':')
            return false;
        office |= kind == WORD_AGENCY || kind == WORD_CALLING;
    }
    return office;
}
