#include "prose.h"

#include "markup.h"
#include "page.h"
#include "value.h"
#include "voices.h"

enum { SHORT = 160 }; /* bytes */

void prose_id(struct out *out, size_t number, char kind, size_t index)
{
    out_char(out, 'a');
    out_uint(out, number);
    out_char(out, kind);
    if (index != ARTICLE_NONE)
        out_uint(out, index);
}

void prose_short(struct out *out, struct slice text)
{
    struct slice cut = value_cut(text, SHORT);

    markup_text(out, cut);
    if (cut.n < text.n)
        out_lit(out, "…");
}

/* ---- who -------------------------------------------------------------- */

static void kind_of(struct out *out, const struct article_quote *q)
{
    if (slice_eq(q->kind, SLICE("indirect")))
        out_lit(out, "reported speech");
    else if (slice_eq(q->kind, SLICE("mixed")))
        out_lit(out, "partly quoted speech");
    else
        out_lit(out, "quote");
}

/* The speaker's letter, which links to the table. */
static void tag(const struct prose *p, const struct article_quote *q,
                struct out *out)
{
    bool known = q->speaker_index < p->speaker_count;
    char letters[8] = "?";

    if (slice_eq(q->kind, SLICE("scare")))
        return;
    if (known)
        voices_letter(q->speaker_index, letters);
    out_lit(out, "<a class=\"t");
    page_speaker(out, known ? q->speaker_index : ARTICLE_NONE);
    out_lit(out, "\" href=\"#");
    prose_id(out, p->number, 'v', known ? q->speaker_index : ARTICLE_NONE);
    out_lit(out, "\" aria-label=\"");
    out_lit(out, letters);
    out_lit(out, ": ");
    kind_of(out, q);
    if (q->speaker_name.n) {
        out_lit(out, " of ");
        prose_short(out, q->speaker_name);
    }
    out_lit(out, "\">");
    out_lit(out, letters);
    out_lit(out, "</a>");
}

/* Letters of what begins here; a clause and the marks it begins with are one
 * quote. */
static void tags(const struct prose *p, const struct segment *s,
                 struct out *out)
{
    const struct layer_item *clause = s->on[LAYER_CLAUSE];
    const struct layer_item *quote = s->on[LAYER_QUOTE];

    if (clause && clause->span.start == s->span.start)
        tag(p, &p->layers->quotes[clause->index], out);
    if (quote && quote->span.start == s->span.start &&
        (!clause || clause->index != quote->index))
        tag(p, &p->layers->quotes[quote->index], out);
}

/* ---- segments --------------------------------------------------------- */

static void speaker_class(const struct prose *p, const struct layer_item *item,
                          struct out *out)
{
    size_t speaker = p->layers->quotes[item->index].speaker_index;

    page_speaker(out, speaker < p->speaker_count ? speaker : ARTICLE_NONE);
}

static void quote_class(const struct prose *p, const struct layer_item *item,
                        struct out *out)
{
    if (slice_eq(p->layers->quotes[item->index].kind, SLICE("scare"))) {
        out_lit(out, " w");
    } else {
        out_lit(out, " q");
        speaker_class(p, item, out);
    }
}

static void clause_class(const struct prose *p, const struct segment *s,
                         struct out *out)
{
    const struct layer_item *item = s->on[LAYER_CLAUSE];

    out_lit(out, " r");
    if (item->span.start == s->span.start)
        out_lit(out, " b");
    if (item->span.end == s->span.end)
        out_lit(out, " e");
    if (!s->on[LAYER_QUOTE])
        speaker_class(p, item, out);
}

static bool is_plain(const struct segment *s)
{
    for (size_t i = 0; i < LAYERS; i++)
        if (s->on[i])
            return false;
    return true;
}

static void classes(const struct prose *p, const struct segment *s,
                    struct out *out)
{
    out_lit(out, "<span class=\"m");
    if (s->on[LAYER_QUOTE])
        quote_class(p, s->on[LAYER_QUOTE], out);
    if (s->on[LAYER_CLAUSE])
        clause_class(p, s, out);
    if (s->on[LAYER_CUE])
        out_lit(out, " k");
    if (s->on[LAYER_SPEAKER])
        out_lit(out, " p");
    if (s->on[LAYER_EXPRESSION] && !s->on[LAYER_NUMBER])
        out_lit(out, " x");
    out_lit(out, "\">");
}

static void number_card(const struct prose *p, size_t i, struct out *out)
{
    const struct article_number *n = &p->layers->numbers[i];

    out_lit(out, "<span class=\"card\" role=\"tooltip\" id=\"");
    prose_id(out, p->number, 'c', i);
    out_lit(out, "\">");
    prose_short(out, n->kind);
    out_lit(out, ": ");
    markup_text(out, value_text(p->article, n->value));
    if (n->quote < p->layers->quote_count &&
        p->layers->quotes[n->quote].speaker_name.n) {
        out_lit(out, ", said by ");
        prose_short(out, p->layers->quotes[n->quote].speaker_name);
    }
    out_lit(out, "</span>");
}

/* The numeral links to its row; its card is shown on hover and focus.  Only
 * its first segment: an id stands once. */
static void number_text(const struct prose *p, const struct segment *s,
                        struct slice text, struct out *out)
{
    const struct layer_item *item = s->on[LAYER_NUMBER];

    if (item->span.start != s->span.start) {
        out_lit(out, "<span class=\"n\">");
        markup_text(out, text);
        out_lit(out, "</span>");
        return;
    }
    out_lit(out, "<span class=\"nw\"><a class=\"n\" id=\"");
    prose_id(out, p->number, 'n', item->index);
    out_lit(out, "\" href=\"#");
    prose_id(out, p->number, 'r', item->index);
    out_lit(out, "\" aria-describedby=\"");
    prose_id(out, p->number, 'c', item->index);
    out_lit(out, "\">");
    markup_text(out, text);
    out_lit(out, "</a>");
    number_card(p, item->index, out);
    out_lit(out, "</span>");
}

void prose_block(const struct prose *prose, const struct block *block,
                 struct out *out)
{
    struct segment s;
    size_t at = block->span.start;

    while (layers_next(prose->layers, block->span, &at, &s)) {
        struct slice text = slice_cut(prose->article->text.bytes, s.span);

        if (is_plain(&s)) {
            markup_text(out, text);
            continue;
        }
        tags(prose, &s, out);
        classes(prose, &s, out);
        if (s.on[LAYER_NUMBER])
            number_text(prose, &s, text, out);
        else
            markup_text(out, text);
        out_lit(out, "</span>");
    }
}
