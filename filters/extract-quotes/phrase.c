/* phrase.c - noun phrases; see phrase.h. */
#include "phrase.h"

#include "name-run.h"
#include "shapes.h"
#include "word-at.h"

enum { PHRASE_MAX = 12, OF_MAX = 2, UNKNOWN_MAX = 4 };

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
    bool alone = i == p->first || (i == p->first + 1 && plural); /* the two */
    struct slice w;

    if (b->lang != LANG_EN || !alone || (c & WORD_ING) ||
        !((before & (WORD_QUANTIFIER | WORD_THAT)) || plural))
        return false;
    if (c & WORD_BASE)
        return plural;
    w = word_text(b, p->at);
    return !plural || w.p[w.n - 1] != 's';
}

/* "a fairly measured comment": behind "a" the bare form is no verb. */
static bool is_noun_of_article(const struct block *b, const struct phrase *p)
{
    static const char *const articles[] = {"a", "an", NULL};

    return b->lang == LANG_EN && p->head == WORD_NONE && p->run == WORD_NONE &&
           (classes_at(b, p->at) & WORD_BASE) && is_any(b, p->first, articles);
}

/* A cue that is a noun here: "the report said", "the study". */
static bool is_noun_here(const struct block *b, const struct phrase *p)
{
    uint32_t c = classes_at(b, p->at);

    if (b->lang == LANG_DE && !upper(b, p->at))
        return false; /* das sagte Weber */
    if (is_noun_of_article(b, p))
        return true;
    if (p->linked && p->at == p->first) /* the secretary of state */
        return (c & NOUN) && (c & WORD_BASE);
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

/* "The night started", "a couple founded Novak & Sons": behind the noun that
 * ends the phrase so far, or "this", a form of the past is the verb; but "the
 * wounded", "the badly wounded", "the company hired lawyer". */
static bool is_verb_of_noun(const struct block *b, const struct phrase *p)
{
    static const char *const alone[] = {"this", "that", NULL};

    uint32_t next = is_word(b, p->at + 1) ? classes_at(b, p->at + 1) : 0;

    if (!p->determined || !looks_like_verb(b, p->at) ||
        ((next & NOUN) && !(next & WORD_PLURAL)))
        return false;
    return p->end == p->at ||
           (p->at == p->first + 1 && is_any(b, p->first, alone));
}

static bool stops(const struct block *b, const struct phrase *p)
{
    uint32_t c;

    /* German nouns have capitals: what is small behind them is no noun */
    if (b->lang == LANG_DE && p->run != WORD_NONE)
        return true;
    if (!is_word(b, p->at))
        return true;
    c = classes_at(b, p->at);
    if (c & PHRASE_STOP & ~(uint32_t)WORD_CUE)
        return true;
    if (is_verb_behind(b, p) || is_verb_of_noun(b, p))
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

/* Reads one lower-case word, and a hyphen with what is glued to it. */
static void read_word(const struct block *b, struct phrase *p)
{
    if (classes_at(b, p->at) & NOUN) {
        p->head = p->at;
        p->end = p->at + 1;
        p->unknown = 0;
    } else if (p->head == WORD_NONE && p->determined) {
        if (!looks_like_adverb(b, p->at))
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

/* "the 46-year-old", "the bearded, 71-year-old diplomat": the word behind an
 * age in a determined phrase; its own if there is none. */
static uint32_t behind_age(const struct block *b, uint32_t i)
{
    static const char *const parts[] = {"-", "year", "-", "old"};

    if (b->lang != LANG_EN || i >= b->words ||
        b->word[i].token.kind != TOKEN_NUMBER)
        return i;
    for (uint32_t k = 0; k < 4; k++)
        if (i + 1 + k >= b->words || !usable(b, i + 1 + k) ||
            !(k % 2 ? token_is(b->text, &b->word[i + 1 + k].token, parts[k])
                    : is_cp(b, i + 1 + k, '-')))
            return i;
    return i + 5;
}

static void read_number(const struct block *b, struct phrase *p)
{
    uint32_t age = behind_age(b, p->at);

    p->at = age > p->at ? age : p->at + 1;
    if (p->at == age && p->determined && p->head == WORD_NONE)
        p->end = age;
}

/* The comma between two adjectives: "a tall, bearded singer". */
static bool is_comma_inside(const struct block *b, const struct phrase *p)
{
    return b->lang == LANG_EN && p->determined && p->head == WORD_NONE &&
           p->run == WORD_NONE && p->at > p->first + 1 &&
           is_cp(b, p->at, ',') && looks_like_adjective(b, p->at - 1) &&
           (behind_age(b, p->at + 1) > p->at + 1 ||
            (looks_like_adjective(b, p->at + 1) && is_word(b, p->at + 2) &&
             (classes_at(b, p->at + 2) & NOUN)));
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
void phrase_read(const struct block *b, struct phrase *p)
{
    while (p->at - p->first < PHRASE_MAX && p->unknown < UNKNOWN_MAX) {
        if (p->at > p->first && p->run != WORD_NONE && p->end == p->run_end &&
            p->head != WORD_NONE && p->run > p->head)
            return; /* a name behind its role: complete */
        if (name_begins(b, p->at)) {
            if (is_other_name(b, p))
                return;
            read_run(b, p);
        } else if (p->at < b->words &&
                   b->word[p->at].token.kind == TOKEN_NUMBER) {
            read_number(b, p);
        } else if (is_comma_inside(b, p)) {
            p->at++;
        } else if (stops(b, p)) {
            return;
        } else {
            read_word(b, p);
        }
    }
}

/* The end of the phrase with the of/for phrases behind its head. */
uint32_t phrase_with_of(const struct block *b, uint32_t end)
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
                           .owner = WORD_NONE,
                           .linked = true};

        if (!is_word(b, end) || !is_any(b, end, links[b->lang]) ||
            !is_word(b, end + 1))
            break;
        p.determined = classes_at(b, end) & WORD_DETERMINER; /* der Schule */
        if (classes_at(b, p.at) & (WORD_DETERMINER | WORD_POSSESSIVE)) {
            p.determined = true;
            p.at++;
        }
        phrase_read(b, &p);
        if (p.end <= end)
            break;
        end = p.end;
    }
    return end;
}
