/* language.c - a cheap guess at a text's language; see language.h. */
#include "language.h"

#include "token.h"

/* How far to look, and by how many words a language must lead for the guess to
 * stand before: an English paragraph is enough. */
enum { LOOK_BYTES = 4096, LEAD = 32 };

static const uint32_t function_word = WORD_DETERMINER | WORD_PREPOSITION |
                                      WORD_CONJUNCTION | WORD_AUXILIARY |
                                      WORD_PRONOUN | WORD_THAT;

static void count_word(const struct token *token,
                       const struct words words[LANGUAGES],
                       unsigned hits[LANGUAGES])
{
    size_t len = token->end - token->start;

    for (int l = 0; l < LANGUAGES; l++)
        hits[l] +=
            (words_find(&words[l], len, token->hash) & function_word) != 0;
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

enum language language_guess(const struct text *t,
                             const struct words words[LANGUAGES])
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
        count_word(&token, words, hits);
        best = leader(hits, &lead);
    }
    return best;
}
