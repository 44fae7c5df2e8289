/* words.c - the word lists of a language as one hash table; see words.h. */
#include "words.h"

#include <stdio.h>
#include <string.h>

extern const struct table table_words_en, table_words_de, table_words_fr,
    table_words_es;

enum { FIELD_CLASSES, FIELD_LEMMA };

static const struct {
    const char *code;  /* ISO 639-1 */
    const char *code3; /* ISO 639-2 */
    const struct table *list;
} languages[LANGUAGES] = {
    {"en", "eng", &table_words_en},
    {"de", "deu", &table_words_de},
    {"fr", "fra", &table_words_fr},
    {"es", "spa", &table_words_es},
};

/* In the order of the bits. */
#define NAME(literal)                                                          \
    {                                                                          \
        literal, sizeof literal - 1                                            \
    }
static const struct slice class_names[] = {
    NAME("cue"),      NAME("strong"),      NAME("attitude"),
    NAME("ing"),      NAME("base"),        NAME("according"),
    NAME("pronoun"),  NAME("quantifier"),  NAME("possessive"),
    NAME("object"),   NAME("determiner"),  NAME("title"),
    NAME("role"),     NAME("group"),       NAME("document"),
    NAME("particle"), NAME("no-name"),     NAME("place"),
    NAME("first"),    NAME("male"),        NAME("female"),
    NAME("plural"),   NAME("preposition"), NAME("conjunction"),
    NAME("that"),     NAME("auxiliary"),   NAME("negation"),
    NAME("suffix"),   NAME("cue-noun"),    NAME("relative"),
    NAME("day"),      NAME("subjunctive"),
};
#undef NAME

static uint32_t class_bit(struct slice name)
{
    for (size_t i = 0; i < sizeof class_names / sizeof *class_names; i++)
        if (slice_eq(name, class_names[i]))
            return UINT32_C(1) << i;
    return 0;
}

/* The bits of "cue strong"; *bad is the first name that is no class. */
static uint32_t class_bits(struct slice field, struct slice *bad)
{
    uint32_t bits = 0;

    *bad = slice_of(NULL, 0);
    while (field.n) {
        const char *space = memchr(field.p, ' ', field.n);
        size_t n = space ? (size_t)(space - field.p) : field.n;
        uint32_t bit = class_bit(slice_of(field.p, n));

        if (n && !bit && !bad->p)
            *bad = slice_of(field.p, n);
        bits |= bit;
        n += space ? 1 : 0;
        field = slice_of(field.p + n, field.n - n);
    }
    return bits;
}

static struct word_slot *next_slot(const struct words *w,
                                   const struct word_slot *slot)
{
    return &w->slot[((uint32_t)(slot - w->slot) + 1) & w->mask];
}

/* The key's slot, or the empty one where it would be.  Hash and length are
 * compared, not the bytes: among some thousand words no other one agrees in
 * both but once in a million. */
static struct word_slot *slot_of(const struct words *w, struct slice key,
                                 uint32_t hash)
{
    uint32_t i = hash & w->mask;

    while (w->slot[i].row &&
           (w->slot[i].hash != hash || w->slot[i].row->key_len != key.n))
        i = (i + 1) & w->mask;
    return &w->slot[i];
}

/* Puts all rows of a list in; one that is there already stays. */
static bool add_list(struct words *w, const struct table *list, char *error,
                     size_t error_len)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct table_row *row = &list->rows[i];
        struct slice bad;
        struct word_slot *slot = slot_of(w, table_key(row), row->hash);

        if (slot->row)
            continue;
        slot->row = row;
        slot->hash = row->hash;
        slot->classes = class_bits(table_field(row, FIELD_CLASSES), &bad);
        if (bad.p) {
            snprintf(error, error_len, "%s: unknown class in a word list",
                     row->line);
            return false;
        }
    }
    return true;
}

bool words_start(struct words *w, enum language lang, const char *lexicon,
                 struct arena *a, char *error, size_t error_len)
{
    const struct table *own = languages[lang].list;
    const struct table *added = NULL;
    size_t size = 64;
    char path[4096];

    if (lexicon) {
        int n = snprintf(path, sizeof path, "%s/words-%s.txt", lexicon,
                         languages[lang].code);
        FILE *f = n > 0 && (size_t)n < sizeof path ? fopen(path, "r") : NULL;

        if (f) { /* a folder need not have a list for every language */
            fclose(f);
            added = table_read(path, NULL, a, error, error_len);
            if (!added)
                return false;
        }
    }
    while (size < 2 * (own->count + (added ? added->count : 0)))
        size *= 2;
    w->slot = arena_array(a, size, sizeof *w->slot);
    if (!w->slot) {
        snprintf(error, error_len, "out of memory");
        return false;
    }
    memset(w->slot, 0, size * sizeof *w->slot);
    w->mask = (uint32_t)(size - 1);
    return (!added || add_list(w, added, error, error_len)) &&
           add_list(w, own, error, error_len);
}

static const struct word_slot *find(const struct words *w, struct slice key,
                                    uint32_t hash)
{
    const struct word_slot *slot = slot_of(w, key, hash);

    return slot->row ? slot : NULL;
}

uint32_t words_find(const struct words *w, struct slice key, uint32_t hash)
{
    const struct word_slot *slot = find(w, key, hash);

    return slot ? slot->classes : 0;
}

uint32_t words_find_end(const struct words *w, struct slice word)
{
    enum { STEM_MIN = 3, END_MIN = 3, END_MAX = 14 };
    const uint32_t dash = table_hash(SLICE("-"));

    for (size_t n = END_MAX; n >= END_MIN; n--) {
        struct slice end;
        const struct word_slot *slot;

        if (word.n < n + STEM_MIN)
            continue;
        end = slice_of(word.p + word.n - n, n);
        slot = &w->slot[table_hash_more(dash, end) & w->mask];
        for (; slot->row; slot = next_slot(w, slot))
            if (slot->row->line[0] == '-' && slot->row->key_len == n + 1 &&
                memcmp(slot->row->line + 1, end.p, n) == 0)
                return slot->classes;
    }
    return 0;
}

struct slice words_lemma(const struct words *w, struct slice key, uint32_t hash)
{
    const struct word_slot *slot = find(w, key, hash);
    struct slice lemma = {0};

    if (slot)
        lemma = table_field(slot->row, FIELD_LEMMA);
    return lemma.n ? lemma : key;
}

enum language language_by_code(struct slice code)
{
    for (int i = 0; i < LANGUAGES; i++) {
        size_t n = 2;

        if (code.n == 3 && memcmp(code.p, languages[i].code3, 3) == 0)
            return (enum language)i;
        if (code.n >= n && memcmp(code.p, languages[i].code, n) == 0 &&
            (code.n == n || code.p[n] == '-' || code.p[n] == '_'))
            return (enum language)i;
    }
    return LANGUAGES;
}
