#include "survey.h"

enum {
    LONG_CHARS = 80, /* a line of running text has more */
    DEPTHS = 5,      /* parts of outline numbers that are followed */
    PROBES = 8       /* places that are tried for a hash: linear time */
};

/* Lines of the same words, counted by their hash. */
struct seen {
    struct seen_slot {
        uint32_t hash;
        uint16_t total;
        uint16_t sofar;
    } * slot;
    size_t mask;
};

static bool is_candidate(const struct survey *s, size_t i)
{
    return s->facts[i].shape != SHAPE_NONE;
}

static bool seen_make(struct seen *seen, size_t candidates, struct arena *a)
{
    size_t size = 16;

    while (size < 2 * candidates)
        size *= 2;
    seen->slot = arena_array(a, size, sizeof *seen->slot);
    if (!seen->slot)
        return false;
    memset(seen->slot, 0, size * sizeof *seen->slot);
    seen->mask = size - 1;
    return true;
}

/* The slot of a hash, or a free one; NULL where too many stand in the way. */
static struct seen_slot *seen_find(struct seen *seen, uint32_t hash)
{
    for (size_t k = 0; k < PROBES; k++) {
        struct seen_slot *slot = &seen->slot[(hash + k) & seen->mask];

        if (slot->total == 0 || slot->hash == hash)
            return slot;
    }
    return NULL;
}

/* Counts each candidate under its key. */
static bool count_keys(struct seen *seen, const struct survey *s,
                       uint32_t (*key)(const struct facts *), struct arena *a)
{
    if (!seen_make(seen, s->candidates, a))
        return false;
    for (size_t i = s->body; i < s->lines->count; i++) {
        struct seen_slot *slot;

        if (!is_candidate(s, i) || !(slot = seen_find(seen, key(&s->facts[i]))))
            continue;
        slot->hash = key(&s->facts[i]);
        if (slot->total < UINT16_MAX)
            slot->total++;
    }
    return true;
}

static uint32_t key_of_words(const struct facts *f)
{
    return f->hash;
}

static uint32_t key_of_start(const struct facts *f)
{
    return f->start;
}

static bool count_seen(const struct survey *s, struct survey_line *at,
                       struct arena *a)
{
    struct seen words, starts;
    struct seen_slot *slot;

    if (!count_keys(&words, s, key_of_words, a) ||
        !count_keys(&starts, s, key_of_start, a))
        return false;
    for (size_t i = s->body; i < s->lines->count; i++) {
        const struct facts *f = &s->facts[i];

        at[i].seen_before = at[i].seen_after = at[i].start_seen = 0;
        if (!is_candidate(s, i))
            continue;
        if ((slot = seen_find(&words, f->hash))) {
            at[i].seen_before = slot->sofar;
            if (slot->sofar < slot->total)
                slot->sofar++;
            at[i].seen_after = (uint16_t)(slot->total - slot->sofar);
        }
        if ((slot = seen_find(&starts, f->start)) && slot->total > 0)
            at[i].start_seen = (uint16_t)(slot->total - 1);
    }
    return true;
}

/* A short line without a full stop, as headings and items of lists are. */
static bool is_open(const struct line *line)
{
    return line->chars <= LONG_CHARS && line->last != '.' &&
           line->last != '?' && line->last != '!' && line->last != '"' &&
           line->last != 0x201d;
}

static bool is_long(const struct line *line)
{
    return line->chars > LONG_CHARS;
}

/* Stands alone before a longer line: what most headings do. */
static bool is_lone(const struct survey *s, size_t i)
{
    const struct line *line = &s->lines->at[i];

    return is_candidate(s, i) && s->facts[i].shape != SHAPE_ITEM &&
           s->facts[i].shape != SHAPE_OTHER && line->gap > 0 &&
           i + 1 < s->lines->count && line[1].chars > line->chars &&
           line[1].chars > 60;
}

static void count_before(const struct survey *s, struct survey_line *at)
{
    unsigned last[DEPTHS] = {0};

    for (size_t i = s->body; i < s->lines->count; i++) {
        const struct facts *f = &s->facts[i];
        const struct line *line = &s->lines->at[i];

        at[i].run_before = 0;
        at[i].since_long = 0;
        if (i > s->body) {
            at[i].run_before = is_open(line - 1) ? at[i - 1].run_before + 1 : 0;
            at[i].since_long = is_long(line - 1) ? 0 : at[i - 1].since_long + 1;
        }
        at[i].lone = is_lone(s, i);
        at[i].in_sequence = false;
        if (is_candidate(s, i) && f->number > 0 && f->depth < DEPTHS) {
            at[i].in_sequence = f->value == last[f->depth] + 1;
            last[f->depth] = f->value;
        }
    }
}

static void count_after(const struct survey *s, struct survey_line *at)
{
    for (size_t i = s->lines->count; i-- > s->body;) {
        const struct line *line = &s->lines->at[i];

        at[i].run_after = 0;
        at[i].to_long = 0;
        if (i + 1 < s->lines->count) {
            at[i].run_after = is_open(line + 1) ? at[i + 1].run_after + 1 : 0;
            at[i].to_long = is_long(line + 1) ? 0 : at[i + 1].to_long + 1;
        }
    }
}

static void count_all(struct survey *s, const struct survey_line *at)
{
    for (size_t i = s->body; i < s->lines->count; i++) {
        s->gaps += s->lines->at[i].gap > 0;
        if (!at[i].lone)
            continue;
        s->lone[s->facts[i].shape]++;
        s->lone_all++;
    }
}

bool survey_make(struct survey *s, const struct lines *lines,
                 const struct facts *facts, size_t body, struct arena *a)
{
    struct survey_line *at = arena_array(a, lines->count + 1, sizeof *at);

    *s = (struct survey){.lines = lines, .facts = facts, .body = body};
    if (!at)
        return false;
    for (size_t i = body; i < lines->count; i++)
        s->candidates += is_candidate(s, i);
    count_before(s, at);
    count_after(s, at);
    count_all(s, at);
    s->at = at;
    return count_seen(s, at, a);
}
