/* people.c - the people of an article and their names; see people.h. */
#include "people.h"

#include "person-name.h"
#include "titles.h"

#include <string.h>

enum { CHAIN_MAX = 64 };

void people_reset(struct people *p, const struct text *text, struct arena *a)
{
    memset(p, 0, sizeof *p);
    p->arena = a;
    p->text = text;
    p->spoke_last = PERSON_NONE;
}

/* The person of that last name who fits best. */
static uint32_t find_by_last(const struct people *p, const struct name *n)
{
    uint32_t best = PERSON_NONE;
    uint32_t i = p->by_last[n->last % NAME_BUCKETS];

    for (int k = 0; i && k < CHAIN_MAX; k++) {
        const struct person *q = &p->person[i - 1];

        if (name_answers(p, q, n) &&
            (best == PERSON_NONE || name_is_better(q, &p->person[best], n)))
            best = i - 1;
        i = q->next_last;
    }
    return best;
}

/* "Hillary" alone: the only person with that first name. */
static uint32_t find_by_first(const struct people *p, const struct name *n)
{
    uint32_t found = PERSON_NONE;
    uint32_t i =
        n->first || !n->guess ? 0 : p->by_first[n->last % NAME_BUCKETS];

    for (int k = 0; i && k < CHAIN_MAX; k++) {
        if (p->person[i - 1].first_hash == n->last) {
            if (found != PERSON_NONE)
                return PERSON_NONE;
            found = i - 1;
        }
        i = p->person[i - 1].next_first;
    }
    return found;
}

static uint32_t add_person(struct people *p, const struct name *n)
{
    uint32_t *last = &p->by_last[n->last % NAME_BUCKETS];
    uint32_t id = (uint32_t)p->count;

    if (p->count >= PEOPLE_MAX)
        return PERSON_NONE;
    if (!arena_grow(p->arena, &p->person, p->count, &p->cap,
                    sizeof *p->person)) {
        p->no_memory = true;
        return PERSON_NONE;
    }
    p->person[p->count++] = (struct person){
        .name = n->span,
        .last_hash = n->last,
        .next_last = *last,
        .kind = n->kind,
        .listed = QUOTE_NONE,
    };
    *last = id + 1;
    return id;
}

/* A first name becomes known. */
static void set_first(struct people *p, uint32_t id, const struct name *n)
{
    struct person *q = &p->person[id];
    uint32_t *bucket = &p->by_first[n->first % NAME_BUCKETS];

    q->first_hash = n->first;
    q->name = n->span;
    q->next_first = *bucket;
    *bucket = id + 1;
    q->guess = n->guess;
}

void people_gender(struct people *p, uint32_t id, uint8_t gender, uint8_t basis)
{
    struct person *q = &p->person[id];

    if (gender && !q->gender) {
        q->gender = gender;
        q->basis = basis;
    }
}

void people_see(struct people *p, uint32_t id, struct span span)
{
    p->person[id].seen = (uint32_t)p->sightings + 1;
    p->person[id].named++;
    if (p->sightings >= SIGHTINGS_MAX)
        return;
    if (!arena_grow(p->arena, &p->sighting, p->sightings, &p->sighting_cap,
                    sizeof *p->sighting)) {
        p->no_memory = true;
        return;
    }
    p->sighting[p->sightings++] =
        (struct sighting){id, (uint32_t)span.start, (uint32_t)span.end, 0};
}

static uint32_t person_of_name(struct people *p, const struct name *n)
{
    uint32_t id = find_by_last(p, n);

    if (id == PERSON_NONE)
        id = find_by_first(p, n);
    if (id == PERSON_NONE)
        id = add_person(p, n);
    if (id == PERSON_NONE)
        return id;
    if (n->first && !p->person[id].first_hash)
        set_first(p, id, n);
    return id;
}

/* ---- reading ---------------------------------------------------------- */

/* Mrs. is a title, spokeswoman a role. */
static uint8_t title_basis(const struct block *b, const struct mention *m)
{
    for (uint32_t i = m->first; i < m->name; i++)
        if ((b->word[i].classes & WORD_ROLE) &&
            (b->word[i].classes & (WORD_MALE | WORD_FEMALE)))
            return BASIS_ROLE;
    return BASIS_TITLE;
}

static void read_name(struct people *p, struct block *b, struct mention *m)
{
    struct name n = name_of(b, m);
    uint32_t id = person_of_name(p, &n);

    m->person = id;
    if (id == PERSON_NONE)
        return;
    people_see(p, id, m->span);
    m->seen = (uint8_t)(p->person[id].named < UINT8_MAX ? p->person[id].named
                                                        : UINT8_MAX);
    m->full = p->person[id].first_hash != 0;
    people_gender(p, id, m->gender, title_basis(b, m));
    if (m->kind == MENTION_NAME)
        titles_add(p, id, b, m->first, m->name);
}

/* "Trump's campaign": Trump is named too. */
static void read_owner(struct people *p, struct block *b, struct mention *m)
{
    struct mention owner = {.first = m->owner,
                            .last = m->owner_end,
                            .name = m->owner,
                            .name_end = m->owner_end,
                            .head = m->owner_end - 1,
                            .kind = MENTION_NAME};

    if ((b->word[m->owner].classes & (WORD_PLACE | WORD_GROUP)) ||
        (m->owner_end == m->owner + 1 &&
         (b->word[m->owner].token.flags & TOKEN_CAPS)))
        owner.kind = MENTION_GROUP;
    owner.span = words_span(b, m->owner, m->owner_end);
    owner.span.end -= b->word[m->owner_end - 1].tail;
    read_name(p, b, &owner);
    m->owner_person = owner.person;
}

static bool read_block(struct people *p, struct block *b)
{
    for (uint32_t i = 0; i < b->mentions; i++) {
        struct mention *m = &b->mention[i];

        if (m->owner < m->owner_end)
            read_owner(p, b, m);
        if (m->name < m->name_end)
            read_name(p, b, m);
    }
    titles_link(p, b);
    return !p->no_memory;
}

bool people_read_window(struct people *p, const struct window *w)
{
    if (w->at[WINDOW_HERE]->number == 0 && !read_block(p, w->at[WINDOW_HERE]))
        return false;
    return !w->at[WINDOW_HERE + 1] || read_block(p, w->at[WINDOW_HERE + 1]);
}

/* The person whom words without a name stand for: the same for the same
 * words. */
static uint32_t unnamed(struct people *p, const struct name *n, bool plural)
{
    uint32_t i = p->by_last[n->last % NAME_BUCKETS];

    for (int k = 0; i && k < CHAIN_MAX; k++) {
        if (p->person[i - 1].last_hash == n->last && p->person[i - 1].unnamed)
            return i - 1;
        i = p->person[i - 1].next_last;
    }
    i = add_person(p, n);
    if (i != PERSON_NONE) {
        p->person[i].unnamed = true;
        p->person[i].plural = plural;
    }
    return i;
}

uint32_t people_unnamed(struct people *p, const struct block *b,
                        const struct mention *m)
{
    uint32_t first = m->first;
    struct name n = {.span = m->span, .kind = m->kind};

    /* "a spokesman" and "the spokesman" are one, "another spokesman" and "her
     * spokesman" are not */
    if (first + 1 < m->last && (b->word[first].classes & WORD_DETERMINER) &&
        !(b->word[first].classes & WORD_POSSESSIVE) &&
        !token_is(b->text, &b->word[first].token, "another"))
        first++;
    n.last = table_hash(
        slice_cut(b->text->bytes,
                  (struct span){b->word[first].token.start, m->span.end}));
    return unnamed(p, &n, m->plural);
}

uint32_t people_phrase(struct people *p, const struct text *t,
                       struct span phrase)
{
    struct slice words = slice_cut(t->bytes, phrase);
    struct name n = {
        .span = phrase, .kind = MENTION_NOMINAL, .last = table_hash(words)};
    bool plural = words.n > 1 && words.p[words.n - 1] == 's';

    return unnamed(p, &n, plural);
}
