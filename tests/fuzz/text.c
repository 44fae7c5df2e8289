/* Text: lines, paragraphs, tokens and sentences lie in it in order and on the
 * edges of code points, and offsets go there and back. */
#include "fuzz.h"
#include "token.h"

static void check_span(const struct text *t, struct span s, size_t from,
                       size_t to)
{
    MUST(from <= s.start && s.start <= s.end && s.end <= to);
    MUST(s.start == t->bytes.n || (t->bytes.p[s.start] & 0xc0) != 0x80);
    MUST(s.end == t->bytes.n || (t->bytes.p[s.end] & 0xc0) != 0x80);
}

static void offsets(struct text *t)
{
    size_t cp = 0, n;

    for (size_t at = 0; at < t->bytes.n; at += n, cp++) {
        text_decode(t->bytes.p + at, t->bytes.p + t->bytes.n, &n);
        MUST(text_cp(t, at) == cp && text_byte(t, cp) == at);
    }
    MUST(cp == t->cps && text_cp(t, t->bytes.n) == cp);
    MUST(text_byte(t, cp) == t->bytes.n && text_byte(t, cp + 1) == SIZE_MAX);
}

static void lines(const struct text *t)
{
    size_t at = 0, end = 0;
    struct span s;

    while (text_line(t, &at, &s)) {
        check_span(t, s, end, t->bytes.n);
        end = s.end;
        MUST(end <= at && at <= t->bytes.n + 1);
    }
}

static void tokens(const struct text *t, struct span s)
{
    size_t at = s.start, end = s.start;
    struct token token;

    while (token_next(t, &at, s.end, &token)) {
        check_span(t, (struct span){token.start, token.end}, end, s.end);
        MUST(token.start < token.end && at >= token.end);
        end = token.end;
    }
}

static void sentences(const struct text *t, struct span s)
{
    size_t at = s.start, end = s.start;
    struct span sentence;

    while (text_sentence(t, &at, s.end, &sentence)) {
        check_span(t, sentence, end, s.end);
        MUST(sentence.start < sentence.end && at >= sentence.end);
        end = sentence.end;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    struct arena a = {0};
    struct text t;
    struct span *p;
    size_t count, end = 0;

    MUST(text_init(&t, &a, fuzz_text(&a, fuzz_slice(data, n))));
    offsets(&t);
    lines(&t);
    p = text_paragraphs(&t, &a, &count);
    for (size_t i = 0; i < count; i++) {
        check_span(&t, p[i], end, n);
        MUST(p[i].start < p[i].end);
        tokens(&t, p[i]);
        sentences(&t, p[i]);
        end = p[i].end;
    }
    arena_free(&a);
    return 0;
}
