/* shapes.c - English words by their form; see shapes.h. */
#include "shapes.h"

#include <string.h>

#define NAMED (WORD_FIRST | WORD_PLACE | WORD_ROLE | WORD_GROUP | WORD_DOCUMENT)

static bool is_any(const struct block *b, uint32_t i, const char *const *words)
{
    for (; *words; words++)
        if (token_is(b->text, &b->word[i].token, *words))
            return true;
    return false;
}

static bool ends_in(struct slice w, const char *end)
{
    size_t n = strlen(end);

    return w.n > n + 2 && memcmp(w.p + w.n - n, end, n) == 0;
}

static bool is_open_word(const struct block *b, uint32_t i)
{
    return b->lang == LANG_EN && i < b->words &&
           b->word[i].token.kind == TOKEN_WORD && !b->word[i].tail &&
           !(b->word[i].classes & NAMED);
}

bool looks_like_adverb(const struct block *b, uint32_t i)
{
    static const char *const words[] = {
        "also", "already", "even",    "ever",  "just", "later", "now",
        "once", "soon",    "instead", "still", "then", "thus",  NULL};
    /* nouns and adjectives that end alike */
    static const char *const others[] = {
        "anomaly", "assembly", "bully",      "butterfly", "daily",  "early",
        "elderly", "friendly", "homily",     "likely",    "lonely", "monopoly",
        "monthly", "only",     "underbelly", "weekly",    "lovely", NULL};

    if (!is_open_word(b, i))
        return false;
    return is_any(b, i, words) ||
           (ends_in(word_text(b, i), "ly") && !is_any(b, i, others));
}

bool looks_like_verb(const struct block *b, uint32_t i)
{
    static const char *const words[] = {
        "became", "began", "bought", "brought", "came",  "chose", "did",
        "drew",   "fell",  "found",  "gave",    "got",   "grew",  "held",
        "kept",   "knew",  "led",    "left",    "lost",  "made",  "met",
        "paid",   "ran",   "rose",   "sat",     "saw",   "sent",  "sold",
        "spent",  "spoke", "stood",  "sued",    "threw", "took",  "used",
        "went",   "won",   NULL};

    if (!is_open_word(b, i))
        return false;
    return is_any(b, i, words) || ends_in(word_text(b, i), "ed");
}

/* -ly as adverbs have it: Schlafly, Reilly and Daly are names. */
static bool has_adverb_end(struct slice w)
{
    static const char *const ends[] = {
        "ally", "ully", "ably", "ibly", "arly", "ntly", "tely",
        "vely", "edly", "ngly", "usly", "sely", "rely", "stly",
        "ctly", "rily", "inly", "enly", "ily",  "hly",  "ckly"};

    for (size_t k = 0; w.n > 5 && k < sizeof ends / sizeof *ends; k++)
        if (ends_in(w, ends[k]))
            return true;
    return false;
}

bool looks_like_opener(const struct block *b, uint32_t i)
{
    const struct word *next = i + 1 < b->words ? &b->word[i + 1] : NULL;

    if (!looks_like_adverb(b, i) || !has_adverb_end(word_text(b, i)))
        return false;
    if (!next || (i > 0 && b->word[i - 1].sentence == b->word[i].sentence))
        return false;
    if (next->token.kind == TOKEN_PUNCT)
        return next->token.cp == ',';
    return !(next->token.flags & TOKEN_UPPER) &&
           !(next->classes & (WORD_CUE | WORD_AUXILIARY | WORD_CONJUNCTION));
}

/* Clara Weber Wins; but Planned Parenthood, the Court of Appeals, Edward Said:
 * cues that are parts of names all the same. */
bool looks_like_headline_verb(const struct block *b, uint32_t i)
{
    static const char *const words[] = {"beats", "blasts", "gets",
                                        "makes", "slams",  "takes",
                                        "vows",  "wins",   NULL};
    static const char *const names[] = {"appeals", "figures", "found", "held",
                                        "planned", "records", "rules", "said",
                                        "states",  "united",  NULL};
    uint32_t c = b->word[i].classes;

    if (!is_open_word(b, i) || is_any(b, i, names))
        return false;
    return is_any(b, i, words) ||
           ((c & WORD_CUE) && !(c & (WORD_BASE | WORD_ING | WORD_ACCORDING |
                                     WORD_TITLE | WORD_CUE_NOUN)));
}
