#include "json-value.h"

#include <stdint.h>
#include <string.h>

#include "bytes.h"

/* ---- walking ---------------------------------------------------------- */

static const char *behind_space(const char *p, const char *end)
{
    while (p < end && json_is_space(*p))
        p++;
    return p;
}

/* Behind the string at p. */
static const char *string_end(const char *p, const char *end)
{
    for (p++; end - p >= BYTES_WIDTH;) {
        bytes16 v = bytes_load(p);
        size_t n = bytes_first(bytes_are(v, '"') | bytes_are(v, '\\'));

        p += n;
        if (n == BYTES_WIDTH)
            continue;
        if (*p == '"')
            return p + 1;
        p += 2;
    }
    for (; *p != '"'; p++)
        p += *p == '\\';
    return p + 1;
}

/* Behind the number or word at p. */
static const char *scalar_end(const char *p, const char *end)
{
    while (p < end && !json_is_space(*p) && *p != ',' && *p != ']' && *p != '}')
        p++;
    return p;
}

/* The next bracket or quote from p on: there is one. */
static const char *bracket_or_quote(const char *p, const char *end)
{
    for (; end - p >= BYTES_WIDTH; p += BYTES_WIDTH) {
        bytes16 v = bytes_load(p);
        bytes16 folded = v | 0x20; /* [ and { are one, so are ] and } */
        size_t n = bytes_first(bytes_are(v, '"') | bytes_are(folded, '{') |
                               bytes_are(folded, '}'));

        if (n < BYTES_WIDTH)
            return p + n;
    }
    while (*p != '"' && (*p | 0x20) != '{' && (*p | 0x20) != '}')
        p++;
    return p;
}

/* Behind the brackets that are open at p: so many. */
static const char *container_end(const char *p, const char *end, size_t depth)
{
    for (;;) {
        p = bracket_or_quote(p, end);
        if (*p == '"') {
            p = string_end(p, end);
            continue;
        }
        depth += (*p | 0x20) == '{' ? 1 : SIZE_MAX;
        p++;
        if (depth == 0)
            return p;
    }
}

static const char *value_end(const char *p, const char *end)
{
    if (*p == '"')
        return string_end(p, end);
    if (*p == '{' || *p == '[')
        return container_end(p + 1, end, 1);
    return scalar_end(p, end);
}

struct slice json_take(struct json_at *at)
{
    const char *from = at->p;

    at->p = value_end(from, at->end);
    return slice_of(from, (size_t)(at->p - from));
}

void json_leave(struct json_at *at)
{
    at->p = container_end(at->p, at->end, 1);
}

bool json_item(struct json_at *at)
{
    at->p = behind_space(at->p, at->end);
    if (at->p < at->end && *at->p == ',')
        at->p = behind_space(at->p + 1, at->end);
    if (at->p == at->end)
        return false;
    if (*at->p != '}' && *at->p != ']')
        return true;
    at->p++;
    return false;
}

void json_colon(struct json_at *at)
{
    at->p = behind_space(behind_space(at->p, at->end) + 1, at->end);
}

bool json_more(struct json_at *at, struct slice *key)
{
    bool more = json_item(at);

    *key = slice_of(at->p, 0);
    if (more && *at->p == '"') {
        const char *behind = string_end(at->p, at->end);
        const char *colon = behind_space(behind, at->end);

        if (colon < at->end && *colon == ':') {
            key->n = (size_t)(behind - at->p);
            at->p = behind_space(colon + 1, at->end);
        }
    }
    return more;
}

bool json_next(struct slice *rest, struct slice *key, struct slice *value)
{
    struct json_at at = json_at(*rest);

    /* at first the slice is the whole value; later it begins behind one, with
     * the comma or the bracket that closes */
    if (at.p < at.end && (*at.p == '{' || *at.p == '['))
        json_enter(&at);
    if (!json_more(&at, key))
        return false;
    *value = json_take(&at);
    *rest = slice_of(at.p, (size_t)(at.end - at.p));
    return true;
}

/* ---- single values ------------------------------------------------------ */

bool json_key_unescapes(struct slice key, const char *name)
{
    char buf[6 * JSON_NAME_MAX + 2]; /* a byte is six of escape at most */
    size_t n = strlen(name);

    return memchr(key.p, '\\', key.n) && key.n <= sizeof buf &&
           json_unescape(key, buf) == n && memcmp(buf, name, n) == 0;
}

struct slice json_get(struct slice object, const char *name)
{
    struct slice rest = object, key, value;

    if (json_type(object) == JSON_OBJECT)
        while (json_next(&rest, &key, &value))
            if (json_key_is(key, name))
                return value;
    return slice_of(object.p, 0);
}

enum json_type json_type(struct slice value)
{
    if (value.n == 0)
        return JSON_NONE;
    switch (value.p[0]) {
    case '{':
        return JSON_OBJECT;
    case '[':
        return JSON_ARRAY;
    case '"':
        return JSON_STRING;
    case 't':
        return JSON_TRUE;
    case 'f':
        return JSON_FALSE;
    case 'n':
        return JSON_NULL;
    default:
        return JSON_NUM;
    }
}

/* Four hexadecimal digits, known to be some: the letters' low bits are theirs,
 * counted from 1. */
static uint32_t hex4(const char *p)
{
    uint32_t c = 0;

    for (int i = 0; i < 4; i++) {
        uint32_t digit = (unsigned char)p[i];

        c = c << 4 | (digit <= '9' ? digit - '0' : (digit & 7) + 9);
    }
    return c;
}

/* Generalised UTF-8: surrogates are written like any other code point. */
static size_t encode(uint32_t c, char *buf)
{
    if (c < 0x80) {
        buf[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        buf[0] = (char)(0xc0 | c >> 6);
        buf[1] = (char)(0x80 | (c & 0x3f));
        return 2;
    }
    if (c < 0x10000) {
        buf[0] = (char)(0xe0 | c >> 12);
        buf[1] = (char)(0x80 | (c >> 6 & 0x3f));
        buf[2] = (char)(0x80 | (c & 0x3f));
        return 3;
    }
    buf[0] = (char)(0xf0 | c >> 18);
    buf[1] = (char)(0x80 | (c >> 12 & 0x3f));
    buf[2] = (char)(0x80 | (c >> 6 & 0x3f));
    buf[3] = (char)(0x80 | (c & 0x3f));
    return 4;
}

/* \uXXXX at p (behind the u), with the low half of a pair where one follows;
 * moves *p behind it. */
static uint32_t unescape_u(const char **p, const char *end)
{
    uint32_t high = hex4(*p);

    *p += 4;
    if (high >= 0xd800 && high <= 0xdbff && end - *p >= 6 && (*p)[0] == '\\' &&
        (*p)[1] == 'u') {
        uint32_t low = hex4(*p + 2);

        if (low >= 0xdc00 && low <= 0xdfff) {
            *p += 6;
            return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
        }
    }
    return high;
}

size_t json_unescape(struct slice value, char *buf)
{
    const char *p = value.p + 1;
    const char *end = value.p + value.n - 1;
    char *o = buf;

    while (p < end) {
        const char *slash = memchr(p, '\\', (size_t)(end - p));
        size_t n = (size_t)((slash ? slash : end) - p);

        memcpy(o, p, n);
        o += n;
        p += n;
        if (!slash)
            break;
        p += 2;
        switch (p[-1]) {
        case 'b':
            *o++ = '\b';
            break;
        case 'f':
            *o++ = '\f';
            break;
        case 'n':
            *o++ = '\n';
            break;
        case 'r':
            *o++ = '\r';
            break;
        case 't':
            *o++ = '\t';
            break;
        case 'u':
            o += encode(unescape_u(&p, end), o);
            break;
        default: /* " \ / stand for themselves */
            *o++ = p[-1];
        }
    }
    return (size_t)(o - buf);
}

bool json_size(struct slice value, size_t *n)
{
    size_t sum = 0;

    if (value.n == 0)
        return false;
    for (size_t i = 0; i < value.n; i++) {
        size_t digit = (size_t)(value.p[i] - '0');

        if (value.p[i] < '0' || value.p[i] > '9' ||
            sum > (SIZE_MAX - digit) / 10)
            return false;
        sum = sum * 10 + digit;
    }
    *n = sum;
    return true;
}
