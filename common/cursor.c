#include "cursor.h"

#include "date.h"

void cursor_read(struct cursor *c, const struct text *t, struct span s)
{
    size_t at = s.start;

    c->text = t;
    c->count = c->at = 0;
    while (c->count < CURSOR_TOKENS &&
           token_next(t, &at, s.end, &c->token[c->count]))
        c->count++;
}

const struct token *cursor_peek(const struct cursor *c, size_t ahead)
{
    static const struct token none = {.kind = TOKEN_BREAK};

    return c->at + ahead < c->count ? &c->token[c->at + ahead] : &none;
}

struct slice cursor_bytes(const struct cursor *c, const struct token *token)
{
    return slice_cut(c->text->bytes, (struct span){token->start, token->end});
}

bool cursor_punct(const struct token *token, uint32_t cp)
{
    return token->kind == TOKEN_PUNCT && token->cp == cp;
}

bool cursor_word(const struct cursor *c, const struct token *token,
                 const char *word)
{
    return token->kind == TOKEN_WORD && token_is(c->text, token, word);
}

int cursor_number(const struct cursor *c, const struct token *token,
                  size_t digits)
{
    struct slice s = cursor_bytes(c, token);
    int value = 0;

    if (token->kind != TOKEN_NUMBER || s.n > digits)
        return -1;
    for (size_t i = 0; i < s.n; i++)
        value = value * 10 + (s.p[i] - '0');
    return value;
}

int cursor_month(const struct cursor *c, const struct token *token)
{
    if (token->kind != TOKEN_WORD)
        return 0;
    return date_month_named(cursor_bytes(c, token), token->hash, NULL);
}

int cursor_weekday(const struct cursor *c, const struct token *token)
{
    if (token->kind != TOKEN_WORD)
        return 0;
    return date_weekday_named(cursor_bytes(c, token), token->hash, NULL);
}
