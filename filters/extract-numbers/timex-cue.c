#include "timex-cue.h"

#include "timex-digits.h"

enum { WORDS_MAX = 4 /* tokens of the longest entry: "St. Patrick's Day" */ };

static struct slice token_text(const struct timex_reader *r, size_t token)
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

/* A whole entry of the table: letter, value. */
static void take_row(const struct table_row *row, struct cue *cue)
{
    struct slice value = table_field(row, 1);
    bool minus = value.n > 0 && value.p[0] == '-';

    cue->letter = table_field(row, 0).p[0];
    cue->word = value;
    cue->value = 0;
    for (size_t i = minus; i < value.n; i++) {
        if (value.p[i] < '0' || value.p[i] > '9')
            break;
        cue->value = cue->value * 10 + (value.p[i] - '0');
    }
    if (minus)
        cue->value = -cue->value;
    cue->plural = value.n > 1 && value.p[value.n - 1] == 'p';
}

/* The longest entry of several tokens that begins here. */
static const struct table_row *find_longer(const struct timex_reader *r,
                                           size_t token, size_t *end)
{
    const struct table_row *longest = NULL;
    struct slice words = token_text(r, token);
    uint32_t hash = r->tokens[token].hash;

    for (size_t n = 1; n < WORDS_MAX && token + n < r->count; n++) {
        size_t more = r->tokens[token + n].end - r->tokens[token + n - 1].end;
        hash = table_hash_more(hash, slice_of(words.p + words.n, more));
        words.n += more;
        const struct table_row *row =
            table_find(r->language->words, words, hash);
        if (row != NULL) {
            longest = row;
            *end = token + n + 1;
        }
    }
    return longest;
}

/* English names in small letters ("see you monday") are taken where they are
 * no words, too: not "may", "march", "sat". */
static bool may_be_name(const struct timex_reader *r, size_t token)
{
    const struct token *t = &r->tokens[token];

    if (r->language->names_lower || (t->flags & TOKEN_UPPER) != 0)
        return true;
    return t->end - t->start > 3 && !token_is(r->text, t, "march") &&
           !token_is(r->text, t, "august") && !token_is(r->text, t, "mars");
}

/* Takes the dot of a short form: "Nov.", "Tues." but not "May." */
static void take_dot(const struct timex_reader *r, struct cue *cue)
{
    const struct token *t = &r->tokens[cue->end];

    if (cue->end == r->count || t->cp != '.' || (t->flags & TOKEN_SPACED))
        return;
    if (cue->span.end - cue->span.start > 5)
        return;
    struct slice word = slice_cut(r->text->bytes, cue->span);
    static const char *const whole[] = {
        "march", "april", "may",   "june",  "july",  "mai",   "märz",  "juni",
        "juli",  "mars",  "avril", "juin",  "août",  "enero", "marzo", "abril",
        "mayo",  "junio", "julio", "lundi", "mardi", "jeudi", "lunes"};
    for (size_t i = 0; i < sizeof whole / sizeof whole[0]; i++)
        if (table_hash(slice_of(whole[i], strlen(whole[i]))) ==
            table_hash(word))
            return;
    cue->span.end = t->end;
    cue->end++;
}

/* "March", "Tues.", "Mondays" */
static bool read_name(const struct timex_reader *r, struct slice word,
                      uint32_t hash, struct cue *cue)
{
    const char *lang = r->language->code;
    int n = date_month_named(word, hash, lang);

    cue->letter = 'M';
    if (n == 0) {
        cue->letter = 'W';
        n = date_weekday_named(word, hash, lang);
    }
    if (n == 0 && word.n > 6 && word.p[word.n - 1] == 's') {
        cue->letter = 'w';
        word.n--;
        n = date_weekday_named(word, table_hash(word), lang);
    }
    cue->value = n;
    if (n != 0)
        take_dot(r, cue);
    return n != 0;
}

/* A word by itself, or with what follows it in the table. */
static bool read_entry(const struct timex_reader *r, struct slice word,
                       uint32_t hash, struct cue *cue)
{
    const struct table_row *row = table_find(r->language->words, word, hash);

    if (row != NULL && table_field(row, 2).n > 0) {
        size_t end;
        const struct table_row *longer = find_longer(r, cue->first, &end);
        if (longer != NULL) {
            take_row(longer, cue);
            cue->end = end;
            cue->span.end = r->tokens[end - 1].end;
            return true;
        }
    }
    if (row != NULL && table_field(row, 0).p[0] != '.') {
        take_row(row, cue);
        return true;
    }
    return may_be_name(r, cue->first) && read_name(r, word, hash, cue);
}

/* "année" of "l'année", "août" of "d’août": French joins them. */
static struct slice behind_article(const struct timex_reader *r,
                                   struct slice word)
{
    size_t n = 0;

    if (r->language->code[0] != 'f' || word.n < 4)
        return slice_of(word.p, 0);
    if (word.p[1] == '\'')
        n = 2;
    else if (memcmp(word.p + 1, "\xE2\x80\x99", 3) == 0)
        n = 4;
    return n == 0 ? slice_of(word.p, 0) : slice_of(word.p + n, word.n - n);
}

static bool read_word(const struct timex_reader *r, struct cue *cue)
{
    struct slice word = token_text(r, cue->first);

    if (read_entry(r, word, r->tokens[cue->first].hash, cue))
        return cue->letter == 'N' || cue->letter == 'O'
                   ? digits_read_words(r, cue)
                   : true;
    struct slice stem = stem_of(word);
    if (stem.n == 0) {
        stem = behind_article(r, word);
        if (stem.n > 0 && (word.p[0] == 'd' || word.p[0] == 'D'))
            cue->span.start += word.n - stem.n; /* "d'avril" */
        return stem.n > 0 && read_entry(r, stem, table_hash(stem), cue);
    }
    cue->span.end = cue->span.start + stem.n;
    return read_entry(r, stem, table_hash(stem), cue);
}

static bool read_mark(const struct timex_reader *r, struct cue *cue)
{
    uint32_t c = r->tokens[cue->first].cp;

    if (c == ',' || c == '/' || c == '~')
        cue->letter = (char)c;
    else if (char_is_dash(c))
        cue->letter = '-';
    else if (c == '\'' || c == 0x2019 || c == 0x2018 || c == '`')
        return digits_read_short_decade(r, cue);
    else if (c == 0xBD) /* ½ */
        cue->letter = 'h';
    else
        return false;
    return true;
}

bool cue_read(const struct timex_reader *r, size_t token, struct cue *cue)
{
    const struct token *t = &r->tokens[token];

    *cue = (struct cue){.first = token,
                        .end = token + 1,
                        .span = {t->start, t->end},
                        .spaced = (t->flags & TOKEN_SPACED) != 0};
    if (t->kind == TOKEN_WORD)
        return read_word(r, cue);
    if (t->kind == TOKEN_NUMBER)
        return digits_read(r, cue);
    return t->kind == TOKEN_PUNCT && read_mark(r, cue);
}

char cue_letter(const struct timex_reader *r, size_t token)
{
    const struct token *t = &r->tokens[token];
    struct slice word = token_text(r, token);
    const struct table_row *row = table_find(r->language->words, word, t->hash);

    if (row != NULL)
        return table_field(row, 0).p[0];
    struct slice stem = stem_of(word);
    if (stem.n == 0)
        stem = behind_article(r, word);
    if (stem.n > 0) {
        word = stem;
        row = table_find(r->language->words, word, table_hash(word));
        if (row != NULL)
            return table_field(row, 0).p[0];
    }
    if (!may_be_name(r, token))
        return 0;
    struct cue cue = {.end = r->count, .span = {t->start, t->end}};
    return read_name(r, word, stem.n > 0 ? table_hash(word) : t->hash, &cue)
               ? cue.letter
               : 0;
}
