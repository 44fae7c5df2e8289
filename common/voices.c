#include "voices.h"

#include <stdlib.h>

#include "word-count.h"

static int by_words(const void *a, const void *b)
{
    const struct voice *x = a, *y = b;

    if (!x->name.p != !y->name.p)
        return x->name.p ? -1 : 1;
    if (x->words != y->words)
        return x->words > y->words ? -1 : 1;
    return x->speaker < y->speaker ? -1 : 1;
}

static void count_quote(struct voices *v, const struct word_starts *w,
                        const struct article_quote *q, size_t speakers)
{
    bool known = q->speaker_index < speakers;
    struct voice *voice = &v->voice[known ? q->speaker_index : speakers];
    size_t words = word_starts_in(w, q->span);

    if (slice_eq(q->kind, SLICE("scare")))
        return;
    voice->words += words;
    voice->quotes++;
    v->words += words;
}

struct voices voices_read(struct article *article)
{
    struct voices v = {0};
    struct word_starts w;
    size_t speakers, quotes, n = 0;
    const struct article_speaker *s = article_speakers(article, &speakers);
    const struct article_quote *q = article_quotes(article, &quotes);

    v.voice = arena_array(article->arena, speakers + 1, sizeof *v.voice);
    if (!v.voice ||
        !word_starts_read(&w, article->arena, article->text.bytes)) {
        article->no_memory = true;
        return v;
    }
    v.article_words = w.count;
    for (size_t i = 0; i <= speakers; i++)
        v.voice[i] = (struct voice){.speaker = i};
    for (size_t i = 0; i < speakers; i++)
        v.voice[i].name = s[i].name;
    for (size_t i = 0; i < quotes; i++)
        count_quote(&v, &w, &q[i], speakers);
    for (size_t i = 0; i <= speakers; i++) {
        if (v.voice[i].words > v.most)
            v.most = v.voice[i].words;
        if (v.voice[i].quotes)
            v.voice[n++] = v.voice[i];
    }
    v.count = n;
    qsort(v.voice, v.count, sizeof *v.voice, by_words);
    return v;
}

size_t voices_letter(size_t speaker, char letters[8])
{
    char back[8];
    size_t n = 0;

    do {
        back[n++] = (char)('A' + speaker % 26);
        speaker /= 26;
    } while (speaker-- && n < sizeof back - 1);
    for (size_t i = 0; i < n; i++)
        letters[i] = back[n - 1 - i];
    letters[n] = '\0';
    return n;
}
