/* turns.c - turns of a transcript; see turns.h. */
#include "turns.h"

enum { NAME_WORDS_MAX = 6, SPEECH_WORDS_MIN = 3, ANNOUNCED_WORDS_MIN = 8 };

static bool is_cp(const struct block *b, uint32_t i, uint32_t cp)
{
    return i < b->words && b->word[i].token.kind == TOKEN_PUNCT &&
           b->word[i].token.cp == cp;
}

static bool has_flag(const struct block *b, uint32_t i, unsigned flag)
{
    return i < b->words && (b->word[i].token.flags & flag);
}

/* "Q:" and "A:", also with a dot; but "A. J. Novak said". */
static uint32_t behind_letter(const struct block *b)
{
    const struct token *t = &b->word[0].token;

    if (t->end - t->start != 1 || (t->cp != 'Q' && t->cp != 'A'))
        return 0;
    if (is_cp(b, 1, '.') && is_cp(b, 3, '.') &&
        b->word[2].token.end - b->word[2].token.start == 1)
        return 0;
    return is_cp(b, 1, ':') || is_cp(b, 1, '.') ? 2 : 0;
}

/* The word behind "KASICH:", "MR. TAPPER:" or "Chris Wallace:"; 0 if the block
 * does not begin so.  A single word must be in capitals: "Aleppo: ..." is a
 * heading. */
static uint32_t behind_name(const struct block *b)
{
    uint32_t names = 0, caps = 0, i;
    bool person = false;

    for (i = 0; i < NAME_WORDS_MAX && !is_cp(b, i, ':'); i++) {
        if (is_cp(b, i, '.') || is_cp(b, i, '-'))
            continue;
        if (!has_flag(b, i, TOKEN_UPPER) ||
            (b->word[i].classes & (WORD_NO_NAME | WORD_DAY | WORD_DOCUMENT)))
            return 0;
        names++;
        caps += has_flag(b, i, TOKEN_CAPS);
        person |= (b->word[i].classes & (WORD_FIRST | WORD_TITLE)) != 0;
    }
    if (names == 0 || !is_cp(b, i, ':') || !has_flag(b, i + 1, TOKEN_SPACED))
        return 0;
    if (caps == names && !(b->word[0].classes & (WORD_PLACE | WORD_CUE)))
        return i + 1;
    return person && names > 1 ? i + 1 : 0;
}

/* Speech: it begins like a sentence and ends like one. */
static bool is_speech(const struct block *b, uint32_t first)
{
    const struct token *last = &b->word[b->words - 1].token;

    if (first + SPEECH_WORDS_MIN > b->words ||
        b->word[first].token.kind == TOKEN_PUNCT ||
        has_flag(b, first, TOKEN_CAPS))
        return false;
    return last->kind == TOKEN_PUNCT &&
           (last->cp == '.' || last->cp == '?' || last->cp == '!' ||
            last->cp == 0x2026 || char_is_dash(last->cp));
}

uint32_t turn_announced(const struct block *b)
{
    enum { LOOK = 12 };
    uint32_t colon = b->words - 1;

    if (b->words < 3 || !is_cp(b, colon, ':') || b->stretches)
        return WORD_NONE;
    if (token_is(b->text, &b->word[0].token, "from"))
        return has_flag(b, 1, TOKEN_UPPER) ? 0 : WORD_NONE;
    for (uint32_t k = 1; k <= LOOK && k <= colon; k++) {
        uint32_t c = b->word[colon - k].classes;

        if (c & WORD_CUE)
            return (c & WORD_STRONG) &&
                           !(c & (WORD_BASE | WORD_ING | WORD_ACCORDING))
                       ? colon - k
                       : WORD_NONE;
    }
    return WORD_NONE;
}

/* Plain sentences, some of them, without marks or bullets. */
static bool is_plain_speech(const struct block *b)
{
    if (b->words < ANNOUNCED_WORDS_MIN || !is_speech(b, 0))
        return false;
    for (uint32_t i = 0; i < b->words; i++)
        if (is_cp(b, i, '"') || is_cp(b, i, 0x201c) || is_cp(b, i, 0x2018) ||
            is_cp(b, i, 0xab) || is_cp(b, i, 0x201e))
            return false;
    return true;
}

/* Makes the words from first on the block's only stretch; `open` is where
 * what is no speaker begins. */
static bool make_turn(struct block *b, struct arena *a, uint32_t open,
                      uint32_t first)
{
    b->stretch = arena_array(a, 1, sizeof *b->stretch);
    if (!b->stretch)
        return false;
    b->stretches = 1;
    b->stretch[0] = (struct stretch){
        .open = open,
        .first = first,
        .last = b->words,
        .end = b->words,
        .span = words_span(b, first, b->words),
        .inner = words_span(b, first, b->words),
        .closed = true,
    };
    for (uint32_t i = open; i < b->words; i++)
        b->word[i].stretch = 0;
    return true;
}

bool turns_find(struct block *b, struct arena *a)
{
    uint32_t first;

    if (!b->opens || b->words < 2)
        return true;
    if (b->announced && is_plain_speech(b))
        return make_turn(b, a, 0, 0);
    first = behind_letter(b);
    if (first) /* Q and A name nobody */
        return !is_speech(b, first) || make_turn(b, a, 0, first);
    first = behind_name(b);
    return !first || !is_speech(b, first) || make_turn(b, a, first, first);
}
