/* clause-cells.c - words to cells; see clause-cells.h. */
#include "clause-cells.h"

#include <string.h>

#include "table.h"

struct span cells_span(const struct sentence *s, size_t first, size_t last)
{
    return (struct span){
        s->block->word[s->cell[first].first].token.start,
        s->block->word[s->cell[last - 1].last - 1].token.end,
    };
}

/* ---- classes ---------------------------------------------------------- */

/* In the order of the first bits of enum word_class: of several classes the
 * first decides. */
static const char closed[] = {
    CELL_ACCORDING,  CELL_RELATIVE,   CELL_PRONOUN,    CELL_THAT,
    CELL_POSSESSIVE, CELL_NEGATION,   CELL_AUXILIARY,  CELL_CONJUNCTION,
    CELL_OBJECT,     CELL_QUANTIFIER, CELL_DETERMINER, CELL_PREPOSITION,
    CELL_DAY,
};

static char closed_class(uint32_t classes)
{
    return closed[__builtin_ctz(classes & WORD_CLOSED)];
}

/* The first row whose classes a word has that is no cue. */
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

static struct slice token_text(const struct block *b, const struct word *w)
{
    return slice_of(b->text->bytes.p + w->token.start,
                    w->token.end - w->token.start);
}

static bool is_to(const struct block *b, const struct word *w)
{
    return (w->classes & WORD_PREPOSITION) &&
           slice_eq(token_text(b, w), SLICE("to"));
}

static bool ends_in(struct slice word, struct slice ending)
{
    return word.n > ending.n + 1 &&
           memcmp(word.p + word.n - ending.n, ending.p, ending.n) == 0;
}

/* At the head of a sentence a capital says nothing, unless a mention begins
 * there. */
static char shape_class(const struct block *b, const struct word *w, bool first)
{
    struct slice text = token_text(b, w);

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
static char word_class(const struct block *b, const struct word *w, bool first)
{
    bool name = (w->token.flags & TOKEN_UPPER) && !first;

    if (w->token.flags & TOKEN_CAPS) /* US is not us, WHO not who */
        return CELL_CAPITAL;
    if (w->classes & WORD_CLOSED)
        return is_to(b, w) ? CELL_TO : closed_class(w->classes);
    if (name || !w->classes)
        return shape_class(b, w, first);
    if (w->classes & WORD_CUE)
        return cue_class(w->classes);
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
        if (w->classes & nouns[i].classes)
            return nouns[i].cls;
    return shape_class(b, w, first);
}

/* Does an article or a possessive stand before the next word?  But: he's
 * said; Moody's warned. */
static bool asks_for_noun(const struct sentence *s, const struct word *next)
{
    static const char *const articles[] = {"the", "a", "an", NULL};
    static const uint32_t things = WORD_CUE_NOUN | WORD_DOCUMENT | WORD_GROUP;
    const struct cell *last = &s->cell[s->cells - 1];
    const struct word *w = &s->block->word[last->first];

    if (w->tail > 0)
        return last->cls != CELL_PRONOUN && (next->classes & things);
    for (const char *const *a = articles; *a; a++)
        if (token_is(s->block->text, &w->token, *a))
            return true;
    return last->cls == CELL_POSSESSIVE;
}

/* The class of a cue where it is none: the [report], the [alleged] fraud, the
 * dozen [emails]. */
static char noun_class(const struct sentence *s, const struct word *w, char cls)
{
    if (!(w->mention != WORD_NONE || asks_for_noun(s, w)))
        return cls;
    if (ends_in(token_text(s->block, w), SLICE("ed")))
        return CELL_DONE;
    return cls == CELL_ING ? CELL_DOING : CELL_CUE_NOUN;
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

/* ---- what a cell is called --------------------------------------------- */

/* "z," "z." "z?" or "z": by the last character between the marks. */
static struct slice quote_text(const struct block *b,
                               const struct stretch *stretch)
{
    uint32_t cp = stretch->last > stretch->first
                      ? b->word[stretch->last - 1].token.cp
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

static struct slice text_of(const struct block *b, const struct cell *c)
{
    const struct word *w = &b->word[c->first];

    if (c->cls == CELL_QUOTE)
        return quote_text(b, &b->stretch[w->stretch]);
    if (c->cls == CELL_NUMBER)
        return SLICE("0");
    if (c->cls == CELL_MARK)
        return SLICE("\"");
    if (c->cls == CELL_PUNCT && w->token.cp == '#')
        return SLICE("No."); /* # would begin a comment as a name */
    return token_text(b, w);
}

struct slice cell_text(const struct sentence *s, size_t i)
{
    return text_of(s->block, &s->cell[i]);
}

/* ---- cells ------------------------------------------------------------ */

/* Adds the cell of words first .. last - 1. */
static inline void add_cell(struct sentence *s, struct cell c)
{
    bool cue = cell_is_verb_cue(c.cls) || c.cls == CELL_ACCORDING ||
               c.cls == CELL_CUE_NOUN;

    s->cell[s->cells] = c;
    s->classes[s->cells++] = c.cls;
    s->cues += cue;
    s->has_that |= c.cls == CELL_THAT;
    s->has_spoken |= c.marks == CELL_SPOKEN;
    s->has_quote |= c.cls == CELL_QUOTE;
}

static inline void add_word(struct sentence *s, uint32_t word, char marks)
{
    const struct block *b = s->block;
    const struct word *w = &b->word[word];
    struct cell c = {
        .first = word, .last = word + 1, .hash = w->token.hash, .marks = marks};

    if (w->token.kind == TOKEN_WORD) {
        c.cls = word_class(b, w, s->cells == 0);
        if (cell_is_verb_cue(c.cls) && s->cells > 0)
            c.cls = noun_class(s, w, c.cls);
    } else {
        c.cls = w->token.kind == TOKEN_NUMBER ? CELL_NUMBER
                : w->is_mark                  ? CELL_MARK
                                              : punct_class(w->token.cp);
        c.hash = table_hash(text_of(b, &c));
    }
    add_cell(s, c);
}

/* One cell for the direct quote that begins at word; gives the word behind
 * it. */
static uint32_t add_quote(struct sentence *s, uint32_t word)
{
    const struct block *b = s->block;
    uint32_t stretch = b->word[word].stretch;
    struct cell c = {.first = word,
                     .last = word + 1,
                     .cls = CELL_QUOTE,
                     .marks = CELL_UNMARKED};

    while (c.last < b->words && b->word[c.last].stretch == stretch)
        c.last++;
    c.hash = table_hash(text_of(b, &c));
    add_cell(s, c);
    return c.last;
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
    return s->has_spoken || s->cues > (s->has_quote && !s->has_that ? 1 : 0);
}

bool sentence_next(struct cells_walk *walk, struct sentence *s)
{
    const struct block *b = walk->block;

    s->block = b;
    s->cells = 0;
    s->cues = 0;
    s->has_that = s->has_spoken = s->has_quote = false;
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

size_t part_distance(struct part a, struct part b)
{
    if (a.last <= b.first)
        return b.first - a.last;
    return b.last <= a.first ? a.first - b.last : 0;
}
