/* to-text - a page for the terminal at the end of the chain.
 *
 * The article with its headings, wrapped; quotes in the speaker's colour and
 * with the speaker's letter; who said how much, and the numbers, below. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "blocks.h"
#include "figures.h"
#include "filter.h"
#include "layers.h"
#include "voices.h"
#include "wrap.h"

enum { WIDTH = 80, WIDTH_MIN = 40, WIDTH_MAX = 1000, WIDTH_READ = 100 };

enum colour { COLOUR_ALWAYS, COLOUR_AUTO, COLOUR_NEVER };

struct to_text {
    int colour; /* enum colour */
    size_t width;

    size_t articles;
    struct wrap wrap;
};

static const struct option_row options[] = {
    {OPTION_CHOICE, "color", 0, true, "always|auto|never",
     offsetof(struct to_text, colour), "colours (auto: on a terminal)"},
    {OPTION_SIZE, "width", 'w', false, "COLUMNS",
     offsetof(struct to_text, width), "wrap at (the terminal's, at most 100)"},
    {0},
};

/* ---- the terminal ----------------------------------------------------- */

static bool wants_colour(const struct to_text *t)
{
    const char *no = getenv("NO_COLOR"); /* https://no-color.org */
    const char *term = getenv("TERM");

    if (t->colour != COLOUR_AUTO)
        return t->colour == COLOUR_ALWAYS;
    return isatty(STDOUT_FILENO) && !(no && *no) &&
           !(term && strcmp(term, "dumb") == 0);
}

static size_t terminal_width(void)
{
    struct winsize size;

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return WIDTH;
    return size.ws_col < WIDTH_READ ? size.ws_col : WIDTH_READ;
}

static bool start(void *state, struct messages *messages)
{
    struct to_text *t = state;
    size_t width = t->width ? t->width : terminal_width();

    if (t->width && (t->width < WIDTH_MIN || t->width > WIDTH_MAX)) {
        message_run(messages, "--width is from 40 to 1000 columns", NULL);
        return false;
    }
    t->wrap.width = width < WIDTH_MIN ? WIDTH_MIN : width;
    t->wrap.colour = wants_colour(t);
    return true;
}

/* ---- the text --------------------------------------------------------- */

struct page {
    struct article *article;
    struct layers *layers;
    size_t speakers;
};

static size_t speaker_of(const struct page *p, const struct layer_item *item)
{
    size_t speaker = p->layers->quotes[item->index].speaker_index;

    return speaker < p->speakers ? speaker : ARTICLE_NONE;
}

static bool is_scare(const struct page *p, const struct layer_item *item)
{
    return slice_eq(p->layers->quotes[item->index].kind, SLICE("scare"));
}

static unsigned segment_style(const struct page *p, const struct segment *s)
{
    const struct layer_item *quote = s->on[LAYER_QUOTE];
    const struct layer_item *clause = s->on[LAYER_CLAUSE];
    unsigned style = 0;

    if (quote && is_scare(p, quote))
        quote = NULL;
    if (quote)
        style = figures_colour(speaker_of(p, quote));
    else if (clause)
        style = figures_colour(speaker_of(p, clause)) | STYLE_ITALIC;
    if (s->on[LAYER_SPEAKER])
        style |= STYLE_BOLD;
    if (s->on[LAYER_CUE])
        style |= STYLE_ITALIC;
    if (s->on[LAYER_NUMBER])
        style |= STYLE_UNDERLINE;
    return style;
}

/* "[A]" before what a speaker says: colour is never the only sign. */
static void write_letter(struct wrap *w, const struct page *p,
                         const struct layer_item *item)
{
    size_t speaker = speaker_of(p, item);
    char letters[8] = "?", tag[12];

    if (is_scare(p, item))
        return;
    if (speaker != ARTICLE_NONE)
        voices_letter(speaker, letters);
    snprintf(tag, sizeof tag, "[%s]", letters);
    wrap_text(w, slice_of(tag, strlen(tag)),
              figures_colour(speaker) | STYLE_BOLD);
}

static void write_letters(struct wrap *w, const struct page *p,
                          const struct segment *s)
{
    const struct layer_item *clause = s->on[LAYER_CLAUSE];
    const struct layer_item *quote = s->on[LAYER_QUOTE];

    if (clause && clause->span.start == s->span.start)
        write_letter(w, p, clause);
    if (quote && quote->span.start == s->span.start &&
        (!clause || clause->index != quote->index))
        write_letter(w, p, quote);
}

static void write_block(struct wrap *w, const struct page *p,
                        const struct block *b)
{
    static const unsigned styles[] = {
        [BLOCK_SITE] = STYLE_DIM,   [BLOCK_TITLE] = STYLE_BOLD,
        [BLOCK_BYLINE] = STYLE_DIM, [BLOCK_HEADING] = STYLE_BOLD,
        [BLOCK_FOOTER] = STYLE_DIM, [BLOCK_REST] = 0};
    size_t at = b->span.start;
    struct segment s;

    wrap_begin(w, b->kind == BLOCK_ITEM ? 2 : 0);
    while (layers_next(p->layers, b->span, &at, &s)) {
        write_letters(w, p, &s);
        wrap_text(w, slice_cut(p->article->text.bytes, s.span),
                  segment_style(p, &s) | styles[b->kind]);
    }
    wrap_end(w);
    out_char(w->out, '\n');
}

/* ---- articles --------------------------------------------------------- */

/* A line between articles, as wide as the text. */
static void write_rule(struct wrap *w)
{
    for (size_t i = 0; i < w->width; i++)
        out_lit(w->out, "─");
    out_lit(w->out, "\n\n");
}

/* The id stands over an article whose text has no title. */
static void write_id(struct wrap *w, struct article *a, const struct block *b,
                     size_t count)
{
    struct slice id = blocks_title(a, 300);
    size_t i = 0;

    while (i < count && b[i].kind != BLOCK_TITLE)
        i++;
    if (i == count && count)
        id = article_id(a);
    if (i < count || id.n == 0)
        return;
    wrap_begin(w, 0);
    wrap_text(w, id, STYLE_BOLD);
    wrap_end(w);
    out_char(w->out, '\n');
}

static enum verdict render(void *state, struct job *job,
                           struct article *article, struct out *out)
{
    struct to_text *t = state;
    struct layers layers;
    struct page page = {article, &layers, 0};
    struct voices voices = voices_read(article);
    size_t count;
    const struct block *blocks = blocks_read(article, &count);

    (void)job;
    if (!layers_read(&layers, article))
        return VERDICT_NO_MEMORY;
    article_speakers(article, &page.speakers);
    wrap_reset(&t->wrap, out);
    if (t->articles)
        write_rule(&t->wrap);
    write_id(&t->wrap, article, blocks, count);
    for (size_t i = 0; i < count; i++)
        write_block(&t->wrap, &page, &blocks[i]);
    figures_voices(&t->wrap, &voices);
    figures_numbers(&t->wrap, article, &layers);
    if (out->failed || article->no_memory)
        return VERDICT_NO_MEMORY;
    t->articles++;
    return VERDICT_OK;
}

static bool end(void *state, struct messages *messages, struct out *out)
{
    struct to_text *t = state;

    (void)messages;
    (void)out;
    out_free(&t->wrap.word);
    return true;
}

int main(int argc, char **argv)
{
    static const char *const reads[] = {
        "text",       "id",     "title",    "headline", "header", "sections",
        "paragraphs", "quotes", "speakers", "numbers",  NULL};
    static const struct filter filter = {
        .name = "to-text",
        .summary = "show records on a terminal: who said what, which numbers",
        .example = "%extract-numbers a.ndjson | %to-text --color | less -R",
        .options = options,
        .names = {.reads = reads},
        .start = start,
        .render = render,
        .end = end,
    };
    struct to_text state = {.colour = COLOUR_AUTO};

    return filter_main(&filter, &state, argc, argv);
}
