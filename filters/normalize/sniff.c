#include "sniff.h"

#include "json-value.h"
#include "json.h"

enum { SAMPLE = 64 * 1024, TAGS_MAX = 16 };

/* Controls that no text has: more than a few, and more than one byte in so
 * many.  Compressed bytes have one in nine. */
enum { CONTROLS_FEW = 8, CONTROLS_SHARE = 20 };

/* How files of other kinds begin. */
static const struct signature {
    const char *bytes;
    size_t n;
    const char *message;
} signatures[] = {
#define UNPACK(name, tool)                                                     \
    "looks like " name ": unpack it first (" tool "), or give --force"
#define TAKE(name, tool)                                                       \
    "looks like " name ": take its text first (" tool "), or give --force"
#define PICTURE "looks like a picture: take its text first, or give --force"
    {"\x1f\x8b", 2, UNPACK("gzip", "zcat")},
    {"BZh", 3, UNPACK("bzip2", "bzcat")},
    {"\xfd"
     "7zXZ",
     5, UNPACK("xz", "xzcat")},
    {"\x28\xb5\x2f\xfd", 4, UNPACK("zstd", "zstdcat")},
    {"%PDF-", 5, TAKE("PDF", "pdftotext")},
    {"{\\rtf", 5, TAKE("RTF", "unrtf --text")},
    {"\xd0\xcf\x11\xe0", 4, TAKE("an old office file", "antiword")},
    {"PK\3\4", 4,
     "looks like a ZIP or office file: take its text first, or give --force"},
    {"\x89PNG", 4, PICTURE},
    {"\xff\xd8\xff", 3, PICTURE},
    {"GIF8", 4, PICTURE},
#undef UNPACK
#undef TAKE
#undef PICTURE
};

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

static const char *match_signature(struct slice s)
{
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
        if (s.n >= signatures[i].n &&
            memcmp(s.p, signatures[i].bytes, signatures[i].n) == 0)
            return signatures[i].message;
    return NULL;
}

const char *sniff(struct slice s)
{
    const char *message = match_signature(s);

    if (message)
        return message;
    if (is_html(s))
        return "looks like HTML: extract the article first (normalize "
               "--decode FILE | trafilatura --json | normalize --json), or "
               "give --force";
    if (is_json(s))
        return "looks like JSON: give --json for records of another tool, or "
               "--force";
    return NULL;
}

/* NUL and its like; not backspaces of overstruck text, not escapes of
 * terminals or of ISO-2022. */
static bool is_control(unsigned char c)
{
    return c < 0x20 && !is_blank((char)c) && c != '\b' &&
           (c < 0x0e || c > 0x0f) && c != 0x1b;
}

const char *sniff_controls(struct slice s)
{
    size_t n = s.n < SAMPLE ? s.n : SAMPLE;
    size_t found = 0;

    for (size_t i = 0; i < n; i++)
        found += is_control((unsigned char)s.p[i]);
    return found > CONTROLS_FEW && found > n / CONTROLS_SHARE
               ? "looks like binary data: full of controls; give -f for text "
                 "in UTF-16, or --force"
               : NULL;
}
