#include "timex-lex.h"

#include "timex-class.h"
#include "timex-count.h"
#include "timex-digits.h"
#include "timex-value.h"

enum {
    WORDS_MAX = 4, /* tokens of the longest entry: "St. Patrick's Day" */
    VALUE_MAX = 12 /* characters of a value that are read */
};

static bool begins_longer(const struct table_row *row)
{
    return row->line[row->key_len + row->fields_len] == '+';
}

/* Can the class have the value?  A list of the user's may say anything. */
static bool is_sound(char letter, int64_t value)
{
    switch (letter) {
    case 'U':
        return value > UNIT_NONE && value < UNITS;
    case 'P':
        return value >= 1 && value <= 5;
    case 'S':
        return value >= 1 && value <= 4;
    case 'p':
        return value >= 0 && value <= 24;
    case 'm':
        return value == 0 || value == 12;
    case 'N':
    case 'O':
        return value >= 0;
    default:
        return value > -10000 && value < 10000;
    }
}

/* A whole entry of the table: its fields are a letter, a value, perhaps +. */
static void take_row(const struct table_row *row, struct cue *cue)
{
    size_t around = begins_longer(row) ? 4 : 2; /* "U\t" and "\t+" */
    size_t n = row->fields_len > around ? row->fields_len - around : 0;
    struct slice value = slice_of(row->line + row->key_len + 3, n);
    bool minus = value.n > 0 && value.p[0] == '-';

    cue->letter = row_letter(row);
    cue->word = value;
    cue->value = 0;
    for (size_t i = minus; i < value.n && i < VALUE_MAX; i++) {
        if (value.p[i] < '0' || value.p[i] > '9')
            break;
        cue->value = cue->value * 10 + (value.p[i] - '0');
    }
    if (minus)
        cue->value = -cue->value;
    cue->plural = value.n > 1 && value.p[value.n - 1] == 'p';
    if (!is_sound(cue->letter, cue->value))
        cue->letter = '.';
}

/* The longest entry of several tokens that begins here. */
static const struct table_row *find_longer(const struct timex_reader *r,
                                           size_t token, size_t *end)
{
    const struct table_row *longest = NULL;
    struct slice words = cue_text(r, token);
    uint32_t hash = token_hash(r->text, &r->tokens[token]);

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

/* A word by itself, or with what follows it in the table. */
static bool read_entry(const struct timex_reader *r, struct slice word,
                       uint32_t hash, struct cue *cue)
{
    const struct table_row *row = table_find(r->language->words, word, hash);

    if (row != NULL && begins_longer(row)) {
        size_t end;
        const struct table_row *longer = find_longer(r, cue->first, &end);
        if (longer != NULL) {
            take_row(longer, cue);
            cue->end = end;
            cue->span.end = r->tokens[end - 1].end;
            return true;
        }
    }
    if (row != NULL && row_letter(row) != '.') {
        take_row(row, cue);
        return true;
    }
    if (!cue_has_bit(r->language, hash) || !name_find(r, word, hash, cue) ||
        !name_may_be(r, &r->tokens[cue->first]))
        return false;
    take_dot(r, cue);
    return true;
}

/* "Q3", "H1": a letter and a digit */
static bool read_part_of_year(const struct timex_reader *r, struct cue *cue)
{
    const struct token *t = &r->tokens[cue->first];
    const struct token *digit = t + 1;

    if (t->end - t->start != 1 || cue->end >= r->count ||
        digit->kind != TOKEN_NUMBER || (digit->flags & TOKEN_SPACED) != 0 ||
        digit->end - digit->start != 1)
        return false;
    bool half = t->cp == 'H' || t->cp == 'h';
    int n = r->text->bytes.p[digit->start] - '0';
    if ((!half && t->cp != 'Q' && t->cp != 'q') || n < 1 || n > (half ? 2 : 4))
        return false;
    cue->letter = 'Q';
    cue->value = half ? 10 + n : n;
    cue->end++;
    cue->span.end = digit->end;
    return true;
}

static bool read_word(const struct timex_reader *r, struct cue *cue)
{
    struct slice word = cue_text(r, cue->first);

    if (read_part_of_year(r, cue))
        return true;

    if (read_entry(r, word, token_hash(r->text, &r->tokens[cue->first]), cue)) {
        if (cue->letter == 'N' || cue->letter == 'O')
            count_read(r, cue);
        return true;
    }
    struct slice stem = cue_stem(r, word);
    if (stem.n == 0)
        return false;
    if (stem.p == word.p)
        cue->span.end = cue->span.start + stem.n;
    else if (word.p[0] == 'd' || word.p[0] == 'D')
        cue->span.start += word.n - stem.n; /* "d'avril" */
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
