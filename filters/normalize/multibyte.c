#include "multibyte.h"

#include <stdbool.h>

static bool in(unsigned char c, unsigned char low, unsigned char high)
{
    return c >= low && c <= high;
}

static size_t match_shift_jis(const unsigned char *p, size_t room)
{
    if (in(*p, 0xa1, 0xdf)) /* half-width kana */
        return 1;
    if (!in(*p, 0x81, 0x9f) && !in(*p, 0xe0, 0xfc))
        return 0;
    return room >= 2 && (in(p[1], 0x40, 0x7e) || in(p[1], 0x80, 0xfc)) ? 2 : 0;
}

static size_t match_euc_jp(const unsigned char *p, size_t room)
{
    if (*p == 0x8e)
        return room >= 2 && in(p[1], 0xa1, 0xdf) ? 2 : 0;
    if (*p == 0x8f)
        return room >= 3 && in(p[1], 0xa1, 0xfe) && in(p[2], 0xa1, 0xfe) ? 3
                                                                         : 0;
    return room >= 2 && in(*p, 0xa1, 0xfe) && in(p[1], 0xa1, 0xfe) ? 2 : 0;
}

static size_t match_euc_kr(const unsigned char *p, size_t room)
{
    if (room < 2 || !in(*p, 0x81, 0xfe))
        return 0;
    return in(p[1], 0x41, 0x5a) || in(p[1], 0x61, 0x7a) || in(p[1], 0x81, 0xfe)
               ? 2
               : 0;
}

static size_t match_big5(const unsigned char *p, size_t room)
{
    if (room < 2 || !in(*p, 0x81, 0xfe))
        return 0;
    return in(p[1], 0x40, 0x7e) || in(p[1], 0xa1, 0xfe) ? 2 : 0;
}

static size_t match_gb18030(const unsigned char *p, size_t room)
{
    if (room < 2 || !in(*p, 0x81, 0xfe))
        return 0;
    if (in(p[1], 0x30, 0x39))
        return room >= 4 && in(p[2], 0x81, 0xfe) && in(p[3], 0x30, 0x39) ? 4
                                                                         : 0;
    return in(p[1], 0x40, 0x7e) || in(p[1], 0x80, 0xfe) ? 2 : 0;
}

const struct multibyte multibytes[] = {
    {"Shift_JIS", 0, match_shift_jis}, {"EUC-JP", 0, match_euc_jp},
    {"EUC-KR", 0, match_euc_kr},       {"Big5", 0, match_big5},
    {"GB18030", 0, match_gb18030},
};
const size_t multibyte_count = sizeof multibytes / sizeof *multibytes;

size_t multibyte_errors(const struct multibyte *m, struct slice s)
{
    const unsigned char *p = (const unsigned char *)s.p;
    size_t errors = 0;

    for (size_t i = 0; i < s.n;) {
        size_t n = p[i] < 0x80 ? 1 : m->match(p + i, s.n - i);

        errors += n == 0 && s.n - i > 4;
        i += n ? n : 1;
    }
    return errors;
}
