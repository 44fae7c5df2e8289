/* resolve.c - who a pronoun or a nominal stands for; see people.h. */
#include "people.h"

#include "table.h"

extern const struct table table_same_roles;

enum { LOOK_BACK = 24, SUBJECT_BACK = 8, QUOTES_BACK = 8 };

/* A mention and where it stands. */
struct place {
    unsigned block; /* in the window */
    uint32_t index;
};

static struct mention *mention_at(const struct window *w, struct place at)
{
    return &w->at[at.block]->mention[at.index];
}

/* The mention of the window that begins at a byte. */
static bool find_mention(const struct window *w, size_t start,
                         struct place *found)
{
    for (unsigned k = 0; k < WINDOW; k++) {
        const struct block *b = w->at[k];
        uint32_t low = 0, high;

        if (!b || start < b->span.start || start >= b->span.end)
            continue;
        for (high = b->mentions; low < high;) {
            uint32_t mid = low + (high - low) / 2;

            if (b->mention[mid].span.start < start)
                low = mid + 1;
            else
                high = mid;
        }
        *found = (struct place){k, low};
        return low < b->mentions && b->mention[low].span.start == start;
    }
    return false;
}

/* Moves to the mention before; false at the window's edge. */
static bool step_back(const struct window *w, struct place *at)
{
    while (at->index == 0) {
        if (at->block == 0 || !w->at[at->block - 1])
            return false;
        at->block--;
        at->index = w->at[at->block]->mentions;
    }
    at->index--;
    return true;
}

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
    if (id != PERSON_NONE && p->person[id].kind == MENTION_NAME)
        return true;
    return m->kind == MENTION_NOMINAL && !m->plural &&
           (b->word[m->head].classes & WORD_ROLE);
}

static bool fits(const struct people *p, const struct block *b,
                 const struct mention *m, uint32_t id, struct wanted want)
{
    const struct person *q = id == PERSON_NONE ? NULL : &p->person[id];
    uint8_t kind = q ? q->kind : m->kind;
    uint8_t gender = q ? (q->gender ? q->gender : q->guess) : m->gender;
    bool plural = q ? q->plural : m->plural;

    if (!q && m->kind == MENTION_PRONOUN)
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

/* in Bern, from Oslo: most likely a place, if nothing shows a person. */
static bool may_be_place(const struct people *p, const struct block *b,
                         const struct mention *m)
{
    const struct person *q =
        m->person == PERSON_NONE ? NULL : &p->person[m->person];

    return m->kind == MENTION_NAME && m->first > 0 && q && !q->first_hash &&
           !q->gender && !q->guess &&
           (b->word[m->first - 1].classes & WORD_PREPOSITION);
}

/* Is it the first mention of its sentence? */
static bool is_first(const struct block *b, uint32_t index)
{
    const struct mention *m = &b->mention[index];

    return index == 0 ||
           b->word[m[-1].first].sentence != b->word[m->first].sentence;
}

/* "In an interview, Weber ...": behind the phrase that opens its sentence. */
static bool is_behind_opening(const struct block *b, uint32_t index)
{
    const struct mention *m = &b->mention[index];

    return index > 0 && m->first == m[-1].last + 1 &&
           b->word[m[-1].last].token.cp == ',' && m[-1].first > 0 &&
           (b->word[m[-1].first - 1].classes & WORD_PREPOSITION) &&
           is_first(b, index - 1);
}

/* Does a mention stand where a subject does: first in its sentence, behind
 * its opening phrase, or with a cue behind it? */
static bool is_subject(const struct block *b, uint32_t index)
{
    const struct mention *m = &b->mention[index];

    if (m->last < b->words && (b->word[m->last].classes & WORD_CUE))
        return true;
    return is_first(b, index) || is_behind_opening(b, index);
}

/* How well a mention fits as what the pronoun stands for: nearer, the
 * subject, who spoke last. */
static int worth(const struct people *p, const struct window *w,
                 struct place pronoun, struct place at, uint32_t id)
{
    const struct block *b = w->at[at.block];
    const struct mention *m = mention_at(w, at);
    int sentences = at.block == pronoun.block
                        ? b->word[mention_at(w, pronoun)->first].sentence -
                              b->word[m->first].sentence
                        : 0;
    int score =
        -3 * (int)(pronoun.block - at.block) - (sentences < 4 ? sentences : 4);

    score += is_subject(b, at.index) ? 3 : 0;
    if (id != PERSON_NONE) {
        const struct person *q = &p->person[id];

        score += id == p->spoke_last ? 2 : 0;
        score += q->kind == MENTION_NAME ? 2 : 0;
        score += q->gender || q->guess ? 2 : q->named > 1 ? 1 : 0;
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

static uint32_t resolve_pronoun(struct people *p, const struct window *w,
                                struct place pronoun)
{
    const struct mention *self = mention_at(w, pronoun);
    struct wanted want = wanted_by(w->at[pronoun.block], self);
    struct place at = pronoun;
    struct best best = {.found = false};

    for (int k = 0; k < LOOK_BACK && step_back(w, &at); k++) {
        const struct mention *m = mention_at(w, at);
        bool relative =
            w->at[pronoun.block]->word[self->first].classes & WORD_RELATIVE;

        if (fits(p, w->at[at.block], m, m->person, want) &&
            !may_be_place(p, w->at[at.block], m))
            offer(p, w, pronoun, at, m->person, &best);
        else if (m->owner_person != PERSON_NONE &&
                 fits(p, w->at[at.block], m, m->owner_person, want))
            offer(p, w, pronoun, at, m->owner_person, &best);
        if (relative) /* who: the one right before */
            break;
    }
    if (!best.found)
        return PERSON_NONE;
    if (best.person == PERSON_NONE)
        best.person =
            people_unnamed(p, w->at[best.at.block], mention_at(w, best.at));
    if (best.person != PERSON_NONE)
        people_gender(p, best.person, self->gender, BASIS_PRONOUN);
    return best.person;
}

/* ---- nominals --------------------------------------------------------- */

static bool is_listed(struct slice words, struct slice word)
{
    while (words.n >= word.n) {
        const char *space = memchr(words.p, ' ', words.n);
        size_t n = space ? (size_t)(space - words.p) : words.n;

        if (n == word.n && memcmp(words.p, word.p, n) == 0)
            return true;
        n += space ? 1 : 0;
        words = slice_of(words.p + n, words.n - n);
    }
    return false;
}

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
        if (is_listed(table_field(row, 0), slice_of(head, word.n)))
            return true;
    }
    return false;
}

/* "Rubio offered his view. The senator said ...": of whom nothing is said but
 * the name.  For one of the roles that people are called by instead of it, the
 * person named last, if that was the subject; a name between leaves it open. */
static uint32_t subject_before(const struct people *p, const struct window *w,
                               struct place self)
{
    struct place at = self;

    for (int k = 0; k < SUBJECT_BACK && step_back(w, &at); k++) {
        const struct mention *m = mention_at(w, at);
        const struct block *b = w->at[at.block];

        if (self.block - at.block > 1)
            break;
        if (m->kind != MENTION_NAME || m->person == PERSON_NONE ||
            may_be_place(p, b, m))
            continue;
        if (is_subject(b, at.index) && !p->person[m->person].plural &&
            p->person[m->person].kind == MENTION_NAME)
            return m->person;
        break;
    }
    return PERSON_NONE;
}

/* "the UN envoy": the person nearest before who was called so. */
static uint32_t resolve_nominal(struct people *p, const struct window *w,
                                struct place self)
{
    const struct block *b = w->at[self.block];
    const struct mention *m = mention_at(w, self);
    struct slice role = word_text(b, m->head);
    bool definite = token_is(b->text, &b->word[m->first].token, "the");
    const struct table_row *row;
    struct place at = self;

    if (!definite || m->plural || m->kind != MENTION_NOMINAL)
        return PERSON_NONE;
    for (int k = 0; k < LOOK_BACK && step_back(w, &at); k++) {
        uint32_t id = mention_at(w, at)->person;

        if (id != PERSON_NONE && p->person[id].kind == MENTION_NAME &&
            is_called(p, &p->person[id], role, b->word[m->head].token.hash))
            return id;
    }
    row = table_find(&table_same_roles, role, b->word[m->head].token.hash);
    return row && !slice_eq(table_field(row, 1), SLICE("office"))
               ? subject_before(p, w, self)
               : PERSON_NONE;
}

/* ---- quotes ----------------------------------------------------------- */

static uint32_t resolve(struct people *p, const struct window *w,
                        struct place at)
{
    struct mention *m = mention_at(w, at);

    if (m->person == PERSON_NONE) {
        m->person = m->kind == MENTION_PRONOUN ? resolve_pronoun(p, w, at)
                                               : resolve_nominal(p, w, at);
        if (m->person == PERSON_NONE && m->kind != MENTION_PRONOUN)
            m->person = people_unnamed(p, w->at[at.block], m);
        if (m->person != PERSON_NONE)
            people_see(p, m->person, m->span);
    }
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

bool people_resolve(struct people *p, const struct window *w, struct quotes *q,
                    size_t i)
{
    struct speaker *s = &q->quote[i].speaker;
    struct place at;

    if (s->span.end == 0)
        return true;
    if (find_mention(w, s->span.start, &at))
        s->person = resolve(p, w, at);
    else if (s->person == PERSON_NONE)
        s->person = spoke_before(q, i);
    p->spoke_last = s->person;
    return !p->no_memory;
}
