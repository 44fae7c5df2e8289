/* bodies.c - whom "the company" means; see bodies.h. */
#include "bodies.h"

#include "table.h"

extern const struct table table_same_roles;

enum { SUBJECT_BACK = 12 };

bool is_body_word(const struct mention *m)
{
    return m->kind == MENTION_GROUP && !m->plural && m->name == m->name_end &&
           m->owner == m->owner_end && m->head == m->first + 1 &&
           m->last == m->head + 1;
}

/* What the table says of a word for a body; empty for those that are the same
 * in every article: the government, the police. */
static struct slice sort_of(const struct block *b, uint32_t head)
{
    const struct table_row *row = table_find(
        &table_same_roles, word_text(b, head), b->word[head].token.hash);

    return row ? table_field(row, 1) : (struct slice){0};
}

/* A company may be Twitter or the Novak Group, but not the Port Committee,
 * which is a group; of offices with a word for a name, as the FBI, only an
 * agency. */
static bool is_sort(const struct block *b, const struct mention *m,
                    struct slice sort)
{
    if (!(b->word[m->head].classes & (WORD_GROUP | WORD_DOCUMENT)))
        return !slice_eq(sort, SLICE("agency"));
    if (m->name_end == m->name + 1)
        return slice_eq(sort, SLICE("agency"));
    return slice_eq(sort, SLICE("group")) ||
           (slice_eq(sort, SLICE("body")) && sort_of(b, m->head).n);
}

/* A body by name, and no person that the article shows to be one. */
static bool may_be_body(const struct people *p, const struct block *b,
                        const struct mention *m)
{
    const struct person *q;

    if (m->person == PERSON_NONE || m->name == m->name_end ||
        may_be_place(p, b, m) || (b->word[m->head].classes & WORD_PLACE))
        return false;
    q = &p->person[m->person];
    return !q->gender && !q->guess && !q->unnamed && !q->titles &&
           (q->kind == MENTION_GROUP || !q->first_hash);
}

/* Twitter said, CNN was; not a heading, nor the credit of a picture:
 * "Facebook/Clara Weber". */
static bool acts(const struct block *b, uint32_t index)
{
    const struct mention *m = &b->mention[index];

    return m->last < b->words &&
           (b->word[m->last].token.kind == TOKEN_WORD ||
            b->word[m->last].token.cp == ',') &&
           is_subject(b, index);
}

/* "Twitter has accounts of [the group]": behind a preposition the subject
 * of the same sentence is not meant. */
static bool is_apart(const struct block *b, const struct mention *m,
                     const struct block *there, const struct mention *other)
{
    return there != b || m->first == 0 ||
           b->word[other->head].sentence != b->word[m->head].sentence ||
           !(b->word[m->first - 1].classes & WORD_PREPOSITION);
}

/* "Twitter closed ... the company": the last body of that sort. */
static uint32_t sort_before(const struct people *p, const struct window *w,
                            struct place self, struct slice sort)
{
    const struct block *b = w->at[self.block];
    const struct mention *m = mention_at(w, self);
    struct place at = self;

    for (int k = 0; k < SUBJECT_BACK && place_back(w, &at); k++) {
        const struct mention *other = mention_at(w, at);
        const struct block *there = w->at[at.block];

        if (self.block - at.block > 1)
            break;
        if (may_be_body(p, there, other) && is_sort(there, other, sort) &&
            acts(there, at.index) && is_apart(b, m, there, other))
            return other->person;
    }
    return PERSON_NONE;
}

uint32_t body_person(struct people *p, const struct window *w,
                     struct place self)
{
    struct slice sort = sort_of(w->at[self.block], mention_at(w, self)->head);
    uint32_t id = called_same(p, w, self);

    return id == PERSON_NONE && sort.n ? sort_before(p, w, self, sort) : id;
}
