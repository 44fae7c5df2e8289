/* name-run.c - runs of capitals that are names; see name-run.h. */
#include "name-run.h"

#include "shapes.h"
#include "word-at.h"

/* ---- which words -------------------------------------------------------- */

/* Word behind the particles at i, if a capital follows: de la Cruz. */
static uint32_t behind_particles(const struct block *b, uint32_t i)
{
    uint32_t at = i;

    if (!is_word(b, i) || !(classes_at(b, i) & WORD_PARTICLE) ||
        (classes_at(b, i) & WORD_DETERMINER))
        return i; /* von der Mark, but die Leiterin der Schule */
    while (at < i + 3 && is_word(b, at) && (classes_at(b, at) & WORD_PARTICLE))
        at++;
    return at > i && upper(b, at) ? at : i;
}

/* US is no pronoun. */
static bool is_capital_place(const struct block *b, uint32_t i)
{
    return (classes_at(b, i) & WORD_PLACE) &&
           (b->word[i].token.flags & TOKEN_CAPS);
}

/* English that is taken for another language must not make names of its
 * pronouns. */
static bool is_english_pronoun(const struct block *b, uint32_t i)
{
    static const char *const words[] = {"i",    "he",  "she", "it",  "we",
                                        "they", "who", "his", "her", NULL};

    struct token t = b->word[i].token;

    t.end -= b->word[i].tail; /* It's */
    for (const char *const *w = words; b->lang != LANG_EN && *w; w++)
        if (token_is(b->text, &t, *w))
            return true;
    return false;
}

/* A capital word that may begin a name: not Monday, not The; a sentence's
 * first word only if no list knows it as another thing. */
bool name_begins_at(const struct block *b, uint32_t i)
{
    if (b->lang == LANG_EN && is_word(b, i) && !upper(b, i))
        return behind_particles(b, i) > i; /* van der Meer */
    return upper(b, i) && !is_english_pronoun(b, i) &&
           !looks_like_opener(b, i) && !looks_like_headline_verb(b, i) &&
           (!(classes_at(b, i) & (WORD_NO_NAME | WORD_DAY)) ||
            is_capital_place(b, i));
}

/* Inside a name more is allowed: Theresa May, Mark Will; but not the verb of
 * a headline: Clara Weber Wins Primary. */
static bool goes_on_name(const struct block *b, uint32_t before, uint32_t i)
{
    if (!upper(b, i) || looks_like_headline_verb(b, i))
        return false;
    return !(classes_at(b, i) & (WORD_NO_NAME | WORD_DAY)) ||
           ((classes_at(b, before) & WORD_FIRST) &&
            !(classes_at(b, i) & (WORD_PRONOUN | WORD_DETERMINER |
                                  WORD_PREPOSITION | WORD_CONJUNCTION)));
}

/* ---- how far ------------------------------------------------------------ */

bool name_is_short(const struct block *b, uint32_t i)
{
    return b->lang == LANG_EN && upper(b, i) &&
           token_is(b->text, &b->word[i].token, "st") && upper(b, i + 2) &&
           b->word[i].sentence == b->word[i + 2].sentence;
}

/* The dot at i belongs to the word before it: J. Mr. Jr. St. */
static bool is_name_dot(const struct block *b, uint32_t i)
{
    const struct word *w = &b->word[i - 1];

    return is_cp(b, i, '.') && glued(b, i) &&
           (w->token.end - w->token.start == 1 || name_is_short(b, i - 1) ||
            ((w->classes & (WORD_TITLE | WORD_SUFFIX)) &&
             w->token.end - w->token.start <= 5));
}

/* Word behind "of" or "of the" at i where the capitals go on: Department of
 * Justice, Secretary of State; behind "for" only of a body: Centre for Peace
 * Studies. */
static uint32_t behind_of(const struct block *b, uint32_t i)
{
    uint32_t at = i + 1;
    uint32_t before = classes_at(b, i - 1);

    if (!is_word(b, i) || b->word[i - 1].tail)
        return i;
    if (token_is(b->text, &b->word[i].token, "for")) {
        if (!(before & WORD_GROUP) || (before & WORD_ROLE))
            return i;
    } else if (!token_is(b->text, &b->word[i].token, "of") ||
               !(before & (WORD_GROUP | WORD_TITLE | WORD_ROLE))) {
        return i;
    }
    if (is_word(b, at) && token_is(b->text, &b->word[at].token, "the"))
        at++;
    return name_begins(b, at) ? at : i;
}

/* Behind a title and its dot any capital is a name: Mr. English. */
static bool is_titled(const struct block *b, uint32_t dot)
{
    uint32_t i = dot + 1;

    return upper(b, i) && !glued(b, i) &&
           (classes_at(b, dot - 1) & WORD_TITLE) &&
           b->word[i].sentence == b->word[dot].sentence &&
           !(classes_at(b, i) & (WORD_PRONOUN | WORD_DETERMINER |
                                 WORD_PREPOSITION | WORD_CONJUNCTION));
}

static bool is_body_word(const struct block *b, uint32_t i)
{
    uint32_t c = classes_at(b, i);

    return (c & (WORD_GROUP | WORD_SUFFIX)) && !(c & (WORD_TITLE | WORD_ROLE));
}

/* Securities and Exchange Commission, Kaiser Aluminum and Chemical Corp: the
 * word behind "and" of a body's name, whose word for a body comes last; but
 * Weber Corp and Novak Inc are two.  i: the "and". */
static uint32_t behind_and(const struct block *b, uint32_t i)
{
    enum { MOST = 3 };
    uint32_t at = i + 1;

    if (b->lang != LANG_EN || !is_word(b, i) ||
        !token_is(b->text, &b->word[i].token, "and") ||
        is_body_word(b, i - 1) || b->word[i - 1].tail ||
        (i > 1 && (classes_at(b, i - 2) & WORD_FIRST)))
        return i;
    while (at < i + 1 + MOST && upper(b, at) && !is_body_word(b, at) &&
           !(classes_at(b, at) & (WORD_NO_NAME | WORD_FIRST)))
        at++;
    return at > i + 1 && upper(b, at) && is_body_word(b, at) ? i + 1 : i;
}

/* Jr. Inc. and their dot end a name; but Weber & Co. Ltd. */
static bool ends_name(const struct block *b, uint32_t i, uint32_t next)
{
    return (classes_at(b, i) & WORD_SUFFIX) &&
           !(is_word(b, next) && (classes_at(b, next) & WORD_SUFFIX));
}

/* The next word of a run whose last word is i - 1; WORD_NONE if it ends. */
static uint32_t next_in_run(const struct block *b, uint32_t i)
{
    uint32_t at = i;
    bool dot = is_name_dot(b, at);

    if (b->word[i - 1].tail)
        return WORD_NONE;
    if (dot)
        at++;
    if (is_cp(b, at, '-') && glued(b, at) && is_word(b, at + 1) &&
        glued(b, at + 1))
        return at + 1;
    if (is_cp(b, at, '&') && upper(b, at + 1))
        return at + 1;
    if (is_cp(b, at, ',') && upper(b, at + 1) &&
        (classes_at(b, at + 1) & WORD_SUFFIX))
        return at + 1;
    if (dot && ends_name(b, i - 1, at))
        return WORD_NONE;
    if (dot && is_titled(b, i))
        return at;
    if (goes_on_name(b, i - 1, at) && (dot || !glued(b, at)))
        return at;
    at = behind_particles(b, i);
    if (at == i)
        at = behind_of(b, i);
    if (at == i)
        at = behind_and(b, i);
    return at > i ? at : WORD_NONE;
}

uint32_t name_run_end(const struct block *b, uint32_t i)
{
    uint32_t end = i + 1;

    while (end - i < NAME_RUN_MAX) {
        uint32_t next = next_in_run(b, end);

        if (next == WORD_NONE)
            break;
        end = next + 1;
    }
    /* U.S. and Jr. keep their dot; so does a lone initial */
    if (is_name_dot(b, end) && (classes_at(b, end - 1) & WORD_SUFFIX))
        end++;
    return end;
}

/* "Baker International Corp", "Singer Holdings": a firm's first word is no
 * title. */
static bool is_firm(const struct block *b, uint32_t first, uint32_t end)
{
    uint32_t c;

    if (end > first + 1 && is_cp(b, end - 1, '.'))
        end--;
    c = end > first ? classes_at(b, end - 1) : 0;
    return (c & WORD_GROUP) && !(c & (WORD_TITLE | WORD_ROLE));
}

uint32_t name_start(const struct block *b, uint32_t first, uint32_t end)
{
    uint32_t start = first;

    if (is_firm(b, first, end))
        return first;
    for (uint32_t i = first; i + 1 < end; i++) {
        if (b->word[i].token.kind != TOKEN_WORD)
            continue;
        if (!(classes_at(b, i) & (WORD_TITLE | WORD_ROLE)))
            continue;
        start = i + 1;
        if (is_cp(b, start, '.') || is_cp(b, start, '-'))
            start++;
    }
    /* "Senator of Ohio" has no name */
    if (start < end && !upper(b, start) &&
        !(classes_at(b, start) & WORD_PARTICLE))
        return first;
    return start < end ? start : first;
}
