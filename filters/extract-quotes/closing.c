#include "closing.h"

#include "clause-match.h"

enum {
    SOURCE_MOST = 14, /* cells of a source, its of-phrases included */
    CLAUSE_LEAST = 4,
    CLAUSE_PLAIN = 12 /* cells that hold some verb, listed or not */
};

/* The last cell that is no stop, mark or bracket. */
static size_t last_word(const struct sentence *s)
{
    size_t i = s->cells;

    while (i > 0 && is_one_of(class_at(s, i - 1), ".!\"("))
        i--;
    return i;
}

/* Before "on Monday", "Monday", "today" that end a sentence. */
static size_t before_day(const struct sentence *s, size_t end)
{
    size_t i = end;

    while (i > 0 && class_at(s, i - 1) == CELL_DAY)
        i--;
    if (i < end && i > 0 && class_at(s, i - 1) == CELL_PREPOSITION)
        i--;
    return i;
}

/* Before "reporters", "the agency" behind told. */
static size_t before_told(const struct sentence *s, size_t end)
{
    for (size_t i = end; i > 0 && end - i <= 3; i--)
        if (is_word(s, i - 1, SLICE("told")))
            return i;
    return end;
}

/* The cue that the sentence ends in, or 0. */
static size_t last_cue(const struct sentence *s)
{
    size_t end = before_told(s, before_day(s, last_word(s)));

    return end > 1 && class_at(s, end - 1) == CELL_CUE ? end - 1 : 0;
}

/* Can a source begin at cell i?  Not "and", "in", "speaking to"; but [shipping
 * agents]. */
static bool opens_source(const struct sentence *s, size_t i)
{
    if (class_at(s, i) == CELL_DOING)
        return is_one_of(class_at(s, i + 1), "xu");
    return !is_one_of(class_at(s, i), "&pg2ar");
}

/* The source between the last comma and the cue: no verb and no other cue is
 * in it, and at least a noun or pronoun. */
static bool read_source(const struct sentence *s, struct closing *c)
{
    size_t i = c->cue;

    while (i > 0 && c->cue - i < SOURCE_MOST &&
           !is_one_of(class_at(s, i - 1), ",:-z\"cgbt"))
        i--;
    c->source = (struct part){i, c->cue};
    return i > 0 && i < c->cue && class_at(s, i - 1) == CELL_COMMA &&
           opens_source(s, i);
}

/* [Two ships sank], Ida Holm, who runs the port, said: the name before what is
 * told of it between commas. */
static bool read_name(const struct sentence *s, struct closing *c)
{
    size_t i = c->cue - 1; /* the comma before the cue */
    struct part name;

    if (class_at(s, i) != CELL_COMMA)
        return false;
    while (i > 1 && c->cue - i < SOURCE_MOST &&
           class_at(s, i - 1) != CELL_COMMA)
        if (is_one_of(class_at(s, --i), ":-z\"cg"))
            return false;
    if (i < 2 || class_at(s, i - 1) != CELL_COMMA ||
        !mention_cells(s, i - 2, &name) || name.last != i - 1 ||
        !follows_comma(s, name))
        return false;
    c->source = name;
    return true;
}

/* Is it a sentence of its own, not when or where something was said: [In
 * Geneva on Monday], the minister said? */
static bool is_sentence(const struct sentence *s, struct part clause)
{
    if (clause.last < clause.first + CLAUSE_LEAST)
        return false;
    for (size_t i = clause.first; i < clause.last; i++)
        if (is_one_of(class_at(s, i), "aefcbvw"))
            return true;
    return clause.last >= clause.first + CLAUSE_PLAIN;
}

bool closing_match(const struct sentence *s, struct closing *c)
{
    c->cue = last_cue(s);
    if (c->cue == 0 || s->has_quote || (!read_source(s, c) && !read_name(s, c)))
        return false;
    c->clause = (struct part){0, c->source.first - 1};
    return is_sentence(s, c->clause);
}
