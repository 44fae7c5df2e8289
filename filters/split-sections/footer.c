#include "footer.h"

#include "endmark.h"
#include "mark.h"
#include "table.h"
#include "token.h"

extern const struct table table_footer_words;

enum { FOOTER_LINES = 8, FOOTER_BYTES = 600, CREDIT_BYTES = 250 };

/* "(Reporting by Ann Lee; editing by Bo Park)", "Reporting by Ann Lee",
 * "Copyright 2016 The Agency", "© 2016": a line that begins with words of
 * footer-words.txt. */
static bool opens_footer(const struct text *t, struct span line)
{
    size_t at = line.start;
    struct token token;

    while (token_next(t, &at, line.end, &token)) {
        struct slice word =
            slice_cut(t->bytes, (struct span){token.start, token.end});
        const struct table_row *row;

        if (token.kind == TOKEN_PUNCT && token.cp == 0xa9)
            return true;
        if (token.kind == TOKEN_PUNCT && (token.cp == '(' || token.cp == '['))
            continue;
        row = token.kind == TOKEN_WORD
                  ? table_find(&table_footer_words, word, token.hash)
                  : NULL;
        if (!row)
            return false;
        if (table_field(row, 0).p[0] == 'o')
            return true;
        /* "reporting", "editing": by must follow */
        while (token_next(t, &at, line.end, &token))
            if (token_is(t, &token, "by"))
                return true;
            else if (token.kind == TOKEN_PUNCT && token.cp != ',')
                return false;
        return false;
    }
    return false;
}

/* "Lee reported from Oslo.", "Park contributed to this report." */
static bool credits_others(const struct text *t, struct span line)
{
    static const char *const pairs[][2] = {{"reported", "from"},
                                           {"contributed", "to"},
                                           {"contributed", "reporting"},
                                           {"contributed", "from"}};
    size_t at = line.start;
    struct token last = {.kind = TOKEN_PUNCT}, token;

    if (line.end - line.start > CREDIT_BYTES)
        return false;
    for (; token_next(t, &at, line.end, &token); last = token)
        for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
            if (token_is(t, &last, pairs[i][0]) &&
                token_is(t, &token, pairs[i][1]))
                return true;
    return false;
}

static bool closes(const struct text *t, struct span line)
{
    return line.end - line.start <= FOOTER_BYTES &&
           (endmark_match(t, line) || opens_footer(t, line) ||
            credits_others(t, line));
}

void footer_find(struct lines *lines, size_t body)
{
    for (size_t k = 0; k < FOOTER_LINES && k + body + 1 < lines->count; k++) {
        size_t i = lines->count - 1 - k;
        struct line *line = &lines->at[i];

        if (mark_is_rule(line_bytes(lines, i)))
            continue;
        if (line->role != LINE_BODY || !closes(lines->text, line->span))
            return;
        line->role = LINE_FOOTER;
    }
}
