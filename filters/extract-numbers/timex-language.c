#include "timex-language.h"

#include "timex-class.h"
#include "timex-rule.h"

extern const struct table table_timex_words;
extern const struct table table_timex_words_de;
extern const struct table table_timex_words_fr;
extern const struct table table_timex_words_es;
extern const struct table table_month_names;
extern const struct table table_weekday_names;

static const struct timex_language languages[LANGUAGES] = {
    {.lang = LANG_EN, .words = &table_timex_words},
    {.lang = LANG_DE, .words = &table_timex_words_de},
    {.lang = LANG_FR,
     .words = &table_timex_words_fr,
     .names_lower = true,
     .elides = true},
    {.lang = LANG_ES, .words = &table_timex_words_es, .names_lower = true},
};

/* ---- heads -------------------------------------------------------------- */

/* The classes that an expression cannot do without.  "This" and "last" are
 * none, as something that is a head follows; "recent" stands alone. */
static bool is_head_row(const struct table_row *row)
{
    char letter = row_letter(row);
    struct slice value = table_field(row, 1);
    int n = 0;

    for (size_t i = 0; i < value.n && value.p[i] >= '0' && value.p[i] <= '9';
         i++)
        n = n * 10 + (value.p[i] - '0');
    if (letter == 'R')
        return n == RELATIVE_PAST || n == RELATIVE_CURRENT ||
               n == RELATIVE_RECENT;
    if (letter == 'N')
        return (n >= 16 && n <= 20) || n == 1000; /* "nineteen eighty" */
    if (letter == 'O')
        return n == 2; /* "a 30-second speech" */
    if (letter == '.')
        return n == 1;
    return strchr("UPpDnSHVregGfKdk", letter) != NULL;
}

/* Entries of several words are found from their heads. */
static bool has_space(const struct table_row *row)
{
    return memchr(row->line, ' ', row->key_len) != NULL;
}

static void each_word(const struct timex_language *l,
                      void (*each)(struct slice word, void *p), void *p)
{
    for (const struct table *t = l->words; t != NULL; t = t->next)
        for (size_t i = 0; i < t->count; i++)
            if (is_head_row(&t->rows[i]) && !has_space(&t->rows[i]))
                each(table_key(&t->rows[i]), p);
}

/* "Mondays" */
static void each_plural(struct slice name,
                        void (*each)(struct slice word, void *p), void *p)
{
    char plural[32];

    if (name.n >= sizeof plural)
        return;
    memcpy(plural, name.p, name.n);
    plural[name.n] = 's';
    each(slice_of(plural, name.n + 1), p);
}

void language_heads(const struct timex_language *l,
                    void (*each)(struct slice word, void *p), void *p)
{
    each_word(l, each, p);
    for (size_t i = 0; i < table_month_names.count; i++)
        each(table_key(&table_month_names.rows[i]), p);
    for (size_t i = 0; i < table_weekday_names.count; i++) {
        each(table_key(&table_weekday_names.rows[i]), p);
        each_plural(table_key(&table_weekday_names.rows[i]), each, p);
    }
}

/* ---- languages ---------------------------------------------------------- */

static void add_bit(struct timex_language *l, uint32_t hash)
{
    uint32_t bit = hash % TIMEX_BITS;

    l->heads[bit / 64] |= UINT64_C(1) << bit % 64;
}

/* The word, and its possessive in both ways to write it. */
static void add_head(struct slice word, void *language)
{
    uint32_t hash = table_hash(word);

    add_bit(language, hash);
    add_bit(language, table_hash_more(hash, SLICE("'s")));
    add_bit(language, table_hash_more(hash, SLICE("\xE2\x80\x99s")));
}

const struct table *timex_built_in(enum language lang)
{
    return languages[lang].words;
}

void timex_use_words(struct timex_languages *l, enum language lang,
                     const struct table *words)
{
    l->words[lang] = words;
}

const struct timex_language *timex_language(struct timex_languages *l,
                                            enum language lang)
{
    struct timex_language *one = &l->all[lang];

    if (one->words == NULL) {
        *one = languages[lang];
        if (l->words[lang] != NULL)
            one->words = l->words[lang];
        language_heads(one, add_head, one);
    }
    return one;
}

bool language_is_head(const struct timex_reader *r, const struct token *t)
{
    struct slice word =
        slice_of(r->text->bytes.p + t->start, t->end - t->start);
    struct slice stem = cue_stem(r, word);
    uint32_t hash = token_hash(r->text, t);

    if (stem.n > 0) {
        word = stem;
        hash = table_hash(stem);
    }
    if (!cue_has_bit(r->language, hash))
        return false;
    const struct table_row *row = table_find(r->language->words, word, hash);
    return (row != NULL && is_head_row(row)) || name_is(r, word, hash, t);
}
