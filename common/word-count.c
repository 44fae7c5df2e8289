#include "word-count.h"

#include "text.h"

/* The first letter or digit of the next word from *at on, in bytes; moves *at
 * behind the word.  False at the end. */
static bool next_word(struct slice text, size_t *at, size_t *word)
{
    bool found = false;

    while (*at < text.n) {
        size_t n;
        uint32_t c = text_decode(text.p + *at, text.p + text.n, &n);

        if (found && char_is_space(c))
            break;
        if (!found && (char_is_digit(c) || char_is_letter(c))) {
            found = true;
            *word = *at;
        }
        *at += n;
    }
    return found;
}

size_t word_count(struct slice text)
{
    size_t at = 0, word, n = 0;

    while (next_word(text, &at, &word))
        n++;
    return n;
}

bool word_starts_read(struct word_starts *w, struct arena *arena,
                      struct slice text)
{
    size_t at = 0, word;

    *w = (struct word_starts){0};
    w->at = arena_array(arena, word_count(text) + 1, sizeof *w->at);
    if (!w->at)
        return false;
    while (next_word(text, &at, &word))
        w->at[w->count++] = word;
    return true;
}

/* How many words begin before a byte. */
static size_t words_before(const struct word_starts *w, size_t byte)
{
    size_t low = 0, high = w->count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;

        if (w->at[mid] < byte)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

size_t word_starts_in(const struct word_starts *w, struct span span)
{
    return words_before(w, span.end) - words_before(w, span.start);
}
