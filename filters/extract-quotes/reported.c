/* reported.c - reported clauses by grammar; see reported.h. */
#include "reported.h"

#include "grammar.h"
#include "reach.h"
#include "sources.h"
#include "word-at.h"

enum { SOURCE_FAR = 4 };

struct finder {
    struct block *block;
    struct arena *arena;
    size_t cap;
    struct clauses *c;
    uint32_t before; /* first word of the sentence before, or WORD_NONE */
    uint32_t source; /* of the sentence's last cue, or WORD_NONE */
    bool any;        /* does the sentence report? */
    bool no_memory;
};

static const struct segment *segment_at(const struct finder *f, size_t k)
{
    return &f->c->segment[k];
}

/* ---- reports ---------------------------------------------------------- */

static bool is_edge(const struct block *b, uint32_t i)
{
    const struct word *w = &b->word[i];

    return w->stretch == WORD_NONE && w->token.kind != TOKEN_WORD &&
           w->token.kind != TOKEN_NUMBER;
}

static void add(struct finder *f, uint8_t kind, uint32_t first, uint32_t last,
                uint32_t cue, uint32_t source)
{
    struct block *b = f->block;

    while (first < last && is_edge(b, first))
        first++;
    while (last > first && is_edge(b, last - 1))
        last--;
    if (first >= last)
        return;
    if (!arena_grow(f->arena, &b->report, b->reports, &f->cap,
                    sizeof *b->report)) {
        f->no_memory = true;
        return;
    }
    b->report[b->reports++] =
        (struct report){f->c->first, first, last, cue, source, kind};
    f->any |= kind == REPORT_CLAUSE;
}

/* ---- clauses of a cue ------------------------------------------------- */

/* The source stands behind the verb: ..., sagte X; ..., hatte X erklärt; or
 * the verb has no need of it: ..., añadió. */
static bool is_behind(const struct finder *f, const struct segment *s,
                      uint32_t source)
{
    const struct block *b = f->block;

    if (source == WORD_NONE)
        return b->lang == LANG_ES &&
               (s->last == s->first + 1 || is_edge(b, s->first + 1));
    return b->mention[source].first > s->first;
}

/* Als sie kam, sagte Weber ...; In dem Brief, der gestern kam, forderte Weber
 * ...: what stands before the cue is no speech. */
static bool may_stand_before(const struct finder *f, size_t k, uint32_t cue)
{
    static const char *const words[] = {"aber", "denn", "doch",    "jedoch",
                                        "oder", "und",  "sondern", NULL};
    const struct block *b = f->block;
    const struct segment *s = segment_at(f, k - 1);

    if (opens_marked(b, s))
        return true;
    if (!is_strong_cue(b, segment_at(f, k), cue) || is_relative(b, s))
        return false;
    if (!(plain_classes(b, s->first) & WORD_CONJUNCTION))
        return true;
    for (const char *const *w = words; *w; w++)
        if (token_is(b->text, &b->word[s->first].token, *w))
            return true;
    return false;
}

/* Reports what segment k's cue reports; gives the next segment to look at. */
static size_t read_cue(struct finder *f, size_t k, uint32_t cue)
{
    const struct block *b = f->block;
    const struct clauses *c = f->c;
    const struct segment *s = segment_at(f, k);
    uint32_t source = s->opener == '+' && f->source != WORD_NONE
                          ? f->source
                          : source_of(c, k, cue);
    size_t behind = reported_behind(c, k, source);
    size_t end;

    if (k > 0 && is_inverted(b, s, cue) && is_behind(f, s, source) &&
        !is_name_given(b, s, cue) && may_stand_before(f, k, cue))
        add(f, REPORT_CLAUSE, f->any ? segment_at(f, k - 1)->first : c->first,
            segment_at(f, k - 1)->last, cue, source);
    f->source = source;
    add(f, REPORT_WORDS, s->first, s->last, cue, source);
    if (behind == c->count)
        return k + 1;
    end = report_end(c, behind);
    if (end > behind)
        add(f, REPORT_CLAUSE, segment_at(f, behind)->first,
            segment_at(f, end - 1)->last, cue, source);
    return end > behind ? end : behind;
}

/* ---- sources without a verb ------------------------------------------- */

/* The rest of the sentence around words first .. last - 1, which name the
 * source. */
static void add_around(struct finder *f, uint32_t first, uint32_t last,
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
    add(f, REPORT_CLAUSE, f->c->first, first, cue, source);
    add(f, REPORT_CLAUSE, last, f->c->last, cue, source);
}

/* Of "nach Angaben der Polizei", "laut Polizei", "so Weber", "selon X" the
 * mention, or WORD_NONE; i is the word that opens it. */
static uint32_t source_behind(const struct finder *f, uint32_t i)
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

static bool read_according(struct finder *f, uint32_t i)
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
        add(f, REPORT_CLAUSE, f->c->first, f->c->last, i, WORD_NONE);
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
static bool read_as(struct finder *f)
{
    const struct block *b = f->block;
    const struct segment *s;
    uint32_t cue;

    for (size_t k = 0; k < f->c->count; k++) {
        s = segment_at(f, k);
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
static size_t read_so(struct finder *f)
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
        add(f, REPORT_CLAUSE, c->segment[from].first, s->first, s->first, m);
        add(f, REPORT_CLAUSE, s->last, c->last, s->first, m);
        return from;
    }
    return c->count;
}

/* ---- sentences -------------------------------------------------------- */

/* Was sonst? - Seine Zuversicht hat Gründe: „...“ */
static bool read_colon(struct finder *f)
{
    const struct block *b = f->block;

    for (size_t k = 1; k < f->c->count; k++) {
        const struct segment *s = segment_at(f, k);
        uint32_t source;

        if (s->opener != ':' || s->first == s->last || !opens_marked(b, s))
            continue;
        source = first_subject(f->c, k);
        add(f, REPORT_COLON, s->first, f->c->last, WORD_NONE, source);
        return true;
    }
    return false;
}

/* Das sagte Weber am Montag: the sentence before is what she said. */
static void read_back(struct finder *f)
{
    static const char *const words[] = {"das", "dies", NULL};
    const struct block *b = f->block;
    const struct segment *s = segment_at(f, 0);
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
        add(f, REPORT_CLAUSE, c.first, c.last, cue, source);
        f->c = here;
        return;
    }
}

/* „...“, beschreibt ein Zeuge: a verb that no list knows, behind speech. */
static void read_unknown(struct finder *f)
{
    const struct block *b = f->block;

    for (size_t k = 1; k < f->c->count; k++) {
        const struct segment *s = segment_at(f, k);
        const struct segment *before = segment_at(f, k - 1);
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
        add(f, REPORT_CLAUSE, before->first, before->last, s->first, m);
        return;
    }
}

/* Er ist der Ansicht, dass ... */
static void read_noun(struct finder *f)
{
    const struct block *b = f->block;

    for (size_t k = 0; k + 1 < f->c->count; k++) {
        const struct segment *s = segment_at(f, k);
        uint32_t source, i = s->first;

        while (i < s->last && !(plain_classes(b, i) & WORD_CUE_NOUN))
            i++;
        if (i == s->last || !opens_with_that(b, segment_at(f, k + 1)))
            continue;
        source = subject_in(b, s, WORD_NONE);
        add(f, REPORT_CLAUSE, segment_at(f, k + 1)->first, f->c->last, i,
            speaks(b, source) ? source : WORD_NONE);
        return;
    }
}

/* Weber will den Vertrag „noch einmal prüfen“; für Weber ist er „ein
 * Wunder“. */
static void read_subject(struct finder *f)
{
    const struct block *b = f->block;
    const struct segment *s = segment_at(f, 0);
    uint32_t m = WORD_NONE;

    if (s->last > s->first + 1 &&
        token_is(b->text, &b->word[s->first].token, "f\xc3\xbcr"))
        m = b->word[s->first + 1].mention;
    if (!speaks(b, m))
        m = first_subject(f->c, f->c->count);
    if (m != WORD_NONE)
        add(f, REPORT_SUBJECT, f->c->first, f->c->last, WORD_NONE, m);
}

static void read_sentence(struct finder *f)
{
    const struct block *b = f->block;
    const struct segment *all = f->c->segment;
    struct segment whole = {f->c->first, f->c->last, 0};

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
    if (!f->any && !cued &&
        (is_subjunctive(b, &whole, SURE) ||
         (goes_on && is_subjunctive(b, &whole, MAY_GO_ON) &&
          b->word[whole.first].stretch == WORD_NONE)))
        add(f, REPORT_CLAUSE, whole.first, whole.last, WORD_NONE, WORD_NONE);
    if (!f->any)
        read_unknown(f);
    if (!f->any && !read_colon(f) && !cued)
        read_subject(f);
}

bool reports_find(struct block *b, struct arena *a)
{
    struct clauses c;
    struct finder f = {.block = b, .arena = a, .c = &c, .before = WORD_NONE};

    for (uint32_t at = 0; clauses_next(b, &at, &c);) {
        read_sentence(&f);
        f.before = c.first;
    }
    return !f.no_memory;
}
