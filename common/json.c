#include "json.h"

#include "bytes.h"
#include "json-value.h"

/* ---- strings ---------------------------------------------------------- */

/* The first byte that is a control character, a quote, a backslash or not
 * ASCII. */
static const char *plain_end(const char *p, const char *end)
{
    for (; end - p >= BYTES_WIDTH; p += BYTES_WIDTH) {
        bytes16 v = bytes_load(p);
        size_t n = bytes_first(bytes_within(v, 0x80, 0x1f) | bytes_are(v, '"') |
                               bytes_are(v, '\\'));

        if (n < BYTES_WIDTH)
            return p + n;
    }
    while (p < end && (unsigned char)(*p - 0x20) < 0x60 && *p != '"' &&
           *p != '\\')
        p++;
    return p;
}

/* Length of the UTF-8 sequence at p by RFC 3629, table 3-7 of The Unicode
 * Standard; 0 if it is none. */
static size_t utf8_length(const unsigned char *p, const unsigned char *end)
{
    size_t n;
    unsigned char low = 0x80, high = 0xbf;

    if (p[0] < 0x80)
        return 1;
    if (p[0] >= 0xc2 && p[0] <= 0xdf)
        n = 2;
    else if (p[0] >= 0xe0 && p[0] <= 0xef)
        n = 3;
    else if (p[0] >= 0xf0 && p[0] <= 0xf4)
        n = 4;
    else
        return 0;
    if ((size_t)(end - p) < n)
        return 0;
    if (p[0] == 0xe0)
        low = 0xa0; /* overlong */
    else if (p[0] == 0xed)
        high = 0x9f; /* surrogates */
    else if (p[0] == 0xf0)
        low = 0x90; /* overlong */
    else if (p[0] == 0xf4)
        high = 0x8f; /* beyond U+10FFFF */
    if (p[1] < low || p[1] > high)
        return 0;
    for (size_t i = 2; i < n; i++)
        if ((p[i] & 0xc0) != 0x80)
            return 0;
    return n;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/* A scan's place in the line; error is set once. */
struct scan {
    const char *p;
    const char *end;
    enum json_error error;
};

static bool fail(struct scan *s, enum json_error error)
{
    s->error = s->p >= s->end ? JSON_TRUNCATED : error;
    return false;
}

/* s->p is on a backslash. */
static bool scan_escape(struct scan *s)
{
    const char *from = s->p;

    if (++s->p == s->end)
        return fail(s, JSON_TRUNCATED);
    if (*s->p != 'u') {
        if (!*s->p || !strchr("\"\\/bfnrt", *s->p)) {
            s->p = from;
            return fail(s, JSON_ESCAPE);
        }
        s->p++;
        return true;
    }
    s->p++;
    for (int i = 0; i < 4; i++, s->p++)
        if (s->p == s->end || hex_digit(*s->p) < 0)
            return fail(s, JSON_ESCAPE);
    return true;
}

/* s->p is on the opening quote; ends behind the closing one. */
static bool scan_string(struct scan *s)
{
    s->p++;
    for (;;) {
        unsigned char c;

        s->p = plain_end(s->p, s->end);
        if (s->p == s->end)
            return fail(s, JSON_TRUNCATED);
        c = (unsigned char)*s->p;
        if (c == '"') {
            s->p++;
            return true;
        }
        if (c == '\\') {
            if (!scan_escape(s))
                return false;
        } else if (c < 0x20) {
            return fail(s, JSON_CONTROL);
        } else {
            size_t n = utf8_length((const unsigned char *)s->p,
                                   (const unsigned char *)s->end);

            if (n == 0)
                return fail(s, JSON_UTF8);
            s->p += n;
        }
    }
}

/* ---- other values ----------------------------------------------------- */

static bool scan_digits(struct scan *s)
{
    const char *from = s->p;

    while (s->p < s->end && *s->p >= '0' && *s->p <= '9')
        s->p++;
    return s->p > from;
}

static bool scan_number(struct scan *s)
{
    const char *from = s->p;

    if (*s->p == '-')
        s->p++;
    if (s->p < s->end && *s->p == '0')
        s->p++;
    else if (!scan_digits(s))
        return fail(s, JSON_NUMBER);
    if (s->p < s->end && *s->p == '.') {
        s->p++;
        if (!scan_digits(s))
            return fail(s, JSON_NUMBER);
    }
    if (s->p < s->end && (*s->p == 'e' || *s->p == 'E')) {
        s->p++;
        if (s->p < s->end && (*s->p == '+' || *s->p == '-'))
            s->p++;
        if (!scan_digits(s))
            return fail(s, JSON_NUMBER);
    }
    if (s->p - from > JSON_NUMBER_MAX) {
        s->error = JSON_LONG_NUMBER;
        return false;
    }
    return true;
}

static bool scan_word(struct scan *s, const char *word)
{
    for (; *word; word++, s->p++)
        if (s->p == s->end || *s->p != *word)
            return fail(s, JSON_SYNTAX);
    return true;
}

static bool scan_scalar(struct scan *s)
{
    switch (*s->p) {
    case '"':
        return scan_string(s);
    case 't':
        return scan_word(s, "true");
    case 'f':
        return scan_word(s, "false");
    case 'n':
        return scan_word(s, "null");
    default:
        if (*s->p == '-' || (*s->p >= '0' && *s->p <= '9'))
            return scan_number(s);
        return fail(s, JSON_SYNTAX);
    }
}

/* Mostly there is none. */
static inline void skip_space(struct scan *s)
{
    while (s->p < s->end && json_is_space(*s->p))
        s->p++;
}

/* ---- the whole line --------------------------------------------------- */

/* One bit a level: is it an object?  Depth 0 is outside of everything. */
struct levels {
    unsigned char bit[JSON_DEPTH_MAX / 8 + 1];
    size_t depth;
};

static void level_push(struct levels *l, bool object)
{
    unsigned char mask = (unsigned char)(1u << (l->depth % 8));

    if (object)
        l->bit[l->depth / 8] |= mask;
    else
        l->bit[l->depth / 8] &= (unsigned char)~mask;
    l->depth++;
}

static bool in_object(const struct levels *l)
{
    size_t i = l->depth - 1;

    return (l->bit[i / 8] >> (i % 8)) & 1;
}

/* A key and its colon; s->p is on what should be the quote. */
static bool scan_key(struct scan *s, struct slice *key)
{
    const char *from = s->p;

    if (s->p == s->end || *s->p != '"')
        return fail(s, JSON_SYNTAX);
    if (!scan_string(s))
        return false;
    *key = slice_of(from, (size_t)(s->p - from));
    skip_space(s);
    if (s->p == s->end || *s->p != ':')
        return fail(s, JSON_SYNTAX);
    s->p++;
    skip_space(s);
    return true;
}

static struct member *wanted(const struct names *want, struct member found[],
                             struct slice key)
{
    for (size_t i = 0; want && i < want->count; i++)
        if (json_key_is(key, want->name[i]))
            return &found[i];
    return NULL;
}

/* What json_scan() keeps while it walks. */
struct walk {
    struct scan scan;
    struct levels levels;
    const struct names *want;
    struct member *found;
    struct member *top;   /* the wanted member whose value is being read */
    const char *top_from; /* where that value begins */
};

static void value_done(struct walk *w)
{
    struct slice value;

    if (w->levels.depth != 1 || !w->top)
        return;
    value = slice_of(w->top_from, (size_t)(w->scan.p - w->top_from));
    if (w->top->count++ == 0)
        w->top->first = value;
    w->top->last = value;
    w->top = NULL;
}

/* Key, colon; then s->p is on the member's value. */
static bool walk_key(struct walk *w)
{
    struct slice key;

    if (!scan_key(&w->scan, &key))
        return false;
    if (w->levels.depth == 1) {
        w->top = wanted(w->want, w->found, key);
        w->top_from = w->scan.p;
    }
    return true;
}

/* Opens an object or array; true with *value_next where it is not empty. */
static bool walk_open(struct walk *w, bool *value_next)
{
    struct scan *s = &w->scan;
    bool object = *s->p == '{';

    if (w->levels.depth == JSON_DEPTH_MAX) {
        s->error = JSON_DEEP;
        return false;
    }
    level_push(&w->levels, object);
    s->p++;
    skip_space(s);
    *value_next = s->p == s->end || *s->p != (object ? '}' : ']');
    return !*value_next || !object || walk_key(w);
}

/* After a value: closes levels until a comma leads to the next value.  False
 * with error JSON_OK at the end of the outermost value. */
static bool walk_on(struct walk *w)
{
    struct scan *s = &w->scan;

    while (w->levels.depth) {
        bool object = in_object(&w->levels);

        skip_space(s);
        if (s->p == s->end)
            return fail(s, JSON_TRUNCATED);
        if (*s->p == ',') {
            s->p++;
            skip_space(s);
            return !object || walk_key(w);
        }
        if (*s->p != (object ? '}' : ']'))
            return fail(s, JSON_SYNTAX);
        s->p++;
        w->levels.depth--;
        value_done(w);
    }
    return false;
}

/* One value with all it holds. */
static enum json_error walk_value(struct walk *w)
{
    struct scan *s = &w->scan;

    for (;;) {
        bool value_next = false;

        if (s->p == s->end)
            return JSON_TRUNCATED;
        if (*s->p == '{' || *s->p == '[') {
            if (!walk_open(w, &value_next))
                return s->error;
            if (value_next)
                continue;
        } else {
            if (!scan_scalar(s))
                return s->error;
            value_done(w);
        }
        if (!walk_on(w))
            return s->error;
    }
}

enum json_error json_scan(struct slice line, const struct names *want,
                          struct member found[], size_t *where)
{
    struct walk w = {
        .scan = {line.p, line.p + line.n, JSON_OK},
        .want = want,
        .found = found,
    };
    enum json_error error;
    char first;

    for (size_t i = 0; want && i < want->count; i++)
        found[i] = (struct member){0};
    skip_space(&w.scan);
    if (w.scan.p == w.scan.end) {
        *where = line.n;
        return JSON_EMPTY;
    }
    first = *w.scan.p;
    error = walk_value(&w);
    if (error == JSON_OK) {
        skip_space(&w.scan);
        if (w.scan.p < w.scan.end)
            error = *w.scan.p ? JSON_TRAILING : JSON_CONTROL;
        else if (first != '{')
            error = JSON_NOT_OBJECT;
    }
    *where = (size_t)(w.scan.p - line.p);
    return error;
}

const char *json_error_text(enum json_error e)
{
    switch (e) {
    case JSON_OK:
        return "valid";
    case JSON_EMPTY:
        return "blank";
    case JSON_NOT_OBJECT:
        return "not a JSON object";
    case JSON_SYNTAX:
        return "not JSON";
    case JSON_TRUNCATED:
        return "truncated JSON";
    case JSON_TRAILING:
        return "something follows the JSON object";
    case JSON_CONTROL:
        return "raw control character in JSON";
    case JSON_ESCAPE:
        return "bad escape in a JSON string";
    case JSON_UTF8:
        return "not UTF-8";
    case JSON_NUMBER:
        return "malformed JSON number";
    case JSON_LONG_NUMBER:
        return "JSON number longer than 1000 characters";
    case JSON_DEEP:
        return "JSON nested deeper than 512";
    }
    return "bad JSON";
}
