#include "vocabulary.h"

#include "table.h"
#include "text.h"

enum { SLOTS_MAX = 1 << 18 };

size_t word_length(const char *p, const char *end)
{
    const char *from = p;

    while (p < end) {
        size_t n;
        uint32_t c = text_decode(p, end, &n);

        if (!char_is_letter(c) && !char_is_mark(c))
            break;
        p += n;
    }
    return (size_t)(p - from);
}

size_t word_length_back(const char *start, const char *p)
{
    const char *from = p;

    while (p > start) {
        size_t n;
        uint32_t c = text_decode_back(start, p, &n);

        if (!char_is_letter(c) && !char_is_mark(c))
            break;
        p -= n;
    }
    return (size_t)(from - p);
}

static void add(struct vocabulary *v, uint32_t hash)
{
    size_t i = hash & v->mask;

    hash += hash == 0;
    if (v->count > v->mask - v->mask / 4)
        return;
    while (v->slot[i] && v->slot[i] != hash)
        i = (i + 1) & v->mask;
    v->count += !v->slot[i];
    v->slot[i] = hash;
}

/* A word at p and what hyphens tie to it: adds the parts and each pair of
 * neighbours.  Gives where it ends. */
static const char *add_compound(struct vocabulary *v, const char *p,
                                const char *end)
{
    struct slice before = {p, 0};
    bool joined = false;

    for (;;) {
        struct slice part = {p, word_length(p, end)};
        bool hyphen = p + part.n < end && p[part.n] == '-';
        const char *next = p + part.n + 1;
        bool broken = hyphen && next < end && *next == '\n';

        if (joined)
            add(v, table_hash_more(
                       table_hash_more(table_hash(before), SLICE("-")), part));
        if (!broken)
            add(v, table_hash(part));
        if (!hyphen || broken || word_length(next, end) == 0)
            return p + part.n;
        before = part;
        joined = true;
        p = next;
    }
}

bool vocabulary_collect(struct vocabulary *v, struct arena *a,
                        struct slice text)
{
    const char *p = text.p;
    const char *end = text.p + text.n;
    size_t size = 64;

    while (size < text.n / 2 && size < SLOTS_MAX)
        size *= 2;
    v->mask = size - 1;
    v->count = 0;
    v->slot = arena_array(a, size, sizeof *v->slot);
    if (!v->slot)
        return false;
    memset(v->slot, 0, size * sizeof *v->slot);
    while (p < end) {
        bool behind_break = p - text.p >= 2 && p[-1] == '\n' && p[-2] == '-';
        size_t n = word_length(p, end);

        if (n && behind_break)
            p += n; /* the other half of a word */
        else if (n)
            p = add_compound(v, p, end);
        else
            p++;
    }
    return true;
}

bool vocabulary_has(const struct vocabulary *v, struct slice left,
                    const char *joint, struct slice right)
{
    uint32_t hash = table_hash_more(
        table_hash_more(table_hash(left), slice_of(joint, strlen(joint))),
        right);
    size_t i = hash & v->mask;

    hash += hash == 0;
    while (v->slot[i] && v->slot[i] != hash)
        i = (i + 1) & v->mask;
    return v->slot[i] == hash;
}
