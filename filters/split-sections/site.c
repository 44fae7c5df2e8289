#include "site.h"

#include "table.h"
#include "token.h"

extern const struct table table_kickers;
extern const struct table table_line_words;
extern const struct table table_openers;
extern const struct table table_site_words;

enum {
    SITE_CHARS = 120, /* code points of a site's name */
    SITE_WORDS = 6,   /* ... where none of its words tells */
    SHARED_WORDS = 16,
    WORD_BYTES = 4, /* of a word that tells what a line is about */
    KICKER_WORDS = 3
};

static size_t count_words(const struct lines *lines, size_t i)
{
    struct slice s = line_bytes(lines, i);
    size_t words = 1;

    for (size_t k = 1; k < s.n; k++)
        words += s.p[k] == ' ' && s.p[k - 1] != ' ';
    return words;
}

static const struct table_row *find_word(const struct lines *lines,
                                         const struct token *token,
                                         const struct table *table)
{
    if (token->kind != TOKEN_WORD)
        return NULL;
    return table_find(
        table,
        slice_cut(lines->text->bytes, (struct span){token->start, token->end}),
        token->hash);
}

/* Does line i name a site by its words?  One of site-words.txt, "example.org",
 * or a motto behind a mark, "The Post - News that stays news"; not "U.S." */
static bool has_site_word(const struct lines *lines, size_t i)
{
    struct span line = lines->at[i].span;
    size_t at = line.start;
    struct token token;
    bool dot = false, mark = false;

    while (token_next(lines->text, &at, line.end, &token)) {
        bool spaced = token.flags & TOKEN_SPACED;

        if (find_word(lines, &token, &table_site_words) ||
            (token.kind == TOKEN_WORD && token.end - token.start > 1 &&
             ((dot && !spaced) || (mark && spaced))))
            return true;
        dot = token.cp == '.' && !spaced;
        mark = spaced && token.kind == TOKEN_PUNCT &&
               (token.cp == '|' || char_is_dash(token.cp));
    }
    return false;
}

/* "9 Myths", "Best of", "How to": titles begin so, names of sites do not. */
static bool opens_title(const struct lines *lines, size_t i)
{
    struct span line = lines->at[i].span;
    size_t at = line.start;
    const struct table_row *row;
    struct token token;

    if (!token_next(lines->text, &at, line.end, &token))
        return false;
    if (token.kind == TOKEN_NUMBER)
        return true;
    row = find_word(lines, &token, &table_line_words);
    return row && memchr(table_field(row, 0).p, 's', table_field(row, 0).n);
}

/* Do both lines have two words of some length in common?  Then they are title
 * and heading: "Wine Regions", "An Intro to Wine Regions of the World". */
static bool share_words(const struct lines *lines, size_t i, size_t k)
{
    const struct text *t = lines->text;
    struct span line = lines->at[i].span;
    uint32_t hash[SHARED_WORDS];
    size_t known = 0, shared = 0, at = line.start;
    struct token token;

    while (known < SHARED_WORDS && token_next(t, &at, line.end, &token))
        if (token.kind == TOKEN_WORD && token.end - token.start >= WORD_BYTES)
            hash[known++] = token.hash;
    line = lines->at[k].span;
    at = line.start;
    while (token_next(t, &at, line.end, &token))
        for (size_t n = 0; n < known; n++)
            shared += token.kind == TOKEN_WORD && token.hash == hash[n];
    return shared >= 2;
}

bool site_match(const struct lines *lines, size_t i, size_t title, bool between)
{
    struct slice s = line_bytes(lines, i), t = line_bytes(lines, title);
    const struct line *line = &lines->at[i];

    if (s.n < t.n && slice_eq(s, slice_of(t.p + t.n - s.n, s.n)))
        return true;
    if (line->chars > SITE_CHARS || line->last == '?' || line->last == ':' ||
        (!between && share_words(lines, i, title)))
        return false;
    if (!between && opens_title(lines, i))
        return false;
    if (between || has_site_word(lines, i))
        return lines->at[title].last != '.' || between;
    return line->last != '.' && count_words(lines, i) <= SITE_WORDS &&
           s.n < t.n;
}

bool site_kicker(const struct lines *lines, size_t i)
{
    struct slice s = line_bytes(lines, i);

    return count_words(lines, i) <= KICKER_WORDS &&
           table_find(&table_kickers, s, table_hash(s));
}

bool site_ends_name(struct slice line)
{
    struct slice word = {line.p + line.n - 1, 0};

    while (word.p > line.p && word.p[-1] != ' ') {
        word.p--;
        word.n++;
    }
    return table_find(&table_site_words, word, table_hash(word));
}

bool site_opener(struct slice line)
{
    return table_find(&table_openers, line, table_hash(line));
}
