#include "numeral-german.h"

enum { PIECE_BYTES = 16, PIECE_MIN = 3, WORD_BYTES = 64 };

/* The longest piece of a compound at its beginning, its length in *n. */
static struct numeral_word piece(const struct scan *s, struct slice word,
                                 size_t *n)
{
    for (*n = word.n < PIECE_BYTES ? word.n : PIECE_BYTES; *n >= PIECE_MIN;
         --*n) {
        struct slice part = slice_of(word.p, *n);
        struct numeral_word w = numeral_look_up(s, part, table_hash(part));

        if (w.class != WORD_OTHER)
            return w;
    }
    return (struct numeral_word){WORD_OTHER, 0};
}

/* Adds a piece: dreiundzwanzig comes as 3, und, 20; zweihundert as 2, 100. */
static bool add(struct numeral_word w, uint64_t *total, uint64_t *current)
{
    switch (w.class) {
    case WORD_UNIT:
    case WORD_TEEN:
    case WORD_TENS:
        *current += w.value;
        return true;
    case WORD_ARTICLE: /* ein(hundert) */
        *current += 1;
        return true;
    case WORD_HUNDRED:
        *current = (*current ? *current : 1) * 100;
        return *current < 1000000;
    case WORD_SCALE:
        *total += (*current ? *current : 1) * 1000;
        *current = 0;
        return w.value == 3;
    default:
        return w.class == WORD_AND;
    }
}

bool numeral_compound(const struct scan *s, struct slice word, uint64_t *value)
{
    uint64_t total = 0, current = 0;
    size_t pieces = 0, n;

    if (word.n > WORD_BYTES)
        return false;
    for (; word.n; pieces++) {
        struct numeral_word w = piece(s, word, &n);

        if (w.class == WORD_OTHER || !add(w, &total, &current))
            return false;
        word.p += n;
        word.n -= n;
    }
    *value = total + current;
    return pieces > 1;
}
