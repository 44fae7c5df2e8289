/* sources.c - who speaks by a cue, by grammar; see sources.h. */
#include "sources.h"

#include <string.h>

/* Does the segment begin with its cue: sagte X; a déclaré X; hat X gesagt? */
bool is_inverted(const struct block *b, const struct segment *s, uint32_t cue)
{
    return s->opener != 0 && s->opener != 'q' && s->opener != '+' &&
           (cue == s->first || (plain_classes(b, s->first) & WORD_AUXILIARY) ||
            (cue == s->first + 1 && /* so urteilte Weber */
             (plain_classes(b, s->first) & WORD_ACCORDING)) ||
            ((plain_classes(b, s->first) & WORD_OBJECT) &&
             cue <= s->first + 2));
}

/* X, der gestern sagte; X, qui a dit */
bool is_relative(const struct block *b, const struct segment *s)
{
    uint32_t classes = plain_classes(b, s->first);

    if (s->opener != ',')
        return false;
    if (b->lang != LANG_DE)
        return classes & WORD_RELATIVE;
    return (classes & WORD_DETERMINER) &&
           b->word[s->first].mention == WORD_NONE;
}

/* von der Polizei als „...“ bezeichnet; par le ministre */
static uint32_t agent_in(const struct block *b, const struct segment *s)
{
    static const char *const words[LANGUAGES][4] = {
        [LANG_EN] = {NULL},
        [LANG_DE] = {"von", "vom", NULL},
        [LANG_FR] = {"par", NULL},
        [LANG_ES] = {"por", NULL},
    };

    for (uint32_t i = s->first; i + 1 < s->last; i++)
        for (const char *const *w = words[b->lang]; *w; w++)
            if (token_is(b->text, &b->word[i].token, *w) &&
                b->word[i + 1].mention != WORD_NONE)
                return b->word[i + 1].mention;
    return WORD_NONE;
}

/* wird von Weber kritisiert; but: als die Tür geöffnet worden war, sagte er */
static bool is_passive(const struct block *b, const struct segment *s,
                       uint32_t cue)
{
    static const char *const words[] = {"wurde",  "wurden", "wird",
                                        "werden", "worden", NULL};
    struct slice w = word_text(b, cue);

    if (b->lang != LANG_DE || w.n < 3 || memcmp(w.p + w.n - 2, "te", 2) == 0 ||
        (w.n > 3 && memcmp(w.p + w.n - 3, "ten", 3) == 0))
        return false;
    for (uint32_t i = s->first; i < s->last; i++)
        for (const char *const *word = words; *word; word++)
            if (token_is(b->text, &b->word[i].token, *word))
                return true;
    return false;
}

bool speaks(const struct block *b, uint32_t mention)
{
    return mention != WORD_NONE && is_speaker(b, &b->mention[mention]);
}

/* The first segment before k with a subject that can speak: that subject. */
uint32_t first_subject(const struct clauses *c, size_t k)
{
    const struct block *b = c->block;

    for (size_t n = 0; n < k; n++) {
        uint32_t found = subject_in(b, &c->segment[n], WORD_NONE);

        if (speaks(b, found) && !is_relative(b, &c->segment[n]))
            return found;
    }
    return WORD_NONE;
}

/* Anna Weber, die Leiterin der Schule, warnte die Stadt: a mention alone in
 * the first segment, and a cue that goes on behind a comma. */
static bool has_apposition(const struct clauses *c, const struct segment *own,
                           uint32_t cue)
{
    const struct block *b = c->block;
    const struct segment *s = &c->segment[0];
    uint32_t m = b->word[s->first].mention;

    if (own < s + 2 ||
        (cue != own->first && !(plain_classes(b, own->first) & WORD_AUXILIARY)))
        return false;
    return m != WORD_NONE && b->mention[m].last == s->last;
}

/* zitiert den Prediger; wird der Prediger zitiert: whose words they are. */
static bool is_citing(const struct block *b, uint32_t cue)
{
    return b->lang == LANG_DE &&
           slice_eq(words_lemma(b->words_of, word_text(b, cue),
                                b->word[cue].token.hash),
                    SLICE("zitieren"));
}

/* The last mention of the segment that no preposition stands before. */
static uint32_t object_in(const struct block *b, const struct segment *s)
{
    for (uint32_t k = mention_from(b, s->last);
         k-- > 0 && b->mention[k].first >= s->first;) {
        const struct mention *m = &b->mention[k];

        if (m->first == 0 ||
            !(plain_classes(b, m->first - 1) & WORD_PREPOSITION))
            return k;
    }
    return WORD_NONE;
}

/* The mention that speaks by the cue of segment k. */
uint32_t source_of(const struct clauses *c, size_t k, uint32_t cue)
{
    const struct block *b = c->block;
    const struct segment *s = &c->segment[k];
    uint32_t found;

    if (is_citing(b, cue))
        return is_passive(b, s, cue) ? subject_in(b, s, cue) : object_in(b, s);
    if (is_passive(b, s, cue))
        return agent_in(b, s);
    if (is_relative(b, s) && k > 0) {
        found = mention_from(b, s->first);
        return found > 0 && b->mention[found - 1].first >= c->first ? found - 1
                                                                    : WORD_NONE;
    }
    if (has_apposition(c, s, cue))
        return b->word[c->first].mention;
    found = subject_in(b, s, cue);
    if (found == WORD_NONE && k > 0 && is_called(b, cue))
        found = subject_in(b, &c->segment[0], cue);
    if (speaks(b, found) ||
        (found != WORD_NONE && (k == 0 || b->mention[found].first < cue)))
        return found;
    if (cue == s->first || found == WORD_NONE) {
        uint32_t other = first_subject(c, k);

        if (other != WORD_NONE)
            return other;
    }
    return found;
}
