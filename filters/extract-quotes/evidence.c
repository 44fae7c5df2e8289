/* evidence.c - the ranker's features; see evidence.h. */
#include "evidence.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "message.h"

/* ---- templates -------------------------------------------------------- */

enum template {
    /* of a stretch, for the options none and carry */
    T_BIAS,
    T_LENGTH,
    T_ENDING,
    T_SHAPE,
    T_LENGTH_SHAPE,
    T_LENGTH_ENDING,
    T_PLACE,
    T_BEFORE, /* with the word before the marks */
    T_BEHIND,
    T_PUNCT_BEFORE,
    T_PUNCT_BEHIND,
    T_CUES_AROUND,
    T_CUES_SENTENCE, /* strong and other cues of its sentence */
    T_CUES_LENGTH,
    T_AFTER, /* what the stretch before was, and where it stands */
    T_AFTER_LENGTH,
    T_FIRST, /* with the first word inside the marks */
    T_LAST,
    T_BEFORE_2,
    /* carry */
    C_BIAS,
    C_GAP,
    C_GAP_ENDING,
    C_LENGTH,
    C_PLACE,
    C_AROUND,
    C_BEFORE,
    C_BEHIND,
    /* candidate */
    K_KIND,
    K_DISTANCE,
    K_SENTENCES,
    K_QUOTES,
    K_RANK,
    K_NEXT_CUE,
    K_PREVIOUS_CUE,
    K_APPOSITION,
    K_CUES_BETWEEN,
    K_ALL,
    K_KIND_CUES,
    K_NEAR,
    K_FIRST,
    K_PATTERN,
    K_SEEN,
    K_RELATION, /* to the cue that is nearest to the marks */
    K_RELATION_KIND,
    K_OWN_CUE, /* the cue between this mention and the next */
    K_OWN_CUE_NEAR,
    K_OWN_CUE_KIND,
    K_HEAD,
    K_LENGTH,
    K_ENDING,
    K_LENGTH_CUE,
    K_ENDING_CUE,
    K_PLACE,
    K_PLACE_PUNCT,
    K_SAME,
    K_SAME_PLACE,
    K_DIFFERENT,
    K_NEXT, /* from here on with a word */
    K_PREVIOUS,
    K_HEAD_WORD,
    K_BEFORE_MARK,
    K_BEHIND_MARK,
    K_CUE_WORD,
    TEMPLATES
};

enum { PLACES = 5, KINDS = 5, DISTANCES = 7, LENGTHS = 10, ENDINGS = 8 };
enum { PUNCTS = 10, CLASSES = 9, OWN_CUES = 13, RELATIONS = 8 };
enum { PATTERNS = CLASSES * CLASSES * CLASSES * CLASSES };

/* Name and number of values. */
static const struct {
    const char *name;
    unsigned values;
    bool word;
} templates[TEMPLATES] = {
    [T_BIAS] = {"none", 1, false},
    [T_LENGTH] = {"none-length", LENGTHS, false},
    [T_ENDING] = {"none-ending", ENDINGS, false},
    [T_SHAPE] = {"none-shape", 8, false},
    [T_LENGTH_SHAPE] = {"none-length-shape", LENGTHS * 8, false},
    [T_LENGTH_ENDING] = {"none-length-ending", LENGTHS *ENDINGS, false},
    [T_PLACE] = {"none-place", 4 * ENDINGS, false},
    [T_BEFORE] = {"none-before", 1, true},
    [T_BEHIND] = {"none-behind", 1, true},
    [T_PUNCT_BEFORE] = {"none-punct-before", PUNCTS *ENDINGS, false},
    [T_PUNCT_BEHIND] = {"none-punct-behind", PUNCTS *ENDINGS, false},
    [T_CUES_AROUND] = {"none-cues", 9, false},
    [T_CUES_SENTENCE] = {"none-sentence", 27, false},
    [T_CUES_LENGTH] = {"none-sentence-length", 9 * LENGTHS, false},
    [T_AFTER] = {"none-after", 16, false},
    [T_AFTER_LENGTH] = {"none-after-length", 16 * LENGTHS, false},
    [T_FIRST] = {"none-first", 1, true},
    [T_LAST] = {"none-last", 1, true},
    [T_BEFORE_2] = {"none-before-2", 1, true},
    [C_BIAS] = {"carry", 1, false},
    [C_GAP] = {"carry-gap", 24, false},
    [C_GAP_ENDING] = {"carry-gap-ending", 24 * ENDINGS, false},
    [C_LENGTH] = {"carry-length", LENGTHS * 2, false},
    [C_PLACE] = {"carry-place", 4 * ENDINGS * 2, false},
    [C_AROUND] = {"carry-around", PUNCTS *PUNCTS, false},
    [C_BEFORE] = {"carry-before", 1, true},
    [C_BEHIND] = {"carry-behind", 1, true},
    [K_KIND] = {"kind", PLACES *KINDS, false},
    [K_DISTANCE] = {"distance", PLACES *DISTANCES, false},
    [K_SENTENCES] = {"sentences", PLACES * 3, false},
    [K_QUOTES] = {"quotes", PLACES * 3, false},
    [K_RANK] = {"rank", PLACES * 4 * 3, false},
    [K_NEXT_CUE] = {"next-cue", PLACES * 4 * 2, false},
    [K_PREVIOUS_CUE] = {"previous-cue", PLACES * 4 * 2, false},
    [K_APPOSITION] = {"apposition", PLACES * 2, false},
    [K_CUES_BETWEEN] = {"cues-between", PLACES * 3 * 2, false},
    [K_ALL] = {"all", PLACES * 4 * 4 * DISTANCES * 2, false},
    [K_KIND_CUES] = {"kind-cues", KINDS * 4 * 4, false},
    [K_NEAR] = {"near", 16, false},
    [K_FIRST] = {"first", PLACES * 2 * 2, false},
    [K_PATTERN] = {"pattern", 2 * PATTERNS, false},
    [K_SEEN] = {"seen", PLACES *KINDS * 5, false},
    [K_RELATION] = {"relation", PLACES *RELATIONS * 4 * 2, false},
    [K_RELATION_KIND] = {"relation-kind", 2 * RELATIONS *KINDS, false},
    [K_OWN_CUE] = {"own-cue", PLACES *OWN_CUES * 2, false},
    [K_OWN_CUE_NEAR] = {"own-cue-near", PLACES *OWN_CUES * 4, false},
    [K_OWN_CUE_KIND] = {"own-cue-kind", KINDS *OWN_CUES, false},
    [K_HEAD] = {"head", KINDS * 16, false},
    [K_LENGTH] = {"length", PLACES *LENGTHS, false},
    [K_ENDING] = {"ending", PLACES *ENDINGS, false},
    [K_LENGTH_CUE] = {"length-cue", LENGTHS * 4, false},
    [K_ENDING_CUE] = {"ending-cue", ENDINGS * 4 * 2, false},
    [K_PLACE] = {"place", PLACES * 4, false},
    [K_PLACE_PUNCT] = {"place-punct", PLACES *PUNCTS, false},
    [K_SAME] = {"same", 1, false},
    [K_SAME_PLACE] = {"same-place", PLACES *ENDINGS * 4, false},
    [K_DIFFERENT] = {"different", PLACES, false},
    [K_NEXT] = {"next", 3, true},
    [K_PREVIOUS] = {"previous", 3, true},
    [K_HEAD_WORD] = {"head-word", 1, true},
    [K_BEFORE_MARK] = {"before-mark", 1, true},
    [K_BEHIND_MARK] = {"behind-mark", 1, true},
    [K_CUE_WORD] = {"cue-word", 4, true},
};

/* Goes on with a hash: the digits of a number. */
static uint32_t hash_number(uint32_t hash, unsigned value)
{
    char digits[12];
    size_t at = sizeof digits;

    do {
        digits[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    return table_hash_more(hash, slice_of(digits + at, sizeof digits - at));
}

static struct slice literal(const char *s)
{
    return slice_of(s, strlen(s));
}

void feature_name(const struct feature *f, char *buf, size_t room)
{
    size_t n = 0;

    if (f->word.p) {
        n = f->word.n < room / 2 ? f->word.n : room / 2;
        for (size_t i = 0; i < n; i++)
            buf[i] = (char)(f->word.p[i] >= 'A' && f->word.p[i] <= 'Z'
                                ? f->word.p[i] - 'A' + 'a'
                                : f->word.p[i]);
        buf[n++] = '@';
    }
    snprintf(buf + n, room - n, "%s=%u", templates[f->template].name,
             (unsigned)f->value);
}

/* Features with a word end in "@next=" and a number. */
static bool name_ending(struct feature_weights *w, int t, struct arena *a)
{
    size_t n = strlen(templates[t].name);
    char *p = arena_alloc(a, n + 2);

    if (!p)
        return false;
    p[0] = '@';
    memcpy(p + 1, templates[t].name, n);
    p[n + 1] = '=';
    w->ending[t] = slice_of(p, n + 2);
    return true;
}

bool feature_weights_start(struct feature_weights *w,
                           const struct weights *learned, struct arena *a)
{
    size_t total = 0;

    for (int t = 0; t < TEMPLATES; t++) {
        w->base[t] = total;
        total += templates[t].values;
    }
    w->learned = learned;
    w->closed = arena_array(a, total, sizeof *w->closed);
    if (!w->closed)
        return false;
    for (int t = 0; t < TEMPLATES; t++) {
        uint32_t hash = table_hash(literal(templates[t].name));

        hash = table_hash_more(hash, SLICE("="));
        if (!name_ending(w, t, a))
            return false;
        for (unsigned v = 0; v < templates[t].values; v++)
            w->closed[w->base[t] + v] =
                weights_get(learned, hash_number(hash, v));
    }
    return true;
}

static float weigh(const struct feature_weights *w, const struct feature *f)
{
    uint32_t hash;

    if (!f->word.p)
        return w->closed[w->base[f->template] + f->value];
    hash = table_hash_more(f->hash, w->ending[f->template]);
    return weights_get(w->learned, hash_number(hash, f->value));
}

float feature_score(const struct feature_weights *w, const struct features *f)
{
    float sum = 0;

    for (size_t i = 0; i < f->count; i++)
        sum += weigh(w, &f->feature[i]);
    return sum;
}

enum { REASONS = 3, REASON_MAX = 96 };

const char *feature_reasons(const struct feature_weights *w,
                            const struct features *f, struct arena *a)
{
    char *line = arena_alloc(a, REASONS * REASON_MAX);
    size_t shown[REASONS] = {0};
    size_t n = 0;

    for (int k = 0; line && k < REASONS && (size_t)k < f->count; k++) {
        size_t best = SIZE_MAX;
        char name[64];

        for (size_t i = 0; i < f->count; i++) {
            bool used = false;

            for (int j = 0; j < k; j++)
                used |= shown[j] == i;
            if (!used &&
                (best == SIZE_MAX || fabsf(weigh(w, &f->feature[i])) >
                                         fabsf(weigh(w, &f->feature[best]))))
                best = i;
        }
        shown[k] = best;
        feature_name(&f->feature[best], name, sizeof name);
        message_escape(slice_of(name, strlen(name)), line + n, REASON_MAX - 16);
        n += strlen(line + n);
        n += (size_t)snprintf(line + n, 16, " %+.2f%s",
                              (double)weigh(w, &f->feature[best]),
                              k + 1 < REASONS ? ", " : "");
    }
    return line;
}

static void add(struct features *f, enum template t, unsigned value)
{
    if (f->count < FEATURES_MAX)
        f->feature[f->count++] =
            (struct feature){.template = (uint16_t)t, .value = (uint16_t)value};
}

/* A feature with the word at i; beyond the block's edge it is "^". */
static void add_word(struct features *f, enum template t, unsigned value,
                     const struct block *b, uint32_t i)
{
    struct feature *n;

    if (f->count >= FEATURES_MAX)
        return;
    n = &f->feature[f->count++];
    *n = (struct feature){
        .template = (uint16_t)t, .value = (uint16_t)value, .word = SLICE("^")};
    if (i < b->words && b->word[i].token.kind != TOKEN_BREAK)
        n->word = word_text(b, i);
    if (i < b->words && b->word[i].token.kind == TOKEN_WORD)
        n->hash = b->word[i].token.hash;
    else
        n->hash = table_hash(n->word);
}

/* ---- classes of things ------------------------------------------------ */

static bool is_edge(const struct block *b, uint32_t i)
{
    return i >= b->words || b->word[i].token.kind == TOKEN_BREAK;
}

static unsigned punct_at(const struct block *b, uint32_t i)
{
    if (is_edge(b, i))
        return PUNCT_EDGE;
    if (b->word[i].token.kind != TOKEN_PUNCT)
        return PUNCT_NONE;
    if (b->word[i].is_mark)
        return PUNCT_MARK;
    switch (b->word[i].token.cp) {
    case ',':
        return PUNCT_COMMA;
    case ':':
        return PUNCT_COLON;
    case '.':
    case '!':
    case '?':
    case ';':
    case 0x2026:
        return PUNCT_STOP;
    case '(':
    case '[':
        return PUNCT_OPEN;
    case ')':
    case ']':
        return PUNCT_SHUT;
    default:
        return char_is_dash(b->word[i].token.cp) ? PUNCT_DASH : PUNCT_OTHER;
    }
}

/* The last character inside the marks: , . ? ! ; : dash, or a word; a comma
 * or a dot behind the closing mark counts as a word with it. */
static unsigned ending_of(const struct block *b, const struct stretch *s)
{
    const struct token *t = &b->word[s->last - 1].token;

    if (t->kind != TOKEN_PUNCT)
        return 0;
    switch (t->cp) {
    case ',':
        return 1;
    case '.':
        return 2;
    case '!':
        return 3;
    case '?':
        return 4;
    case 0x2026:
        return 5;
    default:
        return char_is_dash(t->cp) ? 6 : 7;
    }
}

static unsigned length_bucket(uint32_t words)
{
    return words < 7 ? words : words < 12 ? 7 : words < 20 ? 8 : 9;
}

static unsigned distance_bucket(uint32_t n)
{
    return n == 0    ? 0
           : n <= 2  ? 1
           : n <= 4  ? 2
           : n <= 8  ? 3
           : n <= 16 ? 4
           : n <= 32 ? 5
                     : 6;
}

static unsigned at_most(uint32_t n, unsigned max)
{
    return n < max ? (unsigned)n : max;
}

static uint32_t classes_at(const struct block *b, uint32_t i)
{
    return i < b->words ? b->word[i].classes : 0;
}

static bool is_cue(const struct block *b, uint32_t i)
{
    return i < b->words && b->word[i].stretch == WORD_NONE &&
           (b->word[i].classes & WORD_CUE);
}

enum { CUES_LOOK = 24 };

/* ---- the stretch ------------------------------------------------------ */

void view_stretch(struct view *v, const struct block *b, uint32_t index)
{
    const struct stretch *s = &b->stretch[index];
    uint32_t capitals = 0;

    *v = (struct view){.block = b, .stretch = s, .index = index};
    for (uint32_t i = s->first; i < s->last; i++) {
        if (b->word[i].token.kind != TOKEN_WORD)
            continue;
        v->words++;
        capitals += (b->word[i].token.flags & TOKEN_UPPER) != 0;
    }
    v->length = length_bucket(v->words);
    v->ending = ending_of(b, s);
    v->upper = (b->word[s->first].token.flags & TOKEN_UPPER) != 0;
    v->capitals = v->words > 1 && capitals * 10 >= v->words * 7;
    v->opens_block = s->open == 0;
    v->closes_block = s->end >= b->words;
    v->single = s->single;
    v->punct_before = s->open ? punct_at(b, s->open - 1) : PUNCT_EDGE;
    v->punct_behind = punct_at(b, s->end);
}

static unsigned place_of(const struct view *v)
{
    return 2u * v->opens_block + v->closes_block;
}

/* Cues in the three words before and behind the marks. */
static unsigned cues_around(const struct view *v)
{
    const struct stretch *s = v->stretch;
    unsigned before = 0, behind = 0;

    for (uint32_t i = 1; i <= 3; i++) {
        before += s->open >= i && is_cue(v->block, s->open - i);
        behind += is_cue(v->block, s->end + i - 1);
    }
    return 3 * at_most(before, 2) + at_most(behind, 2);
}

/* Cues outside marks in the sentence of the stretch: none, weak or strong,
 * before and behind. */
static unsigned sentence_cue(const struct block *b, uint32_t i, int step,
                             uint16_t sentence)
{
    unsigned found = 0;

    for (int k = 0; k < CUES_LOOK && i < b->words && found < 2; k++) {
        if (b->word[i].sentence != sentence)
            break;
        if (is_cue(b, i))
            found = b->word[i].classes & WORD_STRONG ? 2 : 1;
        i = step > 0 ? i + 1 : i - 1;
    }
    return found;
}

void features_of_none(struct features *f, const struct view *v)
{
    const struct block *b = v->block;
    const struct stretch *s = v->stretch;
    unsigned before =
        sentence_cue(b, s->open - 1, -1, b->word[s->open].sentence);
    unsigned behind = sentence_cue(b, s->end, 1, b->word[s->end - 1].sentence);
    unsigned shape = 4u * v->upper + 2u * v->capitals + v->single;

    f->count = 0;
    add(f, T_BIAS, 0);
    add(f, T_LENGTH, v->length);
    add(f, T_ENDING, v->ending);
    add(f, T_SHAPE, shape);
    add(f, T_LENGTH_SHAPE, v->length * 8 + shape);
    add(f, T_LENGTH_ENDING, v->length * ENDINGS + v->ending);
    add(f, T_PLACE, place_of(v) * ENDINGS + v->ending);
    add(f, T_PUNCT_BEFORE, v->punct_before * ENDINGS + v->ending);
    add(f, T_PUNCT_BEHIND, v->punct_behind * ENDINGS + v->ending);
    add(f, T_CUES_AROUND, cues_around(v));
    add(f, T_CUES_SENTENCE,
        (before * 3 + behind) * 3 + at_most(v->words / 3, 2));
    add(f, T_CUES_LENGTH, (before * 3 + behind) * LENGTHS + v->length);
    add_word(f, T_BEFORE, 0, b, s->open - 1);
    add_word(f, T_BEHIND, 0, b, s->end);
    add_word(f, T_FIRST, 0, b, s->first);
    add_word(f, T_LAST, 0, b, s->last - 1);
    add_word(f, T_BEFORE_2, 0, b, s->open - 2);
}

void features_of_none_after(struct features *f, const struct view *v,
                            const struct view *before, bool spoken)
{
    const struct block *b = v->block;
    bool near =
        before->block == b && b->word[before->stretch->first].sentence ==
                                  b->word[v->stretch->first].sentence;
    unsigned n = (near                 ? 8u
                  : before->block == b ? 4u
                                       : 0u) +
                 2u * spoken + (before->length == v->length);

    f->count = 0;
    add(f, T_AFTER, n);
    add(f, T_AFTER_LENGTH, n * LENGTHS + v->length);
}

/* ---- the speaker before goes on --------------------------------------- */

/* How much stands between two stretches, and whether a paragraph ends. */
static unsigned gap_between(const struct view *v, const struct view *before)
{
    if (before->block != v->block) {
        uint32_t n =
            before->block->words - before->stretch->end + v->stretch->open;

        return 12 + distance_bucket(n);
    }
    return distance_bucket(v->stretch->open - before->stretch->end) +
           (v->index != before->index + 1 ? 20u : 0);
}

void features_of_carry(struct features *f, const struct view *v,
                       const struct view *before)
{
    unsigned gap = gap_between(v, before);
    unsigned other = before->block != v->block;

    gap = gap < 24 ? gap : 23;
    f->count = 0;
    add(f, C_BIAS, 0);
    add(f, C_GAP, gap);
    add(f, C_GAP_ENDING, gap * ENDINGS + v->ending);
    add(f, C_LENGTH, v->length * 2 + other);
    add(f, C_PLACE, (place_of(v) * ENDINGS + v->ending) * 2 + other);
    add(f, C_AROUND, v->punct_before * PUNCTS + v->punct_behind);
    add_word(f, C_BEFORE, 0, v->block, v->stretch->open - 1);
    add_word(f, C_BEHIND, 0, v->block, v->stretch->end);
}

/* ---- a candidate ------------------------------------------------------ */

/* What stands between a candidate of the same block and the marks. */
struct between {
    uint32_t first; /* words first .. last - 1 */
    uint32_t last;
    unsigned sentences;
    unsigned quotes;
    unsigned cues;
};

static bool is_here(const struct candidate *c)
{
    return c->where == 2 || c->where == 3;
}

static struct between between(const struct view *v, const struct candidate *c)
{
    const struct stretch *s = v->stretch;
    const struct block *b = v->block;
    const struct mention *m = c->mention;
    struct between r = {.quotes = 2, .sentences = 2};

    if (!is_here(c)) {
        r.last = c->where < 2 ? c->block->words - m->last + s->open
                              : b->words - s->end + m->first;
        return r;
    }
    if (c->where == 2) {
        r.first = m->last;
        r.last = s->open;
        r.sentences = b->word[s->first].sentence - b->word[m->head].sentence;
        r.quotes = v->index - m->behind;
    } else {
        r.first = s->end;
        r.last = m->first;
        r.sentences =
            b->word[m->first].sentence - b->word[s->last - 1].sentence;
        r.quotes = m->behind - v->index - 1;
    }
    for (uint32_t i = r.first; i < r.last && i < r.first + CUES_LOOK; i++)
        r.cues += is_cue(b, i);
    return r;
}

/* Which of the `look` words from i on (step 1 or -1) is a cue: look if
 * none. */
static unsigned cue_from(const struct block *b, uint32_t i, int step,
                         unsigned look)
{
    for (unsigned k = 0; k < look; k++) {
        if (i >= b->words || b->word[i].stretch != WORD_NONE)
            break;
        if (is_cue(b, i))
            return k;
        i = step > 0 ? i + 1 : i - 1; /* wraps to beyond the block at 0 */
    }
    return look;
}

/* Is one of the two words from i on a cue that has a subject of its own: said,
 * not saying? */
static bool has_finite_cue(const struct block *b, uint32_t i)
{
    uint32_t k = i + cue_from(b, i, 1, 2);

    return k < i + 2 && !(b->word[k].classes & WORD_ING);
}

/* "NAME, a lawyer from Ohio, said": the candidate's verb is behind an
 * apposition between commas. */
static bool has_apposition(const struct block *b, const struct mention *m)
{
    enum { LOOK = 30 };

    if (m->last >= b->words || b->word[m->last].token.cp != ',')
        return false;
    for (uint32_t i = m->last + 1; i < b->words && i < m->last + LOOK; i++) {
        if (b->word[i].stretch != WORD_NONE || punct_at(b, i) == PUNCT_STOP)
            return false;
        if (b->word[i].token.cp == ',' && has_finite_cue(b, i + 1))
            return true;
    }
    return false;
}

/* One of nine classes of a word between candidate and marks. */
static unsigned pattern_class(const struct block *b, uint32_t i)
{
    const struct word *w = &b->word[i];

    if (w->classes & WORD_CUE)
        return 1;
    if (w->classes & (WORD_THAT | WORD_CONJUNCTION | WORD_RELATIVE))
        return 2;
    if (w->classes & (WORD_PREPOSITION | WORD_ACCORDING))
        return 3;
    if (w->classes & (WORD_AUXILIARY | WORD_NEGATION))
        return 7;
    if (w->token.kind == TOKEN_PUNCT)
        return w->token.cp == ',' ? 4 : char_is_dash(w->token.cp) ? 8 : 5;
    return 6;
}

/* The first four words between, as one number. */
static unsigned pattern_of(const struct block *b, const struct between *r)
{
    unsigned n = 0;

    for (uint32_t i = r->first; i < r->last && i < r->first + 4; i++)
        n = n * CLASSES + pattern_class(b, i);
    return n;
}

static unsigned head_classes(const struct block *b, uint32_t i)
{
    uint32_t c = classes_at(b, i);

    return (c & WORD_ROLE ? 1u : 0) + (c & WORD_GROUP ? 2u : 0) +
           (c & WORD_DOCUMENT ? 4u : 0) + (c & WORD_PLURAL ? 8u : 0);
}

static void add_position(struct features *f, const struct candidate *c,
                         const struct between *r)
{
    unsigned k = c->where;
    unsigned d = distance_bucket(r->last - r->first);
    unsigned s = at_most(r->sentences, 2);

    add(f, K_KIND, k * KINDS + c->mention->kind);
    add(f, K_DISTANCE, k * DISTANCES + d);
    add(f, K_SENTENCES, k * 3 + s);
    add(f, K_QUOTES, k * 3 + at_most(r->quotes, 2));
    add(f, K_RANK, (k * 4 + at_most(c->rank, 3)) * 3 + s);
    add(f, K_CUES_BETWEEN, (k * 3 + at_most(r->cues, 2)) * 2 + at_most(s, 1));
}

static void add_cues(struct features *f, const struct candidate *c,
                     const struct between *r)
{
    const struct block *b = c->block;
    const struct mention *m = c->mention;
    unsigned k = c->where;
    unsigned next = cue_from(b, m->last, 1, 3);
    unsigned before = m->first ? cue_from(b, m->first - 1, -1, 3) : 3;
    unsigned s = at_most(r->sentences, 1);
    unsigned d = distance_bucket(r->last - r->first);
    bool near = is_here(c) && s == 0 && d <= 4;

    add(f, K_NEXT_CUE, (k * 4 + next) * 2 + s);
    add(f, K_PREVIOUS_CUE, (k * 4 + before) * 2 + s);
    add(f, K_KIND_CUES, (m->kind * 4u + next) * 4 + before);
    add(f, K_ALL, (((k * 4 + next) * 4 + before) * DISTANCES + d) * 2 + s);
    add(f, K_APPOSITION, k * 2 + has_apposition(b, m));
    add(f, K_NEAR, 8u * (k >= 3) + 4u * near + 2u * (next < 3) + (before < 3));
}

/* The cue outside marks that is nearest to the stretch in its sentence, on
 * the candidate's side; WORD_NONE if there is none. */
static uint32_t nearest_cue(const struct view *v, bool before)
{
    const struct block *b = v->block;
    const struct stretch *s = v->stretch;
    uint32_t i = before ? s->open - 1 : s->end;
    uint16_t sentence = b->word[before ? s->open : s->end - 1].sentence;

    for (int k = 0; k < CUES_LOOK && i < b->words; k++) {
        if (b->word[i].sentence != sentence)
            break;
        if (is_cue(b, i))
            return i;
        i = before ? i - 1 : i + 1;
    }
    return WORD_NONE;
}

/* How a candidate stands to that cue: its subject (the mention right before
 * it), first in the sentence, behind it ... */
static unsigned relation_of(const struct view *v, const struct candidate *c,
                            uint32_t cue)
{
    const struct block *b = v->block;
    const struct mention *m = c->mention;
    const struct mention *end = b->mention + b->mentions;
    bool first = m == b->mention ||
                 b->word[m[-1].head].sentence != b->word[m->head].sentence;

    if (cue == WORD_NONE)
        return 0;
    if (b->word[m->head].sentence != b->word[cue].sentence)
        return 1;
    if (m->first > cue)
        return m->first == cue + 1                    ? 2
               : m == b->mention || m[-1].last <= cue ? 3
                                                      : 4;
    if (m + 1 == end || m[1].first > cue)
        return cue == m->last ? 5 : 6;
    return first ? 7 : 1;
}

static void add_relation(struct features *f, const struct view *v,
                         const struct candidate *c)
{
    unsigned n, strength = 0;
    uint32_t cue;

    if (!is_here(c))
        return;
    cue = nearest_cue(v, c->where == 2);
    n = relation_of(v, c, cue);
    if (cue != WORD_NONE)
        strength = v->block->word[cue].classes & WORD_ING        ? 3
                   : v->block->word[cue].classes & WORD_STRONG   ? 0
                   : v->block->word[cue].classes & WORD_ATTITUDE ? 2
                                                                 : 1;
    add(f, K_RELATION,
        ((c->where * RELATIONS + n) * 4 + strength) * 2 + (c->rank == 0));
    add(f, K_RELATION_KIND,
        ((c->where - 2) * RELATIONS + n) * KINDS + c->mention->kind);
}

/* The cue between a mention and the next, in its sentence and outside marks;
 * WORD_NONE if there is none: the verb whose subject it may be. */
static uint32_t own_cue(const struct block *b, const struct mention *m)
{
    enum { LOOK = 16 };
    uint16_t sentence = b->word[m->head].sentence;

    for (uint32_t i = m->last; i < b->words && i < m->last + LOOK; i++) {
        if (b->word[i].stretch != WORD_NONE ||
            b->word[i].sentence != sentence ||
            (b->word[i].mention != WORD_NONE &&
             b->mention[b->word[i].mention].kind != MENTION_NOMINAL))
            break;
        if (is_cue(b, i) && !(b->word[i].classes & WORD_ING))
            return i;
    }
    return WORD_NONE;
}

/* How far the cue is and how strong: 0 none, else 1 .. 12. */
static unsigned own_cue_class(const struct block *b, const struct mention *m,
                              uint32_t cue)
{
    unsigned far, strength;

    if (cue == WORD_NONE)
        return 0;
    far = cue == m->last       ? 0
          : cue <= m->last + 2 ? 1
          : cue <= m->last + 6 ? 2
                               : 3;
    strength = b->word[cue].classes & WORD_STRONG     ? 0
               : b->word[cue].classes & WORD_ATTITUDE ? 2
                                                      : 1;
    return 1 + far * 3 + strength;
}

static void add_own_cue(struct features *f, const struct view *v,
                        const struct candidate *c, const struct between *r)
{
    const struct block *b = c->block;
    uint32_t cue = own_cue(b, c->mention);
    unsigned n = own_cue_class(b, c->mention, cue);
    unsigned near = 0; /* is the cue right beside the marks? */
    unsigned s = at_most(r->sentences, 1);

    if (cue != WORD_NONE && is_here(c) && cue < v->stretch->open)
        near = v->stretch->open - cue <= 2   ? 1
               : v->stretch->open - cue <= 6 ? 2
                                             : 3;
    add(f, K_OWN_CUE, (c->where * OWN_CUES + n) * 2 + s);
    add(f, K_OWN_CUE_NEAR, (c->where * OWN_CUES + n) * 4 + near);
    add(f, K_OWN_CUE_KIND, c->mention->kind * (unsigned)OWN_CUES + n);
    if (cue != WORD_NONE && is_here(c) && !s)
        add_word(f, K_CUE_WORD, near, b, cue);
}

static void add_look(struct features *f, const struct view *v,
                     const struct candidate *c, const struct between *r)
{
    unsigned k = c->where;
    unsigned next = cue_from(c->block, c->mention->last, 1, 1);
    unsigned s = at_most(r->sentences, 1);

    add(f, K_LENGTH, k * LENGTHS + v->length);
    add(f, K_ENDING, k * ENDINGS + v->ending);
    add(f, K_LENGTH_CUE, v->length * 4 + next * 2 + s);
    add(f, K_ENDING_CUE, (v->ending * 4 + next * 2 + s) * 2 + (k >= 3));
    add(f, K_PLACE, k * 4 + place_of(v));
    add(f, K_PLACE_PUNCT,
        k * PUNCTS + (k < 3 ? v->punct_before : v->punct_behind));
}

static void add_words_around(struct features *f, const struct view *v,
                             const struct candidate *c, const struct between *r)
{
    const struct block *b = c->block;
    const struct mention *m = c->mention;
    unsigned side = !is_here(c) ? 0 : c->where == 2 ? 1 : 2;

    add_word(f, K_NEXT, side, b, m->last);
    add_word(f, K_PREVIOUS, side, b, m->first - 1);
    add_word(f, K_HEAD_WORD, 0, b, m->head);
    if (!is_here(c) || r->sentences)
        return;
    if (c->where == 2)
        add_word(f, K_BEFORE_MARK, 0, b, v->stretch->open - 1);
    else
        add_word(f, K_BEHIND_MARK, 0, b, v->stretch->end);
}

static unsigned seen_bucket(unsigned n)
{
    return n < 3 ? n : n < 6 ? 3 : 4;
}

void features_of_candidate(struct features *f, const struct view *v,
                           const struct candidate *c)
{
    const struct mention *m = c->mention;
    struct between r = between(v, c);
    bool first = m->first == 0 || c->block->word[m->first - 1].sentence !=
                                      c->block->word[m->first].sentence;

    f->count = 0;
    add_position(f, c, &r);
    add_cues(f, c, &r);
    add_look(f, v, c, &r);
    add(f, K_FIRST, (c->where * 2 + first) * 2 + at_most(r.sentences, 1));
    add(f, K_HEAD, m->kind * 16u + head_classes(c->block, m->head));
    if (is_here(c) && r.last - r.first <= 4)
        add(f, K_PATTERN,
            (c->where >= 3 ? PATTERNS : 0u) + pattern_of(v->block, &r));
    add_relation(f, v, c);
    add_own_cue(f, v, c, &r);
    add(f, K_SEEN, (c->where * KINDS + m->kind) * 5 + seen_bucket(m->seen));
    add_words_around(f, v, c, &r);
}

void features_of_same(struct features *f, const struct view *v,
                      const struct candidate *c, bool same)
{
    f->count = 0;
    if (!same) {
        add(f, K_DIFFERENT, c->where);
        return;
    }
    add(f, K_SAME, 0);
    add(f, K_SAME_PLACE, (c->where * ENDINGS + v->ending) * 4 + place_of(v));
}
