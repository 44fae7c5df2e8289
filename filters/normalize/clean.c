#include "clean.h"

#include "c1.h"
#include "text.h"
#include "utf8.h"

enum { ESC = 0x1b, BEL = 0x07, OSC_MAX = 256 };

/* ---- ASCII ------------------------------------------------------------ */

/* ESC [ parameters, intermediates, final: "\x1b[31m" */
static size_t match_csi(const char *p, const char *end)
{
    const char *from = p;

    p += 2;
    while (p < end && *p >= 0x20 && *p <= 0x3f)
        p++;
    return p < end && *p >= 0x40 && *p <= 0x7e ? (size_t)(p + 1 - from) : 0;
}

/* ESC ] text BEL, or ESC ] text ESC \: titles and links */
static size_t match_osc(const char *p, const char *end)
{
    const char *from = p;

    if (end - p > OSC_MAX)
        end = p + OSC_MAX;
    for (p += 2; p < end && *p != '\n'; p++) {
        if (*p == BEL)
            return (size_t)(p + 1 - from);
        if (*p == ESC && p + 1 < end && p[1] == '\\')
            return (size_t)(p + 2 - from);
    }
    return 0;
}

static size_t match_ansi(const char *p, const char *end)
{
    if (*p != ESC || end - p < 3)
        return 0;
    return p[1] == '['   ? match_csi(p, end)
           : p[1] == ']' ? match_osc(p, end)
                         : 0;
}

static bool is_control(char c)
{
    return ((unsigned char)c < 0x20 && !(c >= '\t' && c <= '\r')) || c == 0x7f;
}

/* Gives the bytes dealt with. */
static size_t clean_ascii(struct draft *d, size_t at)
{
    const char *p = d->text.p + at;
    size_t n = match_ansi(p, d->text.p + d->text.n);

    if (n)
        draft_edit(d, (struct span){at, at + n}, SLICE(""), REPAIR_ANSI);
    else if (is_control(*p))
        draft_edit(d, (struct span){at, at + 1}, SLICE(""), REPAIR_CONTROL);
    return n ? n : 1;
}

/* ---- beyond ASCII ----------------------------------------------------- */

static void remove_char(struct draft *d, struct span at, enum repair kind)
{
    draft_edit(d, at, SLICE(""), kind);
}

/* A soft hyphen that divides a word at a line's end: "Po\u00ad\nlitik". */
static bool divides_word(const struct draft *d, struct span at)
{
    const char *start = d->text.p;
    size_t n;
    uint32_t before;

    if (at.start == 0 || at.end == d->text.n || !strchr("\n\r", start[at.end]))
        return false;
    before = text_decode_back(start, start + at.start, &n);
    return before == '-' || char_is_letter(before) || char_is_mark(before);
}

static void clean_c1(const struct charset *origin, struct draft *d,
                     struct span at, uint32_t cp)
{
    uint16_t meant = origin->high[cp - 0x80];
    char buf[4];

    if (meant)
        draft_edit(d, at, slice_of(buf, text_encode(meant, buf)), REPAIR_C1);
    else
        remove_char(d, at, REPAIR_CONTROL);
}

/* NEL may be the ellipsis of windows-1252, which stands where a sentence
 * stops: before a blank or mark, "parl\xc3\xa9\xc2\x85 Tu". */
static bool is_ellipsis(const struct draft *d, struct span at)
{
    char next = at.end < d->text.n ? d->text.p[at.end] : ' ';

    return at.start > 0 && d->text.p[at.start - 1] != '\n' &&
           strchr(" \n\"'.,;:!?)]", next);
}

static void clean_invisible(const struct clean *c, struct draft *d,
                            struct span at, uint32_t cp)
{
    if (c->keep_invisible || (cp == 0xad && divides_word(d, at)))
        return;
    remove_char(d, at, REPAIR_INVISIBLE);
}

/* The character that --quotes=ascii makes of a mark. */
static struct slice ascii_quote(uint32_t cp)
{
    bool single = (cp >= 0x2018 && cp <= 0x201b) || cp == 0x2032 ||
                  cp == 0x2039 || cp == 0x203a;

    return single ? SLICE("'") : SLICE("\"");
}

/* What cleaned.txt says of a character whose class bits say CLASS_CLEAN. */
static void clean_listed(const struct clean *c, struct draft *d, struct span at,
                         uint32_t cp)
{
    if ((cp >= 0x202a && cp <= 0x202e) || (cp >= 0x2066 && cp <= 0x2069))
        remove_char(d, at, REPAIR_BIDI);
    else if ((cp >= 0xfdd0 && cp <= 0xfdef) || (cp & 0xfffe) == 0xfffe)
        draft_edit(d, at, SLICE("\xef\xbf\xbd"), REPAIR_INVALID);
    else if (cp >= 0x206a && (cp <= 0x206f || cp >= 0xfff9))
        remove_char(d, at, REPAIR_CONTROL);
    else
        clean_invisible(c, d, at, cp);
}

static void clean_char(const struct clean *c, const struct charset *origin,
                       struct draft *d, struct span at, uint32_t cp)
{
    uint32_t class = class_of(c->classes, cp);

    if (cp < 0xa0 && (cp != 0x85 || is_ellipsis(d, at)))
        clean_c1(origin, d, at, cp);
    else if (class & CLASS_CLEAN)
        clean_listed(c, d, at, cp);
    else if (class & CLASS_QUOTE && c->ascii_quotes)
        draft_edit(d, at, ascii_quote(cp), REPAIR_QUOTE);
    else if (class & CLASS_SPACE && c->ascii_spaces)
        draft_edit(d, at, SLICE(" "), REPAIR_SPACE);
}

void clean_text(const struct clean *c, struct draft *d)
{
    const char *end = d->text.p + d->text.n;
    const struct charset *origin = c1_origin(d->text, c->cp1252, c->mac);

    for (size_t at = 0; at < d->text.n;) {
        const char *p = d->text.p + at;

        if ((unsigned char)*p & 0x80) {
            size_t n = utf8_length(p, end);

            clean_char(c, origin, d, (struct span){at, at + n},
                       utf8_value(p, n));
            at += n;
        } else {
            at += clean_ascii(d, at);
        }
    }
    draft_end_pass(d);
}
