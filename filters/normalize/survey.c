#include "survey.h"

#include <stdlib.h>

#include "table.h"
#include "utf8.h"

extern const struct table table_nfc_quick;
extern const struct table table_cleaned;

/* ---- classes ---------------------------------------------------------- */

static uint32_t read_hex(struct slice s)
{
    uint32_t v = 0;

    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];

        v = v << 4 | (uint32_t)(c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return v;
}

static void mark_range(struct classes *c, const struct table_row *row,
                       uint32_t bits)
{
    uint32_t last = read_hex(table_field(row, 0));

    for (uint32_t i = read_hex(table_key(row)); i <= last && i <= 0xffff; i++)
        c->bmp[i] |= bits;
}

static uint32_t class_named(struct slice name)
{
    static const struct {
        struct slice name;
        uint32_t bits;
    } names[] = {
        {{"break", 5}, CLASS_BREAK},
        {{"space", 5}, CLASS_SPACE},
        {{"quote", 5}, CLASS_QUOTE},
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_eq(name, names[i].name))
            return names[i].bits;
    return CLASS_CLEAN;
}

bool classes_init(struct classes *c)
{
    c->bmp = calloc(0x10000, sizeof *c->bmp);
    if (!c->bmp)
        return false;
    for (size_t i = 0; i < table_nfc_quick.count; i++)
        mark_range(c, &table_nfc_quick.rows[i], CLASS_NFC);
    for (size_t i = 0; i < table_cleaned.count; i++) {
        const struct table_row *row = &table_cleaned.rows[i];

        mark_range(c, row, class_named(table_field(row, 1)));
    }
    return true;
}

void classes_free(struct classes *c)
{
    free(c->bmp);
    c->bmp = NULL;
}

/* Beyond the BMP: the ranges themselves, in order of their six-digit keys. */
static bool in_nfc_table(uint32_t cp)
{
    const struct table *t = &table_nfc_quick;
    size_t low = 0, high = t->count;

    while (low < high) {
        size_t mid = (low + high) / 2;
        const struct table_row *row = &t->rows[mid];

        if (cp < read_hex(table_key(row)))
            high = mid;
        else if (cp > read_hex(table_field(row, 0)))
            low = mid + 1;
        else
            return true;
    }
    return false;
}

uint32_t class_of(const struct classes *c, uint32_t cp)
{
    if (cp <= 0xffff)
        return c->bmp[cp];
    return ((cp & 0xfffe) == 0xfffe ? (uint32_t)CLASS_CLEAN : 0) |
           (in_nfc_table(cp) ? (uint32_t)CLASS_NFC : 0);
}

/* ---- the look --------------------------------------------------------- */

static uint64_t bytes_equal(uint64_t word, unsigned char c)
{
    const uint64_t ones = 0x0101010101010101u;
    uint64_t x = word ^ ones * c;

    return (x - ones) & ~x;
}

/* Number of bytes at p that need no look: ASCII, no control, no & or DEL. */
static size_t plain(const char *p, const char *end)
{
    const char *from = p;
    const uint64_t ones = 0x0101010101010101u;
    const uint64_t high = 0x8080808080808080u;

    while (end - p >= 8) {
        uint64_t w;

        memcpy(&w, p, sizeof w);
        /* a byte below 32 borrows; false alarms behind one only cost time */
        if ((w | (w - ones * 0x20) | bytes_equal(w, '&') |
             bytes_equal(w, 0x7f)) &
            high)
            break;
        p += 8;
    }
    while (p < end && (unsigned char)*p >= 0x20 && (unsigned char)*p < 0x7f &&
           *p != '&')
        p++;
    return (size_t)(p - from);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static void look_at_ascii(struct survey *v, struct slice s, size_t at)
{
    const char *p = s.p + at;

    if (*p == '&') {
        v->entity = true;
    } else if (*p == '\n') {
        v->lines = true;
        v->blank |= at == 0 || at + 1 == s.n || is_blank(p[-1]) ||
                    (at >= 2 && p[-1] == '\n' && p[-2] == '\n');
    } else if (*p == '\r' || *p == '\f' || *p == '\v') {
        v->blank = v->lines = true;
    } else if (*p != '\t') {
        v->control = true;
    }
}

/* A-tilde before a blank: C3 A0, whose NBSP became a blank. */
static bool lost_nbsp(const char *p, const char *end, uint32_t cp)
{
    return cp == 0xc3 && p < end && *p == ' ';
}

static bool goes_together(uint32_t lead, uint32_t class)
{
    return (lead & class >> CLASS_CONTINUES_SHIFT & CLASS_LEADS) != 0;
}

/* A valid character beyond ASCII; gives its length. */
static size_t next_char(const char *p, uint32_t *cp)
{
    unsigned char lead = (unsigned char)*p;
    size_t n = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;

    *cp = utf8_value(p, n);
    return n;
}

struct survey survey_text(const struct classes *c, struct slice s)
{
    struct survey v = {0};
    const char *p = s.p;
    const char *end = s.p + s.n;

    v.blank = s.n && (is_blank(end[-1]) || is_blank(*p));
    while (p < end) {
        uint32_t before = 0; /* class of the character before, if not ASCII */

        p += plain(p, end);
        if (p < end && !((unsigned char)*p & 0x80))
            look_at_ascii(&v, s, (size_t)(p++ - s.p));
        while (p < end && (unsigned char)*p & 0x80) {
            uint32_t cp, class;

            p += next_char(p, &cp);
            class = class_of(c, cp);
            v.classes |= class;
            v.mojibake |= goes_together(before, class) || lost_nbsp(p, end, cp);
            before = class;
        }
    }
    v.blank |= (v.classes & CLASS_BREAK) != 0;
    return v;
}

size_t survey_mojibake(const struct classes *c, struct slice s, size_t at)
{
    const char *p = s.p + at;
    const char *end = s.p + s.n;

    for (;;) {
        uint32_t before = 0;

        p += utf8_ascii(p, end);
        if (p == end)
            return s.n;
        while (p < end && (unsigned char)*p & 0x80) {
            const char *from = p;
            uint32_t cp, class;

            p += next_char(p, &cp);
            class = class_of(c, cp);
            if (goes_together(before, class))
                return (size_t)(from - s.p);
            if (lost_nbsp(p, end, cp))
                return (size_t)(p - s.p);
            before = class;
        }
    }
}
