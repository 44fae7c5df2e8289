#include "write.h"

const char *write_kind(enum number_kind kind)
{
    static const char *const names[NUMBER_KINDS] = {
        [NUMBER_CARDINAL] = "cardinal", [NUMBER_ORDINAL] = "ordinal",
        [NUMBER_PERCENT] = "percent",   [NUMBER_MONEY] = "money",
        [NUMBER_QUANTITY] = "quantity", [NUMBER_FRACTION] = "fraction",
        [NUMBER_RATIO] = "ratio",       [NUMBER_AGE] = "age",
        [NUMBER_DATE] = "date",         [NUMBER_TIME] = "time",
        [NUMBER_DURATION] = "duration", [NUMBER_SET] = "set",
        [NUMBER_SCORE] = "score",       [NUMBER_YEAR] = "year"};

    return names[kind];
}

static const char *comparator_sign(enum comparator c)
{
    static const char *const signs[] = {
        [COMPARE_EQUAL] = "\"=\"",    [COMPARE_ABOVE] = "\">\"",
        [COMPARE_BELOW] = "\"<\"",    [COMPARE_AT_LEAST] = "\">=\"",
        [COMPARE_AT_MOST] = "\"<=\"", [COMPARE_ABOUT] = "\"~\""};

    return signs[c];
}

static void put_string(struct out *o, const char *key, struct slice s)
{
    if (s.n == 0)
        return;
    out_key(o, key);
    out_str(o, s);
}

static void put_word(struct out *o, const char *key, const char *word)
{
    put_string(o, key, slice_of(word, strlen(word)));
}

static void put_index(struct out *o, const char *key, size_t index)
{
    if (index == NUMBER_NONE)
        return;
    out_key(o, key);
    out_uint(o, index);
}

static void put_decimal(struct out *o, const char *key, struct decimal d)
{
    out_key(o, key);
    decimal_out(o, d);
}

static void put_values(struct out *o, const struct number *n)
{
    if (n->has_value)
        put_decimal(o, "value", n->value);
    if (n->has_range) {
        put_decimal(o, "low", n->low);
        put_decimal(o, "high", n->high);
    }
    if (n->has_parts) {
        put_decimal(o, "num", n->num);
        put_decimal(o, "den", n->den);
    }
}

static void put_unit(struct out *o, const struct number *n)
{
    out_key(o, "unit");
    if (n->unit.n)
        out_str(o, n->unit);
    else
        out_null(o);
    put_string(o, "unit_code", n->unit_code);
    put_string(o, "currency", n->currency);
    if (n->assumed) {
        out_key(o, "assumed");
        out_lit(o, "true");
    }
    put_string(o, "per", n->per);
}

static void put_counted(struct out *o, struct text *text,
                        const struct counted *c)
{
    if (c->span.start == c->span.end)
        return;
    out_key(o, "counted");
    out_char(o, '{');
    out_span_text(o, text, c->span);
    put_string(o, "head", c->head);
    out_char(o, '}');
}

static void put_number(struct out *o, struct text *text, const struct number *n,
                       const size_t *places)
{
    out_item(o);
    out_char(o, '{');
    out_span_text(o, text, n->span);
    out_key(o, "expression");
    out_char(o, '{');
    out_span_text(o, text, n->expression);
    out_char(o, '}');
    put_word(o, "kind", write_kind(n->kind));
    put_values(o, n);
    out_key(o, "comparator");
    out_lit(o, comparator_sign(n->comparator));
    put_unit(o, n);
    put_counted(o, text, &n->counted);
    if (n->change != CHANGE_NONE)
        put_word(o, "change", n->change == CHANGE_UP ? "increase" : "decrease");
    put_string(o, "iso", n->iso);
    put_index(o, "same", n->same == NUMBER_NONE ? n->same : places[n->same]);
    put_index(o, "quote", n->quote);
    put_index(o, "section", n->section);
    put_index(o, "paragraph", n->paragraph);
    put_word(o, "rule", n->rule);
    out_char(o, '}');
}

void write_numbers(struct out *o, struct text *text, const struct number *n,
                   size_t count, unsigned kinds, struct arena *arena)
{
    size_t *places = arena_array(arena, count ? count : 1, sizeof *places);
    size_t place = 0;

    if (!places) {
        o->failed = true;
        return;
    }
    out_char(o, '[');
    for (size_t i = 0; i < count; i++) {
        bool wanted = kinds >> n[i].kind & 1;

        places[i] = wanted ? place++ : NUMBER_NONE;
        if (wanted)
            put_number(o, text, &n[i], places);
    }
    out_char(o, ']');
}
