/* clause-match.c - what the rules ask of a sentence; see clause-match.h. */
#include "clause-match.h"

enum {
    PHRASE = 12,    /* cells in a source that is no mention */
    TITLE = 4,      /* cells before a name that belong to it */
    APPOSITION = 28 /* cells between a source's commas */
};

bool is_word(const struct sentence *s, size_t i, struct slice word)
{
    return i < s->cells && slice_eq(cell_text(s, i), word);
}

static bool is_same(struct slice text, const char *word)
{
    size_t i = 0;

    while (i < text.n && text.p[i] == word[i]) /* ends at word's NUL, too */
        i++;
    return i == text.n && word[i] == '\0';
}

bool is_word_of(const struct sentence *s, size_t i, const char *const words[])
{
    struct slice text;

    if (i >= s->cells)
        return false;
    text = cell_text(s, i);
    while (*words && !is_same(text, *words))
        words++;
    return *words != NULL;
}

bool is_any(const struct sentence *s, size_t i, const char *const words[])
{
    const struct block *b = s->block;

    for (; i < s->cells && *words; words++)
        if (token_is(b->text, &b->word[s->cell[i].first].token, *words))
            return true;
    return false;
}

bool is_said(const struct sentence *s, size_t i)
{
    static const char *const words[] = {"said", "says", "told", NULL};

    return is_word_of(s, i, words);
}

/* ---- sources ---------------------------------------------------------- */

static uint32_t mention_at(const struct sentence *s, size_t i)
{
    return i < s->cells ? s->block->word[s->cell[i].first].mention : WORD_NONE;
}

/* The cells of the mention that holds cell i; false if none does. */
bool mention_cells(const struct sentence *s, size_t i, struct part *r)
{
    uint32_t mention = mention_at(s, i);

    if (mention == WORD_NONE)
        return false;
    r->first = r->last = i;
    while (r->first > 0 && mention_at(s, r->first - 1) == mention)
        r->first--;
    while (mention_at(s, r->last) == mention)
        r->last++;
    return true;
}

/* Kerry, the secretary of state, said; Kerry, who said little else, said: the
 * mention before the first of the commas, for the comma in cell i. */
static bool source_before_comma(const struct sentence *s, size_t i,
                                struct part *r)
{
    bool said = false;

    for (size_t k = i; k-- > 1 && i - k < APPOSITION;) {
        if (is_one_of(class_at(s, k), "z:"))
            return false;
        said |= class_at(s, k) == CELL_CUE;
        if (class_at(s, k) == CELL_COMMA)
            return (!said || class_at(s, k + 1) == CELL_RELATIVE) &&
                   mention_cells(s, k - 1, r);
    }
    return false;
}

/* The subject of a sentence, roughly: its first mention. */
static bool first_mention(const struct sentence *s, size_t end, struct part *r)
{
    for (size_t i = 0; i < end; i++)
        if (mention_cells(s, i, r))
            return true;
    return false;
}

/* Kerry [also] said */
static bool is_also(const struct sentence *s, size_t i)
{
    static const char *const words[] = {"also",  "later",   "then",
                                        "again", "earlier", NULL};

    return is_word_of(s, i, words);
}

/* Kerry said; Kerry has also said; he later told; Kerry said ..., but warned;
 * Kerry praised him and said; the diplomat was downbeat, saying. */
bool source_before(struct match *m)
{
    const struct sentence *s = m->s;
    size_t i = m->cue;

    while (i > 0 && m->cue - i < 3 &&
           (is_one_of(class_at(s, i - 1), "ya.") || is_also(s, i - 1)))
        i--; /* Telmar Corp. also said */
    if (i > 0 && mention_cells(s, i - 1, &m->source))
        return true;
    if (class_at(s, m->cue) != CELL_ING && i > 0 &&
        class_at(s, i - 1) == CELL_COMMA)
        return source_before_comma(s, i - 1, &m->source);
    m->source = m->before;
    if (class_at(s, m->cue) == CELL_ING)
        return m->source.last > 0 || first_mention(s, m->cue, &m->source);
    if (i == 0 || class_at(s, i - 1) != CELL_CONJUNCTION)
        return false;
    return m->source.last > 0 || (class_at(s, m->cue) == CELL_CUE &&
                                  first_mention(s, i - 1, &m->source));
}

/* told [reporters], reminded [the court]: cues with a person behind them. */
static bool takes_object(const struct sentence *s, size_t cue)
{
    static const char *const words[] = {"told",     "tells",    "tell",
                                        "telling",  "reminded", "assured",
                                        "informed", "warned",   NULL};

    return is_word_of(s, cue, words);
}

/* political scientist [Anna Weber]: words that may stand before a name. */
static bool source_from(const struct sentence *s, size_t first, struct part *r)
{
    size_t i = first;

    while (i < first + TITLE && is_one_of(class_at(s, i), "xulkin"))
        if (mention_cells(s, i++, r) && r->first >= first)
            return true;
    return mention_cells(s, i, r) && r->first == i;
}

/* ..., said a spokesman for the ministry; ..., says political scientist Anna
 * Weber.  But not: Mr. Raiff, the head of a firm, said the plane was old. */
bool source_behind(struct match *m)
{
    const struct sentence *s = m->s;

    return class_at(s, m->cue) == CELL_CUE && !takes_object(s, m->cue) &&
           source_from(s, m->cue + 1, &m->source) &&
           (m->source.last == s->cells ||
            is_one_of(class_at(s, m->source.last), ".,:-(rp&"));
}

bool follows_comma(const struct sentence *s, struct part r)
{
    return r.first > 0 && class_at(s, r.first - 1) == CELL_COMMA;
}

/* Three people familiar with the talks said: a source that is no mention, from
 * a comma or the sentence's begin to the cue. */
bool phrase_before(struct match *m)
{
    const struct sentence *s = m->s;
    size_t i = m->cue;

    if (!is_one_of(class_at(s, m->cue), "cb") ||
        !is_one_of(class_at(s, m->cue - 1), "xukjlmne"))
        return false;
    while (i > 0 && m->cue - i < PHRASE &&
           !is_one_of(class_at(s, i - 1), ",:-(zacgbwvfht"))
        i--;
    m->source = (struct part){i, m->cue};
    return (i == 0 || is_one_of(class_at(s, i - 1), ",:-(")) &&
           is_one_of(class_at(s, i), "dsukxm0jl");
}

/* according to [the latest data of the ministry]: to the next punctuation. */
bool phrase_behind(struct match *m, size_t first)
{
    const struct sentence *s = m->s;
    size_t i = first;

    while (i < s->cells && i - first < PHRASE &&
           !is_one_of(class_at(s, i), ",.:-(zac"))
        i++;
    m->source = (struct part){first, i};
    return i > first + 1;
}

/* Past the object of a cue that has one.  "warned it was": no object. */
size_t behind_object(const struct sentence *s, size_t cue)
{
    struct part r;

    if (!takes_object(s, cue))
        return cue + 1;
    if (mention_cells(s, cue + 1, &r) && r.first == cue + 1 &&
        class_at(s, r.last) != CELL_AUXILIARY)
        return r.last;
    if (is_one_of(class_at(s, cue + 1), "ou") ||
        (class_at(s, cue + 1) == CELL_WORD &&
         is_one_of(class_at(s, cue + 2), "dhst1p")))
        return cue + 2; /* told investigators the engine had failed */
    return cue + 1;
}

/* ---- where a clause ends ---------------------------------------------- */

/* Does another report begin at cell i: ", he said", ", adding", "and
 * warned", ", according to"? */
static bool report_begins(const struct sentence *s, size_t i)
{
    struct part r;

    if (is_one_of(class_at(s, i), "&"))
        i++;
    if (is_one_of(class_at(s, i), "y"))
        i++;
    if (is_one_of(class_at(s, i), "cg@"))
        return true;
    return mention_cells(s, i, &r) && r.first == i &&
           class_at(s, r.last) == CELL_CUE;
}

static bool is_spaced(const struct sentence *s, size_t i)
{
    return s->block->word[s->cell[i].first].token.flags & TOKEN_SPACED;
}

static bool ends_at(const struct sentence *s, size_t i)
{
    switch (class_at(s, i)) {
    case CELL_COLON: /* but not that of 1:00 */
        return i + 1 >= s->cells || is_spaced(s, i + 1);
    case CELL_QUOTE:
    case CELL_ACCORDING:
        return true;
    case CELL_COMMA:
    case CELL_DASH:
        return report_begins(s, i + 1);
    case CELL_CONJUNCTION:
        return is_one_of(class_at(s, i + 1), "cg");
    default:
        return false;
    }
}

/* Cells of punctuation at the end do not belong to a clause. */
size_t trimmed(const struct sentence *s, struct part r)
{
    while (r.last > r.first && is_one_of(class_at(s, r.last - 1), ",.:-!"))
        r.last--;
    return r.last;
}

/* The end of a clause that begins at cell first. */
size_t clause_end(const struct sentence *s, size_t first)
{
    size_t i = first;

    while (i < s->cells && !ends_at(s, i))
        i++;
    return trimmed(s, (struct part){first, i});
}
