/* What raw text and records of other tools have in common. */
#include <stdio.h>

#include "normalize.h"
#include "text.h"
#include "utf8.h"

enum { SHOWN_MAX = 6 /* code points of a repair that --explain shows */ };

/* ---- --explain -------------------------------------------------------- */

/* "U+00C3 U+00A9" for a piece of text; bytes that are none as they are. */
static size_t show(char *buf, size_t room, struct slice s)
{
    const char *p = s.p;
    const char *end = s.p + s.n;
    size_t n = 0;
    int shown = 0;

    if (s.n == 0)
        return (size_t)snprintf(buf, room, "nothing");
    while (p < end && shown++ < SHOWN_MAX && n < room) {
        size_t length;
        uint32_t c = text_decode(p, end, &length);
        bool broken = c == 0xfffd && length == 1;

        n += (size_t)snprintf(
            buf + n, room - n, broken ? "%s%02X" : "%sU+%04X", n ? " " : "",
            broken ? (unsigned)(unsigned char)*p : (unsigned)c);
        p += length;
    }
    if (p < end && n < room)
        n += (size_t)snprintf(buf + n, room - n, " ...");
    return n;
}

static void explain(void *state, const struct draft_change *change)
{
    const struct job *job = state;
    char before[120], after[120], line[300];

    show(before, sizeof before, change->before);
    show(after, sizeof after, change->after);
    snprintf(line, sizeof line, "byte %zu: %s: %s becomes %s",
             change->source.start, repair_name(change->kind), before, after);
    (void)message_line(job->messages, job->file, job->line, line);
}

void begin_text(struct normalize *n, struct job *job, struct slice source)
{
    n->draft.explain = n->explain ? explain : NULL;
    n->draft.explain_state = job;
    draft_begin(&n->draft, source, n->map || n->explain);
}

/* ---- the text --------------------------------------------------------- */

static void complain_of_loss(const struct normalize *n, struct job *job)
{
    char line[80];
    size_t lost = n->draft.repairs[REPAIR_INVALID];

    if (!n->strict || !lost)
        return;
    snprintf(line, sizeof line, "%zu characters lost", lost);
    (void)message_line(job->messages, job->file, job->line, line);
    job->complained = true;
}

enum verdict finish_text(struct normalize *n, struct job *job, bool entities)
{
    struct tidy tidy = n->tidy;

    tidy.entities = entities;
    if (!n->draft.failed)
        tidy_text(&tidy, job->arena, &n->draft);
    if (n->draft.failed)
        return VERDICT_NO_MEMORY;
    if (n->draft.text.n > n->max_text) {
        snprintf(job->why, sizeof job->why, "text longer than %zu bytes",
                 n->max_text);
        return VERDICT_REJECT;
    }
    complain_of_loss(n, job);
    return VERDICT_OK;
}

/* ---- names ------------------------------------------------------------ */

/* A path is bytes; what is no UTF-8 in it becomes "?", so that a record stays
 * valid. */
struct slice job_path(struct job *job)
{
    struct slice path = slice_of(job->file, strlen(job->file));
    char *copy;

    if (slice_eq(path, SLICE("-")))
        return SLICE("stdin");
    if (utf8_count(path).bad == 0 && !utf8_count(path).cut)
        return path;
    copy = arena_alloc(job->arena, path.n);
    if (!copy)
        return SLICE("?");
    for (size_t i = 0; i < path.n; i++)
        copy[i] = path.p[i] & '\x80' ? '?' : path.p[i];
    return slice_of(copy, path.n);
}

void write_id(struct out *out, struct job *job, bool numbered)
{
    out_str(out, job_path(job));
    if (!numbered || out->failed)
        return;
    out->n--; /* the closing quote */
    out_char(out, '#');
    out_uint(out, job->index + 1);
    out_char(out, '"');
}
