#include "numeral-word.h"

#include "numeral-german.h"

struct numeral_word numeral_word(const struct scan *s, size_t at)
{
    struct numeral_word word = {WORD_OTHER, 0};

    if (at >= s->count || s->token[at].kind != TOKEN_WORD)
        return word;
    word = numeral_look_up(s, scan_word(s, at), scan_hash(s, at));
    if (word.class == WORD_OTHER && scan_lang(s, LANG_DE))
        word.class = numeral_compound(s, scan_word(s, at), &word.value)
                         ? WORD_COMPOUND
                         : WORD_OTHER;
    return word;
}
