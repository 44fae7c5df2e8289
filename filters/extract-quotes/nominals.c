/* nominals.c - whom "the senator" or "the company" means; see nominals.h. */
#include "nominals.h"

#include <string.h>

#include "bodies.h"
#include "table.h"

extern const struct table table_same_roles;

enum { LOOK_BACK = 24, SUBJECT_BACK = 12 };

/* ---- nominals --------------------------------------------------------- */

/* Is somebody with this title meant by "the <role>"? */
static bool is_called(const struct people *p, const struct person *q,
                      struct slice role, uint32_t hash)
{
    const struct table_row *row = table_find(&table_same_roles, role, hash);
    char head[32];

    for (const struct said_of *t = q->titles; t; t = t->next) {
        struct slice word = slice_cut(p->text->bytes, t->head_span);

        if (t->head == hash)
            return true;
        if (!row || word.n > sizeof head)
            continue;
        for (size_t i = 0; i < word.n; i++)
            head[i] = (char)char_lower((unsigned char)word.p[i]);
        if (table_field_has(table_field(row, 0), slice_of(head, word.n)))
            return true;
    }
    return false;
}

/* ---- who was called so ------------------------------------------------ */

static uint32_t called_before(const struct people *p, const struct window *w,
                              struct place self)
{
    const struct mention *m = mention_at(w, self);
    struct slice role = word_text(w->at[self.block], m->head);
    uint32_t hash = w->at[self.block]->word[m->head].token.hash;
    struct place at = self;

    for (int k = 0; k < LOOK_BACK && place_back(w, &at); k++) {
        uint32_t id = mention_at(w, at)->person;

        if (id != PERSON_NONE && p->person[id].kind == MENTION_NAME &&
            is_called(p, &p->person[id], role, hash))
            return id;
    }
    return PERSON_NONE;
}

/* ---- who is the subject ----------------------------------------------- */

static bool may_be_meant(const struct people *p, const struct block *b,
                         const struct mention *m)
{
    const struct person *q;

    if (m->person == PERSON_NONE || may_be_place(p, b, m))
        return false;
    q = &p->person[m->person];
    return q->kind == MENTION_NAME && !q->plural;
}

static bool clashes(const struct people *p, uint32_t id,
                    const struct mention *m)
{
    const struct person *q = &p->person[id];
    uint8_t gender = q->gender ? q->gender : q->guess;

    return m->gender && gender && m->gender != gender;
}

/* by Weber, of Weber: behind such a word nobody is taken up as "the mayor" in
 * the same sentence. */
static bool is_aside(const struct block *b, const struct mention *m)
{
    static const char *const words[] = {"by",    "of",      "with", "from",
                                        "for",   "at",      "in",   "to",
                                        "about", "against", NULL};

    for (const char *const *w = words; m->first > 0 && *w; w++)
        if (token_is(b->text, &b->word[m->first - 1].token, *w))
            return true;
    return false;
}

/* after, when, that: a clause of the sentence begins with the mention. */
static bool opens_clause(const struct block *b, const struct mention *m)
{
    return m->first > 0 && (is_subordinator(b, m->first - 1) ||
                            (b->word[m->first - 1].classes & WORD_THAT));
}

/* "Weber met Novak after the mayor had said": another than the subject of the
 * sentence that the nominal stands in. */
static uint32_t object_before(const struct people *p, const struct window *w,
                              struct place self)
{
    const struct block *b = w->at[self.block];
    const struct mention *m = mention_at(w, self);
    struct place at = self;

    while (place_back(w, &at) && at.block == self.block) {
        const struct mention *other = mention_at(w, at);

        if (b->word[other->head].sentence != b->word[m->head].sentence)
            break;
        if (other->kind == MENTION_NAME && may_be_meant(p, b, other) &&
            !clashes(p, other->person, m) && !is_aside(b, other) &&
            !is_subject(b, at.index))
            return other->person;
    }
    return PERSON_NONE;
}

/* "Rubio offered his view. The senator said ...": of whom nothing is said but
 * the name.  The subject of the sentence before, else of the ones before it,
 * rather not one who was called otherwise; `open`: another name between leaves
 * it open. */
static uint32_t subject_before(const struct people *p, const struct window *w,
                               struct place self, bool open)
{
    const struct mention *m = mention_at(w, self);
    uint32_t titled = PERSON_NONE;
    struct place at = self;

    for (int k = 0; k < SUBJECT_BACK && place_back(w, &at); k++) {
        const struct mention *other = mention_at(w, at);
        const struct block *b = w->at[at.block];

        if (self.block - at.block > 1)
            break;
        if (!may_be_meant(p, b, other) || clashes(p, other->person, m))
            continue;
        if (is_subject(b, at.index) && !p->person[other->person].titles)
            return other->person;
        if (is_subject(b, at.index) && titled == PERSON_NONE)
            titled = other->person;
        if (open && other->kind == MENTION_NAME)
            break;
    }
    return titled;
}

/* Does the mention stand in the sentence of another one? */
static bool shares_sentence(const struct window *w, struct place a,
                            struct place b)
{
    const struct block *block = w->at[a.block];

    return a.block == b.block &&
           block->word[mention_at(w, a)->head].sentence ==
               block->word[mention_at(w, b)->head].sentence;
}

/* "There was no call from Rubio. The senator ...": the only person who was
 * named in this paragraph and the one before. */
static uint32_t only_one(const struct people *p, const struct window *w,
                         struct place self)
{
    const struct mention *m = mention_at(w, self);
    uint32_t only = PERSON_NONE;
    struct place at = self;

    while (place_back(w, &at) && self.block - at.block < 2) {
        const struct mention *other = mention_at(w, at);
        uint32_t id =
            other->person != PERSON_NONE ? other->person : other->owner_person;

        if (id == PERSON_NONE || p->person[id].kind != MENTION_NAME ||
            (w->at[at.block]->word[other->head].classes & WORD_PLACE))
            continue;
        if (shares_sentence(w, at, self) || clashes(p, id, m) ||
            (only != PERSON_NONE && id != only))
            return PERSON_NONE;
        only = id;
    }
    return only != PERSON_NONE &&
                   (p->person[only].gender || p->person[only].guess)
               ? only
               : PERSON_NONE;
}

/* "the bearded singer", "the TV host": more than the role is said. */
static bool has_modifier(const struct mention *m)
{
    return m->head > m->first + 1;
}

/* "the former top aide": one who was named, though aides are many. */
static bool is_former(const struct block *b, const struct mention *m)
{
    for (uint32_t i = m->first; i < m->head; i++)
        if (b->word[i].tail) /* the former mayor's aide */
            return false;
    return token_is(b->text, &b->word[m->first + 1].token, "former");
}

/* "the 46-year-old" */
static bool is_age(const struct block *b, const struct mention *m)
{
    return m->last > m->first + 2 &&
           b->word[m->first + 1].token.kind == TOKEN_NUMBER &&
           token_is(b->text, &b->word[m->last - 1].token, "old");
}

static uint32_t person_of_role(const struct people *p, const struct window *w,
                               struct place self)
{
    const struct block *b = w->at[self.block];
    const struct mention *m = mention_at(w, self);
    const struct table_row *row = table_find(
        &table_same_roles, word_text(b, m->head), b->word[m->head].token.hash);
    uint32_t id;

    if (row && slice_eq(table_field(row, 1), SLICE("office")) &&
        !is_former(b, m))
        return PERSON_NONE;
    if (!row && !has_modifier(m))
        return PERSON_NONE;
    id = has_modifier(m) && opens_clause(b, m) ? object_before(p, w, self)
                                               : PERSON_NONE;
    if (id == PERSON_NONE)
        id = subject_before(p, w, self, !has_modifier(m));
    return id == PERSON_NONE ? only_one(p, w, self) : id;
}

uint32_t nominal_person(struct people *p, const struct window *w,
                        struct place self)
{
    const struct block *b = w->at[self.block];
    const struct mention *m = mention_at(w, self);
    uint32_t id = PERSON_NONE;

    if (!token_is(b->text, &b->word[m->first].token, "the") || m->plural)
        return PERSON_NONE;
    if (is_body_word(m))
        return body_person(p, w, self);
    if (m->kind != MENTION_NOMINAL)
        return PERSON_NONE;
    id = called_before(p, w, self);
    if (id == PERSON_NONE &&
        ((b->word[m->head].classes & WORD_ROLE) || is_age(b, m)))
        id = person_of_role(p, w, self);
    if (id == PERSON_NONE && !has_modifier(m))
        id = called_same(p, w, self);
    return id;
}
