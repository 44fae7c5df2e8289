#include "text.h"

#include <utf8proc.h>

enum { MARK_EVERY = 64 };

/* ---- bytes and code points -------------------------------------------- */

static bool is_continuation(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

/* Code points that begin in n bytes: those that are no continuation bytes,
 * counted eight at a time. */
static size_t count_cps(const char *p, size_t n)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    size_t count = n;

    for (; n >= 8; n -= 8, p += 8) {
        uint64_t x;

        memcpy(&x, p, sizeof x);
        count -= (((x >> 7) & ~(x >> 6) & ones) * ones) >> 56;
    }
    for (size_t i = 0; i < n; i++)
        count -= is_continuation(p[i]);
    return count;
}

bool text_init(struct text *t, struct arena *a, struct slice bytes)
{
    size_t marks = bytes.n / MARK_EVERY + 1;

    *t = (struct text){.bytes = bytes};
    t->mark = arena_array(a, marks, sizeof *t->mark);
    if (!t->mark)
        return false;
    for (size_t i = 0; i < marks; i++) {
        size_t from = i * MARK_EVERY;
        size_t n = bytes.n - from < MARK_EVERY ? bytes.n - from : MARK_EVERY;

        t->mark[i] = (uint32_t)t->cps;
        t->cps += count_cps(bytes.p + from, n);
    }
    t->ascii = t->cps == bytes.n;
    return true;
}

size_t text_cp(struct text *t, size_t byte)
{
    size_t from, cp;

    if (t->ascii)
        return byte;
    if (byte >= t->last_byte && byte - t->last_byte < MARK_EVERY) {
        from = t->last_byte;
        cp = t->last_cp;
    } else {
        from = byte / MARK_EVERY * MARK_EVERY;
        cp = t->mark[byte / MARK_EVERY];
    }
    cp += count_cps(t->bytes.p + from, byte - from);
    t->last_byte = byte;
    t->last_cp = cp;
    return cp;
}

/* The last mark whose code points are not beyond cp: mostly that of the pair
 * before. */
static size_t mark_before(const struct text *t, size_t cp)
{
    size_t low = 0;
    size_t high = t->bytes.n / MARK_EVERY + 1;
    size_t last = t->last_byte / MARK_EVERY;

    if (t->mark[last] <= cp) {
        low = last;
        if (last + 1 < high && t->mark[last + 1] > cp)
            return last;
    } else {
        high = last;
    }
    while (high - low > 1) {
        size_t mid = low + (high - low) / 2;

        if (t->mark[mid] <= cp)
            low = mid;
        else
            high = mid;
    }
    return low;
}

/* Bytes at p up to the code point that n others stand before. */
static size_t skip_cps(const char *p, const char *end, size_t n)
{
    const char *from = p;

    while (n >= 8 && end - p >= 8) {
        n -= count_cps(p, 8);
        p += 8;
    }
    /* we may stand inside a sequence that began before */
    for (; p < end; p++)
        if (!is_continuation(*p) && n-- == 0)
            break;
    return (size_t)(p - from);
}

size_t text_byte(struct text *t, size_t cp)
{
    const char *p = t->bytes.p;
    const char *end = p + t->bytes.n;
    size_t m, from;

    if (cp > t->cps)
        return SIZE_MAX;
    if (t->ascii)
        return cp;
    m = mark_before(t, cp);
    from = m * MARK_EVERY;
    t->last_byte = from + skip_cps(p + from, end, cp - t->mark[m]);
    t->last_cp = cp;
    return t->last_byte;
}

/* ---- code points ------------------------------------------------------ */

uint32_t text_decode(const char *p, const char *end, size_t *n)
{
    unsigned char c = (unsigned char)*p;
    size_t want = c < 0x80   ? 1
                  : c < 0xc2 ? 0
                  : c < 0xe0 ? 2
                  : c < 0xf0 ? 3
                  : c < 0xf5 ? 4
                             : 0;
    /* what a longer sequence is for: a shorter way is the only one */
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    uint32_t cp;

    *n = 1;
    if (want == 1)
        return c;
    if (want == 0 || (size_t)(end - p) < want)
        return 0xfffd;
    cp = c & (0xffu >> (want + 1));
    for (size_t i = 1; i < want; i++) {
        if (!is_continuation(p[i]))
            return 0xfffd;
        cp = cp << 6 | ((unsigned char)p[i] & 0x3f);
    }
    if (cp < least[want] || cp > 0x10ffff)
        return 0xfffd;
    *n = want;
    return cp;
}

uint32_t text_decode_back(const char *start, const char *p, size_t *n)
{
    const char *from = p - 1;
    uint32_t c;

    while (from > start && p - from < 4 && is_continuation(*from))
        from--;
    c = text_decode(from, p, n);
    if (from + *n == p)
        return c;
    *n = 1;
    return 0xfffd;
}

size_t text_encode(uint32_t c, char *buf)
{
    if (c < 0x80) {
        buf[0] = (char)c;
        return 1;
    }
    return (size_t)utf8proc_encode_char((utf8proc_int32_t)c,
                                        (utf8proc_uint8_t *)buf);
}

static utf8proc_category_t category(uint32_t c)
{
    return utf8proc_category((utf8proc_int32_t)c);
}

bool char_is_upper(uint32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z';
    return category(c) == UTF8PROC_CATEGORY_LU ||
           category(c) == UTF8PROC_CATEGORY_LT;
}

bool char_is_lower(uint32_t c)
{
    if (c < 0x80)
        return c >= 'a' && c <= 'z';
    return category(c) == UTF8PROC_CATEGORY_LL;
}

bool char_is_letter(uint32_t c)
{
    if (c < 0x80)
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    if (c >= 0x2000 && c < 0x2070)
        return false; /* General Punctuation: quotation marks, dashes */
    utf8proc_category_t kind = category(c);
    return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool char_is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

bool char_is_space(uint32_t c)
{
    if (c < 0x80)
        return c == ' ' || (c >= '\t' && c <= '\r');
    return c == 0x85 || (category(c) >= UTF8PROC_CATEGORY_ZS &&
                         category(c) <= UTF8PROC_CATEGORY_ZP);
}

bool char_is_mark(uint32_t c)
{
    return c >= 0x300 && category(c) >= UTF8PROC_CATEGORY_MN &&
           category(c) <= UTF8PROC_CATEGORY_ME;
}

uint32_t char_lower(uint32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

bool char_is_dash(uint32_t c)
{
    return c == '-' || c == 0x2010 || c == 0x2011 ||
           (c >= 0x2013 && c <= 0x2015) || c == 0x2212;
}

/* ---- lines and paragraphs --------------------------------------------- */

struct span text_trim(const struct text *t, struct span s)
{
    const char *p = t->bytes.p;
    size_t n;

    while (s.start < s.end &&
           char_is_space(text_decode(p + s.start, p + s.end, &n)))
        s.start += n;
    while (s.end > s.start &&
           char_is_space(text_decode_back(p + s.start, p + s.end, &n)))
        s.end -= n;
    return s;
}

bool text_has_word(struct slice s)
{
    size_t n;

    for (size_t i = 0; i < s.n; i += n) {
        uint32_t c = text_decode(s.p + i, s.p + s.n, &n);

        if (char_is_letter(c) || char_is_digit(c))
            return true;
    }
    return false;
}

bool text_line(const struct text *t, size_t *at, struct span *line)
{
    const char *nl;

    if (*at >= t->bytes.n)
        return false;
    nl = memchr(t->bytes.p + *at, '\n', t->bytes.n - *at);
    line->start = *at;
    line->end = nl ? (size_t)(nl - t->bytes.p) : t->bytes.n;
    *at = line->end + 1;
    *line = text_trim(t, *line);
    return true;
}

static bool has_blank_line(const struct text *t)
{
    struct span line;
    size_t at = 0;
    bool seen = false; /* leading blank lines separate nothing */
    bool blank = false;

    while (text_line(t, &at, &line)) {
        if (line.start == line.end)
            blank = seen;
        else if (blank)
            return true;
        else
            seen = true;
    }
    return false;
}

struct span *text_paragraphs(const struct text *t, struct arena *a,
                             size_t *count)
{
    bool lines = !has_blank_line(t);
    struct span *list = NULL;
    struct span line;
    size_t cap = 0, at = 0;
    bool open = false; /* does the next line go on with the last paragraph? */

    *count = 0;
    if (!arena_grow(a, &list, 0, &cap, sizeof *list))
        return NULL;
    while (text_line(t, &at, &line)) {
        if (line.start == line.end) {
            open = false;
            continue;
        }
        if (open) {
            list[*count - 1].end = line.end;
            continue;
        }
        if (!arena_grow(a, &list, *count, &cap, sizeof *list)) {
            *count = 0;
            return NULL;
        }
        list[(*count)++] = line;
        open = !lines;
    }
    return list;
}
