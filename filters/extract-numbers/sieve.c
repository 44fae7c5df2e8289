#include "sieve.h"

#include "digits.h"
#include "timex-language.h"

/* What a word may be. */
enum {
    NUMERAL = 1,
    JOINT = 2, /* in a numeral, but none by itself: a, and, point */
    TIME = 4   /* the heart of a time expression */
};

/* ---- the keys ----------------------------------------------------------- */

static void add(struct sieve *s, struct slice word, uint8_t what)
{
    s->keys[token_key(word) % SIEVE_KEYS] |= what;
}

static bool is_joint(struct slice class)
{
    return slice_eq(class, SLICE("article")) || slice_eq(class, SLICE("and")) ||
           slice_eq(class, SLICE("point"));
}

static void add_time(struct slice word, void *sieve)
{
    add(sieve, word, TIME);
}

const struct sieve *sieve_make(const struct lexicon *l,
                               const struct timex_language *times,
                               struct arena *a)
{
    struct sieve *s = arena_alloc(a, sizeof *s);

    if (!s)
        return NULL;
    *s = (struct sieve){.every = l->lang == LANG_DE || times->elides};
    for (const struct table *t = &l->numerals; t; t = t->next)
        for (size_t i = 0; i < t->count; i++)
            add(s, table_key(&t->rows[i]),
                is_joint(table_field(&t->rows[i], 0)) ? JOINT : NUMERAL);
    language_heads(times, add_time, s);
    return s;
}

/* ---- tokens ------------------------------------------------------------- */

static void mark(struct token *t, bool cue)
{
    t->flags |= (uint8_t)(cue * TOKEN_CUE);
}

/* Marks the last token, and the one before it: .5 and '90s, and of "a" and
 * "and", which are in every sentence, those that a numeral follows.  There are
 * no branches for words, as no processor would foresee them.  what: the bits
 * of the word before, then of this one. */
static void sift(const struct sieve *s, struct token *before, struct token *t,
                 unsigned *what)
{
    bool joint = *what & JOINT;

    *what = 0;
    if (t->kind == TOKEN_WORD) {
        *what = s->keys[t->key % SIEVE_KEYS];
        mark(t, s->every | ((*what & (NUMERAL | TIME)) != 0));
        mark(before, joint & ((*what & (NUMERAL | JOINT)) != 0));
    } else if (t->kind == TOKEN_NUMBER) {
        mark(t, true);
        mark(before, true);
    } else {
        mark(t, digits_are_fraction(t->cp));
    }
}

size_t sieve_read(const struct sieve *s, const struct text *text, size_t *at,
                  size_t end, struct token *tokens, size_t max)
{
    size_t n = tokens_read(text, at, end, tokens, max);
    unsigned what = 0;

    for (size_t i = 0; i < n; i++)
        sift(s, &tokens[i ? i - 1 : 0], &tokens[i], &what);
    return n;
}
