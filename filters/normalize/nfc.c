#include "nfc.h"

#include <sys/types.h>
#include <utf8proc.h>

#include "text.h"
#include "utf8.h"

enum {
    CLASSES = 256,
    DECOMPOSED_MAX = 18 /* of U+FDFA in NFKD */,
    ROOM_MIN = 1024
};

static bool reserve(struct nfc_room *r, struct arena *a, size_t n)
{
    if (r->cps && n <= r->cap)
        return true;
    if (n < ROOM_MIN)
        n = ROOM_MIN;
    r->cps = arena_array(a, n, sizeof *r->cps);
    r->cap = r->cps ? n : 0;
    return r->cps != NULL;
}

static unsigned combining_class(int32_t c)
{
    return c < 0x300 ? 0 : (uint8_t)utf8proc_get_property(c)->combining_class;
}

/* Gives how many code points there are; without room none is written. */
static size_t decompose(struct slice in, bool compat, int32_t *out, size_t room)
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
            (int32_t)utf8_value(p, n), room ? out + count : NULL,
            room ? (utf8proc_ssize_t)(room - count) : 0, options, &boundary);

        count += k > 0 ? (size_t)k : 0;
        p += n;
    }
    return count;
}

/* Canonical ordering: a run of marks by class, those of one class in their
 * order. */
static void sort_run(int32_t *run, size_t n, int32_t *tmp)
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

static bool reorder(struct nfc *nfc, int32_t *cps, size_t n)
{
    size_t i = 0;

    while (i < n) {
        size_t from = i;
        bool sorted = true;

        while (i < n && combining_class(cps[i])) {
            sorted &= i == from ||
                      combining_class(cps[i - 1]) <= combining_class(cps[i]);
            i++;
        }
        if (!sorted) {
            if (!reserve(&nfc->run, nfc->arena, i - from))
                return false;
            sort_run(cps + from, i - from, nfc->run.cps);
        }
        i += i == from;
    }
    return true;
}

/* Code points to UTF-8, in place: no character takes more bytes than a code
 * point. */
static struct slice encode(int32_t *cps, size_t n)
{
    char *bytes = (char *)cps;
    size_t length = 0;

    for (size_t i = 0; i < n; i++)
        length += text_encode((uint32_t)cps[i], bytes + length);
    return slice_of(bytes, length);
}

/* One stretch; edits the draft where it comes out different. */
static void normalize_stretch(struct draft *d, struct nfc *nfc, struct span at,
                              bool compat)
{
    struct slice in = slice_cut(d->text, at), out;
    size_t n = in.n * (compat ? DECOMPOSED_MAX : 2);
    int32_t *cps;
    ssize_t composed;

    /* of a long one they are counted first: it may be all the text */
    if (n > ROOM_MIN)
        n = decompose(in, compat, NULL, 0);
    if (!reserve(&nfc->stretch, nfc->arena, n)) {
        d->failed = true;
        return;
    }
    cps = nfc->stretch.cps;
    n = decompose(in, compat, cps, n);
    if (!reorder(nfc, cps, n)) {
        d->failed = true;
        return;
    }
    composed = utf8proc_normalize_utf32(cps, (ssize_t)n,
                                        UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    out = encode(cps, composed > 0 ? (size_t)composed : 0);
    if (!slice_eq(in, out))
        draft_edit(d, at, out, compat ? REPAIR_NFKC : REPAIR_NFC);
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

void nfc_text(const struct classes *c, struct nfc *nfc, struct draft *d,
              bool compat)
{
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
        normalize_stretch(d, nfc, (struct span){from, at}, compat);
        boundary = at;
    }
    draft_end_pass(d);
}
