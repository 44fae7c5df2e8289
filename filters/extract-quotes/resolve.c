/* resolve.c - who speaks a quote, pronouns and nominals included; see
 * people.h. */
#include "people.h"

#include "bodies.h"
#include "nominals.h"
#include "places.h"
#include "pronouns.h"

enum { QUOTES_BACK = 8 };

static void find_person(struct people *p, const struct window *w,
                        struct place at)
{
    struct mention *m = mention_at(w, at);

    if (m->person == PERSON_NONE)
        m->person = m->kind == MENTION_PRONOUN ? pronoun_person(p, w, at)
                                               : nominal_person(p, w, at);
}

/* Does what stands later depend on whom the mention means? */
static bool is_he_or_she(const struct mention *m)
{
    return m->kind == MENTION_PRONOUN && m->gender;
}

/* Reads on in the window's block up to a mention, so that pronouns are
 * resolved in the order of the text. */
static void read_up_to(struct people *p, const struct window *w, uint32_t end)
{
    const struct block *b = w->at[WINDOW_HERE];

    if (p->read_block != b->number)
        p->read = 0;
    p->read_block = b->number;
    for (; p->read < end; p->read++) {
        const struct mention *m = &b->mention[p->read];

        if (is_he_or_she(m) || is_body_word(m) ||
            (m->kind == MENTION_NOMINAL && !m->plural))
            find_person(p, w, (struct place){WINDOW_HERE, p->read});
    }
}

void people_read_rest(struct people *p, const struct window *w)
{
    read_up_to(p, w, w->at[WINDOW_HERE]->mentions);
}

static uint32_t resolve(struct people *p, const struct window *w,
                        struct place at)
{
    struct mention *m = mention_at(w, at);
    bool named = m->name < m->name_end;

    if (at.block == WINDOW_HERE)
        read_up_to(p, w, at.index);
    find_person(p, w, at);
    if (m->person == PERSON_NONE && m->kind != MENTION_PRONOUN)
        m->person = people_unnamed(p, w->at[at.block], m);
    if (m->person == PERSON_NONE)
        return PERSON_NONE;
    if (m->kind == MENTION_PRONOUN)
        people_gender(p, m->person, m->gender, BASIS_PRONOUN);
    if (!named && !m->counted)
        people_see(p, m->person, m->span);
    m->counted = true;
    return m->person;
}

/* Who spoke an earlier quote by the same mention. */
static uint32_t spoke_before(const struct quotes *q, size_t i)
{
    for (size_t k = 1; k <= QUOTES_BACK && k <= i; k++)
        if (q->quote[i - k].speaker.span.start ==
                q->quote[i].speaker.span.start &&
            q->quote[i - k].speaker.span.end)
            return q->quote[i - k].speaker.person;
    return PERSON_NONE;
}

/* "Weber's remarks", of which a clause takes Weber for who speaks. */
static bool names_owner(const struct mention *m, struct span speaker)
{
    return m->owner_person != PERSON_NONE &&
           (speaker.end < m->span.end || m->owner_end == m->last);
}

/* The mention that a speaker's span is; false where the span is a longer
 * phrase, as of a clause: [the deputy] head of the mill. */
static bool is_mention(const struct window *w, struct span speaker,
                       struct place *at)
{
    if (!place_find(w, speaker.start, at))
        return false;
    return mention_at(w, *at)->span.end >= speaker.end;
}

/* Who spoke in words that are no mention; nobody for a pronoun whose block is
 * gone. */
static uint32_t phrase_person(struct people *p, const struct window *w,
                              const struct quotes *q, size_t i)
{
    const struct block *b = w->at[WINDOW_HERE];
    struct span phrase = q->quote[i].speaker.span;
    struct slice words = slice_cut(b->text->bytes, phrase);
    uint32_t before = spoke_before(q, i);

    if (before != PERSON_NONE ||
        (words_find(b->words_of, words.n, table_hash(words)) & WORD_PRONOUN))
        return before;
    return people_phrase(p, b->text, phrase);
}

bool people_resolve(struct people *p, const struct window *w, struct quotes *q,
                    size_t i)
{
    struct speaker *s = &q->quote[i].speaker;
    struct place at;

    if (s->span.end == 0)
        return true;
    if (is_mention(w, s->span, &at))
        s->person = names_owner(mention_at(w, at), s->span)
                        ? mention_at(w, at)->owner_person
                        : resolve(p, w, at);
    else if (s->person == PERSON_NONE)
        s->person = phrase_person(p, w, q, i);
    p->spoke_last = s->person;
    return !p->no_memory;
}
