#include "habit.h"

#include <string.h>

enum { GROUP = 3 }; /* digits between two marks of thousands */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool digit_at(struct slice text, size_t at)
{
    return at < text.n && is_digit(text.p[at]);
}

/* How many digits stand at a byte; no more than GROUP + 1. */
static size_t digits_behind(struct slice text, size_t at)
{
    size_t n = 0;

    while (n <= GROUP && digit_at(text, at + n))
        n++;
    return n;
}

/* May neither number around a mark be one of a list, 22,24,26, of references,
 * (3,4), or of a name, 1,2-dichlorobenzene? */
static bool stands_alone(struct slice text, size_t mark, size_t digits)
{
    static const char marks[] = "()[],.-";
    size_t behind = mark + 1 + digits, before = mark;

    while (before > 0 && is_digit(text.p[before - 1]) && mark - before <= GROUP)
        before--;
    if (before > 0 && strchr(marks, text.p[before - 1]))
        return false;
    if (behind < text.n && strchr("()[]-", text.p[behind]))
        return false;
    return behind >= text.n || !strchr(",.", text.p[behind]) ||
           !digit_at(text, behind + 1);
}

/* What a mark between digits says: it parts decimals, thousands, or neither
 * for sure. */
enum use { USE_NONE, USE_DECIMALS, USE_GROUPS };

static enum use use_of(struct slice text, size_t mark)
{
    size_t digits;

    if (mark == 0 || !is_digit(text.p[mark - 1]) || !digit_at(text, mark + 1))
        return USE_NONE;
    digits = digits_behind(text, mark + 1);
    if (digits == GROUP)
        return USE_GROUPS;
    return digits < GROUP && stands_alone(text, mark, digits) ? USE_DECIMALS
                                                              : USE_NONE;
}

bool habit_decimal_comma(struct slice text)
{
    bool found = false;

    for (const char *p = text.p, *end = text.p + text.n;
         p < end && (p = memchr(p, ',', (size_t)(end - p))); p++)
        switch (use_of(text, (size_t)(p - text.p))) {
        case USE_GROUPS:
            return false;
        case USE_DECIMALS:
            found = true;
            break;
        case USE_NONE:
            break;
        }
    for (size_t i = 0; found && i < text.n; i++)
        found = text.p[i] != '.' || use_of(text, i) != USE_DECIMALS;
    return found;
}
