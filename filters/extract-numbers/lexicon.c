#include "lexicon.h"

#include <stdio.h>
#include <unistd.h>

#include "text.h"
#include "timex.h"

extern const struct table table_numerals_en;
extern const struct table table_numerals_de;
extern const struct table table_numerals_fr;
extern const struct table table_numerals_es;
extern const struct table table_units;
extern const struct table table_units_news;
extern const struct table table_units_de;
extern const struct table table_units_fr;
extern const struct table table_units_es;
extern const struct table table_currencies;
extern const struct table table_comparators_before;
extern const struct table table_comparators_before_de;
extern const struct table table_comparators_before_fr;
extern const struct table table_comparators_before_es;
extern const struct table table_comparators_after;
extern const struct table table_changes;
extern const struct table table_counted_stops;
extern const struct table table_counted_stops_de;
extern const struct table table_counted_stops_fr;
extern const struct table table_counted_stops_es;
extern const struct table table_plurals;
extern const struct table table_labels;

/* What differs by language. */
static const struct source {
    const struct table *numerals, *units, *before, *stops;
} sources[LANGUAGES] = {
    {&table_numerals_en, NULL, &table_comparators_before, &table_counted_stops},
    {&table_numerals_de, &table_units_de, &table_comparators_before_de,
     &table_counted_stops_de},
    {&table_numerals_fr, &table_units_fr, &table_comparators_before_fr,
     &table_counted_stops_fr},
    {&table_numerals_es, &table_units_es, &table_comparators_before_es,
     &table_counted_stops_es},
};

/* ---- sets ---- */

/* Adds a word of a row's key: most are the whole key, whose hash is known. */
static void add(struct word_set *set, const struct table_row *row,
                struct slice word)
{
    uint32_t hash = word.n == row->key_len ? row->hash : table_hash(word);
    uint32_t bit = hash % WORD_SET_BITS;

    set->bits[bit / 64] |= UINT64_C(1) << bit % 64;
}

static bool is_letter(const char *p, const char *end, size_t *n)
{
    uint32_t c = (unsigned char)*p;

    *n = 1;
    if (c < 0x80) /* mostly, and this is done at every start */
        return (c | 0x20) - 'a' < 26 || c == '\'';
    c = text_decode(p, end, n);
    return char_is_letter(c) || char_is_mark(c) || c == 0x2019;
}

/* The key's word at its beginning: "km" of "km/h"; empty for "%". */
static struct slice first_word(struct slice key)
{
    size_t at = 0, n;

    while (at < key.n && is_letter(key.p + at, key.p + key.n, &n))
        at += n;
    return slice_of(key.p, at);
}

/* The same, or the mark that it begins with: "%". */
static struct slice first_token(struct slice key)
{
    struct slice word = first_word(key);

    if (word.n == 0 && key.n)
        text_decode(key.p, key.p + key.n, &word.n);
    return word;
}

/* The word at its end: "than" of "more than". */
static struct slice last_word(struct slice key)
{
    const char *space = NULL;

    for (size_t i = 0; i < key.n; i++)
        if (key.p[i] == ' ')
            space = key.p + i + 1;
    return space ? slice_of(space, (size_t)(key.p + key.n - space)) : key;
}

static struct slice whole(struct slice key)
{
    return key;
}

static void add_keys(struct word_set *set, const struct table *t,
                     struct slice (*word)(struct slice))
{
    for (; t; t = t->next)
        for (size_t i = 0; i < t->count; i++)
            add(set, &t->rows[i], word(table_key(&t->rows[i])));
}

/* Words that are in a numeral but are none by themselves. */
static void add_joints(struct word_set *set, const struct table *t)
{
    for (; t; t = t->next)
        for (size_t i = 0; i < t->count; i++) {
            struct slice class = table_field(&t->rows[i], 0);

            if (slice_eq(class, SLICE("article")) ||
                slice_eq(class, SLICE("and")) ||
                slice_eq(class, SLICE("point")))
                add(set, &t->rows[i], table_key(&t->rows[i]));
        }
}

static void make_sets(struct lexicon *l)
{
    add_keys(&l->numeral_words, &l->numerals, first_word);
    add_joints(&l->joint_words, &l->numerals);
    add_keys(&l->unit_starts, &l->units, first_token);
    add_keys(&l->unit_starts, &l->more_units, first_token);
    add_keys(&l->surfaces, &l->units, whole);
    add_keys(&l->surfaces, &l->more_units, whole);
    add_keys(&l->sign_words, &l->currencies, first_word);
    add_keys(&l->before_words, &l->before, last_word);
    add_keys(&l->after_starts, &l->after, first_token);
}

/* ---- a folder of lists ---- */

/* Puts the folder's file of this name, if there is one, before a list. */
static bool read_list(struct lexicons *l, const char *dir, const char *name,
                      struct table *list, struct messages *messages)
{
    char path[4096], error[512];
    const struct table *read;
    int n;

    if (!dir)
        return true;
    n = snprintf(path, sizeof path, "%s/%s", dir, name);
    if (n < 0 || (size_t)n >= sizeof path || access(path, F_OK) != 0)
        return true;
    read = table_read(path, NULL, &l->arena, error, sizeof error);
    if (!read) {
        message_run(messages, "lexicon", error);
        return false;
    }
    if (list->next) { /* the language's own list comes after the user's */
        struct table *own = arena_alloc(&l->arena, sizeof *own);
        struct table *users = arena_alloc(&l->arena, sizeof *users);

        if (!own || !users) {
            message_run(messages, "out of memory for the lexicon", NULL);
            return false;
        }
        *own = *list->next;
        *users = *read;
        own->next = users;
        list->next = own;
        return true;
    }
    list->next = read;
    return true;
}

static bool read_lists(struct lexicons *l, struct lexicon *of, const char *dir,
                       struct messages *m)
{
    char numerals[32], times[32];

    snprintf(numerals, sizeof numerals, "numerals-%s.txt",
             language_code(of->lang));
    snprintf(times, sizeof times,
             of->lang == LANG_EN ? "timex-words.txt" : "timex-words-%s.txt",
             language_code(of->lang));
    return read_list(l, dir, numerals, &of->numerals, m) &&
           read_list(l, dir, "units-news.txt", &of->units, m) &&
           read_list(l, dir, "units.txt", &of->more_units, m) &&
           read_list(l, dir, "currencies.txt", &of->currencies, m) &&
           read_list(l, dir, "comparators-before.txt", &of->before, m) &&
           read_list(l, dir, "comparators-after.txt", &of->after, m) &&
           read_list(l, dir, "changes.txt", &of->changes, m) &&
           read_list(l, dir, "counted-stops.txt", &of->stops, m) &&
           read_list(l, dir, "plurals.txt", &of->plurals, m) &&
           read_list(l, dir, "labels.txt", &of->labels, m) &&
           read_list(l, dir, times, &of->times, m);
}

bool lexicon_start(struct lexicons *l, const char *dir,
                   struct messages *messages)
{
    if (dir && access(dir, R_OK | X_OK) != 0) {
        message_run(messages, "cannot read the lexicon", dir);
        return false;
    }
    for (int i = 0; i < LANGUAGES; i++) {
        struct lexicon *of = &l->all[i];

        of->lang = (enum language)i;
        of->numerals = *sources[i].numerals;
        of->units = table_units_news;
        of->units.next = sources[i].units;
        of->more_units = table_units;
        of->currencies = table_currencies;
        of->before = *sources[i].before;
        of->after = table_comparators_after;
        of->changes = table_changes;
        of->stops = *sources[i].stops;
        of->plurals = table_plurals;
        of->labels = table_labels;
        of->times = *timex_built_in(of->lang);
        if (!read_lists(l, of, dir, messages))
            return false;
    }
    return true;
}

const struct lexicon *lexicon_of(struct lexicons *l, enum language lang)
{
    struct lexicon *of = &l->all[lang];

    if (!of->ready)
        make_sets(of);
    of->ready = true;
    return of;
}
