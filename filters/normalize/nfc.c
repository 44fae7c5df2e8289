#include "nfc.h"

#include <utf8proc.h>

#include "text.h"
#include "utf8.h"

enum { CLASSES = 256, DECOMPOSED_MAX = 18 /* U+FDFA in NFKD */ };

/* Scratch that grows with the longest stretch. */
struct scratch {
    utf8proc_int32_t *cps;
    utf8proc_int32_t *sorted; /* then the bytes, when all is sorted */
    size_t cap;
};

static bool scratch_reserve(struct scratch *s, struct arena *a, size_t n)
{
    if (s->sorted && n <= s->cap)
        return true;
    n += n / 2;
    s->cps = arena_array(a, n, sizeof *s->cps);
    s->sorted = arena_array(a, n, sizeof *s->sorted);
    s->cap = s->cps && s->sorted ? n : 0;
    return s->cap != 0;
}

static unsigned combining_class(utf8proc_int32_t c)
{
    return c < 0x300 ? 0 : (uint8_t)utf8proc_get_property(c)->combining_class;
}

static size_t decompose(struct slice in, bool compat, utf8proc_int32_t *out,
                        size_t room)
{
    const utf8proc_option_t options =
        UTF8PROC_DECOMPOSE | (compat ? UTF8PROC_COMPAT : 0);
    const char *p = in.p;
    const char *end = in.p + in.n;
    size_t count = 0;
    int boundary = 0;

    while (p < end) {
        size_t n = utf8_length(p, end);
        utf8proc_ssize_t k = utf8proc_decompose_char(
            (utf8proc_int32_t)utf8_value(p, n), out + count,
            (utf8proc_ssize_t)(room - count), options, &boundary);

        count += k > 0 ? (size_t)k : 0;
        p += n;
    }
    return count;
}

/* Canonical ordering: a run of marks by class, those of one class in their
 * order. */
static void sort_run(utf8proc_int32_t *run, size_t n, utf8proc_int32_t *tmp)
{
    size_t at[CLASSES + 1] = {0};

    for (size_t i = 0; i < n; i++)
        at[combining_class(run[i]) + 1]++;
    for (size_t k = 1; k <= CLASSES; k++)
        at[k] += at[k - 1];
    for (size_t i = 0; i < n; i++)
        tmp[at[combining_class(run[i])]++] = run[i];
    memcpy(run, tmp, n * sizeof *run);
}

static void reorder(struct scratch *s, size_t n)
{
    size_t i = 0;

    while (i < n) {
        size_t from = i;
        bool sorted = true;

        while (i < n && combining_class(s->cps[i])) {
            sorted &= i == from || combining_class(s->cps[i - 1]) <=
                                       combining_class(s->cps[i]);
            i++;
        }
        if (!sorted)
            sort_run(s->cps + from, i - from, s->sorted);
        i += i == from;
    }
}

/* One stretch; edits the draft where it comes out different. */
static void normalize_stretch(struct draft *d, struct arena *a,
                              struct scratch *s, struct span at, bool compat)
{
    struct slice in = slice_cut(d->text, at);
    size_t most = compat ? in.n * DECOMPOSED_MAX : in.n * 2;
    utf8proc_ssize_t n;
    size_t length = 0;
    char *bytes;

    if (!scratch_reserve(s, a, most)) {
        d->failed = true;
        return;
    }
    n = (utf8proc_ssize_t)decompose(in, compat, s->cps, s->cap);
    reorder(s, (size_t)n);
    n = utf8proc_normalize_utf32(s->cps, n, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    bytes = (char *)s->sorted;
    for (utf8proc_ssize_t i = 0; i < n; i++)
        length += text_encode((uint32_t)s->cps[i], bytes + length);
    if (!slice_eq(in, slice_of(bytes, length)))
        draft_edit(d, at, slice_of(bytes, length),
                   compat ? REPAIR_NFKC : REPAIR_NFC);
}

/* Does nothing across the start of this character ever join?  For NFKC only
 * ASCII is known to stay as it is. */
static bool is_boundary(const struct classes *c, const char *p, const char *end,
                        bool compat)
{
    size_t n;

    if (!((unsigned char)*p & 0x80))
        return true;
    if (compat)
        return false;
    n = utf8_length(p, end);
    return !(class_of(c, utf8_value(p, n)) & CLASS_NFC);
}

void nfc_text(const struct classes *c, struct arena *a, struct draft *d,
              bool compat)
{
    struct scratch scratch = {0};
    struct slice s = d->text;
    const char *end = s.p + s.n;
    size_t boundary = 0; /* where the last one was */
    size_t at = 0;

    while (at < s.n && !d->failed) {
        size_t from = boundary;

        if (is_boundary(c, s.p + at, end, compat)) {
            boundary = at;
            at += utf8_length(s.p + at, end);
            continue;
        }
        while (at < s.n && !is_boundary(c, s.p + at, end, compat))
            at += utf8_length(s.p + at, end);
        normalize_stretch(d, a, &scratch, (struct span){from, at}, compat);
        boundary = at;
    }
    draft_end_pass(d);
}
