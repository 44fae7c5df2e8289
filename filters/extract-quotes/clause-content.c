/* clause-content.c - clauses that report nothing; see clause-content.h. */
#include "clause-content.h"

#include <string.h>

#include "clause-match.h"

enum { PHRASE_MOST = 2, FRONTED_MOST = 12, BARE = 8 }; /* cells */

static bool is_article(const struct sentence *s, size_t i)
{
    static const char *const words[] = {"the", "a", "an", NULL};

    return is_word_of(s, i, words);
}

/* the, his, him: what a verb may have behind it, but hardly a subject. */
static bool opens_object(const struct sentence *s, size_t i)
{
    return is_article(s, i) || is_one_of(class_at(s, i), "so");
}

/* Is "that" its subject?  she thinks [that was wrong] */
static bool takes_pronoun(const struct sentence *s, size_t cue)
{
    struct part r;

    static const char *const words[] = {
        "said",    "says",    "say",      "think",    "thinks",
        "thought", "believe", "believes", "believed", NULL};

    return is_word_of(s, cue, words) ||
           (class_at(s, cue) == CELL_CUE && cue > 0 &&
            mention_cells(s, cue - 1, &r));
}

/* Ends in -ing: that shouting [the slogan] was no crime */
static bool is_gerund(struct slice word)
{
    return word.n > 3 && memcmp(word.p + word.n - 3, "ing", 3) == 0;
}

/* a ruling [that was overturned]; a website [that pitches the island]: "that"
 * with a verb where a clause has a subject. */
static bool is_relative(const struct sentence *s, struct part clause)
{
    size_t i = clause.first;

    if (!is_word(s, i, SLICE("that")) || i + 2 >= s->cells ||
        (i > 0 && takes_pronoun(s, i - 1)))
        return false;
    return class_at(s, i + 1) == CELL_AUXILIARY ||
           (is_one_of(class_at(s, i + 1), "xevb") &&
            !is_gerund(cell_text(s, i + 1)) && opens_object(s, i + 2));
}

/* supported [the tax]; mentioned [it]: a word or two without a verb are a
 * thing, not what somebody says of it. */
static bool is_phrase(const struct sentence *s, struct part clause,
                      struct part cue)
{
    struct part r;

    if (clause.last > clause.first + PHRASE_MOST)
        return false;
    if (cue.first >= clause.last && mention_cells(s, clause.first, &r))
        return false; /* [The suspect], she said, had fled */
    if (clause.last == clause.first + 1)
        return class_at(s, clause.first) != CELL_THAT; /* asked [why] */
    for (size_t i = clause.first; i < clause.last; i++)
        if (is_one_of(class_at(s, i), "aefhcvwbt2"))
            return false;
    return true;
}

/* the, her, the mayor's: what follows is a noun.  But: he's said. */
static bool asks_for_noun(const struct sentence *s, size_t i)
{
    if (s->block->word[s->cell[i].first].tail > 0)
        return class_at(s, i) != CELL_PRONOUN;
    return class_at(s, i) == CELL_POSSESSIVE || is_article(s, i);
}

/* Is a cue's word a verb there?  the report: no */
static bool is_verb(const struct sentence *s, size_t i)
{
    return cell_is_verb_cue(class_at(s, i)) &&
           (i == 0 || !asks_for_noun(s, i - 1));
}

/* criticized [the new dam on the river]; a cue that nearly always reports would
 * take it for a clause whose verb no list has. */
static bool is_object(const struct sentence *s, struct part clause,
                      struct part cue)
{
    size_t end = clause.first;

    if (cue.first >= clause.first)
        return false;
    while (end < clause.last && !is_one_of(class_at(s, end), ",-:(r") &&
           (end == clause.first || class_at(s, end) != CELL_THAT))
        end++;
    for (size_t i = clause.first; i < end; i++)
        if (is_one_of(class_at(s, i), "aefhitr2\"") || is_verb(s, i))
            return false;
    for (size_t i = cue.first; i < cue.last; i++)
        if (is_one_of(class_at(s, i), "cgb@"))
            return false;
    return true;
}

/* declined [to comment]; had refused to discuss [the offer] */
static bool is_refused(const struct sentence *s, struct part cue)
{
    static const char *const words[] = {"decline",   "declined", "declines",
                                        "declining", "refuse",   "refused",
                                        "refuses",   "refusing", NULL};

    for (size_t i = cue.first; i < cue.last; i++)
        if (is_word_of(s, i, words))
            return true;
    return false;
}

/* her remarks [came a day later]; at the time [the tax was new]: a cue that is
 * a noun reports nothing but a "that", a "to" or a question. */
static bool is_noun_alone(const struct sentence *s, struct part clause,
                          struct part cue)
{
    return cue.last == cue.first + 1 && cue.first > 0 &&
           cue.last == clause.first && !is_said(s, cue.first) &&
           asks_for_noun(s, cue.first - 1) &&
           !is_one_of(class_at(s, clause.first), "t2f");
}

/* delegates pledged [to Kerry]; agreed [to the plan]: somebody or something,
 * not what will be done.  But: joked [to friends that ...] */
static bool is_to_noun(const struct sentence *s, struct part clause)
{
    struct part r;
    size_t i = clause.first + 1;

    if (class_at(s, clause.first) != CELL_TO ||
        memchr(s->classes + clause.first, CELL_THAT,
               clause.last - clause.first))
        return false;
    return is_one_of(class_at(s, i), "dsk0o") ||
           (mention_cells(s, i, &r) && r.first == i);
}

/* The reason is [that ...]: what stands where a cue does is none. */
static bool has_cue(const struct sentence *s, struct part cue)
{
    for (size_t i = cue.first; i < cue.last; i++)
        if (!is_one_of(class_at(s, i), "apdsfy"))
            return true;
    return false;
}

/* complained about [the noise]; apologized to [the board]: a preposition and
 * a noun.  But: according to; wrote about [how ...]; accused of [lying] */
static bool is_about_noun(const struct sentence *s, struct part clause,
                          struct part cue)
{
    if (cue.last != clause.first ||
        !is_one_of(class_at(s, cue.last - 1), "p2") ||
        is_one_of(class_at(s, clause.first), "ti"))
        return false;
    for (size_t i = cue.first; i < cue.last; i++)
        if (class_at(s, i) == CELL_ACCORDING)
            return false;
    return true;
}

/* in states [like this one], three reports [of it]: a noun */
static bool is_plural(const struct sentence *s, struct part clause,
                      struct part cue)
{
    struct slice w = cell_text(s, cue.first);

    return cue.last == cue.first + 1 && cue.last == clause.first &&
           cue.first > 0 && w.n > 2 && w.p[w.n - 1] == 's' &&
           is_one_of(class_at(s, cue.first - 1), "p0") &&
           !is_one_of(class_at(s, clause.first), "t2f");
}

/* added [a second lane]; wrote [the letter]; maintains [the road]: verbs that
 * report clauses and have objects of another kind. */
static bool is_made(const struct sentence *s, struct part clause,
                    struct part cue)
{
    static const char *const words[] = {
        "add",       "added",      "adds",        "adding",    "maintain",
        "maintains", "maintained", "maintaining", "write",     "writes",
        "wrote",     "written",    "writing",     "declare",   "declared",
        "declares",  "announce",   "announced",   "announces", "announcing",
        "tell",      "tells",      "told",        "telling",   NULL};
    size_t end = clause.first;

    if (cue.last != clause.first || !is_word_of(s, cue.last - 1, words) ||
        !(opens_object(s, clause.first) ||
          is_one_of(class_at(s, clause.first), "d0")))
        return false;
    while (end < clause.last && !is_one_of(class_at(s, end), ",-:"))
        end++;
    for (size_t i = clause.first; i < end; i++)
        if (is_one_of(class_at(s, i), "aefhtcvw"))
            return false;
    return true;
}

/* said [goodbye at the station]: a few words without a verb. */
static bool is_said_thing(const struct sentence *s, struct part clause,
                          struct part cue)
{
    static const char *const words[] = {"said", "say", "says", "saying", NULL};

    if (cue.last != clause.first || clause.last >= clause.first + BARE ||
        !is_word_of(s, cue.last - 1, words))
        return false;
    for (size_t i = clause.first; i < clause.last; i++)
        if (is_one_of(class_at(s, i), "aefhicvwbt2"))
            return false;
    return true;
}

/* “...,” said [an official who was in the room]: who says the quote. */
static bool is_quote_source(const struct sentence *s, struct part clause,
                            struct part cue)
{
    return cue.first > 0 && cue.last == clause.first &&
           class_at(s, cue.first - 1) == CELL_QUOTE &&
           class_at(s, cue.last - 1) == CELL_CUE &&
           class_at(s, clause.first) != CELL_THAT;
}

bool content_is_fronted(const struct sentence *s, struct part clause,
                        struct part cue)
{
    size_t i = clause.first;

    if (cue.first < clause.last || clause.last > i + FRONTED_MOST ||
        class_at(s, cue.last) != CELL_COMMA ||
        class_at(s, cue.last + 1) == CELL_ING)
        return false;
    if (class_at(s, i) == CELL_CONJUNCTION)
        i++;
    if (!is_one_of(class_at(s, i), "pi"))
        return false;
    for (; i < clause.last; i++)
        if (is_one_of(class_at(s, i), "afhct2,"))
            return false;
    return true;
}

bool content_reports(const struct sentence *s, struct part clause,
                     struct part cue)
{
    return !is_relative(s, clause) && !is_phrase(s, clause, cue) &&
           !is_object(s, clause, cue) && !is_refused(s, cue) &&
           !is_noun_alone(s, clause, cue) && !is_to_noun(s, clause) &&
           has_cue(s, cue) && !is_about_noun(s, clause, cue) &&
           !is_plural(s, clause, cue) && !is_made(s, clause, cue) &&
           !is_said_thing(s, clause, cue) && !is_quote_source(s, clause, cue);
}
