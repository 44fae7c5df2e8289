#include "runs.h"

#include "model.h"
#include "text.h"
#include "utf8.h"

/* ---- codecs ----------------------------------------------------------- */

static const char *const names[CODECS] = {
    "windows-1252", "macintosh",    "windows-1250", "windows-1251",
    "windows-1253", "windows-1254", "windows-1257", "ISO-8859-2",
    "IBM437",       "KOI8-R"};

static void codec_add(struct codec *c, uint16_t cp, uint8_t byte)
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

/* Bytes without a character come as the code point of the same number; with
 * windows-1252 all of 80..9F may, as Latin-1 has nothing else for them. */
static void codec_init(struct codec *c, const struct charset *cs)
{
    bool latin1 = strcmp(cs->name, "windows-1252") == 0;

    c->count = 0;
    for (unsigned byte = 0x80; byte < 0x100; byte++) {
        uint16_t cp = cs->high[byte - 0x80];

        if (cp)
            codec_add(c, cp, (uint8_t)byte);
        if (!cp || (byte < 0xa0 && latin1))
            codec_add(c, (uint16_t)byte, (uint8_t)byte);
    }
}

static void mark_classes(const struct codec *c, unsigned codec,
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

void codecs_init(struct codec codecs[CODECS], const struct charsets *charsets,
                 struct classes *classes)
{
    for (unsigned i = 0; i < CODECS; i++) {
        codec_init(&codecs[i], charset_named(charsets, names[i]));
        mark_classes(&codecs[i], i, classes);
    }
    /* what was lost may have been the rest of a sequence */
    classes->bmp[LOST] |= (uint32_t)CLASS_LEADS << CLASS_CONTINUES_SHIFT;
}

/* The byte that a codec reads as this character; 0 if there is none. */
static uint8_t codec_byte(const struct codec *c, uint32_t cp)
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

/* What a character can be in a run: its byte, or for a blank a no-break
 * space. */
static uint8_t continuation(const struct codec *c, uint32_t cp, bool *loss)
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

bool runs_odd_capital(const struct window *w, size_t i)
{
    return i && char_is_upper(w->cp[i]) && char_is_lower(w->cp[i - 1]);
}

/* The run that starts at i, if one does. */
static bool match_run(const struct codec *c, const struct window *w, size_t i,
                      struct run *r)
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
    r->exact = (n == need && !loss) || runs_odd_capital(w, i);
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

void runs_find(const struct codec *c, const struct window *w, struct runs *runs)
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

uint32_t runs_neighbour(const struct window *w, const struct runs *runs,
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

bool runs_word_part(uint32_t c)
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

    if (c < 0x370 || !runs_word_part(c) || (c >= 0x1e00 && c < 0x1f00) ||
        (c >= 0xfb00 && c < 0xfb07))
        return false;
    return !same_script(c, runs_neighbour(w, runs, i, false)) &&
           !same_script(c, runs_neighbour(w, runs, i, true));
}

/* Two characters, a sign first, and no word beside them: "= √π". */
static bool is_formula(const struct window *w, const struct runs *runs,
                       size_t i)
{
    return runs->list[i].length == 2 &&
           !char_is_letter(w->cp[runs->list[i].start]) &&
           !runs_word_part(runs_neighbour(w, runs, i, false)) &&
           !runs_word_part(runs_neighbour(w, runs, i, true));
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

bool runs_are_sound(const struct window *w, const struct runs *runs)
{
    size_t sound = 0, unknown = 0;

    for (size_t i = 0; i < runs->count; i++) {
        bool known = is_known(runs->list[i].cp);

        unknown += !known;
        sound += known && runs->list[i].exact &&
                 !char_is_mark(runs->list[i].cp) &&
                 (touches_run(runs, i) ||
                  (!is_stranger(w, runs, i) && !is_formula(w, runs, i)));
    }
    return sound > unknown;
}
