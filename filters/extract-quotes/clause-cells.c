/* clause-cells.c - words to cells; see clause-cells.h. */
#include "clause-cells.h"

#include <string.h>

#include "table.h"

bool cell_is_verb_cue(char cls)
{
    return cls == CELL_CUE || cls == CELL_WEAK || cls == CELL_ATTITUDE ||
           cls == CELL_ING || cls == CELL_BASE;
}

struct span cells_span(const struct sentence *s, size_t first, size_t last)
{
    return (struct span){
        s->block->word[s->cell[first].first].token.start,
        s->block->word[s->cell[last - 1].last - 1].token.end,
    };
}

/* ---- classes ---------------------------------------------------------- */

/* The first row whose classes a word has decides. */
static const struct {
    uint32_t classes;
    char cls;
} rows[] = {
    {WORD_ACCORDING, CELL_ACCORDING},
    {WORD_RELATIVE, CELL_RELATIVE},
    {WORD_PRONOUN, CELL_PRONOUN},
    {WORD_THAT, CELL_THAT},
    {WORD_POSSESSIVE, CELL_POSSESSIVE},
    {WORD_NEGATION, CELL_NEGATION},
    {WORD_AUXILIARY, CELL_AUXILIARY},
    {WORD_CONJUNCTION, CELL_CONJUNCTION},
    {WORD_OBJECT, CELL_OBJECT},
    {WORD_QUANTIFIER, CELL_QUANTIFIER},
    {WORD_DETERMINER, CELL_DETERMINER},
    {WORD_PREPOSITION, CELL_PREPOSITION},
    {WORD_DAY, CELL_DAY},
};

/* All of these: most words are asked no more. */
static const uint32_t in_rows = WORD_ACCORDING | WORD_RELATIVE | WORD_PRONOUN |
                                WORD_THAT | WORD_POSSESSIVE | WORD_NEGATION |
                                WORD_AUXILIARY | WORD_CONJUNCTION |
                                WORD_OBJECT | WORD_QUANTIFIER |
                                WORD_DETERMINER | WORD_PREPOSITION | WORD_DAY;

/* The same behind the cues. */
static const struct {
    uint32_t classes;
    char cls;
} nouns[] = {
    {WORD_TITLE, CELL_TITLE},
    {WORD_ROLE | WORD_GROUP, CELL_ROLE},
    {WORD_CUE_NOUN, CELL_CUE_NOUN},
    {WORD_DOCUMENT, CELL_DOCUMENT},
};

static char cue_class(uint32_t classes)
{
    if (classes & WORD_ATTITUDE)
        return CELL_ATTITUDE;
    if (!(classes & WORD_STRONG))
        return CELL_WEAK;
    if (classes & WORD_ING)
        return CELL_ING;
    return classes & WORD_BASE ? CELL_BASE : CELL_CUE;
}

static bool ends_in(struct slice word, struct slice ending)
{
    return word.n > ending.n + 1 &&
           memcmp(word.p + word.n - ending.n, ending.p, ending.n) == 0;
}

/* At the head of a sentence a capital says nothing, unless a mention begins
 * there. */
static char shape_class(const struct word *w, struct slice text, bool first)
{
    if ((w->token.flags & TOKEN_UPPER) && (!first || w->mention != WORD_NONE))
        return CELL_CAPITAL;
    if (ends_in(text, SLICE("ly")))
        return CELL_ADVERB;
    if (ends_in(text, SLICE("ing")))
        return CELL_DOING;
    if (ends_in(text, SLICE("ed")))
        return CELL_DONE;
    return CELL_WORD;
}

/* A capital inside a sentence is a name's even where the word could be a cue:
 * Rep. Bill Posted, the Wall Street Reports. */
static char word_class(const struct word *w, struct slice text, bool first)
{
    bool name = (w->token.flags & TOKEN_UPPER) && !first;

    if (text.n == 2 && text.p[0] == 't' && text.p[1] == 'o')
        return CELL_TO;
    if (w->token.flags & TOKEN_CAPS) /* US is not us, WHO not who */
        return CELL_CAPITAL;
    for (size_t i = 0; w->classes & in_rows; i++)
        if (w->classes & rows[i].classes)
            return rows[i].cls;
    if (name || !w->classes)
        return shape_class(w, text, first);
    if (w->classes & WORD_CUE)
        return cue_class(w->classes);
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
        if (w->classes & nouns[i].classes)
            return nouns[i].cls;
    return shape_class(w, text, first);
}

static char punct_class(uint32_t cp)
{
    if (cp == '.' || cp == '!' || cp == '?' || cp == 0x2026)
        return CELL_STOP;
    if (cp == ',')
        return CELL_COMMA;
    if (cp == ':' || cp == ';')
        return CELL_COLON;
    if (cp == '(' || cp == ')' || cp == '[' || cp == ']')
        return CELL_BRACKET;
    return char_is_dash(cp) ? CELL_DASH : CELL_PUNCT;
}

/* ---- cells ------------------------------------------------------------ */

static inline struct cell *add_cell(struct sentence *s, uint32_t word)
{
    struct cell *c = &s->cell[s->cells++];

    *c = (struct cell){
        .first = word,
        .last = word + 1,
        .marks = CELL_UNMARKED,
        .text = word_text(s->block, word),
    };
    return c;
}

static inline void finish_cell(struct sentence *s, struct cell *c,
                               uint32_t hash)
{
    c->hash = hash;
    s->classes[s->cells - 1] = c->cls;
    s->cues += cell_is_verb_cue(c->cls) || c->cls == CELL_ACCORDING ||
               c->cls == CELL_CUE_NOUN;
    s->has_more |= c->cls == CELL_THAT || c->marks == CELL_SPOKEN;
    s->has_quote |= c->cls == CELL_QUOTE;
}

static void add_word(struct sentence *s, uint32_t word, char marks)
{
    const struct word *w = &s->block->word[word];
    bool first = s->cells == 0;
    struct cell *c = add_cell(s, word);

    c->marks = marks;
    if (w->token.kind == TOKEN_WORD) {
        c->cls = word_class(w, c->text, first);
        finish_cell(s, c, w->token.hash);
        return;
    }
    if (w->token.kind == TOKEN_NUMBER) {
        c->cls = CELL_NUMBER;
        c->text = SLICE("0");
    } else {
        c->cls = w->is_mark ? CELL_MARK : punct_class(w->token.cp);
        if (w->is_mark)
            c->text = SLICE("\"");
        else if (w->token.cp == '#') /* would begin a comment as a name */
            c->text = SLICE("No.");
    }
    finish_cell(s, c, table_hash(c->text));
}

/* "z," "z." "z?" or "z": by the last character between the marks. */
static struct slice quote_text(const struct sentence *s,
                               const struct stretch *stretch)
{
    uint32_t cp = stretch->last > stretch->first
                      ? s->block->word[stretch->last - 1].token.cp
                      : 0;

    switch (cp) {
    case ',':
        return SLICE("z,");
    case '.':
        return SLICE("z.");
    case '!':
    case '?':
        return SLICE("z?");
    default:
        return SLICE("z");
    }
}

/* One cell for the direct quote that begins at word; gives the word behind
 * it. */
static uint32_t add_quote(struct sentence *s, uint32_t word)
{
    const struct block *b = s->block;
    uint32_t stretch = b->word[word].stretch;
    struct cell *c = add_cell(s, word);

    while (c->last < b->words && b->word[c->last].stretch == stretch)
        c->last++;
    c->cls = CELL_QUOTE;
    c->text = quote_text(s, &b->stretch[stretch]);
    finish_cell(s, c, table_hash(c->text));
    return c->last;
}

/* ---- sentences -------------------------------------------------------- */

/* What the ranker has made of the stretch of a word: an enum quote_kind.
 * Words and quotes both come in the order of the text. */
static int quote_kind(struct cells_walk *walk, uint32_t word)
{
    uint32_t stretch = walk->block->word[word].stretch;
    const struct quote *all = walk->found->quote;
    size_t start;

    if (stretch == WORD_NONE)
        return QUOTE_INDIRECT;
    start = walk->block->stretch[stretch].span.start;
    while (walk->quote < walk->end && all[walk->quote].span.start < start)
        walk->quote++;
    return walk->quote < walk->end && all[walk->quote].span.start == start
               ? all[walk->quote].kind
               : QUOTE_SCARE;
}

/* “Why?” Mr. Kerry asked: do the words behind a quote that ends a sentence
 * say who spoke? */
static bool attributes(const struct block *b, uint32_t word)
{
    uint32_t mention = b->word[word].mention;
    uint32_t behind = word;

    if (mention != WORD_NONE)
        behind = b->mention[mention].last;
    for (uint32_t i = behind; i < behind + 2 && i < b->words; i++)
        if (b->word[i].classes & WORD_CUE)
            return true;
    return false;
}

static bool ends_before(const struct sentence *s, uint32_t word)
{
    const struct block *b = s->block;
    const struct cell *last = &s->cell[s->cells - 1];

    if (s->cells == CELLS_MAX)
        return true;
    if (b->word[word].sentence == b->word[last->last - 1].sentence)
        return false;
    return last->cls != CELL_QUOTE || b->word[word].stretch != WORD_NONE ||
           !attributes(b, word);
}

/* Adds the cell that begins at the next word. */
static void add_next(struct cells_walk *walk, struct sentence *s)
{
    switch (quote_kind(walk, walk->word)) {
    case QUOTE_DIRECT:
        walk->word = add_quote(s, walk->word);
        break;
    case QUOTE_MIXED:
        add_word(s, walk->word++, CELL_SPOKEN);
        break;
    case QUOTE_SCARE:
        add_word(s, walk->word++, CELL_SCARE);
        break;
    default:
        add_word(s, walk->word++, CELL_UNMARKED);
    }
}

bool sentence_may_report(const struct sentence *s)
{
    return s->has_more || s->cues > (s->has_quote ? 1 : 0);
}

bool sentence_next(struct cells_walk *walk, struct sentence *s)
{
    const struct block *b = walk->block;

    s->block = b;
    s->cells = 0;
    s->cues = 0;
    s->has_more = s->has_quote = false;
    for (; walk->word < b->words; add_next(walk, s)) {
        while (walk->word < b->words &&
               b->word[walk->word].token.kind == TOKEN_BREAK)
            walk->word++;
        if (walk->word == b->words || (s->cells && ends_before(s, walk->word)))
            break;
    }
    s->classes[s->cells] = '\0';
    return s->cells > 0;
}
