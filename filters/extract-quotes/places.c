/* places.c - mentions of the window and their neighbours; see places.h. */
#include "places.h"

#include "shapes.h"

bool place_find(const struct window *w, size_t start, struct place *found)
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

bool place_back(const struct window *w, struct place *at)
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

uint32_t called_same(struct people *p, const struct window *w,
                     struct place self)
{
    enum { LOOK_BACK = 24 };
    const struct block *b = w->at[self.block];
    uint32_t hash = b->word[mention_at(w, self)->head].token.hash;
    struct place at = self;

    for (int k = 0; k < LOOK_BACK && place_back(w, &at); k++) {
        const struct mention *m = mention_at(w, at);
        const struct block *there = w->at[at.block];

        if (m->kind != MENTION_PRONOUN && !m->plural &&
            there->word[m->head].token.hash == hash)
            return m->person != PERSON_NONE ? m->person
                                            : people_unnamed(p, there, m);
    }
    return PERSON_NONE;
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

static bool is_finite(const struct block *b, uint32_t i)
{
    uint32_t c = i < b->words ? b->word[i].classes : 0;

    if (i >= b->words || b->word[i].stretch != WORD_NONE)
        return false;
    return (c & WORD_AUXILIARY) || looks_like_verb(b, i) ||
           ((c & WORD_CUE) && !(c & WORD_ING));
}

/* "..." said Weber */
static bool is_behind_cue(const struct block *b, const struct mention *m)
{
    return m->first > 1 && (b->word[m->first - 1].classes & WORD_STRONG) &&
           (b->word[m->first - 2].is_mark ||
            b->word[m->first - 2].token.cp == ',');
}

bool is_subordinator(const struct block *b, uint32_t i)
{
    static const char *const words[] = {
        "after", "although", "as",    "because", "before",   "if",    "once",
        "since", "though",   "until", "when",    "whenever", "while", NULL};

    for (const char *const *w = words; *w; w++)
        if (token_is(b->text, &b->word[i].token, *w))
            return true;
    return false;
}

static uint32_t sentence_start(const struct block *b, uint32_t i)
{
    enum { LOOK = 40 };

    for (int k = 0; k < LOOK && i > 0; k++, i--)
        if (b->word[i - 1].sentence != b->word[i].sentence)
            break;
    return i;
}

/* "After Novak left, Weber spoke": behind the clause that opens its sentence.
 */
static bool is_behind_clause(const struct block *b, const struct mention *m)
{
    return m->first > 0 && b->word[m->first - 1].token.cp == ',' &&
           is_finite(b, m->last) &&
           is_subordinator(b, sentence_start(b, m->first));
}

/* What no attribute stands before. */
#define NO_ATTRIBUTED                                                          \
    (WORD_PREPOSITION | WORD_CONJUNCTION | WORD_RELATIVE | WORD_THAT |         \
     WORD_PRONOUN | WORD_DETERMINER | WORD_POSSESSIVE | WORD_NEGATION |        \
     WORD_DAY | WORD_CUE)

/* "the Novak speechwriter Clara Weber": only tells whose. */
static bool is_modifier(const struct block *b, uint32_t index)
{
    const struct mention *m = &b->mention[index];

    return index + 1 < b->mentions && m->last + 1 == m[1].first &&
           m[1].kind == MENTION_NAME &&
           b->word[m->last].token.kind == TOKEN_WORD &&
           !is_finite(b, m->last) &&
           !(b->word[m->last].classes & (WORD_PREPOSITION | WORD_CONJUNCTION));
}

bool is_attribute(const struct block *b, const struct mention *m)
{
    uint32_t i = m->last;

    if (m->name == m->name_end)
        return false;
    if (i < b->words && b->word[i].token.cp == '.')
        i++; /* U.S. */
    return i < b->words && b->word[i].token.kind == TOKEN_WORD &&
           !(b->word[i].token.flags & TOKEN_UPPER) && !is_finite(b, i) &&
           b->word[i].stretch == WORD_NONE &&
           !(b->word[i].classes & NO_ATTRIBUTED) && !looks_like_adverb(b, i);
}

bool is_topic(const struct block *b, uint32_t index)
{
    const struct mention *m = &b->mention[index];

    if (is_modifier(b, index))
        return false;
    if (is_behind_clause(b, m) || is_behind_opening(b, index) ||
        is_behind_cue(b, m))
        return true;
    return is_first(b, index) &&
           !(m->first > 0 && is_subordinator(b, m->first - 1));
}

/* The word behind a mention and what tells where it is from: "Weber of the
 * Bern office said". */
static uint32_t behind_origin(const struct block *b, uint32_t index)
{
    const struct mention *m = &b->mention[index];

    if (index + 1 < b->mentions && m[1].first == m->last + 1 &&
        (b->word[m->last].classes & WORD_PREPOSITION))
        return m[1].last;
    return m->last;
}

bool is_subject(const struct block *b, uint32_t index)
{
    const struct mention *m = &b->mention[index];
    uint32_t behind = behind_origin(b, index);

    if (is_topic(b, index))
        return true;
    if (m->first > 0 && (b->word[m->first - 1].classes & WORD_PREPOSITION))
        return false;
    return is_finite(b, behind) || /* a lawyer, Clara Weber, said */
           (behind < b->words && b->word[behind].token.cp == ',' &&
            is_finite(b, behind + 1));
}

bool may_be_place(const struct people *p, const struct block *b,
                  const struct mention *m)
{
    const struct person *q =
        m->person == PERSON_NONE ? NULL : &p->person[m->person];

    if (m->first == 0 || !(b->word[m->first - 1].classes & WORD_PREPOSITION))
        return false;
    if (m->kind == MENTION_GROUP) /* in the United States */
        return m->name < m->name_end && (b->word[m->head].classes & WORD_PLACE);
    return m->kind == MENTION_NAME && q && !q->first_hash && !q->gender &&
           !q->guess;
}
