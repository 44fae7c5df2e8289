#include "timex-digits.h"

#include "timex-class.h"

enum {
    DIGITS_MAX = 15, /* of a number: more are no count of years */
    PIVOT = 50       /* two digits below it are of this century */
};

static bool glued(const struct token *t)
{
    return (t->flags & TOKEN_SPACED) == 0;
}

static size_t width(const struct token *t)
{
    return t->end - t->start;
}

static int64_t value_of(const struct timex_reader *r, const struct token *t)
{
    int64_t v = 0;

    for (size_t i = t->start; i < t->end && i < t->start + DIGITS_MAX; i++)
        v = v * 10 + (r->text->bytes.p[i] - '0');
    return v;
}

static bool is_glued_number(const struct token *t, size_t min, size_t max)
{
    return t->kind == TOKEN_NUMBER && glued(t) && width(t) >= min &&
           width(t) <= max;
}

static bool is_glued_mark(const struct token *t, uint32_t c)
{
    return t->kind == TOKEN_PUNCT && glued(t) && t->cp == c;
}

/* ---- dates -------------------------------------------------------------- */

static int full_year(int64_t value, size_t digits)
{
    if (digits > 2)
        return (int)value;
    return (int)(value + (value < PIVOT ? 2000 : 1900));
}

/* "2016-05-02", "02.05.2016", "5/2/2016", "5/2/16": three parts with one
 * mark.  A slash puts the month first in English, a dot the day. */
static bool read_date(const struct timex_reader *r, struct cue *cue)
{
    const struct token *t[] = {
        cue_token(r, cue->first), cue_token(r, cue->first + 1),
        cue_token(r, cue->first + 2), cue_token(r, cue->first + 3),
        cue_token(r, cue->first + 4)};
    int64_t part[3];

    uint32_t mark = t[1]->cp;
    if (mark != '-' && mark != '/' && mark != '.')
        return false;
    if (!is_glued_mark(t[1], mark) || !is_glued_mark(t[3], mark) ||
        !is_glued_number(t[2], 1, 2) || !is_glued_number(t[4], 1, 4))
        return false;
    for (size_t i = 0; i < 3; i++)
        part[i] = value_of(r, t[2 * i]);
    struct date d = {0, (int)part[1], (int)part[2]};
    if (width(t[0]) == 4) {
        d.year = (int)part[0];
    } else if (width(t[0]) <= 2 && width(t[4]) != 3 && width(t[4]) != 1) {
        bool day_first = mark == '.' || r->language->lang != LANG_EN;
        if ((day_first && part[1] <= 12) || part[0] > 12)
            d = (struct date){0, (int)part[1], (int)part[0]};
        else
            d = (struct date){0, (int)part[0], (int)part[1]};
        d.year = full_year(part[2], width(t[4]));
    }
    if (!date_valid(d))
        return false;
    cue->letter = 'I';
    cue->clock = (struct moment){.date = d, .hour = MOMENT_NONE};
    cue_extend(r, cue, cue->first + 5);
    return true;
}

/* ---- times of the clock ------------------------------------------------- */

/* "am", "pm", "a.m.", "p.m."; German "Uhr" */
static bool is_half_of_day(const struct timex_reader *r, size_t i)
{
    const struct token *t = cue_token(r, i);

    if (t->kind != TOKEN_WORD)
        return false;
    if (token_is(r->text, t, "am") || token_is(r->text, t, "pm") ||
        token_is(r->text, t, "uhr"))
        return true;
    return (token_is(r->text, t, "a") || token_is(r->text, t, "p")) &&
           is_glued_mark(cue_token(r, i + 1), '.') &&
           token_is(r->text, cue_token(r, i + 2), "m");
}

/* The last bus leaves at [11.40], Monday at [2.30]: a point is the clock's
 * where something begins or goes at it; prices stand at 11.40, too. */
static bool is_set_out(const struct timex_reader *r, size_t i)
{
    static const char *const verbs[] = {
        "leave",    "leaves",  "left",    "go",      "goes",    "start",
        "starts",   "begin",   "begins",  "started", "began",   "arrive",
        "arrives",  "meet",    "meets",   "arrived", "departs", "off",
        "departed", "tonight", "tomorrow"};

    if (r->language->lang != LANG_EN || i < 2 ||
        !token_is(r->text, &r->tokens[i - 1], "at"))
        return false;
    for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
        if (token_is(r->text, &r->tokens[i - 2], verbs[k]))
            return true;
    return cue_letter(r, i - 2) == 'W';
}

/* "7:30", "19:30:15", "7.30 pm" */
static bool read_clock(const struct timex_reader *r, struct cue *cue)
{
    const struct token *t = cue_token(r, cue->first);
    const struct token *mark = cue_token(r, cue->first + 1);
    const struct token *minute = cue_token(r, cue->first + 2);
    bool dot = is_glued_mark(mark, '.') &&
               (is_half_of_day(r, cue->first + 3) || is_set_out(r, cue->first));

    if (width(t) > 2 || (!is_glued_mark(mark, ':') && !dot) ||
        !is_glued_number(minute, 2, 2))
        return false;
    struct moment m = {.hour = (int)value_of(r, t),
                       .minute = (int)value_of(r, minute),
                       .second = MOMENT_NONE};
    size_t end = cue->first + 3;
    if (is_glued_mark(cue_token(r, end), ':') &&
        is_glued_number(cue_token(r, end + 1), 2, 2)) {
        m.second = (int)value_of(r, cue_token(r, end + 1));
        end += 2;
    }
    if (m.hour > 24 || m.minute > 59 || m.second > 60)
        return false;
    cue->letter = 'C';
    cue->clock = m;
    cue_extend(r, cue, end);
    return true;
}

/* ---- plain numbers ------------------------------------------------------ */

static bool is_ordinal_ending(const struct timex_reader *r, size_t i)
{
    static const char *const endings[] = {"st", "nd", "rd", "th"};
    const struct token *t = cue_token(r, i);

    if (r->language->lang == LANG_DE) { /* "3. Mai", "16. Jahrhundert" */
        char next = i + 1 < r->count ? cue_letter(r, i + 1) : 0;
        return is_glued_mark(t, '.') && (next == 'M' || next == 'U');
    }
    if (r->language->lang == LANG_FR) /* "1er mai" */
        return t->kind == TOKEN_WORD && glued(t) && token_is(r->text, t, "er");
    if (t->kind != TOKEN_WORD || !glued(t) || width(t) != 2)
        return false;
    for (size_t k = 0; k < 4; k++)
        if (token_is(r->text, t, endings[k]))
            return true;
    return false;
}

/* "1980s", "1980's"; the 80s of "the 80s" */
static bool is_decade(const struct timex_reader *r, const struct cue *cue)
{
    const struct token *t = cue_token(r, cue->end);
    size_t digits = cue->span.end - cue->span.start;

    if (cue->value % 10 != 0 || (digits != 4 && digits != 2) || !glued(t))
        return false;
    if (is_glued_mark(t, '\'') || is_glued_mark(t, 0x2019))
        t = cue_token(r, cue->end + 1);
    return t->kind == TOKEN_WORD && glued(t) &&
           token_is(r->text, t, r->language->lang == LANG_DE ? "er" : "s");
}

/* "1,200" and "3.5"; the places behind the point stay in the value. */
static void read_grouped(const struct timex_reader *r, struct cue *cue)
{
    const struct token *t = cue_token(r, cue->first);

    while (width(t) <= 3 && is_glued_mark(cue_token(r, cue->end), ',') &&
           is_glued_number(cue_token(r, cue->end + 1), 3, 3) &&
           cue->value < 1000000000) {
        cue->value =
            cue->value * 1000 + value_of(r, cue_token(r, cue->end + 1));
        cue_extend(r, cue, cue->end + 2);
    }
    if (is_glued_mark(cue_token(r, cue->end), '.') &&
        is_glued_number(cue_token(r, cue->end + 1), 1, 3) &&
        cue->value < 1000000000) {
        t = cue_token(r, cue->end + 1);
        for (size_t i = 0; i < width(t); i++)
            cue->value *= 10;
        cue->value += value_of(r, t);
        cue->decimals = (uint8_t)width(t);
        cue_extend(r, cue, cue->end + 2);
    }
}

/* The half of "5 1/2" and "5½". */
static void read_half(const struct timex_reader *r, struct cue *cue)
{
    size_t i = cue->end;
    size_t end = 0;

    if (cue->decimals != 0 || cue->value > 1000000)
        return;
    if (cue_token(r, i)->kind == TOKEN_PUNCT && cue_token(r, i)->cp == 0xBD)
        end = i + 1;
    else if (cue_token(r, i)->kind == TOKEN_NUMBER &&
             is_glued_mark(cue_token(r, i + 1), '/') &&
             is_glued_number(cue_token(r, i + 2), 1, 1) &&
             value_of(r, cue_token(r, i)) == 1 &&
             value_of(r, cue_token(r, i + 2)) == 2)
        end = i + 3;
    if (end == 0)
        return;
    cue->value = cue->value * 10 + 5;
    cue->decimals = 1;
    cue_extend(r, cue, end);
}

static bool is_scale(const struct timex_reader *r, size_t i, int64_t *scale)
{
    const struct token *t = cue_token(r, i);

    if (t->kind != TOKEN_WORD)
        return false;
    *scale = token_is(r->text, t, "thousand")  ? 1000
             : token_is(r->text, t, "million") ? 1000000
             : token_is(r->text, t, "billion") ? 1000000000
                                               : 0;
    return *scale != 0;
}

/* "6/14": a day without its year, where such a thing may stand (the value
 * tells resolve_digits() to look) */
static bool read_short_date(const struct timex_reader *r, struct cue *cue)
{
    const struct token *t = cue_token(r, cue->first);
    const struct token *second = cue_token(r, cue->first + 2);

    if (width(t) > 2 || !is_glued_mark(cue_token(r, cue->first + 1), '/') ||
        !is_glued_number(second, 1, 2) ||
        is_glued_mark(cue_token(r, cue->first + 3), '/'))
        return false;
    struct date d = {0, (int)value_of(r, t), (int)value_of(r, second)};
    if (r->language->lang != LANG_EN)
        d = (struct date){0, d.day, d.month};
    if (d.month < 1 || d.month > 12 || d.day < 1 || d.day > 31)
        return false;
    cue->letter = 'I';
    cue->clock = (struct moment){.date = d, .hour = MOMENT_NONE};
    cue_extend(r, cue, cue->first + 3);
    return true;
}

/* "1989's first half": the 's is not part of the span. */
static void skip_possessive(const struct timex_reader *r, struct cue *cue)
{
    const struct token *mark = cue_token(r, cue->end);
    const struct token *s = cue_token(r, cue->end + 1);

    if ((is_glued_mark(mark, '\'') || is_glued_mark(mark, 0x2019)) &&
        s->kind == TOKEN_WORD && glued(s) && token_is(r->text, s, "s"))
        cue->end += 2;
}

bool digits_read(const struct timex_reader *r, struct cue *cue)
{
    const struct token *t = cue_token(r, cue->first);
    int64_t scale;

    if (width(t) > DIGITS_MAX)
        return false;
    cue->digits = true;
    cue->value = value_of(r, t);
    if (read_date(r, cue) || read_short_date(r, cue) || read_clock(r, cue))
        return true;
    cue->letter = 'N';
    if (is_decade(r, cue)) {
        cue->letter = 'd';
        cue_extend(r, cue,
                   cue->end +
                       (cue_token(r, cue->end)->kind == TOKEN_WORD ? 1 : 2));
        return true;
    }
    if (is_ordinal_ending(r, cue->end)) {
        cue->letter = 'O';
        cue_extend(r, cue, cue->end + 1);
        return true;
    }
    read_grouped(r, cue);
    read_half(r, cue);
    if (is_scale(r, cue->end, &scale) && cue->value < 1000000) {
        cue->value *= scale;
        cue_extend(r, cue, cue->end + 1);
    } else if (cue->end == cue->first + 1 && width(t) == 4 &&
               cue->value >= 1000 && cue->value < 2200) {
        cue->letter = 'Y';
        skip_possessive(r, cue);
    }
    return true;
}

bool digits_read_short_decade(const struct timex_reader *r, struct cue *cue)
{
    const struct token *t = cue_token(r, cue->first + 1);

    if (t->kind != TOKEN_NUMBER || !glued(t) || width(t) != 2)
        return false;
    cue->digits = true;
    cue->value = value_of(r, t);
    cue_extend(r, cue, cue->first + 2);
    t = cue_token(r, cue->end);
    if (t->kind == TOKEN_WORD && glued(t)) {
        if (!token_is(r->text, t, "s") || cue->value % 10 != 0)
            return false;
        cue->letter = 'd';
        cue_extend(r, cue, cue->end + 1);
        return true;
    }
    cue->letter = 'Y';
    cue->value = full_year(cue->value, 2);
    return true;
}
