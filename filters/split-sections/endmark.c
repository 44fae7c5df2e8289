#include "endmark.h"

#include "table.h"
#include "token.h"

extern const struct table table_agencies;
extern const struct table table_footer_words;

enum { MARK_WORDS = 3, MARK_BYTES = 40 };

/* "Reuter", "ENDS", "-30-", "###", "/AFP/": nothing but an end mark. */
bool endmark_match(const struct text *t, struct span line)
{
    size_t at = line.start, words = 0;
    struct token token;

    if (line.end - line.start > MARK_BYTES)
        return false;
    while (token_next(t, &at, line.end, &token)) {
        struct slice word =
            slice_cut(t->bytes, (struct span){token.start, token.end});
        const struct table_row *row;

        if (token.kind == TOKEN_PUNCT)
            continue;
        if (token.kind == TOKEN_NUMBER) {
            if (!slice_eq(word, SLICE("30")))
                return false;
            continue;
        }
        row = table_find(&table_footer_words, word, token.hash);
        if (++words > MARK_WORDS ||
            (!table_find(&table_agencies, word, token.hash) &&
             !(row && table_field(row, 0).p[0] == 'e')))
            return false;
    }
    return true;
}
