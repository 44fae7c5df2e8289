#include "numeral-list.h"

#define CLASS(name, class)                                                     \
    {                                                                          \
        name, sizeof name - 1, class                                           \
    }

static const struct class_name {
    const char *name;
    size_t n;
    enum word_class class;
} class_names[] = {
    CLASS("unit", WORD_UNIT),         CLASS("ordinal", WORD_ORDINAL),
    CLASS("tens", WORD_TENS),         CLASS("score", WORD_SCORE),
    CLASS("hundreds", WORD_HUNDREDS), CLASS("teen", WORD_TEEN),
    CLASS("hundred", WORD_HUNDRED),   CLASS("scale", WORD_SCALE),
    CLASS("article", WORD_ARTICLE),   CLASS("and", WORD_AND),
    CLASS("part", WORD_PART),         CLASS("vague", WORD_VAGUE),
    CLASS("dozen", WORD_DOZEN),       CLASS("zero", WORD_ZERO),
    CLASS("point", WORD_POINT),
};

static enum word_class class_of(struct slice name)
{
    for (size_t i = 0; i < sizeof class_names / sizeof *class_names; i++)
        if (slice_eq(slice_of(class_names[i].name, class_names[i].n), name))
            return class_names[i].class;
    return WORD_OTHER;
}

static uint64_t value_of(struct slice digits)
{
    uint64_t value = 0;

    for (size_t i = 0; i < digits.n; i++)
        value = value * 10 + (uint64_t)(digits.p[i] - '0');
    return value;
}

struct numeral_word numeral_look_up(const struct scan *s, struct slice w,
                                    uint32_t hash)
{
    struct numeral_word word = {WORD_OTHER, 0};
    const struct table_row *row =
        word_set_has(&s->lexicon->numeral_words, hash)
            ? table_find(&s->lexicon->numerals, w, hash)
            : NULL;

    if (row) {
        word.class = class_of(table_field(row, 0));
        word.value = value_of(table_field(row, 1));
    }
    return word;
}
