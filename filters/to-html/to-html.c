/* to-html - one self-contained page of all articles, to look at.
 *
 * Each article goes out as soon as it is read.  What must wait for the last
 * one is the index. */
#include "filter.h"

#include <string.h>

#include "json-value.h"
#include "markup.h"
#include "page.h"
#include "prose.h"
#include "tables.h"

enum { TITLE = 120 }; /* bytes, in the index and the window */

struct to_html {
    const char *title;

    size_t articles;
    struct out index;
};

static const struct option_row options[] = {
    {OPTION_STRING, "title", 't', false, "TEXT",
     offsetof(struct to_html, title), "the page's title (the first article's)"},
    {0},
};

/* ---- an article's head ------------------------------------------------ */

/* A language tag may go into the page (BCP 47: letters, digits, hyphens). */
static bool is_language(struct slice s)
{
    if (s.n < 2 || s.n > 35)
        return false;
    for (size_t i = 0; i < s.n; i++) {
        char c = (char)(s.p[i] | 32);

        if (!(c >= 'a' && c <= 'z') &&
            (i < 2 || !((s.p[i] >= '0' && s.p[i] <= '9') || s.p[i] == '-')))
            return false;
    }
    return s.p[s.n - 1] != '-';
}

static void write_language(struct article *a, struct out *o)
{
    struct slice lang = article_string(a, "lang");

    if (!lang.p)
        lang = article_string(a, "language");
    if (!lang.p || !is_language(lang))
        return;
    out_lit(o, " lang=\"");
    markup_text(o, lang);
    out_char(o, '"');
}

/* Only addresses of the web become links. */
static bool is_web(struct slice url)
{
    static const struct slice schemes[] = {{"https://", 8}, {"http://", 7}};

    for (size_t i = 0; i < 2; i++)
        if (url.n > schemes[i].n &&
            slice_eq(slice_of(url.p, schemes[i].n), schemes[i]))
            return true;
    return false;
}

static void write_meta(const struct to_html *t, struct article *a,
                       struct out *o)
{
    struct slice id = article_id(a);
    struct slice url = article_string(a, "url");
    struct slice date, iso;
    struct span span;

    out_lit(o, "<p class=\"meta\">");
    prose_short(o, id);
    if (article_header(a, "date", &span, &date)) {
        iso = article_unescape(a, json_get(date, "iso"));
        if (!iso.n || memchr(iso.p, 'X', iso.n)) /* not all of it is known */
            iso = slice_cut(a->text.bytes, span);
        out_lit(o, " · ");
        prose_short(o, iso);
    }
    if (is_web(url)) {
        out_lit(o, " · <a rel=\"noreferrer\" href=\"");
        markup_text(o, url);
        out_lit(o, "\">source</a>");
    }
    if (t->articles > 0)
        out_lit(o, " · <a class=\"up\" href=\"#index\">index</a>");
    out_lit(o, "</p>\n");
}

/* ---- its text --------------------------------------------------------- */

static const struct tag {
    const char *open;
    const char *close;
} tags[] = {
    [BLOCK_SITE] = {"<p class=\"site\" dir=\"auto\">", "</p>\n"},
    [BLOCK_BYLINE] = {"<p class=\"by\" dir=\"auto\">", "</p>\n"},
    [BLOCK_HEADING] = {"<h3 dir=\"auto\">", "</h3>\n"},
    [BLOCK_PARAGRAPH] = {"<p dir=\"auto\">", "</p>\n"},
    [BLOCK_ITEM] = {"<p class=\"li\" dir=\"auto\">", "</p>\n"},
    [BLOCK_FOOTER] = {"<p class=\"foot\" dir=\"auto\">", "</p>\n"},
    [BLOCK_REST] = {"<p dir=\"auto\">", "</p>\n"},
};

static const struct tag subheading = {"<h4 dir=\"auto\">", "</h4>\n"};

static void write_block(const struct prose *p, const struct block *b,
                        bool below, struct out *o)
{
    bool sub = below && b->kind == BLOCK_HEADING && b->level > 1;
    const struct tag *tag = sub ? &subheading : &tags[b->kind];

    out_lit(o, tag->open);
    prose_block(p, b, o);
    out_lit(o, tag->close);
}

static void write_text(const struct prose *p, const struct block *b,
                       size_t count, struct out *o)
{
    bool below = false; /* a heading has been */

    out_lit(o, "<div class=\"text\"");
    write_language(p->article, o);
    out_lit(o, ">\n");
    layers_rewind(p->layers);
    for (size_t i = 0; i < count; i++) {
        if (b[i].kind != BLOCK_TITLE)
            write_block(p, &b[i], below, o);
        below |= b[i].kind == BLOCK_HEADING;
    }
    if (count == 0)
        out_lit(o, "<p class=\"note\">No text.</p>\n");
    out_lit(o, "</div>\n");
}

/* The title as the text has it, else as another tool gave it, else the id:
 * not the text's first line, which stands below anyway. */
static void write_title(const struct prose *p, const struct block *b,
                        size_t count, struct out *o)
{
    static const char *const members[] = {"title", "headline"};
    size_t i = 0;

    out_lit(o, "<h2 dir=\"auto\">");
    while (i < count && b[i].kind != BLOCK_TITLE)
        i++;
    if (i < count) {
        prose_block(p, &b[i], o);
    } else {
        struct slice title = {0};

        for (size_t m = 0; title.n == 0 && m < 2; m++)
            title = article_string(p->article, members[m]);
        if (title.n == 0)
            title = article_id(p->article);
        if (title.n == 0)
            title = SLICE("Untitled");
        prose_short(o, title);
    }
    out_lit(o, "</h2>\n");
}

/* ---- articles --------------------------------------------------------- */

static void write_article(const struct to_html *t, const struct prose *p,
                          const struct voices *voices, struct out *o)
{
    size_t count;
    const struct block *blocks = blocks_read(p->article, &count);

    out_lit(o, "<article id=\"a");
    out_uint(o, p->number);
    out_lit(o, "\">\n");
    write_title(p, blocks, count, o);
    write_meta(t, p->article, o);
    write_text(p, blocks, count, o);
    out_lit(o, "<div class=\"side\">\n");
    tables_voices(p, voices, o);
    tables_numbers(p, o);
    out_lit(o, "</div>\n</article>\n");
}

static enum verdict render(void *state, struct job *job,
                           struct article *article, struct out *out)
{
    struct to_html *t = state;
    struct layers layers;
    struct voices voices = voices_read(article);
    struct prose prose = {
        .article = article, .layers = &layers, .number = t->articles + 1};
    struct slice title = blocks_title(article, TITLE);

    (void)job;
    if (!layers_read(&layers, article))
        return VERDICT_NO_MEMORY;
    prose.speakers = article_speakers(article, &prose.speaker_count);
    if (t->articles == 0)
        page_begin(out,
                   t->title ? slice_of(t->title, strlen(t->title)) : title);
    write_article(t, &prose, &voices, out);
    if (out->failed || article->no_memory)
        return VERDICT_NO_MEMORY;
    t->articles++;
    page_index(&t->index, t->articles, title, &voices, layers.number_count);
    return VERDICT_OK;
}

static bool end(void *state, struct messages *messages, struct out *out)
{
    struct to_html *t = state;

    (void)messages;
    if (t->articles == 0)
        page_begin(out,
                   t->title ? slice_of(t->title, strlen(t->title)) : SLICE(""));
    page_end(out, &t->index, t->articles);
    out_free(&t->index);
    return true;
}

int main(int argc, char **argv)
{
    static const char *const reads[] = {
        "text",   "id",       "url",     "title",    "headline",
        "lang",   "language", "header",  "sections", "paragraphs",
        "quotes", "speakers", "numbers", NULL};
    static const struct filter filter = {
        .name = "to-html",
        .summary = "write a page to look at: who said what, which numbers",
        .example = "%extract-numbers a.ndjson | %to-html > a.html",
        .options = options,
        .names = {.reads = reads},
        .render = render,
        .end = end,
    };
    struct to_html state = {0};

    return filter_main(&filter, &state, argc, argv);
}
