/* word-list.c - a table of words as a word list; see word-list.h. */
#include "word-list.h"

#include <stdio.h>
#include <string.h>

enum { FIELD_CLASSES, FIELD_LEMMA };

/* In the order of the bits. */
#define NAME(literal)                                                          \
    {                                                                          \
        literal, sizeof(literal) - 1                                           \
    }
static const struct slice class_names[] = {
    NAME("according"),  NAME("relative"),    NAME("pronoun"),
    NAME("that"),       NAME("possessive"),  NAME("negation"),
    NAME("auxiliary"),  NAME("conjunction"), NAME("object"),
    NAME("quantifier"), NAME("determiner"),  NAME("preposition"),
    NAME("day"),        NAME("cue"),         NAME("strong"),
    NAME("attitude"),   NAME("ing"),         NAME("base"),
    NAME("title"),      NAME("role"),        NAME("group"),
    NAME("document"),   NAME("particle"),    NAME("no-name"),
    NAME("place"),      NAME("first"),       NAME("male"),
    NAME("female"),     NAME("plural"),      NAME("suffix"),
    NAME("cue-noun"),   NAME("subjunctive"),
};
#undef NAME

static uint32_t class_bit(struct slice name)
{
    for (size_t i = 0; i < sizeof class_names / sizeof *class_names; i++)
        if (slice_eq(name, class_names[i]))
            return UINT32_C(1) << i;
    return 0;
}

/* The bits of "cue strong"; false if a name is no class. */
static bool class_bits(struct slice field, uint32_t *bits)
{
    *bits = 0;
    while (field.n) {
        const char *space = memchr(field.p, ' ', field.n);
        size_t n = space ? (size_t)(space - field.p) : field.n;
        uint32_t bit = class_bit(slice_of(field.p, n));

        if (n && !bit)
            return false;
        *bits |= bit;
        n += space ? 1 : 0;
        field = slice_of(field.p + n, field.n - n);
    }
    return true;
}

/* What is filled; struct word_list has it as const. */
struct maker {
    uint32_t *seen;
    struct word_slot *slot;
    uint32_t *classes;
    uint32_t *at;
    char *text;
    size_t text_len;
};

static void add_text(struct maker *m, struct slice s)
{
    if (s.n)
        memcpy(m->text + m->text_len, s.p, s.n);
    m->text_len += s.n;
    m->text[m->text_len++] = '\0';
}

/* Puts a row in; its key is in no other. */
static bool add_row(struct maker *m, const struct table_row *row,
                    uint32_t index, uint32_t mask)
{
    uint32_t i = row->hash & mask;

    while (m->slot[i].row)
        i = (i + 1) & mask;
    m->slot[i] =
        (struct word_slot){row->hash, (uint16_t)(index + 1), row->key_len};
    m->seen[word_seen_at(row->hash)] |= word_seen_bit(row->hash);
    m->at[index] = (uint32_t)m->text_len;
    add_text(m, table_key(row));
    add_text(m, table_field(row, FIELD_LEMMA));
    return class_bits(table_field(row, FIELD_CLASSES), &m->classes[index]);
}

static bool make_room(struct maker *m, const struct table *t, size_t slots,
                      struct arena *a)
{
    size_t text = 0;

    for (size_t i = 0; i < t->count; i++)
        text += t->rows[i].key_len + t->rows[i].fields_len + (size_t)2;
    m->seen = arena_array(a, WORD_LIST_SEEN, sizeof *m->seen);
    m->slot = arena_array(a, slots, sizeof *m->slot);
    m->classes = arena_array(a, t->count, sizeof *m->classes);
    m->at = arena_array(a, t->count, sizeof *m->at);
    m->text = arena_alloc(a, text);
    return m->seen && m->slot && m->classes && m->at && m->text;
}

static bool complain(char *error, size_t error_len, const char *key,
                     const char *why)
{
    snprintf(error, error_len, "%s%s", key, why);
    return false;
}

bool word_list_make(struct word_list *w, const struct table *t, struct arena *a,
                    char *error, size_t error_len)
{
    struct maker m = {0};
    size_t slots = 64;

    if (t->count > WORD_LIST_MAX)
        return complain(error, error_len, "", "too many words in a word list");
    while (slots < 2 * t->count)
        slots *= 2;
    if (!make_room(&m, t, slots, a))
        return complain(error, error_len, "", "out of memory");
    memset(m.seen, 0, WORD_LIST_SEEN * sizeof *m.seen);
    memset(m.slot, 0, slots * sizeof *m.slot);
    for (uint32_t i = 0; i < t->count; i++)
        if (!add_row(&m, &t->rows[i], i, (uint32_t)(slots - 1)))
            return complain(error, error_len, t->rows[i].line,
                            ": unknown class in a word list");
    *w = (struct word_list){
        m.seen,
        m.slot,
        m.classes,
        m.at,
        m.text,
        (uint32_t)(slots - 1),
        (uint32_t)t->count,
    };
    return true;
}
