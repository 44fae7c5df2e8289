/* dating.h - a date line while it is read; only pubdate*.c know it.
 *
 * Each dating_... looks at the cursor and, where its part of a date line
 * stands there, steps over it and gives true. */
#ifndef DATING_H
#define DATING_H

#include "cursor.h"
#include "date.h"

struct dating {
    struct cursor c;
    bool dated;   /* the first date was taken */
    bool update;  /* the date that follows is a later one */
    bool updated; /* ... and so was the one that was taken */
    size_t from;  /* tokens of the date, half-open */
    size_t to;
    struct moment m;
};

/* The token so far ahead; is it this mark; its number or -1; its bytes. */
static inline const struct token *dating_peek(const struct dating *g,
                                              size_t ahead)
{
    return cursor_peek(&g->c, ahead);
}

static inline bool dating_punct(const struct dating *g, size_t ahead,
                                uint32_t cp)
{
    return cursor_punct(dating_peek(g, ahead), cp);
}

static inline bool dating_word(const struct dating *g, size_t ahead,
                               const char *word)
{
    return cursor_word(&g->c, dating_peek(g, ahead), word);
}

static inline int dating_number(const struct dating *g, size_t ahead,
                                size_t digits)
{
    return cursor_number(&g->c, dating_peek(g, ahead), digits);
}

static inline size_t dating_width(const struct dating *g, size_t ahead)
{
    return dating_peek(g, ahead)->end - dating_peek(g, ahead)->start;
}

/* Marks the next n tokens as part of the date and steps over them. */
bool dating_take(struct dating *g, size_t n);

/* Is there no date yet, or is the one at the cursor to replace it? */
bool dating_wants(const struct dating *g);

/* 2016-05-03; 03.05.2016, 25/12/2016; 3 May 2016; May 3, 2016 */
bool dating_iso(struct dating *g);
bool dating_numeric(struct dating *g);
bool dating_day_month(struct dating *g);
bool dating_month_day(struct dating *g);

/* 07:45, 7.45 a.m., 0745; +02:00; GMT, which is `zone` in pubdate-words.txt
 * with the minutes of its field 1 */
bool dating_time(struct dating *g);
bool dating_offset(struct dating *g);
bool dating_zone(struct dating *g, struct slice minutes);

#endif
