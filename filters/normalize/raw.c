/* Bytes of an article to a record. */
#include <stdio.h>

#include "html.h"
#include "map.h"
#include "normalize.h"
#include "sniff.h"
#include "stamp.h"
#include "utf8.h"

static enum verdict reject(struct job *job, const char *why)
{
    snprintf(job->why, sizeof job->why, "%s", why);
    return VERDICT_REJECT;
}

/* NULs belong to UTF-16; what has many controls and is not is no text. */
static const char *looks_wrong(const struct normalize *n, struct slice unit,
                               const struct detected *d)
{
    bool utf16 = d->charset->kind == CHARSET_UTF_16LE ||
                 d->charset->kind == CHARSET_UTF_16BE;

    if (n->force || n->from_code)
        return NULL;
    return utf16 ? NULL : sniff_controls(unit);
}

static enum verdict write_page(struct normalize *n, struct job *job,
                               struct out *out)
{
    html_declare_utf8(&n->draft);
    if (n->draft.failed)
        return VERDICT_NO_MEMORY;
    out_slice(out, n->draft.text);
    job->written = 1;
    return VERDICT_OK;
}

static void write_record(struct normalize *n, struct job *job,
                         const struct detected *d, size_t bytes,
                         struct out *out)
{
    struct stamp stamp = {
        .path = job_path(job),
        .bytes = bytes,
        .encoding = d->charset->name,
        .by = d->by,
        .confidence = d->confidence,
        .declared = d->declared,
    };
    bool standard = strcmp(job->file, "-") == 0;

    out_lit(out, "{");
    out_key(out, "id");
    write_id(out, job, standard || n->frame.many);
    out_key(out, "origin");
    stamp_write(out, &stamp);
    out_key(out, "repairs");
    stamp_write_repairs(out, n->draft.repairs);
    if (n->map) {
        out_key(out, "map");
        map_write(out, &n->draft);
    }
    out_key(out, "text");
    out_str(out, n->draft.text);
    out_lit(out, "}\n");
}

enum verdict raw_unit(void *state, struct job *job, struct slice unit,
                      struct out *out)
{
    struct normalize *n = state;
    const char *wrong = n->force || n->decode ? NULL : sniff(unit);
    struct detected d;
    enum verdict v;

    if (wrong)
        return reject(job, wrong);
    d = detect(&n->detector, unit);
    wrong = looks_wrong(n, unit, &d);
    if (wrong)
        return reject(job, wrong);
    begin_text(n, job, unit);
    if (!d.clean && !decode(&n->decoder, d.charset, d.skip, &n->draft))
        return reject(job, "this system's iconv does not know the encoding");
    if (n->decode)
        return write_page(n, job, out);
    v = finish_text(n, job, n->entities != WHEN_NEVER);
    if (v == VERDICT_OK) {
        write_record(n, job, &d, unit.n, out);
        job->written = 1;
    }
    draft_shrink(&n->draft);
    return v;
}
