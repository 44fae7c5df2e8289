/* according.c - sources without a clause of their own; see according.h. */
#include "according.h"

#include "reach.h"
#include "sources.h"
#include "word-at.h"

enum { SOURCE_FAR = 4 }; /* words */

/* The rest of the sentence around words first .. last - 1, which name the
 * source. */
static void add_around(struct reporter *f, uint32_t first, uint32_t last,
                       uint32_t cue, uint32_t source)
{
    const struct block *b = f->block;

    /* laut „Der Bote“; laut der Zeitung „Der Bote“ */
    if (last < f->c->last && b->word[last].stretch != WORD_NONE &&
        last > cue + 1) {
        const struct stretch *s = &b->stretch[b->word[last].stretch];

        if (s->open < last || (b->word[s->first].token.flags & TOKEN_UPPER))
            last = s->end;
    }
    reporter_add(f, REPORT_CLAUSE, f->c->first, first, cue, source);
    reporter_add(f, REPORT_CLAUSE, last, f->c->last, cue, source);
}

/* Of "nach Angaben der Polizei", "laut Polizei", "so Weber", "selon X" the
 * mention, or WORD_NONE; i is the word that opens it. */
static uint32_t source_behind(const struct reporter *f, uint32_t i)
{
    const struct block *b = f->block;

    for (uint32_t k = i + 1; k < f->c->last && k <= i + SOURCE_FAR; k++) {
        if (b->word[k].mention != WORD_NONE)
            return b->word[k].mention;
        if (b->word[k].stretch != WORD_NONE && !b->word[k].is_mark)
            break;
    }
    return WORD_NONE;
}

/* Angaben zufolge: the source stands before it. */
static bool is_behind_source(const struct block *b, uint32_t i)
{
    return b->lang == LANG_DE &&
           token_is(b->text, &b->word[i].token, "zufolge");
}

/* nach Angaben, nach seiner Ansicht, ihrer Meinung nach; but not every
 * "nach", and no demand for something (Forderung nach). */
static bool opens_source(const struct block *b, uint32_t i)
{
    uint32_t c = plain_classes(b, i);

    if (c & WORD_ACCORDING)
        return true;
    if (b->lang != LANG_DE || !(c & WORD_CUE_NOUN) || i == 0)
        return false;
    for (uint32_t k = i > 2 ? i - 2 : 0; k < i; k++)
        if (token_is(b->text, &b->word[k].token, "nach"))
            return true;
    return (plain_classes(b, i - 1) & WORD_POSSESSIVE) && i + 1 < b->words &&
           token_is(b->text, &b->word[i + 1].token, "nach");
}

/* so: an adverb, but where it opens a segment that names somebody. */
static bool is_adverb_so(const struct block *b, uint32_t i)
{
    return b->lang == LANG_DE && token_is(b->text, &b->word[i].token, "so");
}

bool read_according(struct reporter *f, uint32_t i)
{
    const struct block *b = f->block;
    uint32_t source, first = i;

    if (is_behind_source(b, i)) {
        if (i == 0 || b->word[i - 1].mention == WORD_NONE)
            return false;
        source = b->word[i - 1].mention;
        add_around(f, b->mention[source].first, i + 1, i, source);
        return true;
    }
    if (!opens_source(b, i) || is_adverb_so(b, i))
        return false;
    if (plain_classes(b, i) & WORD_RELATIVE) { /* demnach */
        reporter_add(f, REPORT_CLAUSE, f->c->first, f->c->last, i, WORD_NONE);
        return true;
    }
    source = source_behind(f, i);
    if (i > f->c->first && (plain_classes(b, i - 1) & WORD_PREPOSITION))
        first--;
    add_around(f, first, source == WORD_NONE ? i + 1 : b->mention[source].last,
               i, source);
    return true;
}

/* Wie die Polizei mitteilte, ... */
bool read_as(struct reporter *f)
{
    const struct block *b = f->block;
    const struct segment *s;
    uint32_t cue;

    for (size_t k = 0; k < f->c->count; k++) {
        s = reporter_segment(f, k);
        if (b->lang != LANG_DE || s->last - s->first < 2 ||
            !token_is(b->text, &b->word[s->first].token, "wie"))
            continue;
        cue = cue_in(b, s, s->first);
        if (cue == WORD_NONE || !(b->word[cue].classes & WORD_STRONG))
            continue;
        add_around(f, s->first, s->last, cue, source_of(f->c, k, cue));
        return true;
    }
    return false;
}

/* The segment behind the last colon before segment k, or 0. */
static size_t behind_colon(const struct clauses *c, size_t k)
{
    const struct segment *s = &c->segment[k];

    while (s > c->segment && s->opener != ':')
        s--;
    return (size_t)(s - c->segment);
}

/* ..., so Weber gestern: whatever else the sentence has, back to a colon.
 * Gives the segment where that begins. */
size_t read_so(struct reporter *f)
{
    const struct block *b = f->block;
    const struct clauses *c = f->c;

    for (size_t k = 1; k < c->count; k++) {
        const struct segment *s = &c->segment[k];
        size_t from = behind_colon(c, k - 1);
        uint32_t m;

        if (s->last < s->first + 2 || !is_adverb_so(b, s->first))
            continue;
        m = b->word[s->first + 1].mention;
        if (m == WORD_NONE || is_oblique(b, &b->mention[m]) ||
            !(speaks(b, m) || opens_marked(b, &c->segment[k - 1])))
            continue;
        reporter_add(f, REPORT_CLAUSE, c->segment[from].first, s->first,
                     s->first, m);
        reporter_add(f, REPORT_CLAUSE, s->last, c->last, s->first, m);
        return from;
    }
    return c->count;
}
