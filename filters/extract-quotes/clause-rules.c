/* clause-rules.c - plain patterns of reported speech; see clause-rules.h.
 *
 * Each match_...() looks at one cue of the sentence, bounded look-ahead and
 * look-back, and either labels a clause with its cue and source or leaves all
 * as it was.  Where a clause ends is the harder half:
 * see clause-match.h. */
#include "clause-rules.h"

#include <string.h>

#include "clause-match.h"

enum {
    THAT_FAR = 10,    /* cells between a cue and its "that" */
    TO_FAR = 8,       /* cells between "urged" and "to" */
    AROUND = 12,      /* cells before an interrupted clause's source */
    BARE = 8,         /* cells of a clause that may do without a verb */
    CLAUSE_LEAST = 3, /* cells in a clause: "said a word" is none */
    OF_FAR = 14       /* cells between "accused" and "of" */
};

/* A cue that can follow its clause: said, say; of those that seldom report,
 * the past: claimed, but no "attack" or "report", which may be nouns. */
static bool is_told(const struct sentence *s, size_t i)
{
    struct slice word = cell_text(s, i);

    return is_one_of(class_at(s, i), "cb") ||
           (class_at(s, i) == CELL_WEAK && word.n > 2 &&
            memcmp(word.p + word.n - 2, "ed", 2) == 0);
}

/* ---- labels ----------------------------------------------------------- */

static void fill(uint8_t label[], struct part r, uint8_t first, uint8_t rest)
{
    for (size_t i = r.first; i < r.last; i++)
        label[i] = i == r.first ? first : rest;
}

/* Labels a clause unless it is too short or its cells are taken. */
static bool label_clause(const struct match *m, struct part clause,
                         uint8_t label[], uint8_t begin)
{
    if (clause.last < clause.first + CLAUSE_LEAST)
        return false;
    for (size_t i = clause.first; i < clause.last; i++)
        if (label[i] != LABEL_OUT)
            return false;
    fill(label, clause, begin, begin + 1);
    fill(label, m->source, LABEL_SOURCE, LABEL_SOURCE);
    label[m->cue] = LABEL_CUE;
    return true;
}

/* ---- the patterns ----------------------------------------------------- */

/* The "that" of a cue, or 0: said on Monday in Geneva that; reported, citing
 * two sources, that */
static size_t that_behind(const struct sentence *s, size_t i)
{
    const char *stops =
        class_at(s, i) == CELL_COMMA ? "ahfcw.:z" : "ahfcvgw.:z";

    for (size_t k = i; k < s->cells && k < i + THAT_FAR; k++) {
        if (class_at(s, k) == CELL_THAT)
            return k;
        if (is_one_of(class_at(s, k), stops))
            return 0;
    }
    return 0;
}

/* Past "on Monday", "Monday", "Tuesday night" behind a cue. */
static size_t behind_day(const struct sentence *s, size_t i)
{
    if (class_at(s, i) == CELL_PREPOSITION && class_at(s, i + 1) == CELL_DAY)
        i++;
    while (class_at(s, i) == CELL_DAY)
        i++;
    return i;
}

/* May a clause without "that" begin at cell i: a subject, or a number with
 * "at least", "about", "more than", "nearly" before it? */
static bool opens_clause(const struct sentence *s, size_t i)
{
    if (is_one_of(class_at(s, i), "dhskum0ljx"))
        return true;
    for (size_t k = i; k < i + 3 && is_one_of(class_at(s, k), "py"); k++)
        if (class_at(s, k + 1) == CELL_NUMBER ||
            is_word(s, k + 1, SLICE("least")))
            return true;
    return false;
}

/* Does the cue in cell i stand behind its clause: "..., he said in Geneva",
 * "..., he told reporters"? */
static bool closes_report(const struct sentence *s, size_t i)
{
    i = behind_day(s, behind_object(s, i));
    return i >= s->cells || is_one_of(class_at(s, i), ".,:-&gpy(!");
}

/* Like a verb with a subject: was, rose, admits, he; not "speaking". */
static bool is_verbal(const struct sentence *s, size_t i)
{
    struct slice word = cell_text(s, i);

    if (!is_one_of(class_at(s, i), "vw"))
        return is_one_of(class_at(s, i), "aefcbh");
    return word.n < 4 || memcmp(word.p + word.n - 3, "ing", 3) != 0;
}

/* Is there nothing like a verb in it: said [goodbye at the door]? */
static bool lacks_verb(const struct sentence *s, struct part clause)
{
    for (size_t i = clause.first; i < clause.last; i++)
        if (is_verbal(s, i))
            return false;
    return true;
}

/* The same, in few words: many may hold a verb that no list has. */
static bool is_bare(const struct sentence *s, struct part clause)
{
    return clause.last < clause.first + BARE && lacks_verb(s, clause);
}

/* Kerry said (that) [the truce was at risk] */
static bool match_behind(struct match *m, uint8_t label[])
{
    const struct sentence *s = m->s;
    size_t i = behind_object(s, m->cue);
    size_t that = that_behind(s, i);
    struct part clause;

    if (!is_one_of(class_at(s, m->cue), "cgvwb"))
        return false;
    if (!that) {
        i = behind_day(s, i);
        if (!is_one_of(class_at(s, m->cue), "cgb") || !opens_clause(s, i))
            return false;
    }
    if (!source_before(m) && !phrase_before(m))
        return false;
    clause.first = that ? that : i;
    clause.last = clause_end(s, clause.first);
    return (that || !is_bare(s, clause)) &&
           label_clause(m, clause, label, LABEL_BEHIND);
}

/* Of "..., Kerry told reporters on Monday" the cell behind it. */
static size_t behind_cue(const struct sentence *s, size_t cue)
{
    return behind_day(s, behind_object(s, cue));
}

/* Does cell i open a clause that hangs on another: when, but when? */
static bool opens_subordinate(const struct sentence *s, size_t i)
{
    static const char *const words[] = {
        "when",  "while", "although", "though", "after", "before",
        "since", "once",  "because",  "unless", "as",    NULL};

    return is_any(s, i, words) ||
           (class_at(s, i) == CELL_CONJUNCTION && is_any(s, i + 1, words));
}

/* Does cell i begin what is said no more than when, where or if? */
static bool opens_adjunct(const struct sentence *s, size_t i)
{
    if (is_one_of(class_at(s, i), "pit") || opens_subordinate(s, i))
        return true;
    return class_at(s, i) == CELL_CONJUNCTION &&
           is_one_of(class_at(s, i + 1), "pit");
}

/* In Geneva on Monday, Kerry said: what opens with a preposition or has
 * nothing like a verb says when and where, not what.  But: In May the talks
 * will end, Kerry said.  If they fail, nobody will gain, Kerry said, ... */
static bool is_adjunct(const struct match *m, struct part clause)
{
    const struct sentence *s = m->s;
    size_t i = clause.first;

    if (is_bare(s, clause))
        return true;
    if (!opens_adjunct(s, i) ||
        (!opens_subordinate(s, i) &&
         class_at(s, behind_cue(s, m->cue)) == CELL_STOP))
        return false;
    while (i < clause.last && class_at(s, i) != CELL_COMMA)
        i++;
    return lacks_verb(s, (struct part){i, clause.last});
}

/* ..., said a spokesman.  But not: A diplomat, speaking in Geneva, said the
 * US, Russia and others would meet. */
static bool is_inverted(struct match *m)
{
    return class_at(m->s, m->cue - 1) == CELL_COMMA &&
           !lacks_verb(m->s, (struct part){0, m->cue - 1}) && source_behind(m);
}

/* ..., Kerry told reporters. */
static bool is_attached(struct match *m)
{
    return ((source_before(m) || phrase_before(m)) &&
            follows_comma(m->s, m->source)) &&
           closes_report(m->s, m->cue) && !that_behind(m->s, m->cue + 1);
}

/* [The truce is at risk], Kerry told reporters.
 * [The truce is at risk], said a spokesman. */
static bool match_before(struct match *m, uint8_t label[])
{
    struct part clause = {0, 0};

    if (!is_told(m->s, m->cue) || m->cue < CLAUSE_LEAST)
        return false;
    if (is_inverted(m))
        clause.last = m->cue - 1;
    else if (is_attached(m))
        clause.last = m->source.first - 1;
    else
        return false;
    return !is_adjunct(m, clause) &&
           label_clause(m, clause, label, LABEL_BEFORE);
}

/* The truce; all of the camps: a subject without its verb. */
static bool is_subject(const struct sentence *s, struct part front)
{
    return front.last <= AROUND && is_one_of(class_at(s, 0), "dskuxm0ljo") &&
           lacks_verb(s, front);
}

/* [The truce], Kerry said, [is at risk].
 * [The truce is at risk], Kerry said, [because nobody keeps it].
 * In Geneva, Kerry said, [nobody keeps the truce]. */
static bool match_around(struct match *m, uint8_t label[])
{
    const struct sentence *s = m->s;
    size_t comma = behind_cue(s, m->cue);
    struct part front = {0, 0}, rest = {comma + 1, 0};
    bool goes_on;

    if (!is_told(s, m->cue) || class_at(s, comma) != CELL_COMMA ||
        !(source_before(m) || phrase_before(m)) || m->source.first < 2 ||
        !follows_comma(s, m->source))
        return false;
    front.last = m->source.first - 1;
    rest.last = clause_end(s, rest.first);
    if (is_subject(s, front))
        goes_on = is_one_of(class_at(s, rest.first), "aefvwx");
    else if (!lacks_verb(s, front) && !opens_adjunct(s, 0))
        goes_on = is_one_of(class_at(s, rest.first), "&t");
    else
        goes_on = false;
    if (!goes_on)
        return (lacks_verb(s, front) || opens_adjunct(s, 0)) &&
               opens_clause(s, rest.first) && !is_bare(s, rest) &&
               label_clause(m, rest, label, LABEL_BEHIND);
    if (!label_clause(m, rest, label, LABEL_BEFORE))
        return false;
    fill(label, front, LABEL_BEFORE, LABEL_BEFORE_INSIDE);
    return true;
}

/* As Kerry told reporters, [the truce is at risk].
 * [The truce is at risk], as Kerry told reporters. */
static bool match_as(struct match *m, uint8_t label[])
{
    const struct sentence *s = m->s;
    static const char *const words[] = {"as", NULL};
    struct part clause;
    size_t as, i;

    if (!is_told(s, m->cue) || !source_before(m) || m->source.first == 0 ||
        !is_any(s, m->source.first - 1, words))
        return false;
    as = m->source.first - 1;
    for (i = m->cue + 1; i < m->cue + AROUND && i < s->cells; i++)
        if (is_one_of(class_at(s, i), ",.:z"))
            break;
    if (as <= 1 || class_at(s, i) == CELL_COMMA) {
        clause = (struct part){i + 1, clause_end(s, i + 1)};
        return class_at(s, i) == CELL_COMMA &&
               label_clause(m, clause, label, LABEL_BEHIND);
    }
    clause = (struct part){0, as - 1};
    return class_at(s, as - 1) == CELL_COMMA && class_at(s, i) == CELL_STOP &&
           !is_bare(s, clause) && label_clause(m, clause, label, LABEL_BEFORE);
}

/* According to the ministry, [the truce is at risk].
 * [The truce is at risk], according to the ministry. */
static bool match_according(struct match *m, uint8_t label[])
{
    const struct sentence *s = m->s;
    size_t i = m->cue + 2;
    struct part clause = {0, m->cue};

    if (class_at(s, m->cue) != CELL_ACCORDING ||
        class_at(s, m->cue + 1) != CELL_TO ||
        !(mention_cells(s, i, &m->source) || phrase_behind(m, i)))
        return false;
    if (m->cue > CLAUSE_LEAST) {
        clause.last = trimmed(s, clause);
        return label_clause(m, clause, label, LABEL_BEFORE);
    }
    while (i < s->cells && class_at(s, i) != CELL_COMMA)
        i++;
    clause = (struct part){i + 1, clause_end(s, i + 1)};
    return label_clause(m, clause, label, LABEL_BEHIND);
}

/* Kerry accused [the regime of targeting a hospital]. */
static bool match_accused(struct match *m, uint8_t label[])
{
    static const char *const words[] = {"accused", "accuses", "accusing", NULL};
    const struct sentence *s = m->s;
    struct part clause = {m->cue + 1, 0};

    if (!is_word_of(s, m->cue, words) || !source_before(m))
        return false;
    clause.last = clause_end(s, clause.first);
    for (size_t i = m->cue + 1; i < clause.last && i < m->cue + OF_FAR; i++)
        if (is_word(s, i, SLICE("of")))
            return label_clause(m, clause, label, LABEL_BEHIND);
    return false;
}

/* Kerry promised [to return]. */
static bool match_promised(struct match *m, uint8_t label[])
{
    static const char *const words[] = {
        "promised",   "promises",  "promising", "vowed",   "vows",     "vowing",
        "threatened", "threatens", "pledged",   "pledges", "pledging", NULL};
    const struct sentence *s = m->s;
    struct part clause = {m->cue + 1, 0};

    if (class_at(s, m->cue + 1) != CELL_TO || !is_word_of(s, m->cue, words) ||
        !source_before(m))
        return false;
    clause.last = clause_end(s, clause.first);
    return label_clause(m, clause, label, LABEL_BEHIND);
}

/* Kerry urged [both sides to stop]. */
static bool match_urged(struct match *m, uint8_t label[])
{
    static const char *const words[] = {"urged",  "urges",  "urging",
                                        "begged", "warned", NULL};
    const struct sentence *s = m->s;
    struct part clause = {m->cue + 1, 0};

    if (!is_word_of(s, m->cue, words) || !source_before(m))
        return false;
    clause.last = clause_end(s, clause.first);
    for (size_t i = m->cue + 2; i < clause.last && i < m->cue + TO_FAR; i++)
        if (class_at(s, i) == CELL_TO)
            return label_clause(m, clause, label, LABEL_BEHIND);
    return false;
}

/* A cue of some kind: a verb in any form, or "according". */
static bool is_report(char cls)
{
    return cell_is_verb_cue(cls) || cls == CELL_ACCORDING;
}

void rules_label(const struct sentence *s, uint8_t label[CELLS_MAX])
{
    static bool (*const rules[])(struct match *, uint8_t[]) = {
        match_according, match_accused, match_promised, match_urged,
        match_as,        match_around,  match_before,   match_behind};

    struct part before = {0, 0};

    memset(label, LABEL_OUT, s->cells);
    for (size_t i = 0; i < s->cells; i++) {
        bool found = false;

        if (label[i] != LABEL_OUT || !is_report(class_at(s, i)))
            continue;
        for (size_t r = 0; r < sizeof rules / sizeof *rules && !found; r++) {
            struct match m = {.s = s, .cue = i, .before = before};

            found = rules[r](&m, label);
            if (found)
                before = m.source;
        }
    }
}
