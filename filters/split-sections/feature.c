#include "feature.h"

#include <stddef.h>

enum { CHARS_MAX = 400, RUN_MAX = 9 };

/* How a line ends. */
enum ending {
    ENDS_WORD,
    ENDS_QUESTION,
    ENDS_BRACKET,
    ENDS_COLON,
    ENDS_OTHER,
    ENDS_BANG,
    ENDS_COMMA,
    ENDS_QUOTE,
    ENDS_STOP
};

static enum ending ending_of(uint32_t c)
{
    switch (c) {
    case '.':
    case 0x3002:
        return ENDS_STOP;
    case '?':
        return ENDS_QUESTION;
    case '!':
        return ENDS_BANG;
    case ':':
        return ENDS_COLON;
    case ',':
    case ';':
        return ENDS_COMMA;
    case '"':
    case 0x201d:
    case 0x2019:
        return ENDS_QUOTE;
    case ')':
    case ']':
        return ENDS_BRACKET;
    default:
        return char_is_letter(c) || char_is_digit(c) ? ENDS_WORD : ENDS_OTHER;
    }
}

/* 0 where there is no whole. */
static float share(size_t part, size_t whole)
{
    return whole > 0 ? (float)part / (float)whole : 0;
}

static float at_most(size_t n, size_t max)
{
    return (float)(n < max ? n : max);
}

static void read_line(const struct survey *s, size_t i, float out[FEATURES])
{
    const struct line *line = &s->lines->at[i];
    const struct facts *f = &s->facts[i];

    out[FEATURE_CHARS] = (float)line->chars;
    out[FEATURE_WORDS] = f->words;
    out[FEATURE_ENDS] = (float)ending_of(line->last);
    out[FEATURE_UPPER_SHARE] = share(f->upper, f->words);
    out[FEATURE_LOWER_SHARE] = share(f->lower, f->words);
    out[FEATURE_FUNCTION_SHARE] = share(f->function, f->words);
    out[FEATURE_CAPS] = f->caps;
    out[FEATURE_FIRST_LOWER] = char_is_lower(line->first);
    out[FEATURE_FIRST_OTHER] =
        !char_is_letter(line->first) && !char_is_digit(line->first);
    out[FEATURE_NUMBER] = at_most(f->value, 40);
    out[FEATURE_NUMBER_DEPTH] = f->depth;
    out[FEATURE_IN_SEQUENCE] = s->at[i].in_sequence;
    out[FEATURE_BULLET] = f->bullet > 0;
    out[FEATURE_COMMAS] = f->commas;
    out[FEATURE_DOTS] = f->dots;
    out[FEATURE_INNER_COLON] = f->inner_colon;
    out[FEATURE_DIGIT_SHARE] = share(f->digits, line->chars);
    out[FEATURE_SYMBOLS] = f->symbols;
    out[FEATURE_QUOTES] = f->quotes;
    out[FEATURE_URL] = f->url;
    out[FEATURE_ASKS] = f->asks;
    out[FEATURE_OPENS_PART] = f->opens_part;
    out[FEATURE_FURNITURE] = f->furniture;
}

static void read_neighbours(const struct survey *s, size_t i,
                            float out[FEATURES])
{
    static const struct line no_line = {.first = '.', .last = '.'};
    static const struct facts no_facts = {0};
    const struct line *at = s->lines->at;
    const struct facts *f = &s->facts[i];
    const struct line *prev = i > 0 ? &at[i - 1] : &no_line;
    const struct line *prev2 = i > 1 ? &at[i - 2] : &no_line;
    const struct line *next = i + 1 < s->lines->count ? &at[i + 1] : &no_line;
    const struct line *next2 = i + 2 < s->lines->count ? &at[i + 2] : &no_line;
    const struct facts *fp = i > 0 ? f - 1 : &no_facts;
    const struct facts *fn = i + 1 < s->lines->count ? f + 1 : &no_facts;

    out[FEATURE_PREV_CHARS] = at_most(prev->chars, CHARS_MAX);
    out[FEATURE_PREV2_CHARS] = at_most(prev2->chars, CHARS_MAX);
    out[FEATURE_NEXT_CHARS] = at_most(next->chars, CHARS_MAX);
    out[FEATURE_NEXT2_CHARS] = at_most(next2->chars, CHARS_MAX);
    out[FEATURE_PREV_ENDS] = (float)ending_of(prev->last);
    out[FEATURE_NEXT_ENDS] = (float)ending_of(next->last);
    out[FEATURE_NEXT2_ENDS] = (float)ending_of(next2->last);
    out[FEATURE_PREV_BULLET] = fp->bullet > 0;
    out[FEATURE_NEXT_BULLET] = fn->bullet > 0;
    out[FEATURE_NEXT_LOWER] = char_is_lower(next->first);
    out[FEATURE_NEXT_URL] = fn->url;
    out[FEATURE_NEXT_FURNITURE] = fn->furniture;
    out[FEATURE_PREV_SHAPE] = fp->shape;
    out[FEATURE_NEXT_SHAPE] = fn->shape;
    out[FEATURE_SAME_SHAPE_NEXT] = fn->shape == f->shape;
    out[FEATURE_SAME_SHAPE_PREV] = fp->shape == f->shape;
    out[FEATURE_NEXT_NUMBER] =
        fn->number > 0 && (f->number == 0 || fn->value == f->value + 1u);
    out[FEATURE_GAP_BEFORE] = at[i].gap;
    out[FEATURE_GAP_AFTER] = next->gap;
    out[FEATURE_RUN_BEFORE] = at_most(s->at[i].run_before, RUN_MAX);
    out[FEATURE_RUN_AFTER] = at_most(s->at[i].run_after, RUN_MAX);
    out[FEATURE_SINCE_LONG] = at_most(s->at[i].since_long, RUN_MAX);
    out[FEATURE_TO_LONG] = at_most(s->at[i].to_long, RUN_MAX);
}

static void read_article(const struct survey *s, size_t i, float out[FEATURES])
{
    size_t lines = s->lines->count - s->body;
    const struct facts *f = &s->facts[i];

    out[FEATURE_INDEX] = at_most(i - s->body, CHARS_MAX);
    out[FEATURE_PLACE] = share(i - s->body, lines);
    out[FEATURE_LINES] = at_most(lines, CHARS_MAX);
    out[FEATURE_SHORT_SHARE] = share(s->candidates, lines);
    out[FEATURE_GAP_SHARE] = share(s->gaps, lines);
    out[FEATURE_SHAPE] = f->shape;
    out[FEATURE_SHAPE_COUNT] = at_most(s->lone[f->shape], CHARS_MAX);
    out[FEATURE_SHAPE_SHARE] = share(s->lone[f->shape], s->lone_all);
    out[FEATURE_CAPS_COUNT] = at_most(s->lone[SHAPE_CAPS], CHARS_MAX);
    out[FEATURE_NUMBERED_COUNT] = at_most(s->lone[SHAPE_NUMBERED], CHARS_MAX);
    out[FEATURE_COLON_COUNT] = at_most(s->lone[SHAPE_COLON], CHARS_MAX);
    out[FEATURE_LONE_COUNT] = at_most(s->lone_all, CHARS_MAX);
    out[FEATURE_LONE] = s->at[i].lone;
    out[FEATURE_SEEN_BEFORE] = at_most(s->at[i].seen_before, RUN_MAX);
    out[FEATURE_SEEN_AFTER] = at_most(s->at[i].seen_after, RUN_MAX);
    out[FEATURE_START_SEEN] = at_most(s->at[i].start_seen, RUN_MAX);
}

void feature_read(const struct survey *s, size_t i, float out[FEATURES])
{
    read_line(s, i, out);
    read_neighbours(s, i, out);
    read_article(s, i, out);
}
