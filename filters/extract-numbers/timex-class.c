#include "timex-class.h"

bool name_may_be(const struct timex_reader *r, const struct token *t)
{
    size_t i = (size_t)(t - r->tokens);

    if (r->language->names_lower || (t->flags & TOKEN_UPPER) != 0)
        return true;
    if (t->end - t->start == 3 && i > 0 &&
        (r->tokens[i - 1].kind == TOKEN_NUMBER ||
         (r->tokens[i - 1].kind == TOKEN_PUNCT &&
          cue_token(r, i + 1)->kind == TOKEN_PUNCT &&
          cue_token(r, i + 2)->kind == TOKEN_NUMBER)))
        return true;
    return t->end - t->start > 3 && !token_is(r->text, t, "march") &&
           !token_is(r->text, t, "august");
}

bool name_find(const struct timex_reader *r, struct slice word, uint32_t hash,
               struct cue *cue)
{
    const char *lang = language_code(r->language->lang);

    cue->letter = 'M';
    cue->value = date_month_named(word, hash, lang);
    if (cue->value != 0)
        return true;
    cue->letter = 'W';
    cue->value = date_weekday_named(word, hash, lang);
    if (cue->value != 0)
        return true;
    if (word.n < 7 || word.p[word.n - 1] != 's')
        return false;
    cue->letter = 'w';
    word.n--;
    cue->value = date_weekday_named(word, table_hash(word), lang);
    return cue->value != 0;
}

bool name_is(const struct timex_reader *r, struct slice word, uint32_t hash,
             const struct token *t)
{
    struct cue cue;

    return name_find(r, word, hash, &cue) && name_may_be(r, t);
}

char cue_letter(const struct timex_reader *r, size_t token)
{
    const struct token *t = &r->tokens[token];
    struct slice word = cue_text(r, token);
    struct slice stem = cue_stem(r, word);
    uint32_t hash = token_hash(r->text, t);
    struct cue cue;

    if (stem.n > 0) {
        word = stem;
        hash = table_hash(stem);
    }
    const struct table_row *row = table_find(r->language->words, word, hash);
    if (row != NULL && row_letter(row) != '.')
        return row_letter(row);
    return cue_has_bit(r->language, hash) && name_find(r, word, hash, &cue) &&
                   name_may_be(r, t)
               ? cue.letter
           : row != NULL ? '.'
                         : 0;
}
