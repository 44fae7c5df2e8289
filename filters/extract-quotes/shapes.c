/* shapes.c - English words by their form; see shapes.h. */
#include "shapes.h"

#include <string.h>

#include "table.h"

extern const struct table table_shapes;

#define NAMED (WORD_FIRST | WORD_PLACE | WORD_ROLE | WORD_GROUP | WORD_DOCUMENT)

/* Columns of shapes.txt. */
enum shape {
    SHAPE_ADVERB = 1 << 0,
    SHAPE_NO_ADVERB = 1 << 1,
    SHAPE_PAST = 1 << 2,
    SHAPE_HEADLINE = 1 << 3,
    SHAPE_NAME_PART = 1 << 4,
    SHAPE_PLURAL = 1 << 5
};

static unsigned shape_named(struct slice name)
{
    static const char *const names[] = {"adverb",   "no-adverb", "past",
                                        "headline", "name-part", "plural"};

    for (unsigned k = 0; k < sizeof names / sizeof *names; k++)
        if (slice_eq(name, slice_of(names[k], strlen(names[k]))))
            return 1u << k;
    return 0;
}

/* What shapes.txt says of word i: bits of enum shape. */
static unsigned shape_of(const struct block *b, uint32_t i)
{
    const struct table_row *row =
        table_find(&table_shapes, word_text(b, i), b->word[i].token.hash);
    unsigned shape = 0;

    for (size_t f = 0; row && table_field(row, f).n; f++)
        shape |= shape_named(table_field(row, f));
    return shape;
}

static inline bool ends_in(struct slice w, struct slice end)
{
    return w.n > end.n + 2 && memcmp(w.p + w.n - end.n, end.p, end.n) == 0;
}

static bool is_open_word(const struct block *b, uint32_t i)
{
    return b->lang == LANG_EN && i < b->words &&
           b->word[i].token.kind == TOKEN_WORD && !b->word[i].tail &&
           !(b->word[i].classes & NAMED);
}

bool looks_like_adverb(const struct block *b, uint32_t i)
{
    unsigned shape;

    if (!is_open_word(b, i))
        return false;
    shape = shape_of(b, i);
    return (shape & SHAPE_ADVERB) || (ends_in(word_text(b, i), SLICE("ly")) &&
                                      !(shape & SHAPE_NO_ADVERB));
}

bool looks_like_verb(const struct block *b, uint32_t i)
{
    return is_open_word(b, i) && (ends_in(word_text(b, i), SLICE("ed")) ||
                                  (shape_of(b, i) & SHAPE_PAST));
}

static bool ends_in_any(struct slice w, const char *const *ends)
{
    for (; *ends; ends++)
        if (ends_in(w, slice_of(*ends, strlen(*ends))))
            return true;
    return false;
}

bool looks_like_adjective(const struct block *b, uint32_t i)
{
    static const char *const ends[] = {"ed",  "ing",  "ful",  "ous", "ive",
                                       "al",  "ic",   "less", "ish", "able",
                                       "ary", "ible", NULL};

    return is_open_word(b, i) && !(b->word[i].token.flags & TOKEN_UPPER) &&
           ends_in_any(word_text(b, i), ends);
}

bool looks_like_plural(const struct block *b, uint32_t i)
{
    struct slice w = word_text(b, i);

    if (b->word[i].classes & (WORD_PLURAL | WORD_GROUP))
        return true;
    return (w.n > 3 && w.p[w.n - 1] == 's' && w.p[w.n - 2] != 's') ||
           (shape_of(b, i) & SHAPE_PLURAL);
}

/* -ly as adverbs have it: Schlafly, Reilly and Daly are names. */
static bool has_adverb_end(struct slice w)
{
    static const char *const ends[] = {
        "ally", "ully", "ably", "ibly", "arly", "ntly", "tely", "vely",
        "edly", "ngly", "usly", "sely", "rely", "stly", "ctly", "rily",
        "inly", "enly", "ily",  "hly",  "ckly", NULL};

    if (!ends_in(w, SLICE("ly"))) /* most are settled here */
        return false;
    return w.n > 5 && ends_in_any(w, ends);
}

static bool is_in_sentence(const struct block *b, uint32_t i)
{
    return i > 0 && b->word[i - 1].sentence == b->word[i].sentence;
}

/* Facing, Titled; Browning and Reed are names, but neither begins a sentence
 * before a word that a verb of theirs would need. */
static bool is_participle(const struct block *b, uint32_t i)
{
    static const char *const ends[] = {"ing", "ed", NULL};

    return is_open_word(b, i) && word_text(b, i).n > 4 &&
           ends_in_any(word_text(b, i), ends);
}

bool looks_like_opener(const struct block *b, uint32_t i)
{
    const struct word *next = i + 1 < b->words ? &b->word[i + 1] : NULL;

    if (is_participle(b, i)) {
        if ((b->word[i].classes & WORD_ING) && next &&
            !is_in_sentence(b, i)) /* Citing Weber, */
            return true;
        if (!next || next->token.kind == TOKEN_PUNCT ||
            looks_like_verb(b, i + 1))
            return false;
    } else if (!has_adverb_end(word_text(b, i)) || !looks_like_adverb(b, i)) {
        return false;
    }
    if (!next || is_in_sentence(b, i))
        return false;
    if (next->token.kind == TOKEN_PUNCT)
        return next->token.cp == ',';
    return !(next->token.flags & TOKEN_UPPER) &&
           !(next->classes & (WORD_CUE | WORD_AUXILIARY | WORD_CONJUNCTION));
}

/* Clara Weber Wins; but Planned Parenthood, the Court of Appeals, Edward Said:
 * cues that are parts of names all the same. */
bool looks_like_headline_verb(const struct block *b, uint32_t i)
{
    uint32_t c = b->word[i].classes;
    unsigned shape;

    if (!is_open_word(b, i))
        return false;
    shape = shape_of(b, i);
    if (shape & SHAPE_NAME_PART)
        return false;
    return (shape & SHAPE_HEADLINE) ||
           ((c & WORD_CUE) && !(c & (WORD_BASE | WORD_ING | WORD_ACCORDING |
                                     WORD_TITLE | WORD_CUE_NOUN)));
}
