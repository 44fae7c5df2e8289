/* analysis.c - a block as words and sentences; see analysis.h. */
#include "analysis.h"

#include <string.h>

#include "dateline.h"
#include "marks.h"
#include "mentions.h"
#include "turns.h"

extern const struct table table_abbreviations;

enum {
    HEAD_BLOCKS = 8, /* a dateline stands in one of the first */
    LINE_MIN = 40    /* bytes; a line that is so long may go on in the next */
};

/* Kerry's, Kerry’s: the bytes of 's. */
static uint8_t tail_length(struct slice w)
{
    if (w.n > 2 && (w.p[w.n - 1] == 's' || w.p[w.n - 1] == 'S')) {
        if (w.p[w.n - 2] == '\'')
            return 2;
        if (w.n > 4 && memcmp(w.p + w.n - 4, "\xe2\x80\x99", 3) == 0)
            return 4;
    }
    return 0;
}

/* The last byte of ' or ’. */
static bool may_be_apostrophe(char c)
{
    return c == '\'' || c == '\x99';
}

/* I've, He’ll: the bytes of the verb behind a pronoun; 0 if there is none. */
static uint8_t verb_length(struct slice w)
{
    static const char *const verbs[] = {"'ll", "'ve", "'d", "'re", "'m",
                                        "’ll", "’ve", "’d", "’re", "’m"};

    if (w.n < 3 ||
        !(may_be_apostrophe(w.p[w.n - 2]) || may_be_apostrophe(w.p[w.n - 3])))
        return 0; /* most words */
    for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++) {
        size_t n = strlen(verbs[k]);

        if (w.n > n && memcmp(w.p + w.n - n, verbs[k], n) == 0)
            return (uint8_t)n;
    }
    return 0;
}

/* A pronoun with its verb is the pronoun. */
static void classify_contraction(const struct block *b, struct slice form,
                                 struct word *w)
{
    uint8_t n = verb_length(form);
    uint32_t classes;

    if (!n)
        return;
    form.n -= n;
    classes = words_find(b->words_of, form.n, table_hash(form));
    if (classes & WORD_PRONOUN) {
        w->tail = n;
        w->classes = classes;
    }
}

static void classify(const struct block *b, struct word *w)
{
    struct slice form = slice_of(b->text->bytes.p + w->token.start,
                                 w->token.end - w->token.start);
    uint32_t hash = w->token.hash;

    w->tail = tail_length(form);
    if (w->tail) {
        form.n -= w->tail;
        hash = table_hash(form);
    }
    w->classes = words_find(b->words_of, form.n, hash);
    if (!w->classes && b->lang == LANG_EN)
        classify_contraction(b, form, w);
    if (!w->classes && b->lang == LANG_DE && (w->token.flags & TOKEN_UPPER))
        w->classes = words_find_end(b->words_of, form);
}

/* Does the sentence go on behind the last word so far? */
static bool is_open(const struct block *b)
{
    const struct token *t = b->words ? &b->word[b->words - 1].token : NULL;

    return t && (t->kind != TOKEN_PUNCT || t->cp == ',');
}

/* ― Clara Weber / “It is early.” ― Karl Berg: behind a name the marks at the
 * beginning of a line open the next quotation. */
static bool is_signed(const struct block *b, size_t next)
{
    const struct token *t = &b->word[b->words - 1].token;

    return (t->flags & TOKEN_UPPER) && next + 1 < b->span.end &&
           (b->text->bytes.p[next] == '"' ||
            ((unsigned char)b->text->bytes.p[next] == 0xe2 &&
             (unsigned char)b->text->bytes.p[next + 1] == 0x80));
}

static bool add_words(struct block *b, struct arena *a)
{
    size_t at = b->span.start;
    size_t line = at; /* where it begins */
    size_t cap = 0;
    struct token t;

    while (token_next(b->text, &at, b->span.end, &t)) {
        if (t.kind == TOKEN_BREAK) {
            bool soft = t.start - line >= LINE_MIN && is_open(b) &&
                        !is_signed(b, t.end);

            line = t.end;
            if (soft)
                continue;
        }
        if (!arena_grow(a, &b->word, b->words, &cap, sizeof *b->word))
            return false;
        b->word[b->words] = (struct word){
            .token = t, .stretch = WORD_NONE, .mention = WORD_NONE};
        if (t.kind == TOKEN_WORD)
            classify(b, &b->word[b->words]);
        b->words++;
    }
    return true;
}

static bool is_letter_with_dot(const struct block *b, uint32_t i)
{
    const struct token *t = &b->word[i].token;

    return i + 1 < b->words && (t->flags & TOKEN_UPPER) &&
           t->end - t->start == 1 && t->kind == TOKEN_WORD &&
           b->word[i + 1].token.cp == '.' &&
           !(b->word[i + 1].token.flags & TOKEN_SPACED);
}

/* The A of E.A. Viner and A.J. Novak is no article. */
static void clear_initials(struct block *b)
{
    for (uint32_t i = 0; i + 2 < b->words; i++)
        if (is_letter_with_dot(b, i) && is_letter_with_dot(b, i + 2))
            b->word[i].classes = b->word[i + 2].classes = 0;
}

static bool is_stop(const struct token *t)
{
    return t->kind == TOKEN_PUNCT &&
           (t->cp == '.' || t->cp == '!' || t->cp == '?' || t->cp == 0x2026);
}

/* "in St. Louis", but a street's name ends in St.: "on Main St. He". */
static bool is_saint(const struct block *b, uint32_t i)
{
    return b->lang == LANG_EN && token_is(b->text, &b->word[i].token, "st") &&
           (i == 0 || b->word[i - 1].token.kind != TOKEN_WORD ||
            !(b->word[i - 1].token.flags & TOKEN_UPPER));
}

/* der 7. Dezember, im 19. Jahrhundert: German ordinals have a dot. */
static bool is_ordinal(const struct block *b, uint32_t i)
{
    const struct token *t = &b->word[i].token;

    return b->lang == LANG_DE && t->kind == TOKEN_NUMBER &&
           t->end - t->start <= 2 && i + 2 < b->words &&
           !(b->word[i + 2].classes & (WORD_DETERMINER | WORD_PRONOUN));
}

/* No. 2, Sept. 11, Art. 65: the dot at word i */
static bool is_numbered(const struct block *b, uint32_t i)
{
    return i + 1 < b->words && b->word[i + 1].token.kind == TOKEN_NUMBER &&
           table_find(&table_abbreviations, word_text(b, i - 1),
                      b->word[i - 1].token.hash);
}

/* Is the dot at word i an abbreviation's or an initial's?  Mr. J. U.S. */
static bool abbreviates(const struct block *b, uint32_t i)
{
    const struct word *before = i ? &b->word[i - 1] : NULL;

    if (!before || (b->word[i].token.flags & TOKEN_SPACED) ||
        b->word[i].token.cp != '.')
        return false;
    if (is_ordinal(b, i - 1))
        return true;
    if (before->token.kind != TOKEN_WORD)
        return false;
    if (before->token.end - before->token.start == 1)
        return (before->token.flags & TOKEN_UPPER) != 0;
    if (is_numbered(b, i))
        return true;
    return (before->token.flags & TOKEN_UPPER) &&
           before->token.end - before->token.start <= 5 &&
           ((before->classes & WORD_TITLE) || is_saint(b, i - 1));
}

static bool begins(const struct token *t)
{
    return (t->flags & TOKEN_SPACED) &&
           ((t->flags & TOKEN_UPPER) || t->kind == TOKEN_NUMBER ||
            t->kind == TOKEN_PUNCT || (t->cp >= 0x80 && !char_is_lower(t->cp)));
}

/* Numbers the sentences: one ends at . ! ? or … with the marks and brackets
 * that close behind it, before something that may begin the next. */
static void number_sentences(struct block *b)
{
    uint16_t sentence = 0;
    bool stopped = false;

    for (uint32_t i = 0; i < b->words; i++) {
        const struct token *t = &b->word[i].token;

        if (stopped && (t->flags & TOKEN_SPACED) && t->kind != TOKEN_BREAK) {
            if (begins(t) && sentence < UINT16_MAX)
                sentence++;
            stopped = false;
        }
        b->word[i].sentence = sentence;
        if (is_stop(t))
            stopped = !abbreviates(b, i);
        else if (t->kind != TOKEN_PUNCT && t->kind != TOKEN_BREAK)
            stopped = false;
    }
}

static bool may_have_dateline(const struct block *b)
{
    for (uint32_t i = 0; i < b->words && i < DATELINE_TOKENS; i++)
        if (dateline_has(b->text, &b->word[i].token))
            return true;
    return false;
}

/* "GENEVA, May 2 (Reuters) -" is a sentence of its own, and nobody in it
 * speaks. */
static void part_dateline(struct block *b)
{
    struct dateline d;

    b->story = 0;
    if (!b->opens || b->number >= HEAD_BLOCKS || !may_have_dateline(b) ||
        !dateline_match(b->text, b->span, &d))
        return;
    while (b->story < b->words && b->word[b->story].token.start < d.story)
        b->story++;
    for (uint32_t i = b->story; i < b->words; i++)
        if (b->word[i].sentence < UINT16_MAX)
            b->word[i].sentence++;
}

bool block_analyse(struct block *b, struct arena *a)
{
    b->word = NULL;
    b->words = b->stretches = b->mentions = 0;
    b->stretch = NULL;
    b->mention = NULL;
    if (!add_words(b, a))
        return false;
    clear_initials(b);
    number_sentences(b);
    part_dateline(b);
    if (!turns_find(b, a))
        return false;
    return (b->stretches || marks_pair(b, a)) && mentions_find(b, a);
}
