#include "token.h"

#include "table.h"

extern const struct table table_abbreviations;

/* ---- tokens ----------------------------------------------------------- */

static bool is_ascii_letter(unsigned char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
}

/* ASCII that is neither white space nor a control character. */
static bool is_ascii_mark(unsigned char c)
{
    return c > ' ' && c < 0x80;
}

/* Moves *at over white space; gives whether there was any, and whether a
 * line ended in it. */
static bool skip_space(const struct text *t, size_t *at, size_t end,
                       bool *line_end)
{
    const char *p = t->bytes.p;
    size_t from = *at;
    size_t i = from;
    size_t n;

    *line_end = false;
    for (; i < end; i += n) {
        unsigned char c = (unsigned char)p[i];

        if (c == ' ')
            n = 1;
        else if (is_ascii_mark(c) ||
                 !char_is_space(text_decode(p + i, p + end, &n)))
            break;
        *line_end |= c == '\n';
    }
    *at = i;
    return i > from;
}

static bool is_apostrophe(uint32_t c)
{
    return c == '\'' || c == 0x2019;
}

/* A word while it is read. */
struct word {
    uint32_t hash;
    size_t letters;
    bool lower; /* has a letter that is not upper case */
    bool ascii;
};

/* What is not an ASCII letter: an apostrophe that a letter follows, another
 * letter or mark.  Gives its bytes, 0 at the word's end. */
static size_t word_step(const char *p, const char *end, struct word *w)
{
    size_t n, m;
    uint32_t c = text_decode(p, end, &n);

    if (is_apostrophe(c)) {
        if (w->letters == 0 || p + n == end ||
            !char_is_letter(text_decode(p + n, end, &m)))
            return 0;
    } else if (char_is_letter(c)) {
        w->letters++;
        w->lower |= !char_is_upper(c);
    } else if (w->letters == 0 || !char_is_mark(c)) {
        return 0;
    }
    w->ascii &= c < 0x80;
    w->hash = table_hash_more(w->hash, slice_of(p, n));
    return n;
}

/* The end of the ASCII letters from at on: most words are nothing else. */
static size_t ascii_end(const char *p, size_t at, size_t end, struct word *w)
{
    uint32_t hash = w->hash;
    unsigned char any = 0;
    size_t i = at;

    for (; i < end && is_ascii_letter((unsigned char)p[i]); i++) {
        hash = table_hash_letter(hash, (unsigned char)p[i]);
        any |= (unsigned char)p[i];
    }
    w->hash = hash;
    w->lower |= any & 0x20;
    w->letters += i - at;
    return i;
}

/* The end of a word that begins at from; fills w. */
static size_t word_end(const struct text *t, size_t from, size_t end,
                       struct word *w)
{
    const char *p = t->bytes.p;
    size_t at = from;

    *w = (struct word){.hash = TABLE_FNV_BASIS, .ascii = true};
    for (;;) {
        at = ascii_end(p, at, end, w);
        if (at == end || ((unsigned char)p[at] < 0x80 && p[at] != '\''))
            return at;
        size_t n = word_step(p + at, p + end, w);
        if (n == 0)
            return at;
        at += n;
    }
}

static void read_word(const struct text *t, size_t *at, size_t end,
                      struct token *token)
{
    struct word w;
    bool upper = token->cp < 0x80 ? token->cp <= 'Z' : char_is_upper(token->cp);
    unsigned flags = upper ? TOKEN_UPPER : 0;

    *at = word_end(t, *at, end, &w);
    flags |= w.ascii ? TOKEN_ASCII : 0;
    flags |= w.letters > 1 && !w.lower ? TOKEN_CAPS : 0;
    token->flags = (uint8_t)(token->flags | flags);
    token->kind = TOKEN_WORD;
    token->hash = w.hash;
}

bool token_next(const struct text *t, size_t *at, size_t end,
                struct token *token)
{
    const char *p = t->bytes.p;
    bool line_end = false;
    size_t before = *at;
    bool spaced = before > 0 && (unsigned char)p[before - 1] <= ' ';
    size_t n;

    /* nothing, or one space, is what mostly stands before a token */
    if (before + 1 < end && p[before] == ' ' &&
        is_ascii_mark((unsigned char)p[before + 1])) {
        ++*at;
        spaced = true;
    } else if (before >= end || !is_ascii_mark((unsigned char)p[before])) {
        spaced |= skip_space(t, at, end, &line_end);
    }

    if (*at >= end)
        return false;
    *token = (struct token){.start = (uint32_t)*at,
                            .flags = spaced ? TOKEN_SPACED : 0};
    if (line_end) {
        token->start = (uint32_t)before;
        token->end = (uint32_t)*at;
        token->kind = TOKEN_BREAK;
        token->flags = TOKEN_SPACED;
        return true;
    }
    token->cp = (unsigned char)p[*at];
    n = 1;
    if (token->cp >= 0x80)
        token->cp = text_decode(p + *at, p + end, &n);
    if (token->cp < 0x80 ? is_ascii_letter((unsigned char)token->cp)
                         : char_is_letter(token->cp)) {
        read_word(t, at, end, token);
    } else if (char_is_digit(token->cp)) {
        while (*at < end && char_is_digit((unsigned char)p[*at]))
            ++*at;
        token->kind = TOKEN_NUMBER;
    } else {
        *at += n;
        token->kind = TOKEN_PUNCT;
    }
    token->end = (uint32_t)*at;
    return true;
}

bool token_is_all(const struct text *t, const struct token *token,
                  const char *word)
{
    const char *p = t->bytes.p + token->start;
    size_t n = token->end - token->start;

    for (size_t i = 0; i < n; i++) {
        char c = p[i];

        if (c >= 'A' && c <= 'Z')
            c = (char)(c | 0x20);
        if (c != word[i] || word[i] == 0)
            return false;
    }
    return word[n] == '\0';
}

/* ---- sentences -------------------------------------------------------- */

static bool is_closer(uint32_t c)
{
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x2019 ||
           c == 0x201d || c == 0xbb || c == 0x203a;
}

static bool is_opener(uint32_t c)
{
    return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x2018 ||
           c == 0x201c || c == 0x201e || c == 0xab || c == 0x2039;
}

/* Does a dot after this word leave the sentence open? */
static bool is_abbreviation(struct slice word, bool digit_follows)
{
    const struct table_row *row;

    if (word.n == 1 && char_is_upper((unsigned char)word.p[0]))
        return true; /* J. Smith */
    if (word.n == 3 && word.p[1] == '.')
        return true; /* U.S., p.m. */
    row = table_find(&table_abbreviations, word, table_hash(word));
    return row && (digit_follows || table_field(row, 0).n == 0);
}

/* Is the dot at `dot` an abbreviation's or an initial's?  Looks at the word
 * before it, at most 16 bytes of it, and at one byte after the space. */
static bool dot_abbreviates(const struct text *t, size_t start, size_t dot,
                            size_t end)
{
    const char *p = t->bytes.p;
    size_t from = dot;
    bool digit = dot + 2 < end && char_is_digit((unsigned char)p[dot + 2]);

    while (from > start && dot - from < 16 &&
           (unsigned char)p[from - 1] > 0x20 && p[from - 1] != '(')
        from--;
    return is_abbreviation(slice_of(p + from, dot - from), digit);
}

/* Is the place behind a terminator and its closers one where a sentence may
 * begin? */
static bool may_begin(const struct text *t, size_t at, size_t end)
{
    const char *p = t->bytes.p;
    bool line_end;
    size_t n;
    uint32_t c;

    if (at >= end)
        return true;
    if (!skip_space(t, &at, end, &line_end))
        return false;
    if (at >= end)
        return true;
    c = text_decode(p + at, p + end, &n);
    return char_is_upper(c) || char_is_digit(c) || is_opener(c) ||
           char_is_dash(c) || (c >= 0x80 && !char_is_lower(c));
}

/* First bytes of . ! ? and the ellipsis. */
static bool may_terminate(char c)
{
    return c == '.' || c == '!' || c == '?' || c == '\xe2';
}

/* The place behind the sentence end at `at`, or 0 if it is none. */
static size_t sentence_end(const struct text *t, size_t start, size_t at,
                           size_t end)
{
    const char *p = t->bytes.p;
    size_t n;
    uint32_t c = text_decode(p + at, p + end, &n);
    size_t behind = at + n;

    if (c != '.' && c != '!' && c != '?' && c != 0x2026)
        return 0;
    while (behind < end && is_closer(text_decode(p + behind, p + end, &n)))
        behind += n;
    if (!may_begin(t, behind, end))
        return 0;
    if (c == '.' && behind == at + 1 && behind < end &&
        dot_abbreviates(t, start, at, end))
        return 0;
    return behind;
}

bool text_sentence(const struct text *t, size_t *at, size_t end,
                   struct span *sentence)
{
    bool line_end;
    size_t start;

    skip_space(t, at, end, &line_end);
    if (*at >= end)
        return false;
    start = *at;
    while (*at < end) {
        size_t behind = may_terminate(t->bytes.p[*at])
                            ? sentence_end(t, start, *at, end)
                            : 0;

        if (behind) {
            *at = behind;
            break;
        }
        ++*at;
    }
    *sentence = text_trim(t, (struct span){start, *at});
    return true;
}
