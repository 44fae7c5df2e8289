#include "detect.h"

#include "html.h"
#include "utf16.h"
#include "utf8.h"

enum { UTF16_SAMPLE = 4096 };

static struct detected found(const struct detector *d, const char *name,
                             const char *by, double confidence)
{
    return (struct detected){.charset = charset_named(d->charsets, name),
                             .by = by,
                             .confidence = confidence};
}

/* ---- byte order marks ------------------------------------------------- */

static bool match_bom(const struct detector *d, struct slice s,
                      struct detected *r)
{
    static const struct {
        const char *bytes;
        size_t n;
        const char *name;
    } boms[] = {
        {"\xef\xbb\xbf", 3, "UTF-8"},
        {"\xff\xfe", 2, "UTF-16LE"},
        {"\xfe\xff", 2, "UTF-16BE"},
    };

    for (size_t i = 0; i < sizeof boms / sizeof *boms; i++) {
        if (s.n < boms[i].n || memcmp(s.p, boms[i].bytes, boms[i].n) != 0)
            continue;
        *r = found(d, boms[i].name, "bom", 1);
        r->skip = boms[i].n;
        return true;
    }
    return false;
}

/* ---- UTF-16 without a BOM --------------------------------------------- */

/* In text with blanks and line ends the high bytes are often 0, and the low
 * bytes never. */
static bool match_utf16_zeros(const struct detector *d, struct slice s,
                              struct detected *r)
{
    size_t n = s.n < UTF16_SAMPLE ? s.n & ~(size_t)1 : UTF16_SAMPLE;
    size_t zero[2] = {0};
    const char *name = NULL;

    if (s.n % 2 || n < 4)
        return false;
    for (size_t i = 0; i < n; i++)
        zero[i & 1] += s.p[i] == 0;
    if (zero[1] > n / 10 && zero[0] < n / 40)
        name = "UTF-16LE";
    else if (zero[0] > n / 10 && zero[1] < n / 40)
        name = "UTF-16BE";
    if (name)
        *r = found(d, name, "detected", 0.99);
    return name != NULL;
}

/* Bytes that no text of one byte a character has. */
static bool has_controls(struct slice s)
{
    size_t n = s.n < UTF16_SAMPLE ? s.n : UTF16_SAMPLE;

    for (size_t i = 0; i < n; i++)
        if ((uint8_t)s.p[i] < 0x07)
            return true;
    return false;
}

/* Other scripts have few zeros of either kind. */
static bool match_utf16_text(const struct detector *d, struct slice s,
                             struct detected *r)
{
    const char *name = s.n % 2 ? NULL : utf16_guess(s);

    if (name)
        *r = found(d, name, "detected", 0.9);
    return name != NULL;
}

/* ---- ISO-2022-JP ------------------------------------------------------ */

/* ASCII with escapes that switch to Japanese: "\x1b$B". */
static bool match_iso_2022_jp(const struct detector *d, struct slice s,
                              struct detected *r)
{
    const char *end = s.p + s.n;
    const char *p = s.p;

    while ((p = memchr(p, '\x1b', (size_t)(end - p))) != NULL) {
        if (end - p >= 3 && p[1] == '$' && (p[2] == 'B' || p[2] == '@')) {
            if (utf8_ascii(s.p, end) != s.n)
                return false;
            *r = found(d, "ISO-2022-JP", "detected", 0.99);
            return true;
        }
        p++;
    }
    return false;
}

/* ---- UTF-8 ------------------------------------------------------------ */

/* Valid sequences rarely come about by chance, so that a few outweigh as many
 * stray bytes.  Where the only break is the end of the text, "caf\xc3", the
 * byte must be one that begins sequences and ends no word. */
static bool match_utf8(const struct detector *d, struct slice s,
                       struct detected *r)
{
    struct utf8_census c = utf8_count(s);
    bool cut =
        c.cut && s.n && (s.p[s.n - 1] == '\xc2' || s.p[s.n - 1] == '\xc3');

    if (c.bad > c.good || (c.good == 0 && c.cut && !cut))
        return false;
    *r = found(d, "UTF-8", "utf-8", c.bad || c.cut ? 0.95 : 1);
    r->clean = !c.bad && !c.cut && !c.joined;
    return true;
}

/* ---- all -------------------------------------------------------------- */

static bool match_declared(const struct detector *d, struct slice s,
                           struct detected *r)
{
    const struct charset *cs = charset_find(d->charsets, r->declared);
    struct slice label = r->declared;

    if (!cs || cs->kind < CHARSET_SINGLE || !guess_decodes(cs, s))
        return false;
    *r = found(d, cs->name, "declared", 0.95);
    r->declared = label;
    return true;
}

/* --declared if it names an encoding, else what the page says. */
static struct slice declared_label(const struct detector *d, struct slice s)
{
    if (d->declared) {
        struct slice label = slice_of(d->declared, strlen(d->declared));

        if (charset_find(d->charsets, label))
            return label;
    }
    return slice_cut(s, html_label(s));
}

/* The rules behind -f, in their order. */
static struct detected detect_unforced(const struct detector *d, struct slice s)
{
    struct detected r = {0};
    struct slice label;

    if (match_bom(d, s, &r))
        return r;
    label = declared_label(d, s);
    if (!match_utf16_zeros(d, s, &r) && !match_iso_2022_jp(d, s, &r) &&
        !(has_controls(s) && match_utf16_text(d, s, &r)) &&
        !match_utf8(d, s, &r) && !match_utf16_text(d, s, &r)) {
        r.declared = label;
        if (!match_declared(d, s, &r)) {
            r.charset = guess(d->guesser, s, charset_find(d->charsets, label),
                              &r.confidence);
            r.by = "detected";
        }
    }
    r.declared = label;
    return r;
}

/* -f leaves it to a BOM which of the Unicode encodings it is. */
struct detected detect(const struct detector *d, struct slice bytes)
{
    struct detected r;

    if (!d->forced)
        return detect_unforced(d, bytes);
    if (d->forced->kind <= CHARSET_UTF_16BE && match_bom(d, bytes, &r))
        r.by = "forced";
    else
        r = found(d, d->forced->name, "forced", 1);
    return r;
}
