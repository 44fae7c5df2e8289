#include "timex-tense.h"

extern const struct table table_timex_tense;

enum { BACK = 25, AHEAD = 8 /* tokens that are looked at */ };

enum sense { PAST = '-', FUTURE = '1', FUTURE_NEXT = '2', FUTURE_TO = '3' };

/* The sense of a word in timex-tense.txt, or 0. */
static int sense_of(const struct timex_reader *r, size_t i)
{
    const struct token *t = &r->tokens[i];
    struct slice word =
        slice_of(r->text->bytes.p + t->start, t->end - t->start);
    const struct table_row *row =
        t->kind == TOKEN_WORD
            ? table_find(&table_timex_tense, word, token_hash(r->text, t))
            : NULL;

    if (row != NULL) {
        struct slice lang = table_field(row, 1);
        bool mine = lang.n == 0 ? r->language->lang == LANG_EN
                                : language_by_code(lang) == r->language->lang;
        return mine ? table_field(row, 0).p[0] : 0;
    }
    return t->kind == TOKEN_WORD && word.n > 4 &&
                   memcmp(word.p + word.n - 2, "ed", 2) == 0 &&
                   (t->flags & TOKEN_UPPER) == 0
               ? PAST
               : 0;
}

/* What the word at i says of a date that begins at `date`. */
static enum tense tense_of(const struct timex_reader *r, size_t i, size_t date)
{
    const struct token *next = i + 1 < r->count ? &r->tokens[i + 1] : NULL;

    switch (sense_of(r, i)) {
    case PAST:
        return TENSE_PAST;
    case FUTURE:
        return TENSE_FUTURE;
    case FUTURE_NEXT:
        return i + 1 == date ? TENSE_FUTURE : TENSE_NONE;
    case FUTURE_TO:
        return next != NULL && (token_is(r->text, next, "to") ||
                                token_is(r->text, next, "for"))
                   ? TENSE_FUTURE
                   : TENSE_NONE;
    default:
        return TENSE_NONE;
    }
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

/* "is opening in May" */
static bool is_going_on(const struct timex_reader *r, size_t i)
{
    const struct token *t = &r->tokens[i];
    const char *end = r->text->bytes.p + t->end;

    return i > 0 && t->kind == TOKEN_WORD && t->end - t->start > 5 &&
           memcmp(end - 3, "ing", 3) == 0 &&
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

static enum tense tense_before(const struct timex_reader *r, size_t date)
{
    for (size_t i = date; i > 0 && date - i < BACK; i--) {
        if (ends_sentence(r, i - 1))
            break;
        if (is_to(r, i - 1) || is_going_on(r, i - 1))
            return TENSE_FUTURE;
        enum tense tense = tense_of(r, i - 1, date);
        if (tense == TENSE_PAST && is_passive(r, i - 1))
            continue;
        if (tense != TENSE_NONE)
            return tense;
    }
    return TENSE_NONE;
}

static enum tense tense_behind(const struct timex_reader *r, size_t end)
{
    for (size_t i = end; i < r->count && i - end < AHEAD; i++) {
        if (ends_sentence(r, i))
            break;
        if (will_be(r, i))
            return TENSE_FUTURE;
        if (sense_of(r, i) == PAST)
            return TENSE_PAST;
    }
    return TENSE_NONE;
}

enum tense match_tense(const struct match *m)
{
    const struct timex_reader *r = m->reader;
    size_t first = m->cue[0].first;
    size_t end = m->cue[m->count - 1].end;
    enum tense before = tense_before(r, first);

    if (before == TENSE_NONE)
        return tense_behind(r, end);
    /* "By Monday the plan had been dropped." */
    if (first > 0 && sense_of(r, first - 1) == FUTURE_NEXT &&
        tense_behind(r, end) == TENSE_PAST)
        return TENSE_PAST;
    return before;
}
