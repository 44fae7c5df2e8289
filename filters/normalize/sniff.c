#include "sniff.h"

#include "json-value.h"
#include "json.h"

enum { NUL_SAMPLE = 64 * 1024, NUL_SHARE = 10, NULS_FEW = 8, TAGS_MAX = 16 };

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static struct slice skip_blank(struct slice s)
{
    if (s.n >= 3 && memcmp(s.p, "\xef\xbb\xbf", 3) == 0)
        s = slice_of(s.p + 3, s.n - 3);
    while (s.n && is_blank(*s.p))
        s = slice_of(s.p + 1, s.n - 1);
    return s;
}

/* Does s begin with a lower-case ASCII word, in any case? */
static bool starts(struct slice s, const char *word)
{
    for (; *word; word++, s.p++, s.n--) {
        char c = s.n ? *s.p : 0;

        if ((c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c) != *word)
            return false;
    }
    return true;
}

/* A page: <html or its like, behind an XML declaration or comments. */
static bool is_html(struct slice s)
{
    for (int i = 0; i < TAGS_MAX; i++) {
        const char *stop;

        s = skip_blank(s);
        if (starts(s, "<!doctype html") || starts(s, "<html") ||
            starts(s, "<head") || starts(s, "<body"))
            return true;
        if (!starts(s, "<?xml") && !starts(s, "<!--"))
            return false;
        stop = memchr(s.p, '>', s.n);
        if (!stop)
            return false;
        s = slice_of(stop + 1, s.n - (size_t)(stop + 1 - s.p));
    }
    return false;
}

/* A first line that is an object, or an object's or array's first bytes:
 * {"text": and [{ begin no article. */
static bool is_json(struct slice s)
{
    const struct names none = {NULL, 0};
    const char *newline;
    size_t where;
    struct slice line;

    s = skip_blank(s);
    if (s.n == 0 || (*s.p != '{' && *s.p != '['))
        return false;
    newline = memchr(s.p, '\n', s.n);
    line = slice_of(s.p, newline ? (size_t)(newline - s.p) : s.n);
    if (json_scan(line, &none, NULL, &where) == JSON_OK)
        return true;
    line = skip_blank(slice_of(s.p + 1, s.n - 1));
    return line.n && *line.p == (*s.p == '{' ? '"' : '{');
}

const char *sniff(struct slice s)
{
    if (s.n >= 2 && memcmp(s.p, "\x1f\x8b", 2) == 0)
        return "looks like gzip: unpack it first (zcat), or give --force";
    if (starts(s, "%pdf-"))
        return "looks like PDF: take its text first (pdftotext), or give "
               "--force";
    if (s.n >= 4 && memcmp(s.p, "PK\3\4", 4) == 0)
        return "looks like a ZIP or office file: take its text first, or give "
               "--force";
    if (is_html(s))
        return "looks like HTML: extract the article first (normalize "
               "--decode FILE | trafilatura --json | normalize --json), or "
               "give --force";
    if (is_json(s))
        return "looks like JSON: give --json for records of another tool, or "
               "--force";
    return NULL;
}

const char *sniff_nuls(struct slice s)
{
    size_t n = s.n < NUL_SAMPLE ? s.n : NUL_SAMPLE;
    size_t nuls = 0;

    for (size_t i = 0; i < n; i++)
        nuls += s.p[i] == 0;
    return nuls > NULS_FEW && nuls > n / NUL_SHARE
               ? "looks like binary data: full of NULs; give -f for text in "
                 "UTF-16, or --force"
               : NULL;
}
