#include "footer.h"

#include "endmark.h"
#include "table.h"

extern const struct table table_footer_words;

enum { FOOTER_LINES = 8, FOOTER_BYTES = 600 };

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

void footer_find(struct lines *lines, size_t body)
{
    for (size_t k = 0; k < FOOTER_LINES && k + body + 1 < lines->count; k++) {
        struct line *line = &lines->at[lines->count - 1 - k];

        if (line->role != LINE_BODY ||
            line->span.end - line->span.start > FOOTER_BYTES ||
            (!endmark_match(lines->text, line->span) &&
             !opens_footer(lines->text, line->span)))
            return;
        line->role = LINE_FOOTER;
    }
}
