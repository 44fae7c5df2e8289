/* rules.c - where who speaks is certain; see speakers_rule() in speakers.h.
 *
 * Each rule looks at the words right beside the marks and at one mention.
 * Its confidence is how often it was right on annotated news. */
#include "speakers.h"
#include "standing.h"
#include "turns.h"

static bool is_strong(const struct block *b, uint32_t i)
{
    return i < b->words && b->word[i].stretch == WORD_NONE &&
           (b->word[i].classes & WORD_STRONG) &&
           !(b->word[i].classes & (WORD_BASE | WORD_ING));
}

static bool is_cp(const struct block *b, uint32_t i, uint32_t cp)
{
    return i < b->words && b->word[i].token.kind == TOKEN_PUNCT &&
           b->word[i].token.cp == cp;
}

/* Nothing behind word i but the end of the line, or a mark. */
static bool ends_line(const struct block *b, uint32_t i)
{
    if (is_cp(b, i, '.') || is_cp(b, i, ','))
        i++;
    return i >= b->words || b->word[i].token.kind == TOKEN_BREAK;
}

/* KASICH: We have to ... */
static bool rule_turn(const struct view *v, const struct candidate *c)
{
    return v->stretch->open_mark == 0 && c->where == WHERE_LEFT &&
           c->mention->first == 0;
}

/* The word behind a quotation that goes on: "..., " or "...", or "...?"; or
 * WORD_NONE. */
static uint32_t behind(const struct view *v)
{
    uint32_t end = v->stretch->end;

    if (is_cp(v->block, end, ','))
        return end + 1;
    return v->ending != 0 && v->ending != 2 ? end : WORD_NONE;
}

/* The block before said whose words these are: From Clara Weber: ... */
static bool rule_announced(const struct view *v, const struct candidate *c)
{
    enum { NEAR = 6 };
    const struct mention *m = c->mention;
    uint32_t cue;

    if (!v->block->announced || v->stretch->open_mark != 0 ||
        c->where != WHERE_BEFORE)
        return false;
    cue = turn_announced(c->block);
    if (cue == 0)
        return m->first == 1;
    return m->last <= cue && cue - m->last < NEAR;
}

/* "We will win," Smith said. */
static bool rule_name_cue(const struct view *v, const struct candidate *c)
{
    return v->block->lang == LANG_EN && c->where == WHERE_RIGHT &&
           c->mention->first == behind(v) &&
           is_strong(v->block, c->mention->last);
}

/* "We will win," said Smith. */
static bool rule_cue_name(const struct view *v, const struct candidate *c)
{
    return v->block->lang == LANG_EN && c->where == WHERE_RIGHT &&
           behind(v) != WORD_NONE && c->mention->first == behind(v) + 1 &&
           is_strong(v->block, behind(v));
}

/* The word behind a mention, and behind one that hangs on it: "Smith of the
 * Times [wrote]". */
static uint32_t behind_hung(const struct block *b, const struct mention *m)
{
    return m + 1 < b->mention + b->mentions && standing_hangs(b, m + 1)
               ? m[1].last
               : m->last;
}

/* Smith said, "We will win."  Smith of the Times wrote: "We ..." */
static bool rule_before(const struct view *v, const struct candidate *c)
{
    const struct block *b = v->block;
    uint32_t cue = behind_hung(b, c->mention);

    /* elsewhere the verb may come last, and is an object's neighbour */
    return b->lang == LANG_EN && c->where == WHERE_LEFT && is_strong(b, cue) &&
           !standing_hangs(b, c->mention) &&
           (is_cp(b, cue + 1, ',') || is_cp(b, cue + 1, ':')) &&
           cue + 2 == v->stretch->open && v->upper;
}

/* "We will win." - Smith */
static bool rule_dash(const struct view *v, const struct candidate *c)
{
    const struct block *b = v->block;
    uint32_t dash = v->stretch->end;

    if (is_cp(b, dash, '.'))
        dash++;
    return c->where == WHERE_RIGHT && c->mention->first == dash + 1 &&
           b->word[dash].token.kind == TOKEN_PUNCT &&
           char_is_dash(b->word[dash].token.cp) &&
           ends_line(b, c->mention->last);
}

/* Speaking on ABC's “Good Evening,” Smith said: what he spoke on, and not what
 * he said. */
static bool is_program(const struct view *v)
{
    const struct block *b = v->block;
    uint32_t before = v->stretch->open - 1;
    uint32_t i = behind(v);

    return b->lang == LANG_EN && v->titled && before < b->words &&
           (b->word[before].tail ||
            (b->word[before].classes & WORD_PREPOSITION)) &&
           i < b->words && b->word[i].mention != WORD_NONE &&
           is_strong(b, b->mention[b->word[i].mention].last);
}

static const struct {
    const char *name;
    bool (*applies)(const struct view *v, const struct candidate *c);
    float confidence;
} rules[] = {
    {"turn", rule_turn, 0.9f},          {"announced", rule_announced, 0.9f},
    {"name-cue", rule_name_cue, 0.97f}, {"cue-name", rule_cue_name, 0.97f},
    {"before", rule_before, 0.95f},     {"dash", rule_dash, 0.95f},
};

size_t speakers_rule(const struct view *v, const struct answer answers[],
                     size_t n, const char **name, float *confidence)
{
    if (n > 0 && answers[0].type == ANSWER_NOBODY && is_program(v)) {
        *name = "program";
        *confidence = 0.8f;
        return 0;
    }
    for (size_t i = 0; i < n; i++) {
        const struct candidate *c = &answers[i].candidate;

        if (answers[i].type != ANSWER_MENTION || c->rank > 1)
            continue;
        for (size_t k = 0; k < sizeof rules / sizeof *rules; k++) {
            if (!rules[k].applies(v, c))
                continue;
            *name = rules[k].name;
            *confidence = rules[k].confidence;
            return i;
        }
    }
    return ANSWERS_MAX;
}
