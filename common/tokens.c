#include "tokens.h"

#include "bytes.h"
#include "table.h"

enum { BLOCK = 64, EIGHT = 8 };

/* ---- keys and hashes ---------------------------------------------------- */

/* The eight bytes at p, the first one lowest. */
static uint64_t load_eight(const char *p)
{
    uint64_t x;

    memcpy(&x, p, sizeof x);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    x = __builtin_bswap64(x);
#endif
    return x;
}

/* The key of the first n letters, at most EIGHT, of x.  2^64 by the golden
 * ratio spreads them over the upper half (Knuth, The Art of Computer
 * Programming 3, 6.4). */
static uint32_t key_of(uint64_t x, size_t n)
{
    const uint64_t capitals = UINT64_C(0xdfdfdfdfdfdfdfdf);

    x = n == 0 ? 0 : x & capitals >> 8 * (EIGHT - n);
    return (uint32_t)(x * UINT64_C(0x9e3779b97f4a7c15) >> 32);
}

static bool is_letter(unsigned char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
}

uint32_t token_key(struct slice word)
{
    uint64_t x = 0;
    size_t n = 0;

    for (; n < EIGHT && n < word.n && is_letter((unsigned char)word.p[n]); n++)
        x |= (uint64_t)(unsigned char)word.p[n] << 8 * n;
    return key_of(x, n);
}

uint32_t token_hash(const struct text *t, const struct token *token)
{
    const char *p = t->bytes.p + token->start;
    size_t n = token->end - token->start;
    uint32_t hash = TABLE_FNV_BASIS;

    if (token->kind != TOKEN_WORD)
        return 0;
    if (!(token->flags & TOKEN_ASCII))
        return table_hash(slice_of(p, n));
    for (size_t i = 0; i < n; i++) /* letters, and apostrophes, which stay */
        hash = table_hash_letter(hash, (unsigned char)p[i]);
    return hash;
}

/* ---- tokens ------------------------------------------------------------- */

enum { LONGEST = 24 }; /* a word that the bits should hold to its end */

/* Which of BLOCK bytes from base on are ASCII letters.  The last one is left
 * out, so that each run of them ends. */
struct letters {
    size_t base;
    uint64_t bits;
};

static struct letters letters_from(const char *p, size_t base)
{
    struct letters l = {.base = base};

    for (int i = 0; i < BLOCK; i += BYTES_WIDTH) {
        bytes16 v = bytes_load(p + base + i) | ((bytes16){0} + 0x20);

        l.bits |= bytes_bits(bytes_within(v, 'a', 'z')) << i;
    }
    l.bits &= ~(UINT64_C(1) << (BLOCK - 1));
    return l;
}

/* ASCII that is a token by itself. */
static bool is_mark(unsigned char c)
{
    return c > ' ' && c < 0x80 && !is_letter(c) && !(c >= '0' && c <= '9');
}

/* The token at p, of which start and flags are known, if it is a mark or the
 * ASCII letters that run begins with, and not in capitals.  Else false. */
static inline bool read_plain(const char *p, uint64_t run, struct token *token)
{
    uint64_t x = load_eight(p);
    size_t n = (size_t)__builtin_ctzll(~run);
    unsigned char behind = (unsigned char)p[n];
    bool upper = !(x & 0x20);

    token->cp = (uint8_t)x;
    if (n == 0) {
        token->end = token->start + 1;
        token->kind = TOKEN_PUNCT;
        token->key = 0;
        return is_mark((uint8_t)x);
    }
    token->end = token->start + (uint32_t)n;
    token->kind = TOKEN_WORD;
    token->key = key_of(x, n < EIGHT ? n : EIGHT);
    token->flags |= (uint8_t)(TOKEN_ASCII | upper * TOKEN_UPPER);
    return behind < 0x80 && behind != '\'' &&
           (!upper || n == 1 || (p[1] & 0x20));
}

/* Any other: a number, a word in capitals or beyond ASCII, all near the end. */
static bool read_other(const struct text *t, size_t *at, size_t end,
                       struct token *token)
{
    if (!token_next(t, at, end, token))
        return false;
    if (token->kind == TOKEN_WORD)
        token->key = token_key(
            slice_of(t->bytes.p + token->start, token->end - token->start));
    return true;
}

size_t tokens_read(const struct text *t, size_t *at, size_t end,
                   struct token *tokens, size_t max)
{
    const char *p = t->bytes.p;
    struct letters l = {.base = SIZE_MAX - BLOCK};
    size_t i = *at; /* in a register: each token waits for it */
    size_t n = 0;

    while (n < max && i < end) {
        struct token *token = &tokens[n];
        size_t start = i + (p[i] == ' ');

        if (start > 0 && start < end && t->bytes.n - start > BLOCK) {
            if (start - l.base > BLOCK - LONGEST)
                l = letters_from(p, start);
            token->start = (uint32_t)start;
            token->flags =
                (unsigned char)p[start - 1] <= ' ' ? TOKEN_SPACED : 0;
            if (read_plain(p + start, l.bits >> (start - l.base), token) &&
                token->end <= end && token->end - l.base < BLOCK - 1) {
                i = token->end;
                n++;
                continue;
            }
        }
        *at = i;
        if (!read_other(t, at, end, token))
            return n;
        i = *at;
        n += token->kind != TOKEN_BREAK;
    }
    *at = i;
    return n;
}
