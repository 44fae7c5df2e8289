/* language.c - a cheap guess at a text's language; see language.h. */
#include "language.h"

#include "token.h"

enum { LOOK_BYTES = 4096 };

static const uint32_t function_word = WORD_DETERMINER | WORD_PREPOSITION |
                                      WORD_CONJUNCTION | WORD_AUXILIARY |
                                      WORD_PRONOUN | WORD_THAT;

enum language language_guess(const struct text *t,
                             const struct words words[LANGUAGES])
{
    size_t end = t->bytes.n < LOOK_BYTES ? t->bytes.n : LOOK_BYTES;
    unsigned hits[LANGUAGES] = {0};
    enum language best = LANG_EN;
    struct token token;
    size_t at = 0;

    while (token_next(t, &at, end, &token)) {
        struct slice word =
            slice_of(t->bytes.p + token.start, token.end - token.start);

        for (int l = 0; token.kind == TOKEN_WORD && l < LANGUAGES; l++)
            hits[l] +=
                (words_find(&words[l], word, token.hash) & function_word) != 0;
    }
    for (int l = 0; l < LANGUAGES; l++)
        if (hits[l] > hits[best])
            best = (enum language)l;
    return best;
}
