/* reach.c - where what a cue reports begins and ends; see reach.h. */
#include "reach.h"

#include "sources.h"
#include "word-at.h"

enum { THAT_FAR = 4 };

/* und fügte hinzu: another cue with the same subject ends what is reported */
size_t report_end(const struct clauses *c, size_t k)
{
    const struct block *b = c->block;

    for (; k < c->count; k++) {
        const struct segment *s = &c->segment[k];
        uint32_t cue = cue_in(b, s, s->first);

        if (cue != WORD_NONE && !is_subjunctive(b, s, MAY_SUPPOSE) &&
            (cue == s->first ||
             (cue == s->first + 1 && (plain_classes(b, s->first) &
                                      (WORD_CONJUNCTION | WORD_ACCORDING)))))
            break;
        if (plain_classes(b, s->first) & WORD_ACCORDING)
            break;
    }
    return k;
}

/* zurückzuziehen, beizutreten */
static bool has_zu(const struct block *b, uint32_t i)
{
    struct slice w = word_text(b, i);

    if (!is_word(b, i) || upper(b, i) || w.n < 8 || w.p[w.n - 1] != 'n')
        return false;
    for (size_t k = 2; k + 5 < w.n; k++)
        if (w.p[k] == 'z' && w.p[k + 1] == 'u')
            return true;
    return false;
}

/* ..., die Lage zu klären: an infinitive at the end of the segment; but um,
 * ohne, nachdem */
static bool has_infinitive(const struct block *b, const struct segment *s)
{
    if (b->lang != LANG_DE || s->last < s->first + 3 ||
        (plain_classes(b, s->first) & WORD_CONJUNCTION) ||
        token_is(b->text, &b->word[s->first].token, "um") ||
        token_is(b->text, &b->word[s->first].token, "ohne"))
        return false;
    for (uint32_t i = s->last - 3; i < s->last; i++)
        if ((token_is(b->text, &b->word[i].token, "zu") && is_word(b, i + 1) &&
             !upper(b, i + 1)) ||
            has_zu(b, i))
            return true;
    return false;
}

/* dass; in French and Spanish que and its kind. */
static bool opens_with_dass(const struct block *b, const struct segment *s)
{
    static const char *const words[] = {"dass", "da\xc3\x9f", NULL};

    for (uint32_t i = s->first; i < s->last && i < s->first + 2; i++)
        for (const char *const *w = words; *w; w++)
            if (token_is(b->text, &b->word[i].token, *w))
                return true;
    return b->lang != LANG_DE && opens_with_that(b, s);
}

/* Die Nachbarn sagen, [er lebt dort]: a main clause behind a strong cue; but
 * sagte Weber, die Leiterin der Schule: an apposition. */
static bool is_bare(const struct clauses *c, size_t k, const struct segment *s,
                    uint32_t source)
{
    const struct block *b = c->block;
    const struct segment *before = &c->segment[k];
    if (b->lang != LANG_DE || s->opener != ',' ||
        b->word[s->first].mention == WORD_NONE)
        return false;
    return source == WORD_NONE || b->mention[source].last < before->last;
}

bool opens_marked(const struct block *b, const struct segment *s)
{
    return b->word[s->first].stretch != WORD_NONE;
}

/* The segment behind k where what its cue reports begins, or c->count. */
size_t reported_behind(const struct clauses *c, size_t k, uint32_t source)
{
    const struct block *b = c->block;
    size_t end = c->count;
    const struct segment *own = &c->segment[k];
    bool strong = is_strong_cue(b, own, cue_in(b, own, own->first));

    for (size_t n = k + 1; n < end && n <= k + THAT_FAR; n++) {
        const struct segment *s = &c->segment[n];

        if (s->first == s->last)
            continue;
        if (opens_marked(b, s) || opens_with_dass(b, s) ||
            (is_subjunctive(b, s, MAY_SUPPOSE) && !is_relative(b, s)))
            return n;
        if (strong && (s->opener == ':' || opens_with_that(b, s)))
            return n;
        if (strong && n == k + 1 &&
            (has_infinitive(b, s) || is_bare(c, k, s, source)))
            return n;
        if (cue_in(b, s, s->first) != WORD_NONE)
            break;
    }
    return end;
}

/* „X“, so heißt der Film: a name. */
bool is_name_given(const struct block *b, const struct segment *s, uint32_t cue)
{
    static const char *const words[] = {"hei\xc3\x9ft", "hie\xc3\x9f", "lautet",
                                        "lautete", NULL};
    bool called = false;

    for (const char *const *w = words; *w; w++)
        called |= token_is(b->text, &b->word[cue].token, *w);
    for (uint32_t i = s->first; called && i < s->last; i++)
        if (token_is(b->text, &b->word[i].token, "es"))
            return false;
    return called;
}
