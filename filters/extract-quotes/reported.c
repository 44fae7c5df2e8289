/* reported.c - reported clauses by grammar; see reported.h. */
#include "reported.h"

#include "according.h"
#include "reach.h"
#include "reporter.h"
#include "sources.h"
#include "word-at.h"

/* ---- clauses of a cue ------------------------------------------------- */

/* The source stands behind the verb: ..., sagte X; ..., hatte X erklärt; or
 * the verb has no need of it: ..., añadió. */
static bool is_behind(const struct reporter *f, const struct segment *s,
                      uint32_t source)
{
    const struct block *b = f->block;

    if (source == WORD_NONE)
        return b->lang == LANG_ES &&
               (s->last == s->first + 1 || is_report_edge(b, s->first + 1));
    return b->mention[source].first > s->first;
}

/* Als sie kam, sagte Weber ...; In dem Brief, der gestern kam, forderte Weber
 * ...: what stands before the cue is no speech. */
static bool may_stand_before(const struct reporter *f, size_t k, uint32_t cue)
{
    static const char *const words[] = {"aber", "denn", "doch",    "jedoch",
                                        "oder", "und",  "sondern", NULL};
    const struct block *b = f->block;
    const struct segment *s = reporter_segment(f, k - 1);

    if (opens_marked(b, s))
        return true;
    if (!is_strong_cue(b, reporter_segment(f, k), cue) || is_relative(b, s))
        return false;
    if (!(plain_classes(b, s->first) & WORD_CONJUNCTION))
        return true;
    for (const char *const *w = words; *w; w++)
        if (token_is(b->text, &b->word[s->first].token, *w))
            return true;
    return false;
}

/* Reports what segment k's cue reports; gives the next segment to look at. */
static size_t read_cue(struct reporter *f, size_t k, uint32_t cue)
{
    const struct block *b = f->block;
    const struct clauses *c = f->c;
    const struct segment *s = reporter_segment(f, k);
    uint32_t source = s->opener == '+' && f->source != WORD_NONE
                          ? f->source
                          : source_of(c, k, cue);
    size_t behind = reported_behind(c, k, source);
    size_t end;

    if (k > 0 && is_inverted(b, s, cue) && is_behind(f, s, source) &&
        !is_name_given(b, s, cue) && may_stand_before(f, k, cue))
        reporter_add(f, REPORT_CLAUSE,
                     f->any ? reporter_segment(f, k - 1)->first : c->first,
                     reporter_segment(f, k - 1)->last, cue, source);
    f->source = source;
    reporter_add(f, REPORT_WORDS, s->first, s->last, cue, source);
    if (behind == c->count)
        return k + 1;
    end = report_end(c, behind);
    if (end > behind)
        reporter_add(f, REPORT_CLAUSE, reporter_segment(f, behind)->first,
                     reporter_segment(f, end - 1)->last, cue, source);
    return end > behind ? end : behind;
}

/* ---- sentences -------------------------------------------------------- */

/* Was sonst? - Seine Zuversicht hat Gründe: „...“ */
static bool read_colon(struct reporter *f)
{
    const struct block *b = f->block;

    for (size_t k = 1; k < f->c->count; k++) {
        const struct segment *s = reporter_segment(f, k);
        uint32_t source;

        if (s->opener != ':' || s->first == s->last || !opens_marked(b, s))
            continue;
        source = first_subject(f->c, k);
        reporter_add(f, REPORT_COLON, s->first, f->c->last, WORD_NONE, source);
        return true;
    }
    return false;
}

/* Das sagte Weber am Montag: the sentence before is what she said. */
static void read_back(struct reporter *f)
{
    static const char *const words[] = {"das", "dies", NULL};
    const struct block *b = f->block;
    const struct segment *s = reporter_segment(f, 0);
    uint32_t at = f->before, source, cue = cue_in(b, s, s->first);
    struct clauses *here = f->c;
    struct clauses c;

    if (b->lang != LANG_DE || cue == WORD_NONE || at == WORD_NONE ||
        (cue > s->first + 2 &&
         !(plain_classes(b, s->first + 1) & WORD_AUXILIARY)) ||
        b->word[s->first].mention != WORD_NONE)
        return;
    for (const char *const *w = words; *w; w++) {
        if (!token_is(b->text, &b->word[s->first].token, *w))
            continue;
        source = source_of(f->c, 0, cue);
        if (source == WORD_NONE || !clauses_next(b, &at, &c))
            return;
        f->c = &c;
        reporter_add(f, REPORT_CLAUSE, c.first, c.last, cue, source);
        f->c = here;
        return;
    }
}

/* „...“, beschreibt ein Zeuge: a verb that no list knows, behind speech. */
static void read_unknown(struct reporter *f)
{
    const struct block *b = f->block;

    for (size_t k = 1; k < f->c->count; k++) {
        const struct segment *s = reporter_segment(f, k);
        const struct segment *before = reporter_segment(f, k - 1);
        uint32_t m;

        if (s->opener != ',' || s->last < s->first + 2 ||
            before->first == before->last || !opens_marked(b, before) ||
            before->last != b->stretch[b->word[before->first].stretch].end ||
            !is_word(b, s->first) || upper(b, s->first) ||
            (b->word[s->first].classes & ~(uint32_t)WORD_AUXILIARY))
            continue;
        m = b->word[s->first + 1].mention;
        if (m == WORD_NONE || is_oblique(b, &b->mention[m]) ||
            !is_speaker(b, &b->mention[m]))
            continue;
        reporter_add(f, REPORT_CLAUSE, before->first, before->last, s->first,
                     m);
        return;
    }
}

/* Er ist der Ansicht, dass ... */
static void read_noun(struct reporter *f)
{
    const struct block *b = f->block;

    for (size_t k = 0; k + 1 < f->c->count; k++) {
        const struct segment *s = reporter_segment(f, k);
        uint32_t source, i = s->first;

        while (i < s->last && !(plain_classes(b, i) & WORD_CUE_NOUN))
            i++;
        if (i == s->last || !opens_with_that(b, reporter_segment(f, k + 1)))
            continue;
        source = subject_in(b, s, WORD_NONE);
        reporter_add(f, REPORT_CLAUSE, reporter_segment(f, k + 1)->first,
                     f->c->last, i, speaks(b, source) ? source : WORD_NONE);
        return;
    }
}

/* Weber will den Vertrag „noch einmal prüfen“; für Weber ist er „ein
 * Wunder“. */
static void read_subject(struct reporter *f)
{
    const struct block *b = f->block;
    const struct segment *s = reporter_segment(f, 0);
    uint32_t m = WORD_NONE;

    if (s->last > s->first + 1 &&
        token_is(b->text, &b->word[s->first].token, "f\xc3\xbcr"))
        m = b->word[s->first + 1].mention;
    if (!speaks(b, m))
        m = first_subject(f->c, f->c->count);
    if (m != WORD_NONE)
        reporter_add(f, REPORT_SUBJECT, f->c->first, f->c->last, WORD_NONE, m);
}

/* Er werde bald geöffnet.  Er soll schon geöffnet worden sein. */
static bool reports_without_cue(const struct reporter *f, bool goes_on)
{
    const struct block *b = f->block;
    struct segment whole = {f->c->first, f->c->last, 0};

    if (is_subjunctive(b, &whole, SURE))
        return true;
    if (goes_on && is_subjunctive(b, &whole, MAY_GO_ON) &&
        b->word[whole.first].stretch == WORD_NONE)
        return true;
    for (uint32_t i = whole.first; i < whole.last; i++)
        if (b->word[i].stretch != WORD_NONE)
            return false;
    for (size_t k = 0; k < f->c->count; k++)
        if (is_hearsay(b, reporter_segment(f, k)))
            return true;
    return false;
}

static void read_sentence(struct reporter *f)
{
    const struct block *b = f->block;
    const struct segment *all = f->c->segment;
    bool goes_on = f->any; /* the sentence before was reported */
    bool cued = false;
    size_t last;

    f->source = WORD_NONE;
    read_back(f);
    f->any = false;
    if (read_as(f))
        return;
    last = read_so(f);
    for (size_t k = 0; k < last;) {
        uint32_t cue = cue_in(b, &all[k], all[k].first);

        /* er habe das nie gefordert: what it says is reported itself */
        if (cue == WORD_NONE || is_subjunctive(b, &all[k], SURE)) {
            k++;
            continue;
        }
        cued = true;
        k = read_cue(f, k, cue);
    }
    for (uint32_t i = f->c->first; !f->any && i < f->c->last; i++)
        if (read_according(f, i))
            return;
    if (!f->any && f->c->count > 1)
        read_noun(f);
    if (!f->any && !cued && reports_without_cue(f, goes_on))
        reporter_add(f, REPORT_CLAUSE, f->c->first, f->c->last, WORD_NONE,
                     WORD_NONE);
    if (!f->any)
        read_unknown(f);
    if (!f->any && !read_colon(f) && !cued)
        read_subject(f);
}

bool reports_find(struct block *b, struct arena *a)
{
    struct clauses c;
    struct reporter f = {.block = b, .arena = a, .c = &c, .before = WORD_NONE};

    for (uint32_t at = 0; clauses_next(b, &at, &c);) {
        read_sentence(&f);
        f.before = c.first;
    }
    return !f.no_memory;
}
