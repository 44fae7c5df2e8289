/* people.h - mentions turned into people: one person, one entry.
 *
 * people_reset() once an article; people_read_window() for each block in turn,
 * which gives the names in it their person; people_resolve() for each quote,
 * which says who its speaker is, pronouns and nominals included; people_list()
 * at the end, which says who has quotes.
 *
 *   - a last name alone is the person of that last name: of several the one
 *     whose title fits and who was named last
 *   - two full names with one last name are two people unless the first
 *     names agree (J. and John, Hillary and Hillary Rodham)
 *   - "the UN envoy" is who was called an envoy; "he" is who fits in gender
 *     and number and stood last in the subject's place or spoke last
 *   - gender comes from titles, roles and pronouns in the text; a first name
 *     only helps to resolve a pronoun
 *   - what cannot be resolved stays without a name: never a pronoun's */
#ifndef PEOPLE_H
#define PEOPLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "block.h"
#include "quote.h"
#include "windows.h"

/* Beyond these an article is no article: later names stay unresolved. */
enum { PEOPLE_MAX = 16384, SIGHTINGS_MAX = 65536, NAME_BUCKETS = 512 };

enum basis { BASIS_NONE, BASIS_TITLE, BASIS_ROLE, BASIS_PRONOUN };

/* A title or role that was said of a person. */
struct said_of {
    struct span span;
    struct span head_span; /* its head: "Secretary" of State */
    uint32_t head;         /* hash of that */
    struct said_of *next;
};

struct person {
    struct span name;
    uint32_t first_hash; /* first name, 0: none */
    uint32_t last_hash;  /* last name; a nominal's whole text */
    uint32_t next_last;  /* + 1: others in the same bucket */
    uint32_t next_first;
    uint32_t seen;  /* number of the last sighting */
    uint32_t named; /* how often */
    uint8_t kind;   /* enum mention_kind */
    uint8_t gender;
    uint8_t basis; /* enum basis */
    uint8_t guess; /* enum gender by the first name */
    bool plural;
    bool unnamed;           /* "a spokesman": name is the whole mention */
    struct said_of *titles; /* the last first */
    size_t quotes;
    size_t words;
    uint32_t sighting; /* + 1: the first one; filled by people_list() */
    uint32_t same;     /* + 1: who is listed for him; filled by people_list() */
    uint32_t next_listed; /* + 1: another one listed in the same bucket */
    size_t listed;        /* index in `speakers`, or QUOTE_NONE */
};

/* A mention of a person: by name, or by what resolved to him. */
struct sighting {
    uint32_t person;
    uint32_t start; /* bytes */
    uint32_t end;
    uint32_t next; /* + 1: the person's next one; filled by people_list() */
};

/* Whom a pronoun of a gender meant last. */
struct meant {
    uint32_t person;
    size_t block; /* its number */
    bool known;
};

struct people {
    struct arena *arena;
    const struct text *text;
    struct person *person;
    size_t count, cap;
    struct sighting *sighting; /* mentions by name, in order */
    size_t sightings, sighting_cap;
    uint32_t by_last[NAME_BUCKETS]; /* person + 1 */
    uint32_t by_first[NAME_BUCKETS];
    uint32_t spoke_last;   /* person of the last quote */
    struct meant meant[3]; /* by enum gender */
    size_t read_block;     /* in this block ... */
    uint32_t read;         /* ... the mentions before this one are resolved */
    bool no_memory;
};

void people_reset(struct people *p, const struct text *text, struct arena *a);

/* Reads the block behind the window's (and at first the window's own), so
 * that every block is read once.  False when memory ends. */
bool people_read_window(struct people *p, const struct window *w);

/* Fills speaker.person of quote q->quote[i]; the quotes before it are
 * resolved.  False when memory ends. */
bool people_resolve(struct people *p, const struct window *w, struct quotes *q,
                    size_t i);

/* Once the quotes of the window's block are resolved: whom the other pronouns
 * in it mean, for those that follow. */
void people_read_rest(struct people *p, const struct window *w);

/* Who is listed for a person: himself, or one with the same name. */
uint32_t people_same(const struct people *p, uint32_t id);

/* For resolve.c: a person without a name (a spokesman, police), the same for
 * the same words; PERSON_NONE if there are too many. */
uint32_t people_unnamed(struct people *p, const struct block *b,
                        const struct mention *m);

/* The same for a phrase that is no mention: the deputy head of the mill. */
uint32_t people_phrase(struct people *p, const struct text *t,
                       struct span phrase);
void people_see(struct people *p, uint32_t id, struct span span);
void people_gender(struct people *p, uint32_t id, uint8_t gender,
                   uint8_t basis);

/* Counts the quotes whose kind is among `kinds` (bits) and numbers their
 * speakers.  Gives how many are listed; list[] has room for p->count. */
size_t people_list(struct people *p, const struct quotes *q, unsigned kinds,
                   uint32_t list[]);

#endif
