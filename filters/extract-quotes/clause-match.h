/* clause-match.h - what the rules (clause-rules.h) ask of a sentence.
 *
 * Cells beyond the sentence have the class '\0' and are no word. */
#ifndef CLAUSE_MATCH_H
#define CLAUSE_MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "clause-cells.h"

/* A cue that a rule looks at, and who the rule finds behind it. */
struct match {
    const struct sentence *s;
    size_t cue;
    struct part source;
    struct part before; /* the source of the match before it */
};

/* ---- cells ------------------------------------------------------------ */

static inline char class_at(const struct sentence *s, size_t i)
{
    return i < s->cells ? s->classes[i] : '\0';
}

static inline bool is_one_of(char cls, const char *set)
{
    while (*set && *set != cls)
        set++;
    return *set != '\0';
}

bool is_word(const struct sentence *s, size_t i, struct slice word);

/* words: ended by NULL. */
bool is_word_of(const struct sentence *s, size_t i, const char *const words[]);

/* The same, but in small letters or with a capital. */
bool is_any(const struct sentence *s, size_t i, const char *const words[]);

/* said, says, told: no noun, whatever stands before it ("Moody's said"). */
bool is_said(const struct sentence *s, size_t i);

/* The cells of the mention that holds cell i; false if none does. */
bool mention_cells(const struct sentence *s, size_t i, struct part *r);

bool follows_comma(const struct sentence *s, struct part r);

/* ---- sources: each fills m->source, or gives false -------------------- */

/* Kerry said; Kerry has also said; he later told; Kerry, the secretary of
 * state, said; Kerry said ..., but warned; Kerry praised him and said; the
 * diplomat was downbeat, saying. */
bool source_before(struct match *m);

/* ..., said a spokesman for the ministry; ..., says political scientist Anna
 * Weber.  But not: Mr. Raiff, the head of a firm, said the plane was old. */
bool source_behind(struct match *m);

/* Three people familiar with the talks said: a source that is no mention, from
 * a comma or the sentence's begin to the cue. */
bool phrase_before(struct match *m);

/* according to the latest data of the ministry: from cell first to the next
 * punctuation.  But not: according to plan. */
bool phrase_behind(struct match *m, size_t first);

/* ---- clauses ---------------------------------------------------------- */

/* Past the object of a cue that has one: told investigators [the engine had
 * failed].  "warned it was": no object. */
size_t behind_object(const struct sentence *s, size_t cue);

/* The end of a clause that begins at cell first: the sentence's, or where
 * another report begins (", he said", ", adding", "and warned", ", according
 * to"). */
size_t clause_end(const struct sentence *s, size_t first);

/* The end of r without punctuation. */
size_t trimmed(const struct sentence *s, struct part r);

#endif
