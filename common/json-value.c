#include "json-value.h"

#include <stdint.h>
#include <string.h>

/* ---- walking ---------------------------------------------------------- */

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static const char *behind_space(const char *p, const char *end)
{
    while (p < end && is_space(*p))
        p++;
    return p;
}

/* Behind the string at p, which is known to be valid: its closing quote is the
 * first with an even number of backslashes before it. */
static const char *string_end(const char *p, const char *end)
{
    for (;;) {
        const char *slash;

        p = memchr(p + 1, '"', (size_t)(end - p - 1));
        for (slash = p; slash[-1] == '\\'; slash--)
            ;
        if ((p - slash) % 2 == 0)
            return p + 1;
    }
}

/* Behind the number or word at p. */
static const char *scalar_end(const char *p, const char *end)
{
    while (p < end && !is_space(*p) && *p != ',' && *p != ']' && *p != '}')
        p++;
    return p;
}

/* Behind the value at p, which is known to be valid. */
static const char *value_end(const char *p, const char *end)
{
    size_t depth = 0;

    for (;;) {
        switch (*p) {
        case '"':
            p = string_end(p, end);
            break;
        case '{':
        case '[':
            depth++;
            p++;
            break;
        case '}':
        case ']':
            depth--;
            p++;
            break;
        case ',':
        case ':':
        case ' ':
        case '\t':
        case '\n':
        case '\r':
            p++;
            continue;
        default:
            p = scalar_end(p, end);
        }
        if (depth == 0)
            return p;
    }
}

/* The value at *p, which moves behind it and the white space there. */
static struct slice take_value(const char **p, const char *end)
{
    const char *from = *p;
    const char *behind = value_end(from, end);

    *p = behind_space(behind, end);
    return slice_of(from, (size_t)(behind - from));
}

bool json_next(struct slice *rest, struct slice *key, struct slice *value)
{
    const char *p = rest->p;
    const char *end = rest->p + rest->n;

    *key = slice_of(p, 0);
    /* at first the slice is the whole value; later it begins behind one, with
     * the comma or the bracket that closes */
    if (p < end && (*p == '{' || *p == '['))
        p++;
    p = behind_space(p, end);
    if (p < end && *p == ',')
        p = behind_space(p + 1, end);
    if (p == end || *p == '}' || *p == ']')
        return false;
    *value = take_value(&p, end);
    if (p < end && *p == ':') {
        *key = *value;
        p = behind_space(p + 1, end);
        *value = take_value(&p, end);
    }
    *rest = slice_of(p, (size_t)(end - p));
    return true;
}

/* ---- single values ------------------------------------------------------ */

bool json_key_is(struct slice key, const char *name)
{
    char buf[6 * JSON_NAME_MAX + 2]; /* a byte is six of escape at most */
    size_t n = strlen(name);

    if (!memchr(key.p, '\\', key.n))
        return key.n == n + 2 && memcmp(key.p + 1, name, n) == 0;
    return key.n <= sizeof buf && json_unescape(key, buf) == n &&
           memcmp(buf, name, n) == 0;
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
