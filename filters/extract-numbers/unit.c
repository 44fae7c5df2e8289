#include "unit.h"

#include "table.h"

enum { SURFACE_TOKENS = 6, SURFACE_BYTES = 48, VARIANT_FIELDS = 4 };

/* ---- a surface of the tables ---- */

/* The tokens at some place as one string, as the tables write it: one space
 * where there is white space or a hyphen. */
struct surface {
    char bytes[SURFACE_BYTES];
    size_t n;
    uint32_t hash; /* table_hash() of them */
};

static bool add_token(const struct scan *s, size_t at, bool first,
                      struct surface *f)
{
    struct slice w = scan_word(s, at);
    bool hyphen =
        s->token[at].kind == TOKEN_PUNCT && char_is_dash(s->token[at].cp);
    bool space = !first && !scan_glued(s, at) &&
                 (f->n == 0 || f->bytes[f->n - 1] != ' ');
    size_t from = f->n;

    if (f->n + w.n + 2 > SURFACE_BYTES)
        return false;
    if (hyphen)
        w = SLICE("");
    if (space || hyphen)
        f->bytes[f->n++] = ' ';
    memcpy(f->bytes + f->n, w.p, w.n);
    f->n += w.n;
    f->hash = table_hash_more(f->hash, slice_of(f->bytes + from, f->n - from));
    return true;
}

/* Does a reading's spelling fit?  Empty: any; else letter by letter, and with
 * '+' only glued to the number. */
static bool spelled(struct slice spelling, struct slice surface, bool glued)
{
    if (spelling.n && spelling.p[spelling.n - 1] == '+') {
        if (!glued)
            return false;
        spelling.n--;
    }
    return slice_eq(spelling, surface);
}

/* A surface, its hash, and whether it is glued to the number. */
struct query {
    struct slice key;
    uint32_t hash;
    bool glued;
};

static bool find_in(const struct table *t, const struct query *q, bool exact,
                    struct unit *u)
{
    const struct table_row *row = table_find(t, q->key, q->hash);

    for (size_t i = 0; row && table_field(row, i).n; i += VARIANT_FIELDS) {
        struct slice spelling = table_field(row, i + 3);

        if (exact ? spelling.n == 0 || !spelled(spelling, q->key, q->glued)
                  : spelling.n > 0)
            continue;
        u->name = table_field(row, i);
        u->code = table_field(row, i + 1);
        u->currency = table_field(row, i + 2);
        return true;
    }
    return false;
}

/* What is written exactly so goes first: Gb is no GB. */
static bool find(const struct scan *s, const struct surface *f, bool glued,
                 struct unit *u)
{
    const struct lexicon *l = s->lexicon;
    struct query q = {
        .key = slice_of(f->bytes, f->n), .hash = f->hash, .glued = glued};

    return word_set_has(&l->surfaces, q.hash) &&
           (find_in(&l->units, &q, true, u) ||
            find_in(&l->more_units, &q, true, u) ||
            find_in(&l->units, &q, false, u) ||
            find_in(&l->more_units, &q, false, u));
}

/* A/cm2, t/ha: one letter with a denominator is a symbol, glued on or not. */
static bool is_divided(const struct scan *s, size_t at)
{
    return scan_punct(s, at + 1, '/') && scan_glued(s, at + 1) &&
           scan_glued(s, at + 2) && s->token[at + 2].kind == TOKEN_WORD &&
           word_set_has(&s->lexicon->unit_starts, scan_hash(s, at + 2));
}

bool unit_match(const struct scan *s, size_t at, struct unit *u)
{
    bool glued = scan_glued(s, at);
    struct surface f = {.hash = TABLE_FNV_BASIS};
    bool found = false;
    size_t start = at;

    if (at < s->count && s->token[at].kind == TOKEN_PUNCT &&
        char_is_dash(s->token[at].cp) && glued)
        start = ++at; /* a 5-km run */
    else if (!glued)
        glued = is_divided(s, at);
    if (!scan_may(s, start, &s->lexicon->unit_starts))
        return false;
    for (size_t i = at; i < s->count && i < start + SURFACE_TOKENS; i++) {
        struct unit longer = {.last = i + 1};

        if (!add_token(s, i, i == start, &f))
            break;
        if (find(s, &f, glued, &longer)) {
            *u = longer;
            found = true;
        }
    }
    return found;
}

bool unit_in_brackets(const struct scan *s, size_t at, struct unit *u)
{
    static const char pairs[][2] = {{'[', ']'}, {'{', '}'}, {'<', '>'}};

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (scan_punct(s, at, (unsigned char)pairs[i][0]) &&
            unit_match(s, at + 1, u) &&
            scan_punct(s, u->last, (unsigned char)pairs[i][1])) {
            u->last++;
            return true;
        }
    return false;
}

bool unit_is_time(struct slice name)
{
    static const char *const names[] = {
        "second",    "minute",     "hour",   "day",     "week",
        "month",     "year",       "decade", "century", "season",
        "fortnight", "millennium", "night",  "quarter"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_eq(name, slice_of(names[i], strlen(names[i]))))
            return true;
    return false;
}
