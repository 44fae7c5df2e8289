#include "charset.h"

#include "table.h"

extern const struct table table_charset_labels;
extern const struct table table_single_byte;

/* iconv's names for what browsers mean: glibc's SHIFT_JIS, EUC-KR, GBK and
 * BIG5 reject or change hundreds of characters that these have. */
static const struct charset fixed[] = {
    {"UTF-8", CHARSET_UTF_8, NULL, NULL},
    {"UTF-16LE", CHARSET_UTF_16LE, NULL, NULL},
    {"UTF-16BE", CHARSET_UTF_16BE, NULL, NULL},
    {"Big5", CHARSET_MULTI, "BIG5-HKSCS", NULL},
    {"EUC-JP", CHARSET_MULTI, "EUC-JP-MS", NULL},
    {"EUC-KR", CHARSET_MULTI, "CP949", NULL},
    {"GB18030", CHARSET_MULTI, "GB18030", NULL},
    {"ISO-2022-JP", CHARSET_MULTI, "ISO-2022-JP", NULL},
    {"Shift_JIS", CHARSET_MULTI, "CP932", NULL},
};

static uint16_t hex_digit(char c)
{
    return (uint16_t)(c <= '9' ? c - '0' : c - 'a' + 10);
}

/* 128 code points in hex, a blank between them, - for none. */
static void read_high(struct slice field, uint16_t high[128])
{
    size_t at = 0;
    uint16_t value = 0;

    for (size_t i = 0; i < field.n && at < 128; i++) {
        char c = field.p[i];

        if (c != ' ' && c != '-')
            value = (uint16_t)(value << 4 | hex_digit(c));
        if (c == ' ' || i + 1 == field.n) {
            high[at++] = value;
            value = 0;
        }
    }
}

void charsets_init(struct charsets *c)
{
    const struct table *t = &table_single_byte;

    c->count = 0;
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
        c->list[c->count++] = fixed[i];
    for (size_t i = 0; i < t->count && i < CHARSETS_SINGLE; i++) {
        read_high(table_field(&t->rows[i], 0), c->high[i]);
        c->list[c->count++] = (struct charset){
            .name = t->rows[i].line, /* the key, and a NUL */
            .kind = CHARSET_SINGLE,
            .high = c->high[i],
        };
    }
}

const struct charset *charset_named(const struct charsets *c, const char *name)
{
    for (size_t i = 0; i < c->count; i++)
        if (strcmp(c->list[i].name, name) == 0)
            return &c->list[i];
    return NULL;
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

const struct charset *charset_find(const struct charsets *c, struct slice label)
{
    const struct table_row *row;
    struct slice name;

    while (label.n && is_blank(*label.p)) {
        label.p++;
        label.n--;
    }
    while (label.n && is_blank(label.p[label.n - 1]))
        label.n--;
    row = table_find(&table_charset_labels, label, table_hash(label));
    if (!row)
        return NULL;
    name = table_field(row, 0);
    for (size_t i = 0; i < c->count; i++)
        if (slice_eq(name, slice_of(c->list[i].name, strlen(c->list[i].name))))
            return &c->list[i];
    return NULL;
}
