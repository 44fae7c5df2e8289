#include "facts.h"

#include "number.h"
#include "table.h"
#include "token.h"

extern const struct table table_line_words;

enum {
    CANDIDATE_CHARS = 120, /* 999 of 1,000 headings are shorter */
    CAPS_LETTERS = 4
};

static void count(uint8_t *n)
{
    if (*n < UINT8_MAX)
        ++*n;
}

/* A word that line-words.txt has: function words, and what a first word
 * says about its line. */
static void read_class(struct facts *f, struct slice classes, bool first)
{
    for (size_t i = 0; i < classes.n; i++) {
        switch (classes.p[i]) {
        case 'f':
            count(&f->function);
            break;
        case 'q':
            f->asks |= first;
            break;
        case 's':
            f->opens_part |= first;
            break;
        case 'x':
            f->furniture |= first;
            break;
        case 'u':
            f->url = true;
            break;
        }
    }
}

static void read_word(const struct text *t, const struct token *token,
                      struct facts *f)
{
    struct slice word =
        slice_cut(t->bytes, (struct span){token->start, token->end});
    const struct table_row *row =
        table_find(&table_line_words, word, token->hash);
    struct slice classes = row ? table_field(row, 0) : SLICE("");
    bool function = classes.n > 0 && classes.p[0] == 'f';

    if (token->flags & TOKEN_UPPER)
        count(&f->upper);
    else if (!function && char_is_lower(token->cp))
        count(&f->lower);
    read_class(f, classes, f->words == 0);
    f->hash = (f->hash ^ token->hash) * TABLE_FNV_PRIME;
    count(&f->words);
    if (f->words <= 2)
        f->start = f->hash;
}

static void read_mark(const struct token *token, const struct line *line,
                      struct facts *f)
{
    switch (token->cp) {
    case ',':
        count(&f->commas);
        break;
    case '.':
        count(&f->dots);
        break;
    case ':':
        f->inner_colon |= token->end < line->span.end;
        break;
    case '"':
    case 0x201c:
    case 0x201d:
        count(&f->quotes);
        break;
    case '$':
    case '%':
    case '@':
    case '|':
    case 0xa3:   /* pound */
    case 0xa9:   /* copyright */
    case 0x20ac: /* euro */
        count(&f->symbols);
        break;
    }
}

/* Words, digits and marks of a line. */
static void read_tokens(const struct text *t, const struct line *line,
                        struct facts *f, size_t *letters, bool *lower)
{
    size_t at = line->span.start;
    struct token token;

    while (token_next(t, &at, line->span.end, &token)) {
        if (token.kind == TOKEN_WORD) {
            read_word(t, &token, f);
            *letters += token.end - token.start;
            *lower |= token.end - token.start > 1 ? !(token.flags & TOKEN_CAPS)
                                                  : char_is_lower(token.cp);
        } else if (token.kind == TOKEN_NUMBER) {
            for (uint32_t k = token.start; k < token.end; k++)
                count(&f->digits);
            f->hash = (f->hash ^ (token.end - token.start)) * TABLE_FNV_PRIME;
        } else {
            read_mark(&token, line, f);
        }
    }
}

static enum shape shape_of(const struct line *line, const struct facts *f)
{
    if (f->bullet > 0)
        return SHAPE_ITEM;
    if (f->number > 0)
        return SHAPE_NUMBERED;
    if (f->caps)
        return SHAPE_CAPS;
    if (line->last == ':')
        return SHAPE_COLON;
    if (line->last == '?')
        return SHAPE_QUESTION;
    if (char_ends_sentence(line->last) && line->last != ')')
        return SHAPE_OTHER;
    if (f->words > 1 && f->lower == 0)
        return SHAPE_TITLE;
    return char_is_upper(line->first) ? SHAPE_SENTENCE : SHAPE_OTHER;
}

static void read_facts(const struct lines *lines, size_t i, struct facts *f)
{
    const struct line *line = &lines->at[i];
    struct slice s = line_bytes(lines, i);
    unsigned value = 0, depth = 0;
    size_t letters = 0;
    bool lower = false;

    f->bullet = (uint8_t)line_bullet(s);
    f->number = (uint8_t)number_match(s, &value, &depth);
    f->value = (uint16_t)(f->number ? value : 0);
    f->depth = (uint8_t)(f->number ? depth : 0);
    read_tokens(lines->text, line, f, &letters, &lower);
    f->capitals = letters >= 2 && !lower;
    f->caps = letters >= CAPS_LETTERS && !lower;
    f->shape = (uint8_t)shape_of(line, f);
}

struct facts *facts_read(const struct lines *lines, struct arena *a)
{
    struct facts *facts = arena_array(a, lines->count + 1, sizeof *facts);

    if (!facts)
        return NULL;
    for (size_t i = 0; i < lines->count; i++) {
        const struct line *line = &lines->at[i];

        facts[i] = (struct facts){.hash = TABLE_FNV_BASIS};
        if (line->role == LINE_BODY && line->chars <= CANDIDATE_CHARS)
            read_facts(lines, i, &facts[i]);
    }
    return facts;
}
