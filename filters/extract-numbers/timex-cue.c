#include "timex-cue.h"

const struct token *cue_token(const struct timex_reader *r, size_t i)
{
    static const struct token none = {.kind = TOKEN_BREAK};

    return i < r->count ? &r->tokens[i] : &none;
}

void cue_extend(const struct timex_reader *r, struct cue *cue, size_t end)
{
    cue->end = end;
    cue->span.end = r->tokens[end - 1].end;
}

struct slice cue_text(const struct timex_reader *r, size_t token)
{
    const struct token *t = &r->tokens[token];

    return slice_of(r->text->bytes.p + t->start, t->end - t->start);
}

/* The stem of "year's", or an empty slice. */
static struct slice stem_of(struct slice word)
{
    size_t n = word.n;

    if (n > 2 && word.p[n - 1] == 's' && word.p[n - 2] == '\'')
        return slice_of(word.p, n - 2);
    if (n > 4 && word.p[n - 1] == 's' &&
        memcmp(word.p + n - 4, "\xE2\x80\x99", 3) == 0)
        return slice_of(word.p, n - 4);
    return slice_of(word.p, 0);
}

/* "année" of "l'année", "août" of "d’août": French joins them. */
static struct slice behind_article(const struct timex_reader *r,
                                   struct slice word)
{
    size_t n = 0;

    if (!r->language->elides || word.n < 4)
        return slice_of(word.p, 0);
    if (word.p[1] == '\'')
        n = 2;
    else if (memcmp(word.p + 1, "\xE2\x80\x99", 3) == 0)
        n = 4;
    return n == 0 ? slice_of(word.p, 0) : slice_of(word.p + n, word.n - n);
}

struct slice cue_stem(const struct timex_reader *r, struct slice word)
{
    struct slice stem = stem_of(word);

    return stem.n > 0 ? stem : behind_article(r, word);
}
