/* split-sections - adds header, paragraphs and sections to each record.
 *
 * What counts as a heading is in tests/split-sections.spec, which is also the
 * test.  This file only joins outline_read() to the record. */
#include "filter.h"
#include "outline.h"

enum { OWN_HEADER, OWN_PARAGRAPHS, OWN_SECTIONS };

/* ---- what an earlier tool gave ------------------------------------------ */

/* A string, or the first of an array of them: authors come as both. */
static struct slice read_string(struct article *a, const char *name)
{
    const struct member *m = record_member(a->record, name);
    struct slice key, value, rest = m->first;

    if (m->count == 0 || json_type(m->first) != JSON_ARRAY)
        return article_string(a, name);
    if (!json_next(&rest, &key, &value) || json_type(value) != JSON_STRING)
        return slice_of(NULL, 0);
    return article_unescape(a, value);
}

/* The first string among members of these names. */
static struct slice first_string(struct article *a, const char *const *names)
{
    struct slice s = {NULL, 0};

    for (; *names && !s.p; names++)
        s = read_string(a, *names);
    return s;
}

static struct given read_given(struct article *a)
{
    static const char *const title[] = {"title", "headline", NULL};
    static const char *const byline[] = {"byline", "author", "authors", NULL};
    static const char *const date[] = {"date", "published", "date_publish",
                                       NULL};

    return (struct given){first_string(a, title), first_string(a, byline),
                          first_string(a, date)};
}

/* ---- writing ------------------------------------------------------------ */

/* A span with its copy, left open for more members; null if it is empty. */
static bool open_span(struct out *o, struct text *t, const char *name,
                      struct span s)
{
    out_key(o, name);
    if (s.start == s.end) {
        out_null(o);
        return false;
    }
    out_char(o, '{');
    out_span_text(o, t, s);
    return true;
}

static void write_span(struct out *o, struct text *t, const char *name,
                       struct span s)
{
    if (open_span(o, t, name, s))
        out_char(o, '}');
}

static void write_words(struct out *o, const struct text *t, const char *name,
                        struct span s)
{
    out_key(o, name);
    if (s.start == s.end)
        out_null(o);
    else
        out_str(o, slice_cut(t->bytes, s));
}

static void write_byline(struct out *o, struct text *t, const struct byline *b)
{
    if (!open_span(o, t, "byline", b->span))
        return;
    out_key(o, "authors");
    out_char(o, '[');
    for (size_t i = 0; i < b->authors; i++) {
        out_item(o);
        out_str(o, slice_cut(t->bytes, b->author[i]));
    }
    out_lit(o, "]}");
}

static void write_dateline(struct out *o, struct text *t,
                           const struct dateline *d)
{
    if (!open_span(o, t, "dateline", d->span))
        return;
    write_words(o, t, "place", d->place);
    write_words(o, t, "agency", d->agency);
    out_char(o, '}');
}

/* The date line, or else the date in the dateline. */
static void write_date(struct out *o, struct text *t, const struct outline *u)
{
    struct moment m = u->header.moment;
    struct span s = u->header.date;
    char iso[MOMENT_LEN];
    size_t n;

    if (s.start == s.end) {
        s = u->dateline.when;
        m = (struct moment){.date = u->dateline.date, .hour = MOMENT_NONE};
    }
    if (!open_span(o, t, "date", s))
        return;
    n = moment_print(&m, iso);
    out_key(o, "iso");
    out_str(o, slice_of(iso, n));
    out_char(o, '}');
}

static void write_header(struct out *o, struct text *t, const struct outline *u)
{
    const struct header *h = &u->header;

    out_char(o, '{');
    write_span(o, t, "site", h->site);
    write_span(o, t, "title", h->title);
    if (h->kicker.end > 0)
        write_span(o, t, "kicker", h->kicker);
    write_byline(o, t, &h->byline);
    write_dateline(o, t, &u->dateline);
    write_date(o, t, u);
    out_char(o, '}');
}

static void write_paragraphs(struct out *o, struct text *t,
                             const struct outline *u)
{
    static const char *const kinds[] = {[PARAGRAPH_TEXT] = "paragraph",
                                        [PARAGRAPH_ITEM] = "list-item",
                                        [PARAGRAPH_FOOTER] = "footer"};

    out_char(o, '[');
    for (size_t i = 0; i < u->paragraph_count; i++) {
        const struct paragraph *p = &u->paragraphs[i];

        out_item(o);
        out_char(o, '{');
        out_span(o, t, p->span);
        out_key(o, "kind");
        out_str(o, slice_of(kinds[p->kind], strlen(kinds[p->kind])));
        out_key(o, "section");
        out_uint(o, p->section);
        out_char(o, '}');
    }
    out_char(o, ']');
}

static void write_heading(struct out *o, struct text *t,
                          const struct heading *h)
{
    const char *style = style_name(h->style);

    out_str(o, slice_cut(t->bytes, h->clean));
    out_key(o, "heading_start");
    out_uint(o, text_cp(t, h->raw.start));
    out_key(o, "heading_end");
    out_uint(o, text_cp(t, h->raw.end));
    out_key(o, "level");
    out_uint(o, h->level);
    out_key(o, "style");
    out_str(o, slice_of(style, strlen(style)));
}

static void write_sections(struct out *o, struct text *t,
                           const struct outline *u)
{
    out_char(o, '[');
    for (size_t i = 0; i < u->section_count; i++) {
        const struct section *s = &u->sections[i];

        out_item(o);
        out_char(o, '{');
        out_span(o, t, s->span);
        out_key(o, "heading");
        if (s->heading == OUTLINE_NONE)
            out_lit(o, "null,\"level\":0");
        else
            write_heading(o, t, &u->headings[s->heading]);
        out_key(o, "parent");
        if (s->parent == OUTLINE_NONE)
            out_null(o);
        else
            out_uint(o, s->parent);
        out_char(o, '}');
    }
    out_char(o, ']');
}

static enum verdict run(void *state, struct job *job, struct article *article,
                        struct members *members)
{
    struct given given = read_given(article);
    struct text *t = &article->text;
    struct outline u;

    (void)state;
    if (!outline_read(&u, t, &given, &model_headings, job->arena) ||
        article->no_memory)
        return VERDICT_NO_MEMORY;
    write_header(members_begin(members, OWN_HEADER), t, &u);
    write_paragraphs(members_begin(members, OWN_PARAGRAPHS), t, &u);
    write_sections(members_begin(members, OWN_SECTIONS), t, &u);
    return VERDICT_OK;
}

int main(int argc, char **argv)
{
    static const char *const reads[] = {
        "text",    "title", "headline",  "byline",       "author",
        "authors", "date",  "published", "date_publish", NULL};
    static const char *const owns[] = {"header", "paragraphs", "sections",
                                       NULL};
    static const char *const drops[] = {"quotes", "speakers", "numbers", NULL};
    static const struct filter filter = {
        .name = "split-sections",
        .summary = "finds header, paragraphs and sections",
        .example = "%normalize article.txt | %split-sections",
        .names = {.reads = reads, .owns = owns, .drops = drops},
        .run = run,
    };

    return filter_main(&filter, NULL, argc, argv);
}
