#include "tables.h"

#include "json-value.h"
#include "markup.h"
#include "page.h"
#include "value.h"

/* ---- who said how much ------------------------------------------------ */

static void bar(struct out *o, const struct voice *v, size_t most)
{
    out_lit(o, "<td class=\"g\"><svg class=\"bar");
    page_speaker(o, v->name.p ? v->speaker : ARTICLE_NONE);
    out_lit(o, "\" viewBox=\"0 0 ");
    out_uint(o, most ? most : 1);
    out_lit(o, " 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
               "<rect width=\"");
    out_uint(o, v->words);
    out_lit(o, "\" height=\"1\"/></svg></td>");
}

static void voice_row(const struct prose *p, const struct voices *all,
                      const struct voice *v, struct out *o)
{
    char letters[8] = "?";

    if (v->name.p)
        voices_letter(v->speaker, letters);
    out_lit(o, "<tr id=\"");
    prose_id(o, p->number, 'v', v->name.p ? v->speaker : ARTICLE_NONE);
    out_lit(o, "\"><th scope=\"row\"><span class=\"t");
    page_speaker(o, v->name.p ? v->speaker : ARTICLE_NONE);
    out_lit(o, "\">");
    out_lit(o, letters);
    out_lit(o, "</span> ");
    if (v->name.p)
        prose_short(o, v->name);
    else
        out_lit(o, "not known");
    out_lit(o, "</th>");
    bar(o, v, all->most);
    out_lit(o, "<td class=\"d\">");
    out_uint(o, v->words);
    out_lit(o, "</td><td class=\"d\">");
    page_percent(o, v->words, all->words);
    out_lit(o, "</td></tr>\n");
}

static void heading(const struct prose *p, char kind, const char *words,
                    struct out *o)
{
    out_lit(o, "<h3 id=\"");
    prose_id(o, p->number, kind, ARTICLE_NONE);
    out_lit(o, "\">");
    out_lit(o, words);
    out_lit(o, "</h3>\n<table aria-labelledby=\"");
    prose_id(o, p->number, kind, ARTICLE_NONE);
    out_lit(o, "\">\n");
}

/* The denominator: what the shares are shares of. */
static void voices_note(const struct voices *v, struct out *o)
{
    size_t quotes = 0;

    for (size_t i = 0; i < v->count; i++)
        quotes += v->voice[i].quotes;
    out_lit(o, "<p class=\"note\">Shares of the ");
    out_uint(o, v->words);
    out_lit(o, " words in ");
    out_uint(o, quotes);
    out_lit(o, quotes == 1 ? " quote; the article has "
                           : " quotes; the article has ");
    out_uint(o, v->article_words);
    out_lit(o, " words.</p>\n");
}

void tables_voices(const struct prose *prose, const struct voices *voices,
                   struct out *out)
{
    if (voices->count == 0)
        return;
    heading(prose, 'w', "Who said how much", out);
    out_lit(out, "<thead><tr><th scope=\"col\">Speaker</th><td></td>"
                 "<th scope=\"col\" class=\"d\">Words</th>"
                 "<th scope=\"col\" class=\"d\">Share</th></tr></thead>\n"
                 "<tbody>\n");
    for (size_t i = 0; i < voices->count; i++)
        voice_row(prose, voices, &voices->voice[i], out);
    out_lit(out, "</tbody>\n</table>\n");
    voices_note(voices, out);
}

/* ---- numbers ---------------------------------------------------------- */

static void who(const struct prose *p, const struct article_number *n,
                struct out *o)
{
    const struct article_quote *q;

    out_lit(o, "</td><td>");
    if (n->quote < p->layers->quote_count) {
        q = &p->layers->quotes[n->quote];
        prose_short(o, q->speaker_name);
    }
    out_lit(o, "</td></tr>\n");
}

static void number_row(const struct prose *p, size_t i, struct out *o)
{
    const struct article_number *n = &p->layers->numbers[i];
    struct slice text = slice_cut(p->article->text.bytes, n->expression);
    size_t same;

    out_lit(o, "<tr id=\"");
    prose_id(o, p->number, 'r', i);
    out_lit(o, "\"><th scope=\"row\"><a href=\"#");
    prose_id(o, p->number, 'n', i);
    out_lit(o, "\">");
    prose_short(o, text);
    out_lit(o, "</a></th><td>");
    markup_text(o, value_text(p->article, n->value));
    if (json_size(json_get(n->value, "same"), &same) &&
        same < p->layers->number_count) {
        out_lit(o, " (<a href=\"#");
        prose_id(o, p->number, 'r', same);
        out_lit(o, "\">said before</a>)");
    }
    who(p, n, o);
}

void tables_numbers(const struct prose *prose, struct out *out)
{
    if (prose->layers->number_count == 0)
        return;
    heading(prose, 'f', "Numbers", out);
    out_lit(out, "<thead><tr><th scope=\"col\">In the text</th>"
                 "<th scope=\"col\">Value</th>"
                 "<th scope=\"col\">Said by</th></tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < prose->layers->number_count; i++)
        number_row(prose, i, out);
    out_lit(out, "</tbody>\n</table>\n");
}
