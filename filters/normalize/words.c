#include "words.h"

#include "table.h"
#include "text.h"

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

static void add(struct words *w, uint32_t hash)
{
    size_t i = hash & w->mask;

    hash += hash == 0;
    while (w->slot[i] && w->slot[i] != hash)
        i = (i + 1) & w->mask;
    w->slot[i] = hash;
}

/* A word at p and what hyphens tie to it: adds the parts and each pair of
 * neighbours.  Gives where it ends. */
static const char *add_compound(struct words *w, const char *p, const char *end)
{
    struct slice before = {p, 0};
    bool joined = false;

    for (;;) {
        struct slice part = {p, word_length(p, end)};
        bool hyphen = p + part.n < end && p[part.n] == '-';
        const char *next = p + part.n + 1;
        bool broken = hyphen && next < end && *next == '\n';

        if (joined)
            add(w, table_hash_more(
                       table_hash_more(table_hash(before), SLICE("-")), part));
        if (!broken)
            add(w, table_hash(part));
        if (!hyphen || broken || word_length(next, end) == 0)
            return p + part.n;
        before = part;
        joined = true;
        p = next;
    }
}

bool words_collect(struct words *w, struct arena *a, struct slice text)
{
    const char *p = text.p;
    const char *end = text.p + text.n;
    size_t size = 64;

    while (size < text.n)
        size *= 2;
    w->mask = size - 1;
    w->slot = arena_array(a, size, sizeof *w->slot);
    if (!w->slot)
        return false;
    memset(w->slot, 0, size * sizeof *w->slot);
    while (p < end) {
        bool behind_break = p - text.p >= 2 && p[-1] == '\n' && p[-2] == '-';
        size_t n = word_length(p, end);

        if (n && behind_break)
            p += n; /* the other half of a word */
        else if (n)
            p = add_compound(w, p, end);
        else
            p++;
    }
    return true;
}

bool words_have(const struct words *w, struct slice left, const char *joint,
                struct slice right)
{
    uint32_t hash = table_hash_more(
        table_hash_more(table_hash(left), slice_of(joint, strlen(joint))),
        right);
    size_t i = hash & w->mask;

    hash += hash == 0;
    while (w->slot[i] && w->slot[i] != hash)
        i = (i + 1) & w->mask;
    return w->slot[i] == hash;
}
