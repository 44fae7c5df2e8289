/* mentions.c - names, pronouns and nominals; see mentions.h.
 *
 * A phrase is read word by word, with no way back: a determiner, modifiers
 * and runs of capitals, a head noun, a name, of/for phrases.  What its last
 * parts were says what it is. */
#include "mentions.h"

#include "name-run.h"
#include "shapes.h"
#include "word-at.h"

enum { PHRASE_MAX = 12, OF_MAX = 2, UNKNOWN_MAX = 4 };

#define NOUN (WORD_ROLE | WORD_GROUP | WORD_DOCUMENT)
#define STOP                                                                   \
    (WORD_CUE | WORD_AUXILIARY | WORD_PREPOSITION | WORD_CONJUNCTION |         \
     WORD_THAT | WORD_PRONOUN | WORD_RELATIVE | WORD_DETERMINER |              \
     WORD_NEGATION | WORD_OBJECT | WORD_POSSESSIVE)

/* What is known of the phrase that is being read. */
struct phrase {
    uint32_t first;
    uint32_t at;   /* the next word to look at */
    uint32_t end;  /* where the phrase ends by what was seen so far */
    uint32_t head; /* last head noun, or WORD_NONE */
    uint32_t run;  /* last run of capitals, or WORD_NONE ... */
    uint32_t run_end;
    uint32_t owner; /* last run with 's, or WORD_NONE ... */
    uint32_t owner_end;
    unsigned unknown; /* lower-case words in no list since then */
    bool determined;  /* begins with a determiner or possessor */
};

/* ---- phrases ---------------------------------------------------------- */

static bool is_any(const struct block *b, uint32_t i, const char *const *words)
{
    for (; *words; words++)
        if (token_is(b->text, &b->word[i].token, *words))
            return true;
    return false;
}

/* Behind a word that may stand for people or things alone a cue is a verb:
 * "two write", "that said", "one claims"; but "one report", "two claims". */
static bool is_verb_of_pronoun(const struct block *b, const struct phrase *p)
{
    static const char *const many[] = {"two",  "three", "four",
                                       "five", "six",   NULL};
    uint32_t i = p->at - 1;
    uint32_t before = classes_at(b, i);
    uint32_t c = classes_at(b, p->at);
    bool plural = (before & WORD_PLURAL) || is_any(b, i, many);
    struct slice w;

    if (b->lang != LANG_EN || i != p->first || (c & WORD_ING) ||
        !((before & (WORD_QUANTIFIER | WORD_THAT)) || plural))
        return false;
    if (c & WORD_BASE)
        return plural;
    w = word_text(b, p->at);
    return !plural || w.p[w.n - 1] != 's';
}

/* A cue that is a noun here: "the report said", "the study". */
static bool is_noun_here(const struct block *b, const struct phrase *p)
{
    uint32_t c = classes_at(b, p->at);

    if (p->at > p->first &&
        (classes_at(b, p->at - 1) & (WORD_DETERMINER | WORD_POSSESSIVE)))
        return !is_verb_of_pronoun(b, p); /* none behind "the" */
    if (!(c & (NOUN | WORD_CUE_NOUN)))
        return false;
    if (p->at == p->first)
        return !(c & WORD_CUE);
    return (p->determined && p->head == WORD_NONE) ||
           (is_word(b, p->at + 1) && (classes_at(b, p->at + 1) & WORD_CUE));
}

/* "The Harbour Post recently ran": behind a name that is no possessor the
 * sentence goes on.  "the Weber appointed judge": or else a noun follows. */
static bool is_verb_behind(const struct block *b, const struct phrase *p)
{
    if (p->run == WORD_NONE || p->run_end != p->at || p->owner_end == p->at)
        return false;
    return looks_like_adverb(b, p->at) ||
           (looks_like_verb(b, p->at) &&
            !(is_word(b, p->at + 1) && (classes_at(b, p->at + 1) & NOUN)));
}

static bool stops(const struct block *b, const struct phrase *p)
{
    uint32_t c = classes_at(b, p->at);

    /* German nouns have capitals: what is small behind them is no noun */
    if (b->lang == LANG_DE && p->run != WORD_NONE)
        return true;
    if (!is_word(b, p->at) || (c & STOP & ~(uint32_t)WORD_CUE))
        return true;
    if (is_verb_behind(b, p))
        return true;
    return (c & WORD_CUE) && !is_noun_here(b, p);
}

/* Reads a run of capitals at p->at. */
static void read_run(const struct block *b, struct phrase *p)
{
    p->run = p->at;
    p->run_end = name_run_end(b, p->at);
    p->at = p->end = p->run_end;
    p->unknown = 0;
    if (b->word[p->run_end - 1].tail) { /* a possessor: what follows counts */
        p->determined = true;
        p->head = WORD_NONE;
        p->owner = p->run;
        p->owner_end = p->run_end;
    }
}

/* "The night started": behind a noun that no list knows, or "this", a form of
 * the past is the verb; but "the wounded", "the badly wounded". */
static bool is_verb_of_noun(const struct block *b, const struct phrase *p)
{
    static const char *const alone[] = {"this", "that", NULL};

    return looks_like_verb(b, p->at) &&
           (p->end == p->at ||
            (p->at == p->first + 1 && is_any(b, p->first, alone)));
}

/* Reads one lower-case word, and a hyphen with what is glued to it. */
static void read_word(const struct block *b, struct phrase *p)
{
    if (classes_at(b, p->at) & NOUN) {
        p->head = p->at;
        p->end = p->at + 1;
        p->unknown = 0;
    } else if (p->head == WORD_NONE && p->determined) {
        if (!looks_like_adverb(b, p->at) && !is_verb_of_noun(b, p))
            p->end = p->at + 1;
        p->unknown++;
    } else {
        p->unknown++;
    }
    p->at++;
    if (is_cp(b, p->at, '-') && glued(b, p->at) && is_word(b, p->at + 1) &&
        glued(b, p->at + 1)) {
        p->at++;
    }
}

/* "Clara Weber met Pavel Novak": a second name goes with the first only
 * right behind a role or a possessor; "in his letter Mr. Banda": none goes
 * with a document. */
static bool is_other_name(const struct block *b, const struct phrase *p)
{
    bool behind_head = p->head != WORD_NONE && p->head + 1 == p->at;

    if (behind_head && !(classes_at(b, p->head) & (WORD_ROLE | WORD_GROUP)))
        return true;
    return p->run != WORD_NONE && !behind_head && p->owner_end != p->at;
}

/* Reads on until something stops the phrase. */
static void read_phrase(const struct block *b, struct phrase *p)
{
    while (p->at - p->first < PHRASE_MAX && p->unknown < UNKNOWN_MAX) {
        if (p->at > p->first && p->run != WORD_NONE && p->end == p->run_end &&
            p->head != WORD_NONE && p->run > p->head)
            return; /* a name behind its role: complete */
        if (name_begins(b, p->at) && is_other_name(b, p))
            return;
        if (name_begins(b, p->at))
            read_run(b, p);
        else if (p->at < b->words && b->word[p->at].token.kind == TOKEN_NUMBER)
            p->at++;
        else if (stops(b, p))
            return;
        else
            read_word(b, p);
    }
}

/* The end of the phrase with the of/for phrases behind its head. */
static uint32_t with_of(const struct block *b, uint32_t end)
{
    static const char *const links[LANGUAGES][9] = {
        [LANG_EN] = {"of", "for", "from", "at", "in", NULL},
        [LANG_DE] = {"von", "vom", "des", "der", "aus", "beim", "in", "im",
                     NULL},
        [LANG_FR] = {"de", "du", "des", "d", "pour", "au", NULL},
        [LANG_ES] = {"de", "del", "para", "en", NULL},
    };

    for (int n = 0; n < OF_MAX; n++) {
        struct phrase p = {.first = end + 1,
                           .at = end + 1,
                           .end = end,
                           .head = WORD_NONE,
                           .run = WORD_NONE,
                           .owner = WORD_NONE};

        if (!is_word(b, end) || !is_any(b, end, links[b->lang]) ||
            !is_word(b, end + 1))
            break;
        p.determined = classes_at(b, end) & WORD_DETERMINER; /* der Schule */
        if (classes_at(b, p.at) & (WORD_DETERMINER | WORD_POSSESSIVE)) {
            p.determined = true;
            p.at++;
        }
        read_phrase(b, &p);
        if (p.end <= end)
            break;
        end = p.end;
    }
    return end;
}

/* ---- mentions --------------------------------------------------------- */

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
    if (name_is_short(b, first)) /* St. Louis is a place */
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
    m->last = p->head != WORD_NONE || p->end == p->run_end ? with_of(b, p->end)
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

/* The phrase ends in a run of capitals: a name. */
static void make_name(const struct block *b, const struct phrase *p,
                      struct mention *m)
{
    m->last = p->run_end;
    m->name = name_start(b, p->run, p->run_end);
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
}

/* (D-Mass.): where a politician is from is nobody else. */
static bool is_seat(const struct block *b, uint32_t i)
{
    return i > 0 && is_cp(b, i - 1, '(') && upper(b, i) &&
           b->word[i].token.end - b->word[i].token.start == 1 &&
           is_cp(b, i + 1, '-') && glued(b, i + 1);
}

static bool may_start(const struct block *b, uint32_t i, struct phrase *p)
{
    uint32_t c = classes_at(b, i);

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
        return true;
    }
    if (c & WORD_QUANTIFIER) {
        p->end = ++p->at;
        p->head = i;
        return true;
    }
    return name_begins(b, i) ||
           (c & NOUN & ~(uint32_t)WORD_DOCUMENT && !(c & WORD_CUE));
}

static bool match_phrase(const struct block *b, uint32_t i, struct mention *m)
{
    struct phrase p;

    if (!may_start(b, i, &p))
        return false;
    read_phrase(b, &p);
    if (p.end <= p.first && (classes_at(b, i) & WORD_QUANTIFIER)) {
        p.end = i + 1;
        p.head = i;
    }
    if (p.end <= p.first)
        return false;
    *m = (struct mention){.first = i};
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

bool mentions_find(struct block *b, struct arena *a)
{
    size_t cap = 0;
    struct mention m;
    uint32_t behind = 0;

    for (uint32_t i = 0; i < b->words; i++) {
        if (b->word[i].stretch != WORD_NONE)
            behind = b->word[i].stretch + 1;
        if (!match_pronoun(b, i, &m) && !match_phrase(b, i, &m))
            continue;
        m.behind = behind;
        if (!add_mention(b, a, &cap, &m))
            return false;
        i = m.last - 1;
    }
    return true;
}
