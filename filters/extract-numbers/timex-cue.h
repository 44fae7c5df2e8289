/* timex-cue.h - the words of a time expression, each with its class.
 *
 * A cue is a word or a few ("a couple of", "twenty-four", "7:30", "Nov.")
 * that a time expression can be made of.  Its class is a letter, so that the
 * patterns of timex-rule.c can be written as strings; timex-words.txt lists
 * the classes of words, and here stand those that are made of digits:
 *
 *     N  number: "5", "1,200", "3.5", "5 1/2", "twenty-four"
 *     Y  four digits, or words, that can be a year: "1998", "nineteen eighty"
 *     O  ordinal: "2nd", "twenty-third"
 *         Q  "Q3", "H1": quarter (1 to 4) or half (11, 12) of a year
    d  decade: "1980s", "'80s"
 *     C  clock: "7:30", "7.30" before am or pm, "07:30:15"
 *     I  date in digits: "2016-05-02", "5/2/2016", "02.05.2016"
 *     M  month     W  weekday     w  weekdays: "Mondays"
 *     and , - / ~ for themselves
 */
#ifndef TIMEX_CUE_H
#define TIMEX_CUE_H

#include "timex.h"

struct cue {
    size_t first; /* tokens, half-open */
    size_t end;
    struct span span;    /* bytes: without a possessive 's */
    char letter;         /* class */
    bool digits;         /* written in digits */
    bool plural;         /* of a unit or daypart */
    bool spaced;         /* white space before it */
    uint8_t decimals;    /* value is this many places too large */
    int64_t value;       /* number, or the value of the table */
    struct slice word;   /* value of the table as it stands there */
    struct moment clock; /* C: time; I: date */
};

/* The token at an index; beyond the end one that is no word or mark. */
const struct token *cue_token(const struct timex_reader *r, size_t token);

/* The bytes of a token of the window. */
struct slice cue_text(const struct timex_reader *r, size_t token);

/* Lets a cue end before a token. */
void cue_extend(const struct timex_reader *r, struct cue *cue, size_t end);

/* The class of a row of timex-words.txt: the first letter behind the key's NUL
 * (table.h). */
static inline char row_letter(const struct table_row *row)
{
    return row->line[row->key_len + 1];
}

/* A bit of a word's hash: where it is not set, the word is neither a head nor
 * the name of a month or weekday, with a possessive 's or without.  It is set
 * for one other word in twenty. */
static inline bool cue_has_bit(const struct timex_language *l, uint32_t hash)
{
    uint32_t bit = hash % TIMEX_BITS;

    return (l->heads[bit / 64] >> bit % 64 & 1) != 0;
}

/* The word without what is attached to it: "year" of "year's", "année" of
 * "l'année"; empty if nothing is. */
struct slice cue_stem(const struct timex_reader *r, struct slice word);

#endif
