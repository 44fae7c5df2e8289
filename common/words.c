#include "words.h"

#include "text.h"

size_t words_count(struct slice text)
{
    const char *p = text.p, *end = text.p + text.n;
    bool counted = false; /* the stretch we are in */
    size_t words = 0;

    while (p < end) {
        size_t n;
        uint32_t c = text_decode(p, end, &n);

        if (char_is_space(c)) {
            counted = false;
        } else if (!counted && (char_is_digit(c) || char_is_letter(c))) {
            counted = true;
            words++;
        }
        p += n;
    }
    return words;
}
