#include "timex-rule.h"

#include "timex-class.h"

/* One element of a pattern: a class or a choice in brackets.  Moves behind
 * it; *holds tells whether the letter is among them. */
static const char *element(const char *p, char letter, bool *holds)
{
    *holds = false;
    if (*p != '[') {
        *holds = *p == letter;
        return p + 1;
    }
    for (p++; *p != ']'; p++)
        if (*p == letter)
            *holds = true;
    return p + 1;
}

/* Cues that a pattern covers, or 0.  What may be missing is taken where it
 * stands: no pattern needs to go back on that. */
static size_t covers(const char *p, const struct cue *cue, size_t left)
{
    size_t i = 0;

    while (*p != 0) {
        bool holds;
        p = element(p, i < left ? cue[i].letter : 0, &holds);
        bool optional = *p == '?';
        if (optional)
            p++;
        if (holds)
            i++;
        else if (!optional)
            return 0;
    }
    return i;
}

/* Most rows fail at their second class. */
static bool may_cover(const char *p, const struct cue *cue, size_t left)
{
    return p[1] == 0 || p[1] == '[' || p[2] == '?' ||
           (left > 1 && cue[1].letter == p[1]);
}

const struct rule *rule_match(struct match *m, size_t left, struct value *v)
{
    const struct rule *rule = rule_rows(m->cue[0].letter);
    bool english = m->reader->language->lang == LANG_EN;

    for (; rule != NULL && rule->name != NULL; rule++) {
        bool foreign = rule->pattern[0] == '^';
        if (foreign && english)
            continue;
        if (!may_cover(rule->pattern + foreign, m->cue, left))
            continue;
        m->count = covers(rule->pattern + foreign, m->cue, left);
        if (m->count == 0)
            continue;
        *v = (struct value){
            .kind = TIMEX_DATE, .from = point_none(), .to = point_none()};
        if (rule->resolve(m, v))
            return rule;
    }
    return NULL;
}

const struct cue *match_nth(const struct match *m, char letter, size_t nth)
{
    for (size_t i = 0; i < m->count; i++)
        if (m->cue[i].letter == letter && nth-- == 0)
            return &m->cue[i];
    return NULL;
}

const struct cue *match_cue(const struct match *m, char letter)
{
    return match_nth(m, letter, 0);
}

int64_t match_value(const struct match *m, char letter, int64_t otherwise)
{
    const struct cue *cue = match_cue(m, letter);

    return cue == NULL ? otherwise : cue->value;
}

int match_relative(const struct match *m)
{
    const struct cue *first = match_cue(m, 'R');
    const struct cue *second = match_nth(m, 'R', 1);

    if (first == NULL)
        return RELATIVE_NONE;
    if (first->value == RELATIVE_THIS && second != NULL && second == first + 1)
        return second->value == RELATIVE_PAST ? RELATIVE_LAST
                                              : (int)second->value;
    return (int)first->value;
}

int relative_steps(int64_t relative)
{
    switch (relative) {
    case RELATIVE_LAST:
    case RELATIVE_PAST:
    case RELATIVE_PREVIOUS:
        return -1;
    case RELATIVE_NEXT:
    case RELATIVE_COMING:
    case RELATIVE_FOLLOWING:
        return 1;
    default:
        return 0;
    }
}

bool match_behind(const struct match *m, const char *word)
{
    size_t first = m->cue[0].first;

    return first > 0 &&
           token_is(m->reader->text, &m->reader->tokens[first - 1], word);
}

bool match_before_noun(const struct match *m)
{
    const struct timex_reader *r = m->reader;
    size_t end = m->cue[m->count - 1].end;

    return end < r->count && r->tokens[end].kind == TOKEN_WORD &&
           (r->tokens[end].flags & TOKEN_UPPER) == 0 &&
           r->tokens[end].end - r->tokens[end].start > 3 &&
           (cue_letter(r, end) == 0 || cue_letter(r, end) == 'f');
}
