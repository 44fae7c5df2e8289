/* A cursor walks the line's tokens; each dating_... and match_... reads one
 * kind of part.  A line where none takes a step is no date line. */
#include "pubdate.h"

#include "dating.h"
#include "table.h"

extern const struct table table_pubdate_words;

enum { PUBDATE_BYTES = 160 };

/* A word of pubdate-words.txt. */
static bool match_word(struct dating *g)
{
    const struct token *token = dating_peek(g, 0);
    const struct table_row *row;
    struct slice kind;

    if (token->kind != TOKEN_WORD)
        return false;
    row = table_find(&table_pubdate_words, cursor_bytes(&g->c, token),
                     token->hash);
    if (!row)
        return false;
    kind = table_field(row, 0);
    if (slice_eq(kind, SLICE("zone")))
        return dating_zone(g, table_field(row, 1));
    g->update |= slice_eq(kind, SLICE("update"));
    g->update &= !slice_eq(kind, SLICE("label"));
    g->c.at++;
    return true;
}

/* Tue, Tue., Dienstag */
static bool match_weekday(struct dating *g)
{
    const struct token *token = dating_peek(g, 0);

    if (token->kind != TOKEN_WORD ||
        !date_weekday_named(cursor_bytes(&g->c, token), token->hash, NULL))
        return false;
    if (!g->dated)
        return dating_take(g, 1);
    g->c.at++;
    return true;
}

/* Marks between the parts; the reading time, "4 min read". */
static bool match_filler(struct dating *g)
{
    const struct token *token = dating_peek(g, 0);

    if (token->kind == TOKEN_NUMBER && dating_peek(g, 1)->kind == TOKEN_WORD &&
        (dating_word(g, 1, "min") || dating_word(g, 1, "minute") ||
         dating_word(g, 1, "minutes"))) {
        g->c.at += 2;
        return g->dated;
    }
    if (token->kind != TOKEN_PUNCT || token->cp == '%' || token->cp == '$' ||
        token->cp == '?' || token->cp == '!' || token->cp == '"')
        return false;
    g->c.at++;
    return true;
}

static bool step(struct dating *g)
{
    static bool (*const matchers[])(struct dating *) = {
        dating_iso,       dating_numeric, dating_day_month,
        dating_month_day, dating_time,    match_word,
        match_weekday,    dating_offset,  match_filler};

    for (size_t i = 0; i < sizeof matchers / sizeof matchers[0]; i++)
        if (matchers[i](g))
            return true;
    return false;
}

static bool has_digit(struct slice s)
{
    for (size_t i = 0; i < s.n; i++)
        if (char_is_digit((unsigned char)s.p[i]))
            return true;
    return false;
}

bool pubdate_match(const struct text *t, struct span s, struct pubdate *d)
{
    struct dating g = {.m = {.hour = MOMENT_NONE,
                             .minute = MOMENT_NONE,
                             .second = MOMENT_NONE}};

    if (s.end - s.start > PUBDATE_BYTES || !has_digit(slice_cut(t->bytes, s)))
        return false;
    cursor_read(&g.c, t, s);
    if (g.c.count == CURSOR_TOKENS)
        return false;
    while (g.c.at < g.c.count)
        if (!step(&g))
            return false;
    if (!g.dated)
        return false;
    if (g.m.date.month == 0)
        g.m.hour = MOMENT_NONE; /* a time of no day */
    d->moment = g.m;
    d->span = (struct span){g.c.token[g.from].start, g.c.token[g.to - 1].end};
    return true;
}
