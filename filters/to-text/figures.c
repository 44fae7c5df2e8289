#include "figures.h"

#include <stdio.h>
#include <string.h>

#include "value.h"

enum {
    COLOURS = 8,
    NOBODY = 9,    /* the colour of who is not known */
    NAME_MAX = 32, /* columns */
    BAR_MAX = 24,
    CELL = 300 /* bytes that are looked at for a cell */
};

unsigned figures_colour(size_t speaker)
{
    return speaker == ARTICLE_NONE ? NOBODY : (unsigned)(speaker % COLOURS) + 1;
}

static void heading(struct wrap *w, const char *words)
{
    wrap_begin(w, 0);
    wrap_text(w, slice_of(words, strlen(words)), STYLE_BOLD);
    wrap_end(w);
}

/* ---- who said how much ------------------------------------------------ */

static struct slice name_of(const struct voice *v)
{
    return v->name.p ? value_cut(v->name, CELL) : SLICE("not known");
}

static size_t widest_name(const struct voices *voices, size_t most)
{
    size_t widest = 0;

    for (size_t i = 0; i < voices->count; i++) {
        size_t columns = wrap_columns(name_of(&voices->voice[i]));

        if (columns > widest)
            widest = columns;
    }
    return widest < most ? widest : most;
}

/* The longest bar is the width; whoever said anything has one block. */
static void bar(struct wrap *w, size_t words, size_t most, size_t width,
                unsigned style)
{
    char blocks[3 * BAR_MAX];
    size_t n = most ? (words * width + most - 1) / most : 0;

    for (size_t i = 0; i < n; i++)
        memcpy(blocks + 3 * i, "█", 3);
    wrap_cell(w, slice_of(blocks, 3 * n), width, style);
}

static void voice_line(struct wrap *w, const struct voices *all,
                       const struct voice *v, size_t name, size_t width)
{
    unsigned style = figures_colour(v->name.p ? v->speaker : ARTICLE_NONE);
    char letters[8] = "?", percent[24], figures[64];
    size_t share =
        all->words ? (v->words * 100 + all->words / 2) / all->words : 0;

    if (v->name.p)
        voices_letter(v->speaker, letters);
    wrap_cell(w, slice_of(letters, strlen(letters)), 3, style | STYLE_BOLD);
    wrap_cell(w, name_of(v), name, 0);
    out_char(w->out, ' ');
    bar(w, v->words, all->most, width, style);
    if (share == 0 && v->words > 0)
        snprintf(percent, sizeof percent, "<1%%");
    else
        snprintf(percent, sizeof percent, "%zu%%", share);
    snprintf(figures, sizeof figures, " %6zu %5s", v->words, percent);
    out_lit(w->out, figures);
    out_char(w->out, '\n');
}

void figures_voices(struct wrap *w, const struct voices *voices)
{
    enum { LETTERS = 3, FIGURES = 14 };
    char note[160];
    size_t name =
        widest_name(voices, w->width / 3 < NAME_MAX ? w->width / 3 : NAME_MAX);
    size_t rest = w->width - LETTERS - name - FIGURES;
    size_t quotes = 0;

    if (voices->count == 0)
        return;
    heading(w, "WHO SAID HOW MUCH");
    for (size_t i = 0; i < voices->count; i++) {
        voice_line(w, voices, &voices->voice[i], name,
                   rest < BAR_MAX ? rest : BAR_MAX);
        quotes += voices->voice[i].quotes;
    }
    snprintf(note, sizeof note,
             "Shares of the %zu words in %zu quote%s; the article has %zu "
             "words.",
             voices->words, quotes, quotes == 1 ? "" : "s",
             voices->article_words);
    wrap_begin(w, 0);
    wrap_text(w, slice_of(note, strlen(note)), STYLE_DIM);
    wrap_end(w);
    out_char(w->out, '\n');
}

/* ---- numbers ---------------------------------------------------------- */

static void number_line(struct wrap *w, struct article *a,
                        const struct layers *l, size_t i, size_t width)
{
    const struct article_number *n = &l->numbers[i];
    struct slice text = slice_cut(a->text.bytes, n->expression);
    struct slice name = {0};

    wrap_cell(w, value_cut(text, CELL), width, 0);
    out_lit(w->out, "  ");
    wrap_begin(w, width + 2);
    w->column = w->indent;
    wrap_text(w, value_text(a, n->value), 0);
    if (n->quote < l->quote_count)
        name = l->quotes[n->quote].speaker_name;
    if (name.n) {
        wrap_text(w, SLICE(" said by "), STYLE_DIM);
        wrap_text(w, value_cut(name, CELL),
                  figures_colour(l->quotes[n->quote].speaker_index));
    }
    wrap_end(w);
}

void figures_numbers(struct wrap *w, struct article *article,
                     const struct layers *layers)
{
    size_t width = w->width / 5 * 2;

    if (layers->number_count == 0)
        return;
    heading(w, "NUMBERS");
    for (size_t i = 0; i < layers->number_count; i++)
        number_line(w, article, layers, i, width);
    out_char(w->out, '\n');
}
