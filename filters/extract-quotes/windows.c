/* windows.c - an article as a row of blocks; see windows.h. */
#include "windows.h"

#include <string.h>

#include "turns.h"

enum { CUT_LOOK = 512 };

bool windows_start(struct windows *bs, struct article *article,
                   const struct words *words, enum language lang)
{
    bool given;
    size_t n;

    bs->article = article;
    bs->words = words;
    bs->lang = lang;
    bs->paragraph = article_blocks(article, &bs->paragraphs, &given);
    bs->given = given ? article_paragraphs(article, &n) : NULL;
    bs->index = bs->made = bs->shown = 0;
    bs->at = bs->paragraphs ? bs->paragraph[0].start : 0;
    bs->done = bs->paragraphs == 0;
    return !article->no_memory;
}

/* The end of a piece of at most BLOCK_MAX bytes: at white space if there is
 * some near, else between two code points. */
static size_t cut(struct slice text, size_t start, size_t end)
{
    size_t at = start + BLOCK_MAX;

    if (end - start <= BLOCK_MAX)
        return end;
    for (size_t k = at; k > at - CUT_LOOK; k--)
        if (text.p[k] == ' ' || text.p[k] == '\n')
            return k;
    while (at > start + 1 && ((unsigned char)text.p[at] & 0xc0) == 0x80)
        at--;
    return at;
}

/* Does the block end in a stretch that nothing closed? */
static bool is_left_open(const struct block *b)
{
    const struct stretch *last;

    if (b->stretches == 0)
        return false;
    last = &b->stretch[b->stretches - 1];
    return !last->closed && last->end == b->words;
}

static bool make_block(struct windows *bs)
{
    size_t slot = bs->made % WINDOW;
    struct block *b = &bs->ring[slot];
    const struct block *before =
        bs->made ? &bs->ring[(bs->made - 1) % WINDOW] : NULL;
    struct span p = bs->paragraph[bs->index];
    const struct article_paragraph *given =
        bs->given ? &bs->given[bs->index] : NULL;

    *b = (struct block){
        .text = &bs->article->text,
        .words_of = bs->words,
        .lang = bs->lang,
        .paragraph = given ? bs->index : SIZE_MAX,
        .section = given ? given->section : SIZE_MAX,
        .footer = given && slice_eq(given->kind, SLICE("footer")),
        .number = bs->made,
        .opens = bs->at == p.start,
        .goes_on = before && is_left_open(before),
        .announced = before && turn_announced(before) != WORD_NONE,
    };
    b->span = (struct span){bs->at, cut(b->text->bytes, bs->at, p.end)};
    b->ends = b->span.end == p.end;
    bs->at = b->span.end;
    if (b->ends && ++bs->index < bs->paragraphs)
        bs->at = bs->paragraph[bs->index].start;
    bs->done = bs->index == bs->paragraphs;
    bs->made++;
    arena_reset(&bs->arena[slot]);
    return block_analyse(b, &bs->arena[slot]);
}

bool windows_next(struct windows *bs, struct window *w, bool *no_memory)
{
    *no_memory = false;
    while (bs->made < bs->shown + 2 && !bs->done) {
        if (!make_block(bs)) {
            *no_memory = true;
            return false;
        }
    }
    if (bs->shown == bs->made)
        return false;
    for (size_t k = 0; k < WINDOW; k++) {
        size_t n = bs->shown + k; /* number of the block, + WINDOW_HERE */

        w->at[k] = n >= WINDOW_HERE && n - WINDOW_HERE < bs->made
                       ? &bs->ring[(n - WINDOW_HERE) % WINDOW]
                       : NULL;
    }
    bs->shown++;
    return true;
}
