/* people-list.c - who has quotes, each one once; see people.h. */
#include "people.h"

#include <stdlib.h>

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
