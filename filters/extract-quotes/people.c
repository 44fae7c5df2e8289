/* people.c - the people of an article and their names; see people.h. */
#include "people.h"

#include "shapes.h"

#include <stdlib.h>
#include <string.h>

enum { CHAIN_MAX = 64 };

void people_reset(struct people *p, const struct text *text, struct arena *a)
{
    memset(p, 0, sizeof *p);
    p->arena = a;
    p->text = text;
    p->spoke_last = PERSON_NONE;
}

/* ---- names ------------------------------------------------------------ */

/* What is compared of a name. */
struct name {
    struct span span;
    uint32_t first; /* hash of the first word; 0 if there is only one */
    uint32_t last;
    uint32_t whole; /* hash of all its text */
    bool initial;   /* the first word is an initial */
    bool place;     /* one word that is a place's name, not U.S. */
    uint8_t guess;  /* enum gender by the first name */
    uint8_t title;  /* enum gender by title */
    uint8_t kind;
};

static uint8_t guess_of(uint32_t classes)
{
    if (!(classes & WORD_FIRST))
        return GENDER_UNKNOWN;
    return classes & WORD_MALE     ? GENDER_MALE
           : classes & WORD_FEMALE ? GENDER_FEMALE
                                   : GENDER_UNKNOWN;
}

/* The hash of a word without its 's. */
static uint32_t plain_hash(const struct block *b, uint32_t i)
{
    struct slice w = word_text(b, i);

    if (b->word[i].tail == 0)
        return b->word[i].token.hash;
    w.n -= b->word[i].tail;
    return table_hash(w);
}

static struct name name_of(const struct block *b, const struct mention *m)
{
    struct name n = {.span = words_span(b, m->name, m->name_end),
                     .title = m->gender,
                     .kind = m->kind};
    const struct word *first = &b->word[m->name];

    n.span.end -= b->word[m->name_end - 1].tail;
    n.whole = table_hash(slice_cut(b->text->bytes, n.span));
    n.last = plain_hash(b, m->head);
    n.guess = guess_of(first->classes);
    n.place = m->name + 1 == m->name_end && (first->classes & WORD_PLACE) &&
              !(first->token.flags & TOKEN_CAPS);
    /* "van der Meer" has no first name */
    if (m->head > m->name && (first->token.flags & TOKEN_UPPER)) {
        n.first = first->token.hash;
        n.initial = first->token.end - first->token.start == 1;
    }
    return n;
}

static bool genders_clash(uint8_t a, uint8_t b)
{
    return a && b && a != b;
}

/* Could p be who is called by a last name with this title? */
static bool fits_title(const struct person *p, const struct name *n)
{
    return !genders_clash(n->title, p->gender ? p->gender : p->guess);
}

/* The same first name, or an initial of it; unknown fits. */
static bool fits_first(const struct people *all, const struct person *p,
                       const struct name *n)
{
    char a, b;

    if (!p->first_hash || !n->first || p->first_hash == n->first)
        return true;
    a = all->text->bytes.p[p->name.start];
    b = all->text->bytes.p[n->span.start];
    return a == b &&
           (n->initial || all->text->bytes.p[p->name.start + 1] == '.');
}

static bool is_whole(const struct people *p, const struct person *q,
                     const struct name *n)
{
    struct slice name = slice_cut(p->text->bytes, q->name);

    return name.n == n->span.end - n->span.start &&
           table_hash(name) == n->whole;
}

/* Does person q answer to the name n? */
static bool answers(const struct people *p, const struct person *q,
                    const struct name *n)
{
    if (q->last_hash != n->last || q->unnamed)
        return false;
    if (is_whole(p, q, n))
        return fits_title(q, n);
    /* "Leeds", a place, is Jessica Leeds who was named before */
    if (q->kind != MENTION_NAME ||
        (n->kind != MENTION_NAME && !(n->place && q->first_hash)))
        return false;
    /* "Mrs. Clinton" was no Bill Clinton */
    if (n->first && !q->first_hash &&
        genders_clash(q->gender, n->title ? n->title : n->guess))
        return false;
    return fits_title(q, n) && fits_first(p, q, n);
}

/* Is a meant by the name rather than b: who fits the title, else of whom the
 * article speaks, else who was seen last? */
static bool is_better(const struct person *a, const struct person *b,
                      const struct name *n)
{
    bool fits_a = n->title && n->title == (a->gender ? a->gender : a->guess);
    bool fits_b = n->title && n->title == (b->gender ? b->gender : b->guess);

    if (fits_a != fits_b)
        return fits_a;
    if (!n->first && (a->named > 2 * b->named || b->named > 2 * a->named))
        return a->named > b->named;
    return a->seen > b->seen;
}

/* The person of that last name who fits best. */
static uint32_t find_by_last(const struct people *p, const struct name *n)
{
    uint32_t best = PERSON_NONE;
    uint32_t i = p->by_last[n->last % NAME_BUCKETS];

    for (int k = 0; i && k < CHAIN_MAX; k++) {
        const struct person *q = &p->person[i - 1];

        if (answers(p, q, n) &&
            (best == PERSON_NONE || is_better(q, &p->person[best], n)))
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

/* ---- titles ----------------------------------------------------------- */

enum { TITLES_MAX = 16 };

/* Is this title known of the person, or are there enough? */
static bool has_title(const struct people *p, uint32_t id, struct slice title)
{
    int n = 0;

    for (const struct said_of *t = p->person[id].titles; t; t = t->next)
        if (++n >= TITLES_MAX ||
            table_hash(slice_cut(p->text->bytes, t->span)) == table_hash(title))
            return true;
    return false;
}

/* A title's head: "Secretary" of "US Secretary of State". */
static uint32_t title_head(const struct block *b, uint32_t first, uint32_t last)
{
    uint32_t head = first;

    for (uint32_t i = first; i < last; i++) {
        if (b->word[i].classes & WORD_PREPOSITION)
            break;
        if (b->word[i].token.kind == TOKEN_WORD)
            head = i;
    }
    return head;
}

/* "French Foreign Minister" was said of person id. */
static void add_title(struct people *p, uint32_t id, const struct block *b,
                      uint32_t first, uint32_t last)
{
    struct said_of *t;
    struct span span;

    while (first < last &&
           (b->word[first].classes & (WORD_DETERMINER | WORD_POSSESSIVE)))
        first++;
    while (last > first && b->word[last - 1].token.kind != TOKEN_WORD &&
           b->word[last - 1].token.cp != '.')
        last--;
    if (first >= last)
        return;
    span = words_span(b, first, last);
    if (has_title(p, id, slice_cut(b->text->bytes, span)))
        return;
    t = arena_alloc(p->arena, sizeof *t);
    if (!t) {
        p->no_memory = true;
        return;
    }
    first = title_head(b, first, last);
    *t = (struct said_of){span, words_span(b, first, first + 1),
                          plain_hash(b, first), p->person[id].titles};
    p->person[id].titles = t;
}

/* "in New Hampshire, a young woman asked": where it was is nobody's name;
 * "a rival in Clara Weber, a judge": a first name is. */
static bool is_where(const struct block *b, const struct mention *m)
{
    static const char *const words[] = {"in",     "near",   "outside",
                                        "across", "around", NULL};

    if (m->first == 0 || (b->word[m->name].classes & WORD_FIRST))
        return false;
    for (const char *const *w = words; *w; w++)
        if (token_is(b->text, &b->word[m->first - 1].token, *w))
            return true;
    return false;
}

/* "In a talk with Clara Weber, the mayor said": the role is the subject, and
 * no addition to the name; "Clara Weber, the mayor, said" is one. */
static bool goes_on(const struct block *b, const struct mention *role)
{
    uint32_t c =
        role->last < b->words ? b->word[role->last].classes : WORD_NONE;

    return b->lang == LANG_EN && role->last < b->words &&
           ((c & (WORD_CUE | WORD_AUXILIARY)) ||
            looks_like_verb(b, role->last));
}

/* Is the mention a role that was added to the name before or behind it
 * between commas?  "Staffan de Mistura, the UN envoy," */
static bool is_apposition(const struct block *b, const struct mention *m,
                          const struct mention *next)
{
    return next->first == m->last + 1 && b->word[m->last].token.cp == ',' &&
           m->kind != next->kind && !is_where(b, m) &&
           !(m->kind == MENTION_NAME && goes_on(b, next)) &&
           (m->kind == MENTION_NAME || m->kind == MENTION_NOMINAL) &&
           (next->kind == MENTION_NAME || next->kind == MENTION_NOMINAL);
}

/* A person's role: a word that the list knows, or any after "a" or "an". */
static bool is_role(const struct block *b, const struct mention *m)
{
    const struct token *first = &b->word[m->first].token;

    if (m->plural)
        return false;
    return (b->word[m->head].classes & WORD_ROLE) ||
           token_is(b->text, first, "a") || token_is(b->text, first, "an");
}

static void link_appositions(struct people *p, struct block *b)
{
    for (uint32_t i = 0; i + 1 < b->mentions; i++) {
        struct mention *m = &b->mention[i];
        struct mention *next = m + 1;
        struct mention *name = m->kind == MENTION_NAME ? m : next;
        struct mention *role = m->kind == MENTION_NAME ? next : m;

        if (!is_apposition(b, m, next) || name->person == PERSON_NONE ||
            !is_role(b, role))
            continue;
        role->person = name->person;
        add_title(p, name->person, b, role->first, role->last);
        people_gender(p, name->person, role->gender, BASIS_ROLE);
    }
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
        add_title(p, id, b, m->first, m->name);
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
    link_appositions(p, b);
    return !p->no_memory;
}

bool people_read_window(struct people *p, const struct window *w)
{
    if (w->at[WINDOW_HERE]->number == 0 && !read_block(p, w->at[WINDOW_HERE]))
        return false;
    return !w->at[WINDOW_HERE + 1] || read_block(p, w->at[WINDOW_HERE + 1]);
}

uint32_t people_unnamed(struct people *p, const struct block *b,
                        const struct mention *m)
{
    uint32_t first = m->first;
    struct name n = {.span = m->span, .kind = m->kind};
    uint32_t i;

    /* "a spokesman" and "the spokesman" are one, "another spokesman" is not */
    if (first + 1 < m->last && (b->word[first].classes & WORD_DETERMINER) &&
        !token_is(b->text, &b->word[first].token, "another"))
        first++;
    n.last = table_hash(
        slice_cut(b->text->bytes,
                  (struct span){b->word[first].token.start, m->span.end}));
    i = p->by_last[n.last % NAME_BUCKETS];
    for (int k = 0; i && k < CHAIN_MAX; k++) {
        if (p->person[i - 1].last_hash == n.last && p->person[i - 1].unnamed)
            return i - 1;
        i = p->person[i - 1].next_last;
    }
    i = add_person(p, &n);
    if (i != PERSON_NONE) {
        p->person[i].unnamed = true;
        p->person[i].plural = m->plural;
    }
    return i;
}

/* ---- the list --------------------------------------------------------- */

static int by_start(const void *a, const void *b)
{
    const struct sighting *x = a, *y = b;

    return x->start < y->start ? -1 : x->start > y->start;
}

/* Chains the sightings of each person, in the order of the text. */
static void chain_sightings(struct people *p)
{
    if (p->sightings)
        qsort(p->sighting, p->sightings, sizeof *p->sighting, by_start);
    for (size_t i = p->sightings; i-- > 0;) {
        uint32_t id = people_same(p, p->sighting[i].person);

        p->sighting[i].next = p->person[id].sighting;
        p->person[id].sighting = (uint32_t)i + 1;
    }
}

/* Is there somebody listed with the same name, but for case?  "Police" and
 * "police" are one entry.  Gives him, or the person himself, now listed. */
static uint32_t find_listed(struct people *p, uint32_t id,
                            uint32_t bucket[NAME_BUCKETS])
{
    struct slice name = slice_cut(p->text->bytes, p->person[id].name);
    uint32_t hash = table_hash(name);
    uint32_t *head = &bucket[hash % NAME_BUCKETS];

    for (uint32_t i = *head; i; i = p->person[i - 1].next_listed) {
        struct slice other = slice_cut(p->text->bytes, p->person[i - 1].name);

        if (other.n == name.n && table_hash(other) == hash)
            return i - 1;
    }
    p->person[id].next_listed = *head;
    *head = id + 1;
    return id;
}

uint32_t people_same(const struct people *p, uint32_t id)
{
    return p->person[id].same ? p->person[id].same - 1 : id;
}

size_t people_list(struct people *p, const struct quotes *q, unsigned kinds,
                   uint32_t list[])
{
    uint32_t bucket[NAME_BUCKETS] = {0};
    uint32_t n = 0;

    for (size_t i = 0; i < q->count; i++) {
        uint32_t id = q->quote[i].speaker.person;
        struct person *person;

        if (!(kinds & 1u << q->quote[i].kind) || id == PERSON_NONE)
            continue;
        if (!p->person[id].same)
            p->person[id].same = find_listed(p, id, bucket) + 1;
        id = people_same(p, id);
        person = &p->person[id];
        if (person->listed == QUOTE_NONE) {
            person->listed = n;
            list[n++] = id;
        }
        person->quotes++;
        person->words += q->quote[i].words;
    }
    chain_sightings(p);
    return n;
}
