#include "mojibake.h"

#include "model.h"
#include "text.h"
#include "utf8.h"

enum {
    NONSENSE_LETTERS = 8,
    NONSENSE_NATS = -15 /* a letter */
};

/* Nats that a repair must gain; more where capitals follow capitals, as in
 * "MISUT\u00c2\u00a0", which may be a name, and less where a layer has come
 * off. */
static const double enough = 12, enough_in_capitals = 18, enough_again = 5;

/* The codecs, as bits, in which a lead byte stands before a continuation. */
static uint32_t suspects(const struct mojibake *m, const struct window *w)
{
    uint32_t before = 0, codecs = 0;

    for (size_t i = 0; i < w->n; i++) {
        uint32_t class = w->cp[i] < 0x80 ? 0 : class_of(m->classes, w->cp[i]);

        codecs |= before & class >> CLASS_CONTINUES_SHIFT & CLASS_LEADS;
        if (w->cp[i] == ' ' && i && runs_odd_capital(w, i - 1))
            codecs |= class_of(m->classes, w->cp[i - 1]) & CLASS_LEADS;
        before = class;
    }
    return codecs;
}

/* ---- judging ---------------------------------------------------------- */

static void apply_runs(const struct window *w, const struct runs *runs,
                       struct window *out)
{
    size_t n = 0, at = 0;

    for (size_t i = 0; i < runs->count && n + 1 < WINDOW; i++) {
        const struct run *r = &runs->list[i];

        while (at < r->start)
            out->cp[n++] = w->cp[at++];
        out->cp[n++] = r->cp;
        if (r->keep_blank)
            out->cp[n++] = ' ';
        at = (size_t)r->start + r->length;
    }
    while (at < w->n)
        out->cp[n++] = w->cp[at++];
    out->n = n;
}

/* Where a blank ends a run, was it a no-break space, "gГ  vГ ng" (gà vàng), or
 * that and a blank, "voilÃ le" (voilà le)?  As the language has it. */
static bool judge_blanks(const struct window *w, struct runs *runs,
                         unsigned language)
{
    bool any = false;

    for (size_t i = 0; i < runs->count; i++) {
        struct run *r = &runs->list[i];
        size_t end = (size_t)r->start + r->length;
        uint32_t next = runs_neighbour(w, runs, i, true);

        if (w->cp[end - 1] == ' ' && runs_word_part(next))
            r->keep_blank = model_step(language, r->cp, ' ') +
                                model_step(language, ' ', next) >
                            model_step(language, r->cp, next);
        any |= r->keep_blank;
    }
    return any;
}

/* The likelihood of the text with the runs mended, which is left in mended. */
static double judge_runs(const struct window *w, struct runs *runs,
                         struct window *mended)
{
    unsigned language;
    double l;

    apply_runs(w, runs, mended);
    l = model_text(mended->cp, mended->n, &language);
    if (judge_blanks(w, runs, language)) {
        apply_runs(w, runs, mended);
        l = model_text(mended->cp, mended->n, &language);
    }
    return l;
}

/* The same if what comes out is mojibake still: the likeliest of what one more
 * layer would give, "Г‚ВЈ5" being "Â£5" first. */
static double judge_deeper(struct mojibake *m, const struct window *w,
                           uint32_t codecs, double likelihood)
{
    struct runs *runs = &m->deeper.runs;
    double best = likelihood;

    for (unsigned i = 0; i < CODECS; i++) {
        double l;

        if (!(codecs >> i & 1))
            continue;
        runs_find(&m->codec[i], w, runs);
        if (!runs->count || !runs_are_sound(w, runs))
            continue;
        l = judge_runs(w, runs, &m->deeper.mended);
        if (l > best)
            best = l;
    }
    return best;
}

/* Does a text of many letters beyond ASCII stay nonsense? */
static bool is_nonsense(const struct window *w, double likelihood)
{
    size_t beyond = 0;

    for (size_t i = 0; i < w->n; i++)
        beyond += w->cp[i] >= 0x80;
    return beyond >= NONSENSE_LETTERS &&
           likelihood < NONSENSE_NATS * (double)beyond;
}

/* Do two codecs say the same of a window? */
static bool same_runs(const struct runs *a, const struct runs *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (a->list[i].start != b->list[i].start ||
            a->list[i].cp != b->list[i].cp)
            return false;
    return true;
}

/* The most characters that a codec's runs take in.  One that takes in far less
 * than others can is not worth judging. */
static size_t most_covered(struct mojibake *m, uint32_t codecs,
                           size_t covered[CODECS])
{
    struct runs *runs = &m->trial.runs;
    size_t most = 0;

    for (unsigned i = 0; i < CODECS; i++) {
        covered[i] = 0;
        if (!(codecs >> i & 1))
            continue;
        runs_find(&m->codec[i], &m->window, runs);
        for (size_t k = 0; k < runs->count; k++)
            covered[i] += runs->list[k].length;
        if (covered[i] > most)
            most = covered[i];
    }
    return most;
}

/* Finds the codec whose runs make the likeliest text; gives what they gain. */
static double best_runs(struct mojibake *m)
{
    const struct window *w = &m->window;
    struct trial *t = &m->trial;
    size_t covered[CODECS];
    size_t most = most_covered(m, suspects(m, w), covered);
    unsigned language;
    double before = model_text(w->cp, w->n, &language);
    double gain = 0;

    m->best.count = 0;
    for (unsigned i = 0; i < CODECS; i++) {
        uint32_t deeper;
        double after;

        if (covered[i] == 0 || covered[i] * 2 < most)
            continue;
        runs_find(&m->codec[i], w, &t->runs);
        if (!runs_are_sound(w, &t->runs) || same_runs(&t->runs, &m->best))
            continue;
        after = judge_runs(w, &t->runs, &t->mended);
        deeper = suspects(m, &t->mended);
        if (deeper)
            after = judge_deeper(m, &t->mended, deeper, after);
        if (is_nonsense(&t->mended, after))
            continue;
        if (m->best.count == 0 || after - before > gain) {
            gain = after - before;
            m->best = t->runs;
        }
    }
    return gain;
}

/* ---- the pass --------------------------------------------------------- */

/* Reads a window from byte at on, up to a line's end, or to a blank where the
 * line is too long. */
static void read_window(struct slice s, size_t at, struct window *w)
{
    const char *end = s.p + s.n;
    size_t blank = 0;

    for (w->n = 0; w->n < WINDOW && at < s.n; w->n++) {
        size_t n = utf8_length(s.p + at, end);

        w->at[w->n] = (uint32_t)at;
        w->cp[w->n] = utf8_value(s.p + at, n);
        at += n;
        if (w->cp[w->n] == ' ')
            blank = w->n + 1;
        if (w->cp[w->n] == '\n') {
            w->n++;
            break;
        }
    }
    w->at[w->n] = (uint32_t)at;
    if (w->n == WINDOW && blank > WINDOW / 2)
        w->n = blank;
}

/* Do all runs stand behind capitals? */
static bool all_in_capitals(const struct window *w, const struct runs *runs)
{
    for (size_t i = 0; i < runs->count; i++) {
        size_t at = runs->list[i].start;

        if (!at || !char_is_upper(w->cp[at]) || !char_is_upper(w->cp[at - 1]))
            return false;
    }
    return true;
}

/* Where the line of a suspicious place starts, but not before `from` nor too
 * far back for a window. */
static size_t window_start(struct slice s, size_t from, size_t place)
{
    size_t most = WINDOW / 2; /* bytes: at most so many characters */

    if (place == s.n)
        return s.n;
    if (place - from > most) {
        from = place - most;
        while ((s.p[from] & '\xc0') == '\x80')
            from++;
    }
    for (size_t at = place; at > from; at--)
        if (s.p[at - 1] == '\n')
            return at;
    return from;
}

static void edit_runs(struct draft *d, const struct window *w,
                      const struct runs *runs)
{
    for (size_t i = 0; i < runs->count; i++) {
        const struct run *r = &runs->list[i];
        size_t n;
        char buf[5];

        n = text_encode(r->cp, buf);
        if (r->keep_blank)
            buf[n++] = ' ';
        draft_edit(
            d,
            (struct span){w->at[r->start], w->at[(size_t)r->start + r->length]},
            slice_of(buf, n), REPAIR_MOJIBAKE);
    }
}

/* What a repair of these runs must gain. */
static double price(const struct window *w, const struct runs *runs, bool again)
{
    if (again)
        return enough_again;
    return all_in_capitals(w, runs) ? enough_in_capitals : enough;
}

bool mojibake_text(struct mojibake *m, struct draft *d)
{
    bool again = d->repairs[REPAIR_MOJIBAKE] != 0;
    struct slice s = d->text;
    struct window *w = &m->window;
    bool mended = false;

    for (size_t at = 0; at < s.n; at = w->at[w->n]) {
        double gain;

        at = window_start(s, at, survey_mojibake(m->classes, s, at));
        if (at == s.n)
            break;
        read_window(s, at, w);
        gain = best_runs(m);
        if (m->best.count && gain > price(w, &m->best, again)) {
            edit_runs(d, w, &m->best);
            mended = true;
        }
    }
    draft_end_pass(d);
    return mended;
}
