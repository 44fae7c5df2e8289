/* words.c - the word lists of a language; see words.h. */
#include "words.h"

#include <stdio.h>
#include <string.h>

extern const struct word_list words_en, words_de, words_fr, words_es;

static const struct word_list *const lists[LANGUAGES] = {&words_en, &words_de,
                                                         &words_fr, &words_es};

/* A folder need not have a list for every language. */
static bool exists(const char *path)
{
    FILE *f = fopen(path, "r");

    if (f)
        fclose(f);
    return f != NULL;
}

bool words_start(struct words *w, enum language lang, const char *lexicon,
                 struct arena *a, char *error, size_t error_len)
{
    const struct table *t;
    char path[4096];
    int n;

    *w = (struct words){.own = lists[lang]};
    if (!lexicon)
        return true;
    n = snprintf(path, sizeof path, "%s/words-%s.txt", lexicon,
                 language_code(lang));
    if (n < 0 || (size_t)n >= sizeof path || !exists(path))
        return true;
    t = table_read(path, NULL, a, error, error_len);
    return t && word_list_make(&w->added, t, a, error, error_len);
}

static uint32_t find_end(const struct word_list *w, struct slice end,
                         uint32_t hash)
{
    for (uint32_t i = hash & w->mask; w->slot[i].row; i = (i + 1) & w->mask) {
        const char *key = w->text + w->at[w->slot[i].row - 1];

        if (key[0] == '-' && w->slot[i].len == end.n + 1 &&
            memcmp(key + 1, end.p, end.n) == 0)
            return w->classes[w->slot[i].row - 1];
    }
    return 0;
}

uint32_t words_find_end(const struct words *w, struct slice word)
{
    enum { STEM_MIN = 3, END_MIN = 3, END_MAX = 14 };
    const uint32_t dash = table_hash(SLICE("-"));
    uint32_t classes = 0;

    for (size_t n = END_MAX; n >= END_MIN && !classes; n--) {
        struct slice end;
        uint32_t hash;

        if (word.n < n + STEM_MIN)
            continue;
        end = slice_of(word.p + word.n - n, n);
        hash = table_hash_more(dash, end);
        if (w->added.rows)
            classes = find_end(&w->added, end, hash);
        if (!classes)
            classes = find_end(w->own, end, hash);
    }
    return classes;
}

/* The lemma of a row, empty if it has none. */
static struct slice lemma_of(const struct word_list *w, uint32_t row,
                             size_t key_len)
{
    const char *lemma = w->text + w->at[row - 1] + key_len + 1;

    return slice_of(lemma, strlen(lemma));
}

struct slice words_lemma(const struct words *w, struct slice key, uint32_t hash)
{
    const struct word_list *list = w->added.rows ? &w->added : w->own;
    uint32_t row = word_list_find(list, key.n, hash);
    struct slice lemma = {0};

    if (!row && list != w->own) {
        list = w->own;
        row = word_list_find(list, key.n, hash);
    }
    if (row)
        lemma = lemma_of(list, row, key.n);
    return lemma.n ? lemma : key;
}
