#include "wrap.h"

#include <stdio.h>
#include <utf8proc.h>

#include "text.h"

/* ---- styles ----------------------------------------------------------- */

/* Eight colours that are told apart on dark and on light. */
static const char *const colours[] = {"",   "36", "33", "32", "35",
                                      "34", "31", "96", "93", "90"};

/* Writes the change from one style to another; each begins anew, so that
 * nothing is left over. */
static void write_style(const struct wrap *w, struct out *out, unsigned style)
{
    if (!w->colour)
        return;
    out_lit(out, "\x1b[0");
    if (style & STYLE_BOLD)
        out_lit(out, ";1");
    if (style & STYLE_DIM)
        out_lit(out, ";2");
    if (style & STYLE_ITALIC)
        out_lit(out, ";3");
    if (style & STYLE_UNDERLINE)
        out_lit(out, ";4");
    if (style & STYLE_COLOUR) {
        out_char(out, ';');
        out_lit(out, colours[style & STYLE_COLOUR]);
    }
    out_char(out, 'm');
}

static void go_to_style(struct wrap *w, unsigned style)
{
    if (style != w->style)
        write_style(w, w->out, style);
    w->style = style;
}

/* ---- characters ------------------------------------------------------- */

struct shown {
    char bytes[16];
    size_t n;
    size_t columns;
};

/* What a terminal must not get to see. */
static bool is_unsafe(uint32_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) ||
           (c >= 0xd800 && c <= 0xdfff) || c == 0x61c || c == 0x200e ||
           c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

static struct shown show(uint32_t c)
{
    struct shown s;
    int width;

    if (is_unsafe(c)) {
        s.n = (size_t)snprintf(s.bytes, sizeof s.bytes,
                               c < 0x100 ? "\\x%02x" : "\\u%04x", (unsigned)c);
        s.columns = s.n;
        return s;
    }
    s.n = text_encode(c, s.bytes);
    width = c < 0x7f ? 1 : utf8proc_charwidth((utf8proc_int32_t)c);
    s.columns = width > 0 ? (size_t)width : 0;
    return s;
}

/* ---- words ------------------------------------------------------------ */

static void new_line(struct wrap *w)
{
    go_to_style(w, 0);
    out_char(w->out, '\n');
    w->column = 0;
    w->space = false;
}

static void fill(struct wrap *w, size_t columns)
{
    for (; w->column < columns; w->column++)
        out_char(w->out, ' ');
}

/* Puts the word on the line, or on the next. */
static void flush_word(struct wrap *w)
{
    size_t room = w->width - (w->space ? 1 : 0);

    w->out->failed |= w->word.failed;
    if (w->word.n == 0)
        return;
    if (w->column > w->indent &&
        (w->column > room || w->word_width > room - w->column))
        new_line(w);
    if (w->column == 0)
        fill(w, w->indent);
    if (w->space && w->column > w->indent) {
        go_to_style(w, w->space_style);
        out_char(w->out, ' ');
        w->column++;
    }
    go_to_style(w, w->word_from);
    out_raw(w->out, w->word.p, w->word.n);
    w->style = w->word_style;
    w->column += w->word_width;
    w->space = false;
    w->word.n = 0;
    w->word_width = 0;
}

static void add_to_word(struct wrap *w, const struct shown *s, unsigned style)
{
    if (w->word_width + s->columns > w->width - w->indent)
        flush_word(w);
    if (w->word.n == 0)
        w->word_from = style;
    else if (style != w->word_style)
        write_style(w, &w->word, style);
    w->word_style = style;
    out_raw(&w->word, s->bytes, s->n);
    w->word_width += s->columns;
}

void wrap_reset(struct wrap *w, struct out *out)
{
    w->out = out;
    w->style = 0;
    w->word_width = 0;
    out_clear(&w->word);
}

void wrap_begin(struct wrap *w, size_t indent)
{
    w->indent = indent < w->width / 2 ? indent : 0;
    w->column = 0;
    w->space = false;
}

void wrap_text(struct wrap *w, struct slice text, unsigned style)
{
    const char *p = text.p, *end = text.p + text.n;

    while (p < end) {
        size_t n;
        uint32_t c = text_decode(p, end, &n);
        struct shown s;

        p += n;
        /* a no-break space is part of a word */
        if (c == ' ' || c == '\n' || c == '\t' || c == 0x3000) {
            flush_word(w);
            w->space = true;
            w->space_style = style;
            continue;
        }
        s = show(c);
        if (s.columns == 2)
            flush_word(w);
        add_to_word(w, &s, style);
        if (s.columns == 2)
            flush_word(w);
    }
}

void wrap_end(struct wrap *w)
{
    flush_word(w);
    new_line(w);
}

/* ---- tables ----------------------------------------------------------- */

size_t wrap_columns(struct slice text)
{
    const char *p = text.p, *end = text.p + text.n;
    size_t columns = 0;

    while (p < end) {
        size_t n;

        columns += show(text_decode(p, end, &n)).columns;
        p += n;
    }
    return columns;
}

void wrap_cell(struct wrap *w, struct slice text, size_t columns,
               unsigned style)
{
    const char *p = text.p, *end = text.p + text.n;
    bool cut = wrap_columns(text) > columns;
    size_t used = 0, room = cut && columns ? columns - 1 : columns;

    go_to_style(w, style);
    while (p < end) {
        size_t n;
        uint32_t c = text_decode(p, end, &n);
        struct shown s = show(c == '\n' || c == '\t' ? ' ' : c);

        if (used + s.columns > room)
            break;
        out_raw(w->out, s.bytes, s.n);
        used += s.columns;
        p += n;
    }
    if (cut)
        out_lit(w->out, "…");
    go_to_style(w, 0);
    for (used += cut; used < columns; used++)
        out_char(w->out, ' ');
}
