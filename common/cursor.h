/* cursor.h - the tokens of a line, walked with a look ahead.
 *
 * For grammars of a few words: date lines and datelines.  cursor_read() first;
 * then peek, and move `at`. */
#ifndef CURSOR_H
#define CURSOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "token.h"

enum { CURSOR_TOKENS = 48 };

struct cursor {
    const struct text *text;
    struct token token[CURSOR_TOKENS];
    size_t count;
    size_t at;
};

/* The first CURSOR_TOKENS tokens of a stretch. */
void cursor_read(struct cursor *c, const struct text *t, struct span s);

/* The token so far ahead of `at`; a TOKEN_BREAK beyond the last. */
const struct token *cursor_peek(const struct cursor *c, size_t ahead);

struct slice cursor_bytes(const struct cursor *c, const struct token *token);

bool cursor_punct(const struct token *token, uint32_t cp);

/* Is it this lower-case ASCII word? */
bool cursor_word(const struct cursor *c, const struct token *token,
                 const char *word);

/* The value of a number token of at most so many digits, else -1. */
int cursor_number(const struct cursor *c, const struct token *token,
                  size_t digits);

/* The month or weekday that a word names, else 0. */
int cursor_month(const struct cursor *c, const struct token *token);
int cursor_weekday(const struct cursor *c, const struct token *token);

#endif
