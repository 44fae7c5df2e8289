#include "timex-tense.h"

extern const struct table table_timex_tense;

enum { BACK = 25, AHEAD = 8 /* tokens that are looked at */ };

static enum tense tense_of(const struct timex_reader *r, size_t i)
{
    const struct token *t = &r->tokens[i];

    if (t->kind != TOKEN_WORD)
        return TENSE_NONE;
    struct slice word =
        slice_of(r->text->bytes.p + t->start, t->end - t->start);
    const struct table_row *row = table_find(&table_timex_tense, word, t->hash);
    if (row != NULL)
        return table_field(row, 0).p[0] == '-' ? TENSE_PAST : TENSE_FUTURE;
    if (word.n > 4 && memcmp(word.p + word.n - 2, "ed", 2) == 0 &&
        (t->flags & TOKEN_UPPER) == 0)
        return TENSE_PAST;
    return TENSE_NONE;
}

/* The participle of "will be held", "is to be opened": no past. */
static bool is_passive(const struct timex_reader *r, size_t i)
{
    return i > 0 && (token_is(r->text, &r->tokens[i - 1], "be") ||
                     token_is(r->text, &r->tokens[i - 1], "is") ||
                     token_is(r->text, &r->tokens[i - 1], "are"));
}

/* "is to resume" */
static bool is_to(const struct timex_reader *r, size_t i)
{
    return i > 0 && token_is(r->text, &r->tokens[i], "to") &&
           (token_is(r->text, &r->tokens[i - 1], "is") ||
            token_is(r->text, &r->tokens[i - 1], "are"));
}

/* The dot of "a.m." or an initial does not. */
static bool ends_sentence(const struct timex_reader *r, size_t i)
{
    const struct token *t = &r->tokens[i];

    if (t->kind != TOKEN_PUNCT)
        return t->kind == TOKEN_BREAK;
    if (t->cp == '.')
        return i == 0 || r->tokens[i - 1].kind != TOKEN_WORD ||
               r->tokens[i - 1].end - r->tokens[i - 1].start > 1;
    return t->cp == '?' || t->cp == '!' || t->cp == ';';
}

/* Words that look ahead for what stands before them, too: "On Monday the
 * board will vote." */
static bool will_be(const struct timex_reader *r, size_t i)
{
    const struct token *t = &r->tokens[i];

    return token_is(r->text, t, "will") || token_is(r->text, t, "shall") ||
           token_is(r->text, t, "would");
}

enum tense match_tense(const struct match *m)
{
    const struct timex_reader *r = m->reader;
    size_t first = m->cue[0].first;
    size_t end = m->cue[m->count - 1].end;

    for (size_t i = first; i > 0 && first - i < BACK; i--) {
        if (ends_sentence(r, i - 1))
            break;
        if (is_to(r, i - 1))
            return TENSE_FUTURE;
        enum tense tense = tense_of(r, i - 1);
        if (tense == TENSE_PAST && is_passive(r, i - 1))
            continue;
        if (tense != TENSE_NONE)
            return tense;
    }
    for (size_t i = end; i < r->count && i - end < AHEAD; i++) {
        if (ends_sentence(r, i))
            break;
        enum tense tense = tense_of(r, i);
        if (tense == TENSE_PAST || will_be(r, i))
            return tense;
    }
    return TENSE_NONE;
}
