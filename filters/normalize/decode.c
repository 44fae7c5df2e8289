#include "decode.h"

#include <errno.h>

#include "text.h"
#include "utf8.h"

static const struct slice replacement = {"\xef\xbf\xbd", 3};

static void edit_invalid(struct draft *d, size_t start, size_t end)
{
    draft_edit(d, (struct span){start, end}, replacement, REPAIR_INVALID);
}

static void edit_char(struct draft *d, size_t start, size_t end, uint32_t c,
                      enum repair kind)
{
    char buf[4];

    draft_edit(d, (struct span){start, end}, slice_of(buf, text_encode(c, buf)),
               kind);
}

/* ---- single bytes ----------------------------------------------------- */

static void decode_single(const struct charset *cs, struct draft *d)
{
    const char *p = d->text.p;
    const char *end = p + d->text.n;

    for (;;) {
        size_t at;
        uint16_t c;

        p += utf8_ascii(p, end);
        if (p == end)
            return;
        at = (size_t)(p - d->text.p);
        c = cs->high[(uint8_t)*p++ & 0x7f];
        if (c)
            edit_char(d, at, at + 1, c, REPAIR_NONE);
        else
            edit_invalid(d, at, at + 1);
    }
}

/* ---- UTF-16 ----------------------------------------------------------- */

static uint32_t unit_at(const char *p, bool big)
{
    uint32_t a = (uint8_t)p[0];
    uint32_t b = (uint8_t)p[1];

    return big ? a << 8 | b : b << 8 | a;
}

static bool is_surrogate(uint32_t c)
{
    return c >= 0xd800 && c <= 0xdfff;
}

static uint32_t join(uint32_t high, uint32_t low)
{
    return 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff);
}

/* Reads a code point: 2 or 4 bytes, 1 at an odd end; U+FFFD is set to tell. */
static size_t utf16_next(const char *p, size_t n, bool big, uint32_t *c)
{
    uint32_t low;

    *c = 0xfffd;
    if (n < 2)
        return n;
    *c = unit_at(p, big);
    if (!is_surrogate(*c))
        return 2;
    low = n >= 4 ? unit_at(p + 2, big) : 0;
    if (*c < 0xdc00 && low >= 0xdc00 && low <= 0xdfff) {
        *c = join(*c, low);
        return 4;
    }
    *c = 0xfffd;
    return 2;
}

static void decode_utf16(struct draft *d, size_t skip, bool big)
{
    struct slice s = d->text;

    for (size_t i = skip; i < s.n;) {
        uint32_t c;
        size_t n = utf16_next(s.p + i, s.n - i, big, &c);
        bool bad = c == 0xfffd && (n == 1 || unit_at(s.p + i, big) != 0xfffd);

        if (bad)
            edit_invalid(d, i, i + n);
        else
            edit_char(d, i, i + n, c, REPAIR_NONE);
        i += n;
    }
}

/* ---- UTF-8 ------------------------------------------------------------ */

/* The windows-1252 character that a stray byte can only be: a mark or sign of
 * 80..9F, or a letter of Western Europe within or behind a word: "Jos\xe9 ".
 * Others are more often the rest of something. */
static uint32_t stray_1252(const struct charset *cp1252, struct slice s,
                           size_t at)
{
    static const char letters[] = "\xe0\xe1\xe4\xe5\xe7\xe8\xe9\xea\xeb\xed"
                                  "\xf1\xf3\xf4\xf6\xf8\xf9\xfa\xfb\xfc";
    uint8_t c = (uint8_t)s.p[at];
    char before = at ? s.p[at - 1] : 0;

    if (c < 0xa0)
        return cp1252->high[c - 0x80];
    if (before < 'a' || before > 'z' || !strchr(letters, (char)c))
        return 0;
    return cp1252->high[c - 0x80];
}

/* One place where UTF-8 is broken; gives its length.  What directly follows
 * another such place is its rest, and no stray byte. */
static size_t mend(const struct charset *cp1252, struct draft *d, size_t at,
                   bool rest)
{
    const char *p = d->text.p + at;
    const char *end = d->text.p + d->text.n;
    uint32_t high = utf8_surrogate(p, end);
    uint32_t low = high ? utf8_surrogate(p + 3, end) : 0;
    uint32_t stray;
    bool cut;
    size_t n;

    if (high && high < 0xdc00 && low >= 0xdc00) {
        edit_char(d, at, at + 6, join(high, low), REPAIR_SURROGATE);
        return 6;
    }
    n = utf8_subpart(p, end, &cut);
    stray = n == 1 && !cut && !rest ? stray_1252(cp1252, d->text, at) : 0;
    if (stray)
        edit_char(d, at, at + 1, stray, REPAIR_MIXED);
    else
        edit_invalid(d, at, at + n);
    return n;
}

static void decode_utf8(const struct charset *cp1252, struct draft *d,
                        size_t skip)
{
    struct slice s = d->text;
    size_t broken = SIZE_MAX; /* where the last broken place ended */

    for (size_t i = skip;;) {
        size_t n;

        i += utf8_ascii(s.p + i, s.p + s.n);
        if (i == s.n)
            return;
        n = utf8_length(s.p + i, s.p + s.n);
        if (n) {
            i += n;
        } else {
            i += mend(cp1252, d, i, i == broken);
            broken = i;
        }
    }
}

void decode_surrogates(struct draft *d)
{
    struct slice s = d->text;
    const char *p = s.p;

    while ((p = memchr(p, 0xed, (size_t)(s.p + s.n - p))) != NULL) {
        size_t at = (size_t)(p - s.p);

        if (utf8_surrogate(p, s.p + s.n))
            edit_invalid(d, at, at + 3);
        p++;
    }
    draft_end_pass(d);
}

/* ---- iconv ------------------------------------------------------------ */

static iconv_t converter(struct decoder *d, const struct charset *cs)
{
    size_t i = (size_t)(cs - d->charsets->list);

    if (!d->is_open[i]) {
        d->open[i] = iconv_open("UTF-8", cs->iconv);
        d->is_open[i] = true;
    }
    if (d->open[i] != (iconv_t)-1)
        (void)iconv(d->open[i], NULL, NULL, NULL, NULL);
    return d->open[i];
}

void decoder_prepare(struct decoder *d)
{
    for (size_t i = 0; i < d->charsets->count; i++)
        if (d->charsets->list[i].kind == CHARSET_MULTI)
            (void)converter(d, &d->charsets->list[i]);
}

/* One step of a conversion: up to room bytes of output for the bytes from
 * *in on.  Gives 0, or iconv's errno for what follows. */
static int step(iconv_t cd, const char **in, const char *end, char *out,
                size_t room, size_t *n)
{
    char *from = (char *)(uintptr_t)*in; /* iconv only reads it */
    char *to = out;
    size_t left = (size_t)(end - *in);
    size_t r = iconv(cd, &from, &left, &to, &room);

    *in = from;
    *n = (size_t)(to - out);
    return r == (size_t)-1 ? errno : 0;
}

/* The same for one character, so that each can be tracked: glibc takes
 * nothing of an incomplete one, so the input is offered byte by byte. */
static int step_one(iconv_t cd, const char **in, const char *end, char *out,
                    size_t room, size_t *n)
{
    const char *stop = *in + 1;
    int error;

    do {
        const char *from = *in;

        error = step(cd, &from, stop, out, room, n);
        if (error != EINVAL || from != *in) {
            *in = from;
            return error == EINVAL ? 0 : error;
        }
    } while (stop++ < end);
    return error;
}

static void decode_multi(iconv_t cd, struct draft *d)
{
    const char *start = d->text.p;
    const char *end = start + d->text.n;
    const char *p = start;
    char buf[4096];

    while (p < end) {
        size_t at = (size_t)(p - start);
        size_t n;
        int error = d->track ? step_one(cd, &p, end, buf, sizeof buf, &n)
                             : step(cd, &p, end, buf, sizeof buf, &n);
        size_t now = (size_t)(p - start);

        if (now > at)
            draft_edit(d, (struct span){at, now}, slice_of(buf, n),
                       REPAIR_NONE);
        if (error == EILSEQ || error == EINVAL) {
            size_t stop = error == EINVAL ? d->text.n : now + 1;

            edit_invalid(d, now, stop);
            p = start + stop;
        }
    }
}

size_t decode_sample(struct decoder *d, const struct charset *cs,
                     struct slice in, uint32_t *cps, size_t room, size_t *bad)
{
    iconv_t cd = converter(d, cs);
    const char *p = in.p;
    const char *end = in.p + in.n;
    size_t count = 0;
    char buf[1024];

    *bad = 0;
    while (cd != (iconv_t)-1 && p < end && count + sizeof buf <= room) {
        size_t n;
        int error = step(cd, &p, end, buf, sizeof buf, &n);

        for (size_t i = 0; i < n;) {
            size_t length = utf8_length(buf + i, buf + n);

            cps[count++] = utf8_value(buf + i, length);
            i += length;
        }
        if (error == EILSEQ || error == EINVAL) {
            cps[count++] = 0xfffd;
            ++*bad;
            p++;
        }
    }
    return count;
}

/* ---- all -------------------------------------------------------------- */

bool decode(struct decoder *d, const struct charset *cs, size_t skip,
            struct draft *draft)
{
    iconv_t cd;

    if (skip)
        draft_edit(draft, (struct span){0, skip}, SLICE(""), REPAIR_NONE);
    switch (cs->kind) {
    case CHARSET_UTF_8:
        decode_utf8(charset_named(d->charsets, "windows-1252"), draft, skip);
        break;
    case CHARSET_UTF_16LE:
    case CHARSET_UTF_16BE:
        decode_utf16(draft, skip, cs->kind == CHARSET_UTF_16BE);
        break;
    case CHARSET_SINGLE:
        decode_single(cs, draft);
        break;
    case CHARSET_MULTI:
        cd = converter(d, cs);
        if (cd == (iconv_t)-1)
            return false;
        decode_multi(cd, draft);
        break;
    }
    draft_end_pass(draft);
    return true;
}

void decoder_close(struct decoder *d)
{
    for (size_t i = 0; i < CHARSETS_MAX; i++)
        if (d->is_open[i] && d->open[i] != (iconv_t)-1)
            (void)iconv_close(d->open[i]);
}
