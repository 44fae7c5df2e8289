/* mentions.c - names, pronouns and nominals; see mentions.h.
 *
 * What the last parts of a phrase (phrase.h) were says what it is. */
#include "mentions.h"

#include "name-run.h"
#include "phrase.h"
#include "shapes.h"
#include "word-at.h"

static uint8_t gender_of(uint32_t classes)
{
    if (classes & WORD_MALE)
        return classes & WORD_FEMALE ? GENDER_UNKNOWN : GENDER_MALE;
    return classes & WORD_FEMALE ? GENDER_FEMALE : GENDER_UNKNOWN;
}

static bool match_pronoun(const struct block *b, uint32_t i, struct mention *m)
{
    if (!is_word(b, i) || !(classes_at(b, i) & WORD_PRONOUN))
        return false;
    *m = (struct mention){.first = i,
                          .last = i + 1,
                          .head = i,
                          .kind = MENTION_PRONOUN,
                          .gender = gender_of(classes_at(b, i)),
                          .plural = classes_at(b, i) & WORD_PLURAL};
    return true;
}

/* The gender that titles and roles before the name give. */
static uint8_t title_gender(const struct block *b, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if ((classes_at(b, i) & (WORD_TITLE | WORD_ROLE)) &&
            gender_of(classes_at(b, i)))
            return gender_of(classes_at(b, i));
    return GENDER_UNKNOWN;
}

/* N.H., U.N. */
static bool has_only_letters(const struct block *b, uint32_t first,
                             uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (b->word[i].token.kind == TOKEN_WORD &&
            b->word[i].token.end - b->word[i].token.start > 1)
            return false;
    return end > first + 1;
}

/* What the words first .. end - 1 of a run are: a person or a body. */
static uint8_t run_kind(const struct block *b, uint32_t first, uint32_t end)
{
    uint32_t last = end - 1;

    while (last > first && b->word[last].token.kind != TOKEN_WORD)
        last--;
    if (classes_at(b, last) & WORD_DOCUMENT && last > first)
        return MENTION_DOCUMENT;
    for (uint32_t i = first; i < end; i++)
        if (classes_at(b, i) & WORD_GROUP)
            return MENTION_GROUP;
    if (name_is_short(b, first) || /* St. Louis is a place */
        has_only_letters(b, first, end))
        return MENTION_GROUP;
    if (b->lang == LANG_EN && last > first && /* New York; but John Ireland */
        (classes_at(b, last) & WORD_PLACE) &&
        !(classes_at(b, first) & WORD_FIRST))
        return MENTION_GROUP;
    if (end == first + 1 && ((b->word[first].token.flags & TOKEN_CAPS) ||
                             (classes_at(b, first) & WORD_PLACE)))
        return MENTION_GROUP;
    return MENTION_NAME;
}

/* The phrase ends in a noun, with its of/for phrases. */
static void make_nominal(const struct block *b, const struct phrase *p,
                         struct mention *m)
{
    uint32_t c;

    m->head = p->head != WORD_NONE && p->head < p->end ? p->head : p->end - 1;
    c = classes_at(b, m->head);
    m->last = p->head != WORD_NONE || p->end == p->run_end
                  ? phrase_with_of(b, p->end)
                  : p->end;
    m->name = m->name_end = m->last;
    m->kind = c & WORD_ROLE       ? MENTION_NOMINAL
              : c & WORD_GROUP    ? MENTION_GROUP
              : c & WORD_DOCUMENT ? MENTION_DOCUMENT
                                  : MENTION_NOMINAL;
    m->gender = gender_of(c & WORD_ROLE ? c : 0);
    m->plural = c & WORD_PLURAL;
}

/* A single capital word that is a noun: Police; der Minister; German after a
 * determiner: der Angeklagte. */
static bool is_noun_run(const struct block *b, const struct phrase *p,
                        const struct mention *m)
{
    uint32_t c = classes_at(b, m->head);

    if (m->name_end != m->name + 1)
        return false;
    return (c & NOUN) ||
           (b->lang == LANG_DE && p->determined &&
            !(c & (WORD_FIRST | WORD_PLACE)) && m->name == p->first + 1);
}

/* "Attorney General of Ohio", "the Prime Minister", "the Ohio Republican":
 * a role, whoever has it; but "Secretary of State Clara Weber". */
static bool is_role_run(const struct block *b, const struct phrase *p,
                        const struct mention *m)
{
    uint32_t i = p->run;

    if (b->lang != LANG_EN || m->name_end < p->run + 2)
        return false;
    if (p->determined && (classes_at(b, m->head) & WORD_ROLE) &&
        !(classes_at(b, m->head) & WORD_FIRST))
        return true;
    while (i < p->run_end && (classes_at(b, i) & (WORD_TITLE | WORD_ROLE)))
        i++;
    return i > p->run && i < p->run_end && m->name == p->run &&
           (classes_at(b, i - 1) & WORD_ROLE) &&
           token_is(b->text, &b->word[i].token, "of");
}

static void make_role(const struct block *b, const struct phrase *p,
                      struct mention *m)
{
    uint32_t head = p->run;

    while (head + 1 < p->run_end &&
           !token_is(b->text, &b->word[head + 1].token, "of"))
        head++;
    m->head = head;
    m->name = m->name_end = m->last;
    m->kind = MENTION_NOMINAL;
    m->gender = gender_of(classes_at(b, head));
    m->plural = classes_at(b, head) & WORD_PLURAL;
}

/* The National Committee is no Committee with a title. */
static bool is_body(const struct block *b, const struct phrase *p)
{
    return b->lang == LANG_EN && p->run_end > p->run + 1 &&
           (classes_at(b, p->run_end - 1) & (WORD_GROUP | WORD_DOCUMENT));
}

/* The phrase ends in a run of capitals: a name. */
static void make_name(const struct block *b, const struct phrase *p,
                      struct mention *m)
{
    m->last = p->run_end;
    m->name = is_body(b, p) ? p->run : name_start(b, p->run, p->run_end);
    m->name_end = p->run_end;
    m->kind = run_kind(b, m->name, m->name_end);
    m->head = m->name_end - 1;
    m->gender = title_gender(b, m->first, m->name);
    if (m->gender && m->name_end == m->name + 1) /* Mr. English */
        m->kind = MENTION_NAME;
    while (m->head > m->name && (b->word[m->head].token.kind != TOKEN_WORD ||
                                 (classes_at(b, m->head) & WORD_SUFFIX)))
        m->head--;
    if (is_noun_run(b, p, m))
        make_nominal(b, p, m);
    else if (is_role_run(b, p, m))
        make_role(b, p, m);
}

/* (D-Mass.): where a politician is from is nobody else. */
static bool is_seat(const struct block *b, uint32_t i)
{
    return i > 0 && is_cp(b, i - 1, '(') && upper(b, i) &&
           b->word[i].token.end - b->word[i].token.start == 1 &&
           is_cp(b, i + 1, '-') && glued(b, i + 1);
}

/* former, longtime, fellow: begins a phrase before a role or a name. */
static bool is_status(const struct block *b, uint32_t i)
{
    enum { LEAST = 6, MOST = 8 }; /* bytes */
    static const char *const words[] = {"former", "longtime", "onetime",
                                        "fellow", "retired",  "veteran",
                                        "acting", "senior",   NULL};
    size_t n = b->word[i].token.end - b->word[i].token.start;

    if (n < LEAST || n > MOST)
        return false;
    if (b->lang != LANG_EN || upper(b, i) || !is_word(b, i + 1) ||
        !((classes_at(b, i + 1) & NOUN) || name_begins(b, i + 1)))
        return false;
    for (const char *const *w = words; *w; w++)
        if (token_is(b->text, &b->word[i].token, *w))
            return true;
    return false;
}

/* the [two] companies, his [other] brothers: what may stand between a
 * determiner and its noun though it is one itself. */
static bool is_inner_determiner(const struct block *b, uint32_t i)
{
    static const char *const words[] = {
        "two",  "three", "four", "five", "six",     "seven", "eight",
        "nine", "ten",   "few",  "many", "several", "other", NULL};

    if (b->lang != LANG_EN || !is_word(b, i) ||
        !(classes_at(b, i) & WORD_DETERMINER) ||
        (classes_at(b, i - 1) & WORD_THAT))
        return false;
    for (size_t k = 0; words[k]; k++)
        if (token_is(b->text, &b->word[i].token, words[k]))
            return true;
    return false;
}

/* Classes of words that a phrase may begin with. */
#define STARTS                                                                 \
    (WORD_DETERMINER | WORD_POSSESSIVE | WORD_QUANTIFIER | WORD_PARTICLE | NOUN)

static bool may_start(const struct block *b, uint32_t i, struct phrase *p)
{
    uint32_t c = classes_at(b, i);

    if (!(c & STARTS) && !(b->word[i].token.flags & TOKEN_UPPER) &&
        !is_status(b, i))
        return false; /* most words */
    if (!is_word(b, i) || is_seat(b, i) || (i > 1 && is_seat(b, i - 2)))
        return false;
    /* that Ben Carson: a conjunction */
    if ((c & WORD_THAT) && name_begins(b, i + 1))
        return false;
    *p = (struct phrase){
        .first = i, .at = i, .end = i, .head = WORD_NONE, .run = WORD_NONE};
    if (c & (WORD_DETERMINER | WORD_POSSESSIVE)) {
        p->determined = true;
        p->at++;
        if (is_inner_determiner(b, p->at))
            p->end = ++p->at; /* the two */
        return true;
    }
    if (c & WORD_QUANTIFIER) {
        p->end = ++p->at;
        p->head = i;
        return true;
    }
    if (is_status(b, i)) {
        p->at++;
        return true;
    }
    return name_begins(b, i) ||
           (c & NOUN & ~(uint32_t)WORD_DOCUMENT && !(c & WORD_CUE));
}

/* "but few keep", "both went": nothing behind the word for several is a noun
 * of several. */
static bool is_verb_of_many(const struct block *b, const struct phrase *p)
{
    return b->lang == LANG_EN && (classes_at(b, p->first) & WORD_PLURAL) &&
           p->run == WORD_NONE && p->end == p->first + 2 &&
           !looks_like_plural(b, p->end - 1);
}

/* "secretary of state Clara Weber": goes on from an office to the name of who
 * has it. */
static void read_office(const struct block *b, struct phrase *p)
{
    enum { LOOK = 3 };
    uint32_t i = p->end + 1;

    if (b->lang != LANG_EN || p->head == WORD_NONE || p->head + 1 != p->end ||
        !(classes_at(b, p->head) & (WORD_TITLE | WORD_ROLE)) ||
        !is_word(b, p->end) || !token_is(b->text, &b->word[p->end].token, "of"))
        return;
    while (i < p->end + 1 + LOOK && is_word(b, i) && !upper(b, i) &&
           (!(classes_at(b, i) & PHRASE_STOP) ||
            (classes_at(b, i) & WORD_GROUP)) && /* of state */
           !looks_like_verb(b, i))
        i++;
    if (i == p->end + 1 || !name_begins(b, i) || b->word[i - 1].tail)
        return;
    p->run = i;
    p->end = p->run_end = name_run_end(b, i);
}

/* "in other words": nobody's. */
static bool is_idiom(const struct block *b, const struct phrase *p)
{
    return p->end == p->first + 2 &&
           token_is(b->text, &b->word[p->first].token, "other") &&
           token_is(b->text, &b->word[p->first + 1].token, "words");
}

static bool match_phrase(const struct block *b, uint32_t i, struct mention *m)
{
    struct phrase p;

    if (!may_start(b, i, &p))
        return false;
    phrase_read(b, &p);
    if ((classes_at(b, i) & WORD_QUANTIFIER) &&
        (p.end <= p.first || is_verb_of_many(b, &p))) {
        p.end = i + 1;
        p.head = i;
    }
    if (p.end <= p.first || is_idiom(b, &p))
        return false;
    *m = (struct mention){.first = i};
    read_office(b, &p);
    if (p.run != WORD_NONE && p.end == p.run_end &&
        !b->word[p.run_end - 1].tail)
        make_name(b, &p, m);
    else
        make_nominal(b, &p, m);
    if (p.owner != WORD_NONE) {
        m->owner = name_start(b, p.owner, p.owner_end);
        m->owner_end = p.owner_end;
    }
    return true;
}

static bool add_mention(struct block *b, struct arena *a, size_t *cap,
                        struct mention *m)
{
    if (!arena_grow(a, &b->mention, b->mentions, cap, sizeof *m))
        return false;
    m->person = m->owner_person = PERSON_NONE;
    m->span = words_span(b, m->first, m->last);
    m->span.end -= b->word[m->last - 1].tail;
    for (uint32_t i = m->first; i < m->last; i++)
        b->word[i].mention = b->mentions;
    b->mention[b->mentions++] = *m;
    return true;
}

/* laut „Der Bote“; wie „Der Bote“ berichtet: a paper's name in marks, where no
 * model was trained on what marks may hold. */
static bool match_marked(const struct block *b, uint32_t i, struct mention *m)
{
    enum { MOST = 6 };
    const struct stretch *s;
    uint32_t before;

    if (b->lang == LANG_EN || b->word[i].stretch == WORD_NONE || i == 0)
        return false;
    s = &b->stretch[b->word[i].stretch];
    if (i != s->first || s->last - s->first > MOST)
        return false;
    before = s->open > 0 ? s->open - 1 : 0;
    if (!is_word(b, before) ||
        !((classes_at(b, before) & WORD_ACCORDING) ||
          token_is(b->text, &b->word[before].token, "wie")))
        return false;
    if (!(b->word[i].token.flags & TOKEN_UPPER) && s->end < b->words &&
        !(classes_at(b, s->end) & WORD_CUE))
        return false;
    *m = (struct mention){.first = s->first,
                          .last = s->last,
                          .name = s->last,
                          .name_end = s->last,
                          .head = s->last - 1,
                          .kind = MENTION_GROUP};
    return true;
}

bool mentions_find(struct block *b, struct arena *a)
{
    size_t cap = 0;
    struct mention m;
    uint32_t behind = 0;

    for (uint32_t i = b->story; i < b->words; i++) {
        if (b->word[i].stretch != WORD_NONE)
            behind = b->word[i].stretch + 1;
        if (!match_pronoun(b, i, &m) && !match_phrase(b, i, &m) &&
            !match_marked(b, i, &m))
            continue;
        m.behind = behind;
        if (!add_mention(b, a, &cap, &m))
            return false;
        i = m.last - 1;
    }
    return true;
}
