/* sieve.h - reads the tokens of a window, and tells which are worth a look.
 *
 * Nineteen words in twenty of the news are no part of a number or a time.
 * Those that one cannot do without are known by their first letters, see
 * token_key(): the sieve marks them as TOKEN_CUE, and the rules are asked there
 * and nowhere else.  What it lets through may still be nothing.
 *
 * sieve_make() once a run for a language, then sieve_read(). */
#ifndef SIEVE_H
#define SIEVE_H

#include "lexicon.h"
#include "timex.h"
#include "tokens.h"

enum { SIEVE_KEYS = 16384 };

struct sieve {
    bool every;               /* any word may be one: siebenundzwanzig */
    uint8_t keys[SIEVE_KEYS]; /* by token_key(): what the words may be */
};

/* The sieve of a language in the arena, or NULL when memory ends. */
const struct sieve *sieve_make(const struct lexicon *l,
                               const struct timex_language *times,
                               struct arena *a);

/* Reads at most max tokens of a text from *at on, before end, and moves *at
 * behind them; TOKEN_BREAK is left out.  Gives their number. */
size_t sieve_read(const struct sieve *s, const struct text *text, size_t *at,
                  size_t end, struct token *tokens, size_t max);

#endif
