#include "cells.h"

#include <string.h>

static const char replacement[] = "\xef\xbf\xbd";

/* Would a spreadsheet take it for a formula?  Full-width forms count too; a
 * sign with nothing behind it, such as a comparator, is none. */
static bool is_formula(struct slice s)
{
    static const char *const starts[] = {"=",
                                         "+",
                                         "-",
                                         "@",
                                         "\t",
                                         "\r",
                                         "\xef\xbc\x9d",
                                         "\xef\xbc\x8b",
                                         "\xef\xbc\x8d",
                                         "\xef\xbc\xa0"};

    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        size_t n = strlen(starts[i]);

        if (s.n > n && memcmp(s.p, starts[i], n) == 0)
            return true;
    }
    return false;
}

/* How a byte is written in a format, where not as itself. */
static const char *escape_tsv(char c)
{
    switch (c) {
    case '\t':
        return "\\t";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\\':
        return "\\\\";
    default:
        return NULL;
    }
}

static const char *escape_csv(char c)
{
    return c == '"' ? "\"\"" : NULL;
}

static const char *escape_markdown(char c)
{
    static const char marks[] = "\\`*_[]|~!#$";
    static const char *const escaped[] = {"\\\\", "\\`", "\\*", "\\_",
                                          "\\[",  "\\]", "\\|", "\\~",
                                          "\\!",  "\\#", "\\$"};
    const char *at;

    switch (c) {
    case '\n':
        return "<br>";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '&':
        return "&amp;";
    case '\0':
        return replacement;
    default:
        at = strchr(marks, c);
        return at ? escaped[at - marks] : NULL;
    }
}

static const char *(*const escapes[])(char) = {escape_csv, escape_tsv,
                                               escape_markdown};

static bool is_control(char c)
{
    return ((unsigned char)c < 0x20 && c != '\t' && c != '\n' && c != '\r') ||
           c == 0x7f;
}

/* A lone surrogate in WTF-8. */
static bool is_half(const char *p, const char *end)
{
    return end - p >= 3 && p[0] == '\xed' && (unsigned char)p[1] >= 0xa0;
}

static void write_text(const struct cells *f, struct slice s, struct out *out)
{
    const char *p = s.p, *run = s.p, *end = s.p + s.n;

    while (p < end) {
        const char *instead = escapes[f->format](*p);
        size_t n = 1;

        if (is_half(p, end)) {
            instead = replacement;
            n = 3;
        } else if (!f->raw && is_control(*p)) {
            instead = replacement;
        }
        if (instead) {
            out_raw(out, run, (size_t)(p - run));
            out_lit(out, instead);
            run = p + n;
        }
        p += n;
    }
    out_raw(out, run, (size_t)(end - run));
}

static bool needs_quotes(struct slice s)
{
    if (s.n == 0 || s.p[0] == ' ' || s.p[s.n - 1] == ' ')
        return true;
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] == ',' || s.p[i] == '"' || s.p[i] == '\n' || s.p[i] == '\r')
            return true;
    return false;
}

static void write_cell(const struct cells *f, struct cell cell, struct out *out)
{
    bool formula = !f->raw && !cell.bare && f->format != TABLE_MARKDOWN &&
                   is_formula(cell.text);
    bool quotes = f->format == TABLE_CSV && needs_quotes(cell.text);

    if (!cell.text.p)
        return;
    if (quotes)
        out_char(out, '"');
    if (formula)
        out_char(out, '\'');
    write_text(f, cell.text, out);
    if (quotes)
        out_char(out, '"');
}

static void before_cell(const struct cells *f, size_t i, struct out *out)
{
    static const char *const between[] = {",", "\t", " | "};

    if (i)
        out_lit(out, between[f->format]);
    else if (f->format == TABLE_MARKDOWN)
        out_lit(out, "| ");
}

static void end_row(const struct cells *f, struct out *out)
{
    static const char *const ends[] = {"\r\n", "\n", " |\n"};

    out_lit(out, ends[f->format]);
}

void cells_row(const struct cells *f, const struct columns *c, struct out *out)
{
    for (size_t i = 0; i < c->count; i++) {
        before_cell(f, i, out);
        write_cell(f, c->column[i].cell, out);
    }
    end_row(f, out);
}

void cells_header(const struct cells *f, const struct columns *c,
                  struct out *out)
{
    for (size_t i = 0; i < c->count; i++) {
        before_cell(f, i, out);
        write_cell(f, (struct cell){c->column[i].name, false}, out);
    }
    end_row(f, out);
    for (size_t i = 0; f->format == TABLE_MARKDOWN && i < c->count; i++)
        out_lit(out, i + 1 < c->count ? "| --- " : "| --- |\n");
}
