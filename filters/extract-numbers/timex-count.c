#include "timex-count.h"

/* Cardinals below a thousand that may follow each other: "nine" after
 * "twenty" or "hundred", "hundred" after "two" but not after "twenty". */
static bool may_follow(int64_t sum, int64_t next)
{
    if (next == 100)
        return sum > 0 && sum < 100;
    if (next < 10)
        return next > 0 && sum % 10 == 0 && sum % 100 != 10 && sum >= 20;
    return next < 100 && sum >= 100 && sum % 100 == 0;
}

/* The next word for a number behind a hyphen, "and" or nothing. */
static const struct table_row *next_number(const struct timex_reader *r,
                                           size_t *i, bool after_hundred)
{
    const struct token *t = cue_token(r, *i);

    if (t->kind == TOKEN_PUNCT && t->cp == '-' &&
        (t->flags & TOKEN_SPACED) == 0)
        ++*i;
    else if (after_hundred && t->kind == TOKEN_WORD &&
             token_is(r->text, t, "and"))
        ++*i;
    t = cue_token(r, *i);
    if (t->kind != TOKEN_WORD)
        return NULL;
    const struct table_row *row =
        table_find(r->language->words,
                   slice_of(r->text->bytes.p + t->start, t->end - t->start),
                   token_hash(r->text, t));
    if (row == NULL)
        return NULL;
    char letter = row_letter(row);
    return letter == 'N' || letter == 'O' ? row : NULL;
}

static int64_t row_value(const struct table_row *row)
{
    struct slice digits = table_field(row, 1);
    int64_t v = 0;

    for (size_t i = 0; i < digits.n; i++)
        v = v * 10 + (digits.p[i] - '0');
    return v;
}

/* "nineteen eighty-four", "nineteen hundred", "twenty sixteen": the two halves
 * of a year. */
static bool is_year_in_halves(int64_t first, int64_t second)
{
    return first >= 16 && first <= 20 && second >= 10 && second < 100;
}

void count_read(const struct timex_reader *r, struct cue *cue)
{
    int64_t sum = cue->value; /* since the last thousand */
    int64_t total = 0;
    int64_t century = 0; /* first half of a year */
    bool ordinal = cue->letter == 'O';

    while (!ordinal) {
        size_t i = cue->end;
        const struct table_row *row =
            next_number(r, &i, sum % 100 == 0 && sum + total > 0);
        if (row == NULL)
            break;
        int64_t next = row_value(row);
        if (next >= 1000 && sum > 0 && sum < 1000 && total % next == 0) {
            total += sum * next;
            sum = 0;
        } else if (may_follow(sum, next) || (sum == 0 && next < 100)) {
            sum = next == 100 ? sum * 100 : sum + next;
        } else if (century == 0 && total == 0 && is_year_in_halves(sum, next)) {
            century = sum * 100;
            sum = next;
        } else {
            break;
        }
        ordinal = row_letter(row) == 'O';
        cue_extend(r, cue, i + 1);
    }
    cue->value = total + century + sum;
    cue->letter = ordinal ? 'O' : 'N';
    bool year = century != 0 || (cue->value >= 1100 && cue->value < 2100 &&
                                 (cue->value % 100 != 0 || cue->value == 2000));
    if (!ordinal && year && cue->end > cue->first + 1)
        cue->letter = 'Y';
}
