/* pronouns.c - who a pronoun stands for; see pronouns.h.
 *
 * Of the mentions before it that fit in gender and number the one that is
 * worth most: near, a subject, the one who spoke last or whom the pronoun
 * before stood for. */
#include "pronouns.h"

#include "bodies.h"
#include "person-name.h"

enum { LOOK_BACK = 24, BLOCKS_BACK = 6 };
enum { CUE_MOST = 2, INSIDE_MOST = 64 }; /* words */

/* ---- pronouns --------------------------------------------------------- */

enum number { ONE_PERSON, SEVERAL, A_BODY, NO_NAME };

struct wanted {
    enum number number;
    uint8_t gender;
};

/* What a pronoun asks for; "I" and "we" name nobody. */
static struct wanted wanted_by(const struct block *b, const struct mention *m)
{
    uint32_t c = b->word[m->first].classes;

    if (m->gender)
        return (struct wanted){ONE_PERSON, m->gender};
    if (token_is(b->text, &b->word[m->first].token, "they"))
        return (struct wanted){SEVERAL, GENDER_UNKNOWN};
    if (token_is(b->text, &b->word[m->first].token, "it"))
        return (struct wanted){A_BODY, GENDER_UNKNOWN};
    if (c & WORD_RELATIVE)
        return (struct wanted){ONE_PERSON, GENDER_UNKNOWN};
    return (struct wanted){NO_NAME, GENDER_UNKNOWN};
}

/* A single person: by name, or in a role. */
static bool is_person(const struct people *p, const struct block *b,
                      const struct mention *m, uint32_t id)
{
    const struct person *known = id < p->count ? p->person + id : NULL;

    if (known && known->kind == MENTION_NAME)
        return !is_body_word(m);
    return m->kind == MENTION_NOMINAL && !m->plural &&
           (b->word[m->head].classes & WORD_ROLE);
}

/* What is known of a person's gender but from pronouns, which may have been
 * resolved wrongly. */
static uint8_t sure_gender(const struct person *q)
{
    return q->gender && q->basis != BASIS_PRONOUN ? q->gender : q->guess;
}

static bool fits(const struct people *p, const struct block *b,
                 const struct mention *m, uint32_t id, struct wanted want)
{
    const struct person *q = id == PERSON_NONE ? NULL : &p->person[id];
    uint8_t kind = q && !is_body_word(m) ? q->kind : m->kind;
    uint8_t gender = q ? sure_gender(q) : m->gender;
    bool plural = q ? q->plural : m->plural;

    if (m->kind == MENTION_PRONOUN &&
        (!q || (m->gender && want.gender && m->gender != want.gender)))
        return false;
    switch (want.number) {
    case ONE_PERSON:
        return is_person(p, b, m, id) && !plural &&
               (!want.gender || !gender || gender == want.gender);
    case SEVERAL:
        return plural || kind == MENTION_GROUP;
    case A_BODY:
        return (kind == MENTION_GROUP || kind == MENTION_DOCUMENT) && !plural;
    default:
        return false;
    }
}

/* How well what is known of a person's gender agrees. */
static int gender_worth(const struct person *q, uint8_t gender)
{
    uint8_t known = q->gender ? q->gender : q->guess;

    if (known && gender && known != gender)
        return -3;
    if (known)
        return 2;
    return q->named > 1 || q->first_hash ? 1 : 0;
}

/* How far back a mention stands: its sentences, and what a paragraph's end
 * counts. */
static int distance(const struct window *w, struct place pronoun,
                    struct place at)
{
    enum { PARAGRAPH = 3, FAR = 4 };
    const struct block *b = w->at[at.block];
    uint32_t last = at.block == pronoun.block ? mention_at(w, pronoun)->first
                                              : b->words - 1;
    int sentences =
        b->word[last].sentence - b->word[mention_at(w, at)->first].sentence;

    return PARAGRAPH * (int)(pronoun.block - at.block) +
           (sentences < FAR ? sentences : FAR);
}

/* Is the person's last name in a stretch? */
static bool is_named_in(const struct block *b, const struct stretch *s,
                        const struct person *q)
{
    for (uint32_t i = s->first; i < s->last && i < s->first + INSIDE_MOST; i++)
        if ((b->word[i].token.flags & TOKEN_UPPER) &&
            word_name_hash(b, i) == q->last_hash)
            return true;
    return false;
}

/* Does the pronoun speak the stretch: "..." he said, he said: "..."? */
static bool is_beside(const struct mention *m, const struct stretch *s)
{
    return s->end == m->first ||
           (s->open > m->last && s->open <= m->last + 1 + CUE_MOST);
}

/* "Novak has his own plan," he said: it is not Novak who says so. */
static bool is_spoken_of(const struct block *b, const struct mention *m,
                         const struct person *q)
{
    for (uint32_t i = m->behind ? m->behind - 1 : 0;
         i < b->stretches && i <= m->behind; i++)
        if (is_beside(m, &b->stretch[i]) && is_named_in(b, &b->stretch[i], q))
            return true;
    return false;
}

/* How well a mention fits as what the pronoun stands for: nearer, the
 * subject, who spoke last. */
static int worth(const struct people *p, const struct window *w,
                 struct place pronoun, struct place at, uint32_t id)
{
    enum { SPOKEN_OF = 4 };
    const struct mention *self = mention_at(w, pronoun);
    const struct block *b = w->at[at.block];
    int score = -distance(w, pronoun, at);

    score += is_topic(b, at.index) ? 3 : is_subject(b, at.index) ? 2 : 0;
    if (id != PERSON_NONE) {
        const struct person *q = &p->person[id];

        score += id == p->spoke_last ? 2 : 0;
        score += q->kind == MENTION_NAME ? 2 : 0;
        score += gender_worth(q, self->gender);
        if (self->gender && is_spoken_of(w->at[pronoun.block], self, q))
            score -= SPOKEN_OF;
    }
    return score;
}

struct best {
    struct place at;
    uint32_t person;
    int score;
    bool found;
};

static void offer(const struct people *p, const struct window *w,
                  struct place pronoun, struct place at, uint32_t id,
                  struct best *best)
{
    int score = worth(p, w, pronoun, at, id);

    if (!best->found || score > best->score)
        *best = (struct best){at, id, score, true};
}

/* The mention at a place, and the owner in it: "Weber's campaign". */
static void offer_mention(const struct people *p, const struct window *w,
                          struct place pronoun, struct place at,
                          struct best *best)
{
    const struct block *b = w->at[at.block];
    const struct mention *m = mention_at(w, at);
    struct wanted want =
        wanted_by(w->at[pronoun.block], mention_at(w, pronoun));

    if (want.number == A_BODY && is_attribute(b, m))
        return;
    if (fits(p, b, m, m->person, want) && !may_be_place(p, b, m))
        offer(p, w, pronoun, at, m->person, best);
    else if (m->owner_person != PERSON_NONE &&
             fits(p, b, m, m->owner_person, want))
        offer(p, w, pronoun, at, m->owner_person, best);
}

/* "the groups who wrote": the mention right before. */
static uint32_t relative_person(struct people *p, const struct window *w,
                                struct place pronoun)
{
    struct place at = pronoun;
    const struct mention *m;

    if (!place_back(w, &at))
        return PERSON_NONE;
    m = mention_at(w, at);
    if (m->person != PERSON_NONE || m->kind == MENTION_PRONOUN)
        return m->person;
    return people_unnamed(p, w->at[at.block], m);
}

/* Nobody of the window fits: the one of that gender who was meant last. */
static uint32_t last_meant(const struct people *p, const struct block *b,
                           uint8_t gender)
{
    const struct meant *m = &p->meant[gender];

    return gender && m->known && b->number - m->block <= BLOCKS_BACK
               ? m->person
               : PERSON_NONE;
}

uint32_t pronoun_person(struct people *p, const struct window *w,
                        struct place pronoun)
{
    const struct block *b = w->at[pronoun.block];
    const struct mention *self = mention_at(w, pronoun);
    struct place at = pronoun;
    struct best best = {.found = false};

    if (b->word[self->first].classes & WORD_RELATIVE)
        return relative_person(p, w, pronoun);
    for (int k = 0; k < LOOK_BACK && place_back(w, &at); k++)
        offer_mention(p, w, pronoun, at, &best);
    if (!best.found)
        best.person = last_meant(p, b, self->gender);
    else if (best.person == PERSON_NONE)
        best.person =
            people_unnamed(p, w->at[best.at.block], mention_at(w, best.at));
    if (self->gender && best.person != PERSON_NONE)
        p->meant[self->gender] = (struct meant){best.person, b->number, true};
    return best.person;
}
