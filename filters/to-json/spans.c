#include "spans.h"

/* Spans stand at most four levels down (quotes, entry, speaker); what is
 * deeper is printed as it is.  Recursion goes no further than this. */
enum { DEPTH = 6 };

/* Copies that overlap could make a document grow with the square of its text,
 * and escapes sixfold what is copied: there are copies until the document is
 * this many times as long as its record. */
enum { DOCUMENT = 4 };

static bool find_astral(struct spans *s, struct arena *arena)
{
    struct slice bytes = s->text->bytes;
    size_t count = 0;

    for (size_t i = 0; i < bytes.n; i++)
        count += (unsigned char)bytes.p[i] >= 0xf0;
    s->astral = arena_array(arena, count ? count : 1, sizeof *s->astral);
    if (!s->astral)
        return false;
    for (size_t i = 0, cp = 0; i < bytes.n; i++) {
        if ((unsigned char)bytes.p[i] >= 0xf0)
            s->astral[s->astral_count++] = cp;
        cp += ((unsigned char)bytes.p[i] & 0xc0) != 0x80;
    }
    return true;
}

bool spans_init(struct spans *s, struct article *article, enum unit unit,
                const struct out *out, struct out *scratch)
{
    *s = (struct spans){.text = &article->text,
                        .unit = unit,
                        .end = out->n + DOCUMENT * article->record->line.n,
                        .scratch = scratch};
    return unit != UNIT_UTF16 || find_astral(s, article->arena);
}

/* How many characters beyond U+FFFF stand before a code point: each is one
 * more unit of UTF-16. */
static size_t astral_before(const struct spans *s, size_t cp)
{
    size_t low = 0, high = s->astral_count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;

        if (s->astral[mid] < cp)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/* The offset in the reader's unit; false where it is none of this text. */
static bool convert(const struct spans *s, struct slice value, size_t *to)
{
    size_t cp, byte;

    if (!json_size(value, &cp))
        return false;
    byte = text_byte(s->text, cp);
    if (byte == SIZE_MAX)
        return false;
    if (s->unit == UNIT_BYTE)
        *to = byte;
    else
        *to = cp + astral_before(s, cp);
    return true;
}

static bool is_offset(struct slice key)
{
    return json_key_is(key, "start") || json_key_is(key, "end") ||
           json_key_is(key, "heading_start") || json_key_is(key, "heading_end");
}

/* The stretch of the text that a span without a copy means; in is the object
 * that was entered. */
static bool wants_copy(struct spans *s, struct json_at in, struct span *span)
{
    struct slice key;
    size_t start = SIZE_MAX, end = 0;

    while (json_more(&in, &key)) {
        struct slice value = json_take(&in);

        if (json_key_is(key, "text") ||
            (json_key_is(key, "start") && !json_size(value, &start)) ||
            (json_key_is(key, "end") && !json_size(value, &end)))
            return false;
    }
    if (start >= end)
        return false;
    span->start = text_byte(s->text, start);
    span->end = text_byte(s->text, end);
    if (span->end == SIZE_MAX)
        return false;
    return true;
}

/* Prints the copy, and takes it back where it makes the document too long. */
static void print_copy(struct spans *s, struct print *p, struct span span)
{
    size_t from, room;

    print_end(p);
    from = p->out->n;
    room = from < s->end ? s->end - from : 0;
    if (span.end - span.start <= room) {
        out_clear(s->scratch);
        out_str(s->scratch, slice_cut(s->text->bytes, span));
        if (s->scratch->failed) {
            p->out->failed = true;
            return;
        }
        print_key(p, SLICE("\"text\""));
        print_raw(p, slice_of(s->scratch->p, s->scratch->n));
        if (p->out->n - from <= room)
            return;
        p->out->n = from;
        s->end = from; /* or the next would be tried in vain too */
    }
    s->cut = true;
}

static void print_object(struct spans *s, struct print *p, int depth);

/* The value that begins here; goes behind it. */
static void print_at(struct spans *s, struct print *p, int depth)
{
    if (depth < DEPTH && *p->in.p == '{') {
        print_object(s, p, depth);
    } else if (depth < DEPTH && *p->in.p == '[') {
        print_enter(p);
        while (print_item(p))
            print_at(s, p, depth + 1);
        print_leave(p);
    } else {
        print_value(p);
    }
}

/* The value of a member, in the reader's unit where it is an offset. */
static void print_named(struct spans *s, struct print *p, struct slice key,
                        int depth)
{
    struct json_at at = p->in;
    size_t offset;

    if (s->unit != UNIT_CODE_POINT && is_offset(key) &&
        convert(s, json_take(&at), &offset))
        print_instead(p, offset);
    else
        print_at(s, p, depth);
}

/* Most spans have their copy next to them. */
static bool text_is_next(struct json_at at)
{
    struct slice key;

    return json_more(&at, &key) && json_key_is(key, "text");
}

static void print_object(struct spans *s, struct print *p, int depth)
{
    struct json_at all;
    struct span span;
    struct slice key;
    bool copies = s->copies;

    print_enter(p);
    all = p->in;
    while (print_member(p, &key)) {
        print_named(s, p, key, depth + 1);
        if (copies && json_key_is(key, "end")) {
            if (!text_is_next(p->in) && wants_copy(s, all, &span))
                print_copy(s, p, span);
            copies = false;
        }
    }
    print_leave(p);
}

void spans_print(struct spans *s, struct print *p)
{
    print_at(s, p, 0);
}
