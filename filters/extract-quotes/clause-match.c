/* clause-match.c - what the rules ask of a sentence; see clause-match.h. */
#include "clause-match.h"

enum {
    PHRASE = 8,     /* cells in a source that is no mention */
    APPOSITION = 14 /* cells between a source's commas */
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

/* Kerry, the secretary of state, said: the mention before the first of the
 * commas, for the comma in cell i. */
static bool source_before_comma(const struct sentence *s, size_t i,
                                struct part *r)
{
    for (size_t k = i; k-- > 1 && i - k < APPOSITION;) {
        if (is_one_of(class_at(s, k), "cz.:"))
            return false;
        if (class_at(s, k) == CELL_COMMA)
            return mention_cells(s, k - 1, r);
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

/* Kerry said; Kerry has also said; he later told; Kerry said ..., but warned;
 * the diplomat was downbeat, saying. */
bool source_before(struct match *m)
{
    const struct sentence *s = m->s;
    size_t i = m->cue;

    while (i > 0 && m->cue - i < 3 && is_one_of(class_at(s, i - 1), "ya"))
        i--;
    if (i > 0 && mention_cells(s, i - 1, &m->source))
        return true;
    if (class_at(s, m->cue) != CELL_ING && i > 0 &&
        class_at(s, i - 1) == CELL_COMMA)
        return source_before_comma(s, i - 1, &m->source);
    m->source = m->before;
    if (class_at(s, m->cue) == CELL_ING)
        return m->source.last > 0 || first_mention(s, m->cue, &m->source);
    return i > 0 && class_at(s, i - 1) == CELL_CONJUNCTION &&
           m->source.last > 0;
}

/* ..., said a spokesman for the ministry.  But not: Mr. Raiff, the head of a
 * firm, said the plane was old. */
bool source_behind(struct match *m)
{
    const struct sentence *s = m->s;

    return class_at(s, m->cue) == CELL_CUE &&
           mention_cells(s, m->cue + 1, &m->source) &&
           m->source.first == m->cue + 1 &&
           (m->source.last == s->cells ||
            is_one_of(class_at(s, m->source.last), ".,:-(rp&"));
}

bool follows_comma(const struct sentence *s, struct part r)
{
    return r.first > 0 && class_at(s, r.first - 1) == CELL_COMMA;
}

/* ..., three people familiar with the talks said.: a source that is no
 * mention, between a comma and a cue that ends the sentence. */
bool phrase_before(struct match *m)
{
    const struct sentence *s = m->s;
    size_t i = m->cue;

    if (class_at(s, m->cue + 1) != CELL_STOP ||
        !is_one_of(class_at(s, m->cue), "cb"))
        return false;
    while (i > 0 && m->cue - i < PHRASE &&
           !is_one_of(class_at(s, i - 1), ",cgz"))
        i--;
    m->source = (struct part){i, m->cue};
    return i < m->cue && follows_comma(s, m->source);
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
