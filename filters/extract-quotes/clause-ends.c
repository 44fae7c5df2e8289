/* clause-ends.c - clauses cut where the sentence goes on; see clause-ends.h. */
#include "clause-ends.h"

#include "clause-match.h"

enum { FRONT = 16, SUBJECT = 8, PHRASE = 10, LEAST = 3 }; /* cells */

/* The first cell of the part between commas that cell i is in. */
static size_t part_first(const struct sentence *s, size_t i)
{
    size_t k = i;

    while (k > 0 && i - k < FRONT && !is_one_of(class_at(s, k - 1), ",:.z-("))
        k--;
    return k;
}

/* When Kerry asked ...: the cue's own clause is a subordinate one and opens
 * its sentence. */
static bool is_fronted(const struct sentence *s, struct part clause,
                       struct part cue)
{
    static const char *const words[] = {
        "when",  "while", "if",      "although", "though", "after", "before",
        "since", "once",  "because", "unless",   "as",     NULL};
    static const char *const openers[] = {"but", "and", "even",
                                          "yet", "so",  NULL};
    size_t i = part_first(s, clause.first);

    if (i > cue.first) /* As the Post wrote, [even if ...] */
        return false;
    if (i > 0 && !is_one_of(class_at(s, i - 1), ":.z-"))
        return false;
    if (is_any(s, i, openers))
        i++;
    return i < cue.first && is_any(s, i, words);
}

/* Does a subject with its verb begin at cell i: the talks began; he had? */
static bool opens_main(const struct sentence *s, size_t i)
{
    size_t end = i + SUBJECT;
    struct part r;

    if (class_at(s, i) == CELL_PRONOUN)
        return true;
    if (mention_cells(s, i, &r) && r.first == i)
        return is_one_of(class_at(s, r.last), "cvwbaeyp");
    if (!is_one_of(class_at(s, i), "ds"))
        return false;
    for (i++; i < end; i++) {
        if (is_one_of(class_at(s, i), "cvwba"))
            return true;
        if (is_one_of(class_at(s, i), ",:.pt2&r"))
            return false;
    }
    return false;
}

/* ..., Ms. Weber says: another report */
static bool opens_report(const struct sentence *s, size_t i)
{
    struct part r;

    return mention_cells(s, i, &r) && r.first == i &&
           is_one_of(class_at(s, r.last), "c");
}

/* ..., while Ms. Weber wants more; ..., compared with 11 percent: what the
 * report is set against. */
static bool opens_contrast(const struct sentence *s, size_t i)
{
    static const char *const words[] = {"while", "whereas", "however", NULL};

    return is_any(s, i, words) || (is_word(s, i, SLICE("compared")) &&
                                   is_word(s, i + 1, SLICE("with")));
}

size_t clause_start(const struct sentence *s, struct part clause,
                    struct part cue)
{
    size_t end = clause.first + PHRASE;

    size_t behind = behind_object(s, cue.last - 1);

    if (cue.last != clause.first || class_at(s, cue.last - 1) != CELL_CUE)
        return clause.first;
    if (behind + LEAST < clause.last)
        clause.first = behind;
    for (size_t i = clause.first; i < end && i + LEAST < clause.last; i++) {
        if (class_at(s, i) == CELL_THAT &&
            class_at(s, i + 1) != CELL_PREPOSITION) /* that of others */
            return i;
        if (is_one_of(class_at(s, i), "aehcvwb"))
            break;
    }
    return clause.first;
}

size_t clause_cut(const struct sentence *s, struct part clause, struct part cue)
{
    bool fronted = is_fronted(s, clause, cue);
    bool to = class_at(s, clause.first) == CELL_TO;

    for (size_t i = clause.first + LEAST; i + 1 < clause.last; i++) {
        size_t next = i + 1;

        if (!is_one_of(class_at(s, i), ",-"))
            continue;
        if (opens_report(s, next))
            return i;
        if (class_at(s, i) != CELL_COMMA)
            continue;
        if ((fronted && opens_main(s, next)) || opens_contrast(s, next))
            return i;
        if (to && class_at(s, next) == CELL_CONJUNCTION &&
            opens_main(s, next + 1))
            return i;
    }
    return clause.last;
}
