#include "page.h"

#include "markup.h"

/* Of what stands between <style> and </style>. */
#define STYLE_HASH "sha256-VUwUNSVhQhz6ODHILn6RFgzSZZZafzSOdO3+BoFmV2M="

enum { SPEAKER_COLOURS = 8 };

extern const char *const page_css[]; /* lines of page.css, then NULL */

static const char head[] =
    "<!DOCTYPE html>\n"
    "<html lang=\"en\">\n"
    "<head>\n"
    "<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
    "'none'; style-src '" STYLE_HASH "'; base-uri 'none'; form-action "
    "'none'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, "
    "initial-scale=1\">\n"
    "<meta name=\"referrer\" content=\"no-referrer\">\n"
    "<title>";

static const char top[] =
    "</style>\n"
    "</head>\n"
    "<body>\n"
    "<header>\n"
    "<a class=\"skip\" href=\"#main\">Skip to the articles</a>\n"
    "<h1>Who said what, and which numbers</h1>\n"
    "<details>\n"
    "<summary>How to read this page</summary>\n"
    "<ul class=\"key\">\n"
    "<li><span class=\"t s0\">A</span> is a speaker: each has a letter and a "
    "colour, and links to the table.</li>\n"
    "<li><span class=\"q s0\">“Filled”</span> is quoted in marks.</li>\n"
    "<li><span class=\"r b e s0\">Dashed</span> is reported speech.</li>\n"
    "<li><span class=\"w\">“Dotted”</span> marks are nobody’s speech.</li>\n"
    "<li><span class=\"p\">Bold</span> is who said it, "
    "<span class=\"k\">small capitals</span> the word that tells so.</li>\n"
    "<li><span class=\"x\">about <span class=\"n\">300</span> people</span> "
    "is a number with what belongs to it; it links to its value.</li>\n"
    "</ul>\n"
    "</details>\n"
    "</header>\n"
    "<main id=\"main\" tabindex=\"-1\">\n";

void page_begin(struct out *out, struct slice title)
{
    out_lit(out, head);
    markup_text(out, title);
    out_lit(out, title.n ? " – who said what</title>\n<style>"
                         : "Who said what</title>\n<style>");
    for (const char *const *line = page_css; *line; line++)
        out_lit(out, *line);
    out_lit(out, top);
}

void page_speaker(struct out *out, size_t speaker)
{
    char class[] = " s0";

    if (speaker == ARTICLE_NONE)
        class[2] = 'x';
    else
        class[2] = (char)('0' + speaker % SPEAKER_COLOURS);
    out_lit(out, class);
}

void page_percent(struct out *out, size_t n, size_t whole)
{
    size_t percent = whole ? (n * 100 + whole / 2) / whole : 0;

    if (percent == 0 && n > 0)
        out_lit(out, "&lt;1%");
    else
        out_uint(out, percent);
    if (percent > 0 || n == 0)
        out_char(out, '%');
}

/* ---- index ------------------------------------------------------------ */

/* The shares of the speakers, side by side. */
static void spark(struct out *o, const struct voices *v)
{
    size_t x = 0;

    out_lit(o, " <svg class=\"spark\" viewBox=\"0 0 ");
    out_uint(o, v->words);
    out_lit(o, " 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    for (size_t i = 0; i < v->count; i++) {
        out_lit(o, "<rect class=\"");
        page_speaker(o,
                     v->voice[i].name.p ? v->voice[i].speaker : ARTICLE_NONE);
        out_lit(o, "\" x=\"");
        out_uint(o, x);
        out_lit(o, "\" width=\"");
        out_uint(o, v->voice[i].words);
        out_lit(o, "\" height=\"1\"/>");
        x += v->voice[i].words;
    }
    out_lit(o, "</svg>");
}

void page_index(struct out *index, size_t number, struct slice title,
                const struct voices *voices, size_t numbers)
{
    out_lit(index, "<li><a href=\"#a");
    out_uint(index, number);
    out_lit(index, "\">");
    if (title.n) {
        markup_text(index, title);
    } else {
        out_lit(index, "Article ");
        out_uint(index, number);
    }
    out_lit(index, "</a>");
    if (voices->words)
        spark(index, voices);
    out_lit(index, " <small>");
    out_uint(index, voices->words);
    out_lit(index, " of ");
    out_uint(index, voices->article_words);
    out_lit(index, " words quoted, ");
    out_uint(index, numbers);
    out_lit(index, numbers == 1 ? " number</small></li>\n"
                                : " numbers</small></li>\n");
}

void page_end(struct out *out, const struct out *index, size_t articles)
{
    if (articles == 0)
        out_lit(out, "<p>No articles.</p>\n");
    out_lit(out, "</main>\n");
    if (articles > 1) {
        out_lit(out, "<nav id=\"index\" aria-labelledby=\"indexhead\">\n"
                     "<h2 id=\"indexhead\">");
        out_uint(out, articles);
        out_lit(out, " articles</h2>\n<ol>\n");
        out_raw(out, index->p, index->n);
        out_lit(out, "</ol>\n</nav>\n");
    }
    out_lit(out, "</body>\n</html>\n");
    out->failed |= index->failed;
}
