#include "timex-read.h"

struct prefix {
    size_t end;  /* cue behind it */
    size_t core; /* cue where the span begins without "the" */
    bool the;
    int part;
    const char *comparator; /* NULL: none */
};

static const char *comparator_of(struct slice word)
{
    static const char *const all[] = {">=", "<=", ">", "<", "~"};

    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        if (slice_eq(word, slice_of(all[i], strlen(all[i]))))
            return all[i];
    return "=";
}

/* "about", "the", "early", "the end of the", "mid-" */
static struct prefix read_prefix(const struct cue *cue, size_t n, size_t at)
{
    struct prefix p = {.end = at, .core = at};

    if (at + 1 < n && cue[at].letter == 'A' && cue[at + 1].letter != 0 &&
        strchr("NahFCYp", cue[at + 1].letter) != NULL) {
        p.comparator = comparator_of(cue[at].word);
        p.end++;
    }
    if (at + 2 < n && cue[at].letter == 'X' && cue[at + 1].letter == 'o')
        p.end += 2; /* "each of the last four years" */
    if (p.end < n && cue[p.end].letter == 'T') {
        p.the = true;
        p.end++;
    }
    p.core = p.end > at && cue[p.end - 1].letter == 'T' ? p.end : at;
    if (p.end + 1 >= n || cue[p.end].letter != 'E')
        return p;
    char next = cue[p.end + 1].letter;
    if (cue[p.end].value >= PART_START && next != 'o')
        return p;
    p.part = (int)cue[p.end].value;
    p.end++;
    if (p.the && p.part != PART_EARLIER && p.part != PART_LATER)
        p.core = at; /* "the end of 1990" */
    if (next == 'o' || next == '-' || next == 'i')
        p.end++;
    if (p.end < n && cue[p.end].letter == 'T') {
        p.the = true;
        p.end++;
    }
    return p;
}

static struct span count_span(const struct match *m)
{
    const struct cue *c = match_cue(m, 'N');

    if (c == NULL)
        c = match_cue(m, 'F');
    if (c == NULL)
        c = match_cue(m, 'a');
    return c == NULL ? (struct span){0, 0} : c->span;
}

bool reading_one(struct timex_reader *r, const struct cue *cue, size_t n,
                 size_t at, struct reading *reading)
{
    struct prefix p = read_prefix(cue, n, at);

    if (p.end >= n)
        return false;
    struct match m = {.reader = r,
                      .cue = cue + p.end,
                      .the = p.the,
                      .part = p.part,
                      .about = p.comparator != NULL};
    const struct rule *rule = rule_match(&m, n - p.end, &reading->value);
    if (rule == NULL)
        return false;
    reading->first = rule->the && !reading->value.bare ? at : p.core;
    reading->end = p.end + m.count;
    reading->span = (struct span){cue[reading->first].span.start,
                                  cue[reading->end - 1].span.end};
    reading->count = count_span(&m);
    reading->comparator = p.comparator == NULL ? "=" : p.comparator;
    reading->rule = rule->name;
    return true;
}
