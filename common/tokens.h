/* tokens.h - many tokens at once, for those who look closely at few of them.
 *
 * What costs most of reading a token is the hash of a word, byte by byte.
 * tokens_read() leaves it out and gives each word a key instead, from its first
 * letters; token_hash() makes up for it where a table is to be asked.
 *
 * The method is that of simdjson (Langdale and Lemire 2019): a bit for each of
 * 64 bytes says which are letters, and words are runs of such bits, so that no
 * word waits for the bytes of the one before. */
#ifndef TOKENS_H
#define TOKENS_H

#include "token.h"

/* The tokens that token_next() gives from *at on, before end, but for
 * TOKEN_BREAK; at most max of them.  Moves *at behind them; gives their number.
 * Words have a key and no hash. */
size_t tokens_read(const struct text *t, size_t *at, size_t end,
                   struct token *tokens, size_t max);

/* What token_next() puts into the token's hash. */
uint32_t token_hash(const struct text *t, const struct token *token);

/* A number from the first eight bytes of a word, as far as they are ASCII
 * letters, folded; 0 if the first one is none.  "Years", "year's" and "year"
 * have two keys, "Wednesday" and "Wednesdays" one. */
uint32_t token_key(struct slice word);

#endif
