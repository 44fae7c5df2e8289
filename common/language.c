/* language.c - the language of an article; see language.h. */
#include "language.h"

#include <string.h>

#include "table.h"
#include "token.h"

extern const struct table table_function_words;

/* How far to look, and by how many words a language must lead for the guess to
 * stand before that: a paragraph is enough.  Two words are the least that
 * speak against English: "die" and "son" have stood in English sentences. */
enum { LOOK_BYTES = 4096, LEAD = 12, LEAST = 2 };

static const char *const codes[LANGUAGES][2] = {
    {"en", "eng"}, {"de", "deu"}, {"fr", "fra"}, {"es", "spa"}};

enum language language_by_code(struct slice code)
{
    for (int i = 0; i < LANGUAGES; i++) {
        if (code.n == 3 && memcmp(code.p, codes[i][1], 3) == 0)
            return (enum language)i;
        if (code.n >= 2 && memcmp(code.p, codes[i][0], 2) == 0 &&
            (code.n == 2 || code.p[2] == '-' || code.p[2] == '_'))
            return (enum language)i;
    }
    return LANGUAGES;
}

const char *language_code(enum language language)
{
    return codes[language][0];
}

/* The fields of function-words.txt are codes with a space between them.  False
 * where the word is in no list. */
static bool count_word(const struct text *t, const struct token *token,
                       unsigned hits[LANGUAGES])
{
    struct slice word =
        slice_of(t->bytes.p + token->start, token->end - token->start);
    const struct table_row *row =
        table_find(&table_function_words, word, token->hash);
    struct slice of;

    if (!row)
        return false;
    of = table_field(row, 0);
    for (size_t at = 0; at + 2 <= of.n; at += 3)
        hits[language_by_code(slice_of(of.p + at, 2))]++;
    return true;
}

/* The language with most words, and by how many it leads. */
static enum language leader(const unsigned hits[LANGUAGES], unsigned *lead)
{
    enum language best = LANG_EN;
    unsigned second = 0;

    for (int l = 0; l < LANGUAGES; l++)
        if (hits[l] > hits[best])
            best = (enum language)l;
    for (int l = 0; l < LANGUAGES; l++)
        if (l != (int)best && hits[l] > second)
            second = hits[l];
    *lead = hits[best] - second;
    return best;
}

enum language language_guess(const struct text *t)
{
    size_t end = t->bytes.n < LOOK_BYTES ? t->bytes.n : LOOK_BYTES;
    unsigned hits[LANGUAGES] = {0};
    unsigned lead = 0;
    enum language best = LANG_EN;
    struct token token;
    size_t at = 0;

    while (lead < LEAD && token_next(t, &at, end, &token)) {
        if (token.kind != TOKEN_WORD)
            continue;
        if (count_word(t, &token, hits))
            best = leader(hits, &lead);
    }
    return hits[best] >= hits[LANG_EN] + LEAST ? best : LANG_EN;
}

enum language language_of(struct article *article, enum language given)
{
    static const char *const members[] = {"lang", "language"};

    if (given != LANGUAGES)
        return given;
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        enum language l = language_by_code(article_string(article, members[i]));

        if (l != LANGUAGES)
            return l;
    }
    return language_guess(&article->text);
}
