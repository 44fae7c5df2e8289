#include "mojibake.h"

#include "model.h"
#include "text.h"
#include "utf8.h"

enum {
    WINDOW = 1024,   /* code points that are judged together */
    RUNS_MAX = 1024, /* of one window */
    NONSENSE_LETTERS = 8,
    NONSENSE_NATS = -15, /* a letter */
    LOST = 0xfffd
};

/* Nats that a repair must gain; more where capitals follow capitals, as in
 * "MISUT\u00c2\u00a0", which may be a name, and less where a layer has come
 * off. */
static const double enough = 12, enough_in_capitals = 18, enough_again = 5;

/* ---- codecs ----------------------------------------------------------- */

static const char *const names[MOJIBAKE_CODECS] = {
    "windows-1252", "macintosh",    "windows-1250", "windows-1251",
    "windows-1253", "windows-1254", "windows-1257", "ISO-8859-2",
    "IBM437",       "KOI8-R"};

static void codec_add(struct mojibake_codec *c, uint16_t cp, uint8_t byte)
{
    size_t i = c->count++;

    while (i && c->cp[i - 1] > cp) {
        c->cp[i] = c->cp[i - 1];
        c->byte[i] = c->byte[i - 1];
        i--;
    }
    c->cp[i] = cp;
    c->byte[i] = byte;
}

/* Bytes without a character come as the code point of the same number, and
 * bytes 80..9F always may: Latin-1 has nothing else for them. */
static void codec_init(struct mojibake_codec *c, const struct charset *cs)
{
    c->count = 0;
    for (unsigned byte = 0x80; byte < 0x100; byte++) {
        uint16_t cp = cs->high[byte - 0x80];

        if (cp)
            codec_add(c, cp, (uint8_t)byte);
        if (!cp || byte < 0xa0)
            codec_add(c, (uint16_t)byte, (uint8_t)byte);
    }
}

static void mark_classes(const struct mojibake_codec *c, unsigned codec,
                         struct classes *classes)
{
    for (size_t i = 0; i < c->count; i++) {
        uint32_t *class = &classes->bmp[c->cp[i]];

        if (c->byte[i] < 0xc0)
            *class |= 1u << (CLASS_CONTINUES_SHIFT + codec);
        else if (c->byte[i] >= 0xc2 && c->byte[i] <= 0xf4)
            *class |= 1u << codec;
    }
}

void mojibake_init(struct mojibake *m, const struct charsets *charsets,
                   struct classes *classes)
{
    m->classes = classes;
    for (unsigned i = 0; i < MOJIBAKE_CODECS; i++) {
        codec_init(&m->codec[i], charset_named(charsets, names[i]));
        mark_classes(&m->codec[i], i, classes);
    }
    /* what was lost may have been the rest of a sequence */
    classes->bmp[LOST] |= (uint32_t)CLASS_LEADS << CLASS_CONTINUES_SHIFT;
}

/* The byte that a codec reads as this character; 0 if there is none. */
static uint8_t codec_byte(const struct mojibake_codec *c, uint32_t cp)
{
    size_t low = 0, high = c->count;

    while (low < high) {
        size_t mid = (low + high) / 2;

        if (c->cp[mid] < cp)
            low = mid + 1;
        else
            high = mid;
    }
    return low < c->count && c->cp[low] == cp ? c->byte[low] : 0;
}

/* ---- runs ------------------------------------------------------------- */

/* A stretch of the text that is judged as one: part of a line. */
struct window {
    uint32_t cp[WINDOW];
    uint32_t at[WINDOW + 1]; /* bytes into the text */
    size_t n;
};

/* Characters that were one, and which. */
struct run {
    uint16_t start, length; /* code points of the window */
    uint32_t cp;
    bool exact;      /* without a loss */
    bool keep_blank; /* the blank at its end stays */
};

struct runs {
    struct run list[RUNS_MAX];
    size_t count;
};

/* What a character can be in a run: its byte, or for a blank a no-break
 * space. */
static uint8_t continuation(const struct mojibake_codec *c, uint32_t cp,
                            bool *loss)
{
    uint8_t byte = cp >= 0x80 ? codec_byte(c, cp) : 0;

    if (cp == ' ') {
        *loss = true;
        return 0xa0;
    }
    return byte >= 0x80 && byte < 0xc0 ? byte : 0;
}

static size_t sequence_length(uint8_t lead)
{
    if (lead < 0xc2 || lead > 0xf4)
        return 0;
    return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/* One code point from valid bytes, surrogate pairs in six included. */
static size_t match_bytes(const char *bytes, size_t n, uint32_t *cp)
{
    uint32_t high = utf8_surrogate(bytes, bytes + n);
    uint32_t low = high && n >= 6 ? utf8_surrogate(bytes + 3, bytes + n) : 0;
    size_t length = utf8_length(bytes, bytes + n);

    if (high && high < 0xdc00 && low >= 0xdc00) {
        *cp = 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff);
        return 6;
    }
    *cp = length > 1 ? utf8_value(bytes, length) : 0;
    return length > 1 ? length : 0;
}

/* A sequence with a byte lost: "â€\ufffd".  Gives its length. */
static size_t match_lost(const struct window *w, size_t i, size_t n,
                         size_t need)
{
    return n + 1 == need && i + n < w->n && w->cp[i + n] == LOST ? need : 0;
}

/* A capital behind a small letter is no chance: "voilÃ le", "SlovenÄ\ufffd". */
static bool is_odd_capital(const struct window *w, size_t i)
{
    return i && char_is_upper(w->cp[i]) && char_is_lower(w->cp[i - 1]);
}

/* The run that starts at i, if one does. */
static bool match_run(const struct mojibake_codec *c, const struct window *w,
                      size_t i, struct run *r)
{
    char bytes[6];
    uint8_t lead = codec_byte(c, w->cp[i]);
    size_t need = sequence_length(lead);
    size_t n = 1;
    bool loss = false;

    if (!need)
        return false;
    *r = (struct run){.start = (uint16_t)i};
    bytes[0] = (char)lead;
    for (; n < need && i + n < w->n; n++) {
        uint8_t byte = continuation(c, w->cp[i + n], &loss);

        if (!byte)
            break;
        bytes[n] = (char)byte;
    }
    r->exact = (n == need && !loss) || is_odd_capital(w, i);
    if (n < need) {
        r->length = (uint16_t)match_lost(w, i, n, need);
        r->cp = LOST;
        return r->length != 0;
    }
    /* the other half of a surrogate pair */
    for (; lead == 0xed && n < 6 && i + n < w->n; n++)
        bytes[n] = (char)codec_byte(c, w->cp[i + n]);
    r->length = (uint16_t)match_bytes(bytes, n, &r->cp);
    return r->length != 0;
}

static void find_runs(const struct mojibake_codec *c, const struct window *w,
                      struct runs *runs)
{
    runs->count = 0;
    for (size_t i = 0; i < w->n && runs->count < RUNS_MAX;) {
        struct run *r = &runs->list[runs->count];

        if (w->cp[i] < 0x80 || !match_run(c, w, i, r)) {
            i++;
            continue;
        }
        runs->count++;
        i += r->length;
    }
}

/* ---- what speaks against a run ---------------------------------------- */

/* The character before or behind a run once all runs are mended. */
static uint32_t neighbour(const struct window *w, const struct runs *runs,
                          size_t i, bool behind)
{
    const struct run *r = &runs->list[i];
    size_t at = behind ? (size_t)r->start + r->length : r->start;

    if (behind) {
        if (i + 1 < runs->count && runs->list[i + 1].start == at)
            return runs->list[i + 1].cp;
        return at < w->n ? w->cp[at] : ' ';
    }
    if (i && (size_t)runs->list[i - 1].start + runs->list[i - 1].length == at)
        return runs->list[i - 1].cp;
    return at ? w->cp[at - 1] : ' ';
}

static bool is_word_part(uint32_t c)
{
    return char_is_letter(c) || char_is_mark(c);
}

/* Letters of one script lie close together; Greek is in two places, and East
 * Asian scripts mix. */
static bool same_script(uint32_t a, uint32_t b)
{
    if (a >= 0x2e80 && b >= 0x2e80)
        return true;
    return (a > b ? a - b : b - a) < 0x200 ||
           (a >= 0x370 && a < 0x400 && b >= 0x1f00 && b < 0x2000) ||
           (b >= 0x370 && b < 0x400 && a >= 0x1f00 && a < 0x2000);
}

/* A letter of another script in the middle of Latin text: "5×£35" is no
 * Hebrew. */
static bool is_stranger(const struct window *w, const struct runs *runs,
                        size_t i)
{
    uint32_t c = runs->list[i].cp;

    if (c < 0x370 || !is_word_part(c) || (c >= 0x1e00 && c < 0x1f00) ||
        (c >= 0xfb00 && c < 0xfb07))
        return false;
    return !same_script(c, neighbour(w, runs, i, false)) &&
           !same_script(c, neighbour(w, runs, i, true));
}

/* Two characters, a sign first, and no word beside them: "= √π". */
static bool is_formula(const struct window *w, const struct runs *runs,
                       size_t i)
{
    return runs->list[i].length == 2 &&
           !char_is_letter(w->cp[runs->list[i].start]) &&
           !is_word_part(neighbour(w, runs, i, false)) &&
           !is_word_part(neighbour(w, runs, i, true));
}

/* What was misread twice comes as runs side by side. */
static bool touches_run(const struct runs *runs, size_t i)
{
    const struct run *r = &runs->list[i];

    return (i && (size_t)r[-1].start + r[-1].length == r->start) ||
           (i + 1 < runs->count && (size_t)r->start + r->length == r[1].start);
}

static bool is_known(uint32_t c)
{
    return !char_is_letter(c) || c >= 0x2e80 || model_letter(c).id;
}

/* Runs vouch for each other: one that nothing speaks against is enough, if
 * not as many give letters that no language has. */
static bool are_sound(const struct window *w, const struct runs *runs)
{
    size_t sound = 0, unknown = 0;

    for (size_t i = 0; i < runs->count; i++) {
        bool known = is_known(runs->list[i].cp);

        unknown += !known;
        sound += known && runs->list[i].exact &&
                 (touches_run(runs, i) ||
                  (!is_stranger(w, runs, i) && !is_formula(w, runs, i)));
    }
    return sound > unknown;
}

static bool all_in_capitals(const struct window *w, const struct runs *runs)
{
    for (size_t i = 0; i < runs->count; i++) {
        size_t at = runs->list[i].start;

        if (!at || !char_is_upper(w->cp[at]) || !char_is_upper(w->cp[at - 1]))
            return false;
    }
    return true;
}

/* The codecs, as bits, in which a lead byte stands before a continuation. */
static uint32_t suspects(const struct mojibake *m, const struct window *w)
{
    uint32_t before = 0, codecs = 0;

    for (size_t i = 0; i < w->n; i++) {
        uint32_t class = w->cp[i] < 0x80 ? 0 : class_of(m->classes, w->cp[i]);

        codecs |= before & class >> CLASS_CONTINUES_SHIFT & CLASS_LEADS;
        if (w->cp[i] == ' ' && i && is_odd_capital(w, i - 1))
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
        uint32_t next = neighbour(w, runs, i, true);

        if (w->cp[end - 1] == ' ' && is_word_part(next))
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
static double judge_deeper(const struct mojibake *m, const struct window *w,
                           uint32_t codecs, double likelihood)
{
    struct window mended;
    struct runs runs;
    double best = likelihood;

    for (unsigned i = 0; i < MOJIBAKE_CODECS; i++) {
        double l;

        if (!(codecs >> i & 1))
            continue;
        find_runs(&m->codec[i], w, &runs);
        if (!runs.count || !are_sound(w, &runs))
            continue;
        l = judge_runs(w, &runs, &mended);
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

/* The codec whose runs make the likeliest text, and what they gain. */
static void best_runs(const struct mojibake *m, const struct window *w,
                      struct runs *best, double *gain)
{
    struct runs runs;
    struct window mended;
    uint32_t codecs = suspects(m, w);
    unsigned language;
    double before = model_text(w->cp, w->n, &language);

    *gain = 0;
    best->count = 0;
    for (unsigned i = 0; i < MOJIBAKE_CODECS; i++) {
        uint32_t deeper;
        double after;

        if (!(codecs >> i & 1))
            continue;
        find_runs(&m->codec[i], w, &runs);
        if (!are_sound(w, &runs))
            continue;
        after = judge_runs(w, &runs, &mended);
        deeper = suspects(m, &mended);
        if (deeper)
            after = judge_deeper(m, &mended, deeper, after);
        else if (is_nonsense(&mended, after))
            continue;
        if (best->count == 0 || after - before > *gain) {
            *gain = after - before;
            *best = runs;
        }
    }
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

bool mojibake_text(const struct mojibake *m, struct draft *d)
{
    bool again = d->repairs[REPAIR_MOJIBAKE] != 0;
    struct slice s = d->text;
    struct window w;
    bool mended = false;

    for (size_t at = 0; at < s.n; at = w.at[w.n]) {
        struct runs runs;
        double gain;

        at = window_start(s, at, survey_mojibake(m->classes, s, at));
        if (at == s.n)
            break;
        read_window(s, at, &w);
        best_runs(m, &w, &runs, &gain);
        if (runs.count && gain > price(&w, &runs, again)) {
            edit_runs(d, &w, &runs);
            mended = true;
        }
    }
    draft_end_pass(d);
    return mended;
}
